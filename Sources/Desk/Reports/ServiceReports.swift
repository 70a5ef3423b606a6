import Records
import Storage
import USM
import Values

/// A report, with all that its reader needs to judge it.
package struct ReportedService: Sendable {
    package let service: Service
    /// Nil for the service as a whole, and for all agreements of one customer.
    package let agreement: Agreement?
    /// Whose agreements it is about; nil for one agreement, and for the service as a whole.
    package let customer: ID<Party>?
    /// Those that this reader may choose from.
    package let agreements: [Agreement]
    /// The names of the customers of those.
    package let customers: [ID<Party>: String]
    /// Whether they may see the service as a whole.
    package let seesAll: Bool
    package let promises: Specification?
    /// The times that the agreement promised in these days, or all of them alike, and when; none
    /// for the service as a whole.
    package let agreed: [AgreedTimes]
    /// Whose hours count; nil for around the clock.
    package let calendar: ServiceCalendar?
    /// Each agreement in its own hours, when the agreements have different calendars.
    package let hours: [ReportedHours]
    /// Where the reader is, whose days these are.
    package let timeZone: String
    package let days: ClosedRange<CivilDate>
    package let report: ServiceReport
    /// Calls of the period that nobody has taken up yet, whatever they are about to be.
    package let waiting: Int

    /// What was promised for calls, and from when until when.
    package struct AgreedTimes: Hashable, Sendable {
        package let validity: Validity
        package let targets: ServiceTargets
    }

    /// What was promised last in these days.
    package var targets: ServiceTargets { agreed.last?.targets ?? .none }
}

/// What a report is asked about.
package struct ReportRequest: Hashable, Sendable {
    package var service: ID<Service>
    package var agreement: ID<Agreement>?
    /// All agreements of one customer together; an agreement goes before it.
    package var customer: ID<Party>?
    /// Both days included; where nil, the quarter of today.
    package var from: CivilDate?
    package var until: CivilDate?

    package init(
        _ service: ID<Service>, agreement: ID<Agreement>? = nil, customer: ID<Party>? = nil,
        from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.service = service
        self.agreement = agreement
        self.customer = customer
        self.from = from
        self.until = until
    }
}

extension Policy {
    /// Whether this person may read how a service was given to all its customers: who manages or
    /// coordinates it.
    package func mayReadReport(of service: Service) -> Bool {
        actor.grants.contains { grant in
            guard grant.profile.class != .operator, grant.profile != .administrator else {
                return false
            }
            switch grant.scope {
            case .enterprise: return true
            case .team(let team): return service.team == team
            case .service(let id): return service.id == id
            }
        }
    }

    /// Whether this person speaks for the customer of it.
    package func mayReadReport(under agreement: Agreement) -> Bool {
        actor.contactOf.contains(agreement.id)
    }
}

extension ServiceDesk {
    /// How many calls stand behind a number at most.
    package static let reportedCallLimit = 200

    /// - Throws: ``DeskRefusal/notFound`` for a service or agreement whose report is not for this
    ///   person.
    package func report(
        _ request: ReportRequest, as actor: Actor
    ) async throws -> ReportedService {
        let (now, clocks) = (world.now(), clocks)
        return try await database.read { reader in
            let sight = try reader.reporting(request, as: Policy(actor))
            let counted = try sight.counted(by: request, at: now)
            let terms = try reader.terms(of: counted)
            let frame = try request.frame(of: actor, at: now, clocks)
            let scope = ReportScope(
                service: sight.service.id, agreements: sight.scope, days: frame.days)
            let hours =
                terms.isMixed ? try reader.openingTimes(under: counted, frame) : []
            let (start, end) = try frame.moments()
            let beside =
                sight.scope == nil ? [] : try reader.besideMeasurements(under: counted, frame)
            return ReportedService(
                service: sight.service, agreement: sight.agreement, customer: sight.customer,
                agreements: sight.agreements,
                customers: try reader.names(of: Set(sight.agreements.map(\.customer))),
                seesAll: sight.seesAll,
                promises: try reader.promises(of: sight, until: end),
                agreed: sight.scope == nil
                    ? [] : try reader.agreed(by: counted, in: Validity(from: start, until: end)),
                calendar: terms.calendar, hours: hours,
                timeZone: frame.timeZone, days: frame.days,
                report: ServiceReport(
                    tally: try reader.tally(scope).adding(beside),
                    opening: terms.isMixed
                        ? hours.total
                        : try reader.openingTime(
                            scope, under: counted, in: terms.calendar, frame)),
                waiting: sight.scope == nil
                    ? try reader.callsNotTakenUp(
                        about: sight.service.id, from: start, until: end) : 0)
        }
    }

    /// The calls behind a number of the report that this person may see, the newest first.
    ///
    /// - Parameter late: only those that broke the promise of this measure; for confirmed ones,
    ///   those that were not right at once.
    package func reportedCalls(
        _ request: ReportRequest, type: CallType?, late: ReportTally.Measure?, as actor: Actor
    ) async throws -> Excerpt<CallSummary> {
        let (now, clocks) = (world.now(), clocks)
        return try await database.read { reader in
            let policy = Policy(actor)
            let sight = try reader.reporting(request, as: policy)
            let counted = try sight.counted(by: request, at: now)
            let frame = try request.frame(of: actor, at: now, clocks)
            let scope = ReportScope(
                service: sight.service.id, agreements: sight.scope, days: frame.days)
            let calls = try reader.calls(
                scope, type: type, late: late, seenBy: policy.visibility,
                limit: Self.reportedCallLimit + 1)
            guard sight.scope != nil else {
                return Excerpt(calls, limit: Self.reportedCallLimit)
            }
            let beside = try reader.besideMeasurements(under: counted, frame).filter {
                (type == nil || $0.call.type == type) && $0.isLate(late)
                    && policy.maySee($0.call)
            }
            let known = Set(calls.map(\.id))
            let others = Set(beside.map(\.call.id)).subtracting(known)
            let all = calls + (try reader.callSummaries(of: others.sorted()))
            return Excerpt(
                all.sorted { $0.number > $1.number }, limit: Self.reportedCallLimit)
        }
    }
}

/// What of a service somebody may read a report about.
private struct ReportSight {
    let service: Service
    let agreement: Agreement?
    let customer: ID<Party>?
    let agreements: [Agreement]
    let seesAll: Bool

    /// Those that count; nil for all, and what was asked under none.
    var scope: [ID<Agreement>]? {
        agreement == nil && customer == nil ? nil : counted.map(\.id)
    }

    var counted: [Agreement] {
        if let agreement { return [agreement] }
        return agreements.filter { customer == nil || $0.customer == customer }
    }

    /// Those that count and ran at some time of the days asked for, wherever days begin there.
    func counted(by request: ReportRequest, at now: Instant) throws -> [Agreement] {
        guard agreement == nil else { return counted }
        let days = try request.days(today: TimeZoneRules.utc.civil(at: now).date)
        let first = TimeZoneRules.utc.moment(
            of: days.lowerBound.adding(days: -1), .midnight)
        let last = TimeZoneRules.utc.moment(
            of: days.upperBound.adding(days: 2), .midnight)
        return counted.filter { agreement in
            agreement.validFrom < last && agreement.validUntil.map { $0 > first } ?? true
        }
    }
}

/// In which hours times count, as far as all agreements say the same.
private struct ReportTerms {
    let calendar: ServiceCalendar?
    let isMixed: Bool
}

extension Reader {
    /// What was promised: the version that an agreement keeps, or else the newest of these days.
    fileprivate func promises(
        of sight: ReportSight, until end: Instant
    ) throws -> Specification? {
        let agreed = try sight.agreement.flatMap { agreement in
            try arrangement(agreement.id)?.arrangement.versions
                .last { $0.validity.from < end }?.terms.specificationVersion
                ?? specificationVersion(of: agreement.id)
        }
        let version = try agreed ?? newestSpecification(of: sight.service.id, before: end)
        return try specification(of: sight.service.id, version: version)?.specification.tree
    }

    fileprivate func terms(of agreements: [Agreement]) throws -> ReportTerms {
        let calendars = try agreements.map { try calendar(of: $0.id) }
        let isSame = calendars.allSatisfy { $0 == calendars.first }
        return ReportTerms(
            calendar: isSame ? calendars.first ?? nil : nil, isMixed: !isSame)
    }

    /// The times that they promised in a period, where they all promised the same.
    fileprivate func agreed(
        by agreements: [Agreement], in period: Validity
    ) throws -> [ReportedService.AgreedTimes] {
        let histories = try termsHistories(of: agreements.map(\.id))
        let promises = agreements.map { agreement in
            (histories[agreement.id]?.promises(in: period) ?? []).map {
                ReportedService.AgreedTimes(validity: $0.validity, targets: $0.targets)
            }
        }
        guard let first = promises.first else { return [] }
        let isSame = promises.allSatisfy { $0.map(\.targets) == first.map(\.targets) }
        return isSame ? first : []
    }

    fileprivate func reporting(
        _ request: ReportRequest, as policy: Policy
    ) throws -> ReportSight {
        let service = try existingService(request.service)
        let seesAll = policy.mayReadReport(of: service)
        let agreements = try agreements(about: service.id)
            .filter { seesAll || policy.mayReadReport(under: $0) }
        guard seesAll || !agreements.isEmpty else { throw DeskRefusal.notFound }
        if request.agreement == nil, let customer = request.customer {
            guard agreements.contains(where: { $0.customer == customer }) else {
                throw DeskRefusal.notFound
            }
            return ReportSight(
                service: service, agreement: nil, customer: customer, agreements: agreements,
                seesAll: seesAll)
        }
        guard let asked = request.agreement else {
            return ReportSight(
                service: service, agreement: seesAll ? nil : agreements.first, customer: nil,
                agreements: agreements, seesAll: seesAll)
        }
        guard let agreement = agreements.first(where: { $0.id == asked }) else {
            throw DeskRefusal.notFound
        }
        return ReportSight(
            service: service, agreement: agreement, customer: nil, agreements: agreements,
            seesAll: seesAll)
    }
}

extension ReportRequest {
    /// Its days where the reader is.
    fileprivate func frame(
        of reader: Actor, at now: Instant, _ clocks: ServiceClocks
    ) throws -> ReportFrame {
        let today = try clocks.zone(reader.timeZone).day(of: now)
        return ReportFrame(
            days: try days(today: today), now: now, clocks: clocks, timeZone: reader.timeZone)
    }

    /// The longest period, in days: ten years.
    private static let longest = 3653

    fileprivate func days(today: CivilDate) throws -> ClosedRange<CivilDate> {
        let quarter = ReportPeriod.quarter.days(around: today)
        let from = from ?? min(quarter.lowerBound, until ?? quarter.lowerBound)
        let until = until ?? max(quarter.upperBound, from)
        var check = FieldCheck()
        if until < from { check.refuse("until", ReportTexts.endsBeforeStart) }
        if until.daysSinceEpoch - from.daysSinceEpoch >= Self.longest {
            check.refuse("from", ReportTexts.tooLong)
        }
        try check.finish()
        return from...until
    }
}

/// A period that people report by.
package enum ReportPeriod: String, CaseIterable, Sendable {
    case month, quarter, year

    /// The days of the period that a day lies in.
    package func days(around day: CivilDate) -> ClosedRange<CivilDate> {
        let months =
            switch self {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        let first = (day.month - 1) / months * months + 1
        let next = first + months
        let start = CivilDate(year: day.year, month: first, day: 1) ?? day
        let after =
            next > 12
            ? CivilDate.firstDay(of: day.year + 1)
            : CivilDate(year: day.year, month: next, day: 1) ?? day
        return start...max(start, after.adding(days: -1))
    }
}

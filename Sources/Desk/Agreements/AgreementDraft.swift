import USM
import Values

/// An offer as people type it: nothing of it was checked.
package struct AgreementDraft: Hashable, Sendable {
    /// With whom; only read for an agreement that is not there yet.
    package var kind = Arrangement.Kind.service
    package var provider: ID<Party>?
    package var customer: ID<Party>?
    /// nil for the service of the wish.
    package var service: ID<Service>?
    package var english = ""
    package var dutch = ""
    /// The version of the specification that is promised; nil for a mutual understanding.
    package var specificationVersion: Int?
    package var understanding = ""
    /// As `2026-12-01`; the last day is still part of it, and may be left out.
    package var firstDay = ""
    package var lastDay = ""
    package var reviewOn = ""
    package var covers: [ID<Party>] = []
    /// Who may not ask, although they belong to somebody who is covered.
    package var except: [ID<Party>] = []
    /// Who answers for the customer.
    package var contacts: [ID<Party>] = []
    package var items: [Item] = []
    package var charges: [Charge] = []
    package var targets: [Target] = []
    package var warnAtPercent = "80"
    /// In whose hours the clocks run; nil for around the clock.
    package var calendar: ID<ServiceCalendar>?
    /// Whether the version that runs until then ends with it.
    package var endsEarlier = true

    package init() {}

    /// Something that users may ask for under it.
    package struct Item: Hashable, Sendable {
        package var english: String
        package var dutch: String
        package var promiseEnglish: String
        package var promiseDutch: String
        package var type: CallType
        package var words: [String]
        /// The keys of the places of the specification that make it possible.
        package var restsOn: [String]
        /// Within how many open minutes; empty where the targets hold.
        package var leadMinutes: String
        /// As `EUR 12.50`, or empty.
        package var price: String
        /// How it is carried out here.
        package var routine: [RoutineLine]
        /// What is asked of who orders it; nil for what is asked already.
        package var form: [EnterpriseFile.AgreedField]?

        package init(
            english: String, dutch: String, promiseEnglish: String, promiseDutch: String,
            type: CallType, words: [String], restsOn: [String], leadMinutes: String = "",
            price: String = "", routine: [RoutineLine] = [],
            form: [EnterpriseFile.AgreedField]? = nil
        ) {
            self.english = english
            self.dutch = dutch
            self.promiseEnglish = promiseEnglish
            self.promiseDutch = promiseDutch
            self.type = type
            self.words = words
            self.restsOn = restsOn
            self.leadMinutes = leadMinutes
            self.price = price
            self.routine = routine
            self.form = form
        }
    }

    /// Who does a step, and how.
    package struct RoutineLine: Hashable, Sendable {
        /// Such as `O3`.
        package var step: String
        package var team: ID<Party>?
        /// Empty in both languages where the step's own words say enough.
        package var english: String
        package var dutch: String

        package init(step: String, team: ID<Party>? = nil, english: String = "", dutch: String = "")
        {
            self.step = step
            self.team = team
            self.english = english
            self.dutch = dutch
        }

        init(_ line: CallRoutine.Line) {
            self.init(
                step: line.step.code, team: line.team,
                english: line.instruction?.english ?? "", dutch: line.instruction?.dutch ?? "")
        }
    }

    /// What a part costs.
    package struct Charge: Hashable, Sendable {
        package var english: String
        package var dutch: String
        package var side: USM.Charge.Side
        /// With a point, as `12.50`; below zero for a discount.
        package var amount: String
        /// Three letters, as `EUR`.
        package var currency: String
        package var period: USM.Charge.Period
        /// The key of the place that it is for; empty for the whole.
        package var place: String

        package init(
            english: String, dutch: String, side: USM.Charge.Side, amount: String,
            currency: String, period: USM.Charge.Period, place: String
        ) {
            self.english = english
            self.dutch = dutch
            self.side = side
            self.amount = amount
            self.currency = currency
            self.period = period
            self.place = place
        }
    }

    /// The times of one measure for some types of call.
    package struct Target: Hashable, Sendable {
        package var measure: ServiceMeasure
        /// Without any, it holds for every type of support request.
        package var types: [CallType]
        /// By the name of a priority, and `unclassified`; a whole number, or nothing.
        package var minutes: [String: String]

        package init(_ measure: ServiceMeasure, _ types: [CallType], minutes: [String: String]) {
            self.measure = measure
            self.types = types
            self.minutes = minutes
        }

        /// The names under which minutes are given, in their order.
        package static var priorityNames: [String] { EnterpriseFile.AgreedTarget.priorityNames }

        /// The types of call that a target can hold for.
        package static var types: [CallType] { EnterpriseFile.AgreedTarget.supportTypes }
    }
}

extension AgreementDraft {
    /// Begins with what another agreement says, apart from who the parties are, how long it holds
    /// and who speaks for whom.
    ///
    /// What rests on a promise is taken over only where both promise the same service.
    package mutating func begin(with other: AgreementDraft, isSameService: Bool) {
        understanding = other.understanding
        (warnAtPercent, calendar, targets) = (other.warnAtPercent, other.calendar, other.targets)
        items = other.items
        charges = other.charges
        guard !isSameService else { return }
        for index in items.indices { items[index].restsOn = [] }
        for index in charges.indices { charges[index].place = "" }
    }

    /// What was offered or agreed, to begin another round with.
    ///
    /// - Parameter day: the day of a moment, where its reader is.
    package init(_ terms: AgreementTerms, day: (Instant) -> CivilDate) {
        service = terms.service
        (english, dutch) = (terms.name.english, terms.name.dutch)
        specificationVersion = terms.specificationVersion
        understanding = terms.understanding
        firstDay = "\(terms.validity.firstDay(day))"
        lastDay = terms.validity.lastDay(day).map { "\($0)" } ?? ""
        reviewOn = terms.reviewOn.map { "\(day($0))" } ?? ""
        covers = terms.coverage.included.sorted()
        except = terms.coverage.excluded.sorted()
        contacts = terms.contacts
        items = terms.items.map {
            Item(
                english: $0.name.english, dutch: $0.name.dutch,
                promiseEnglish: $0.promise.english, promiseDutch: $0.promise.dutch,
                type: $0.type, words: $0.words, restsOn: $0.restsOn.map(\.key),
                leadMinutes: $0.leadMinutes.map { String($0) } ?? "",
                price: $0.price?.plain ?? "",
                routine: $0.routine.lines.map(RoutineLine.init),
                form: $0.form.fields.map(EnterpriseFile.AgreedField.init))
        }
        charges = terms.charges.map(Charge.init)
        setTargets(terms.targets)
        calendar = terms.calendar
        endsEarlier = terms.succession == .endsEarlier
    }

    /// What an agreement says that no arrangement stands behind yet.
    ///
    /// - Parameters:
    ///   - promised: the newest specification of its service, if there is one.
    ///   - firstDay: when the offer would begin.
    init(_ stored: KeptTerms, promising promised: KeptTerms.Promised?, firstDay: CivilDate) {
        let agreement = stored.agreement
        service = agreement.service
        (english, dutch) = (agreement.name.english, agreement.name.dutch)
        specificationVersion = promised?.number
        self.firstDay = "\(firstDay)"
        understanding = stored.conditions.understanding
        covers = stored.coverage.included.sorted()
        except = stored.coverage.excluded.sorted()
        charges = stored.conditions.charges.map(Charge.init)
        contacts = stored.contacts.sorted()
        items = agreement.preAgreedCalls.map { call in
            let places = promised.map { $0.tree.places(behind: call) } ?? []
            let promise = call.promise ?? call.name
            return Item(
                english: call.name.english, dutch: call.name.dutch,
                promiseEnglish: promise.english, promiseDutch: promise.dutch,
                type: call.type, words: call.words, restsOn: places.map(\.key),
                leadMinutes: call.leadMinutes.map { String($0) } ?? "",
                price: call.price?.plain ?? "",
                routine: call.routine.lines.map(RoutineLine.init),
                form: call.form.fields.map(EnterpriseFile.AgreedField.init))
        }
        setTargets(stored.targets)
        calendar = stored.calendar
    }

    private mutating func setTargets(_ kept: ServiceTargets) {
        warnAtPercent = String(kept.warningPercent)
        targets = [EnterpriseFile.AgreedTarget](kept).map { line in
            Target(line.measure, line.types, minutes: line.minutes.mapValues { String($0) })
        }
    }
}

extension AgreementDraft.Charge {
    fileprivate init(_ charge: USM.Charge) {
        self.init(
            english: charge.name.english, dutch: charge.name.dutch, side: charge.side,
            amount: charge.amount.digits, currency: charge.amount.currency.code,
            period: charge.period, place: charge.place?.key ?? "")
    }
}

extension Specification {
    /// What of it makes a call possible: what the agreement says, as far as that is promised still.
    ///
    /// Else it is most likely what is said about calls of its type, or else the first of the goods
    /// and actions.
    func places(behind call: PreAgreedCall) -> [PromisePlace] {
        let said = call.restsOn.filter { self[$0] != nil }
        return said.isEmpty ? [place(behind: call.type)].compactMap(\.self) : said
    }

    private func place(behind type: CallType) -> PromisePlace? {
        if let node = SpecificationNode.calls(of: type), self[.node(node)] != nil {
            return .node(node)
        }
        return (items(.good) + items(.action)).first?.place ?? entries.first?.place
    }
}

extension Money {
    /// `1234.50`, as an offer takes it.
    package var digits: String {
        let scale = (0..<currency.decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
        let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(
            dividingBy: UInt64(scale))
        let sign = minorUnits < 0 ? "-" : ""
        guard currency.decimals > 0 else { return "\(sign)\(whole)" }
        let digits = String(rest)
        let zeros = String(repeating: "0", count: currency.decimals - digits.count)
        return "\(sign)\(whole).\(zeros)\(digits)"
    }
}

import Values

/// A promise to a customer that the agreements with teams and suppliers behind it do not hold up
/// (usm.md 4.6): worth knowing before it hurts.
package struct AgreementGap: Hashable, Sendable {
    /// The agreement with the customer.
    package let agreement: ID<Agreement>
    /// The service behind it.
    package let part: ID<Service>
    package let cause: Cause

    package init(_ agreement: ID<Agreement>, about part: ID<Service>, _ cause: Cause) {
        self.agreement = agreement
        self.part = part
        self.cause = cause
    }

    package enum Cause: Hashable, Sendable {
        /// Nobody agreed anything about the part.
        case nobody
        /// The time behind it is longer than the promised one.
        case slower(behind: ID<Agreement>, ServiceTarget, given: Duration)
        /// No time is promised behind it.
        case untimed(behind: ID<Agreement>, ServiceTarget)
        /// So much of the hours of the customer lies outside those behind it.
        case closed(behind: ID<Agreement>, Duration)
        /// It is promised to be there less often; nil where nothing is said.
        case lessAvailable(behind: ID<Agreement>, PromiseTarget, given: PromiseTarget?)
        /// So many people are covered by another agreement about the same service too: which one
        /// counts is a matter of the rule, and not of what somebody agreed.
        case coveredTwice(by: ID<Agreement>, people: Int)
    }
}

/// What an agreement promises, as far as others have to hold it up.
package struct AgreedLevel: Sendable {
    package let agreement: ID<Agreement>
    package let targets: ServiceTargets
    package let hours: OpenHours
    /// How much of the hours the service is there.
    package let availability: PromiseTarget?

    package init(
        _ agreement: ID<Agreement>, targets: ServiceTargets, hours: OpenHours,
        availability: PromiseTarget?
    ) {
        self.agreement = agreement
        self.targets = targets
        self.hours = hours
        self.availability = availability
    }

    /// What of this promise another one does not hold up.
    ///
    /// Times are compared one by one: those that add up are for people to judge.
    ///
    /// - Parameters:
    ///   - part: what the other one is about.
    ///   - period: the time in which the hours of both are compared.
    package func gaps(
        over other: AgreedLevel, about part: ID<Service>, in period: Validity
    ) -> [AgreementGap] {
        (slowness(of: other) + absence(of: other, in: period) + unavailability(of: other)).map {
            AgreementGap(agreement, about: part, $0)
        }
    }

    /// The most urgent time of each measure and type that is not held up.
    private func slowness(of other: AgreedLevel) -> [AgreementGap.Cause] {
        ServiceMeasure.allCases.flatMap { measure in
            CallType.allCases.compactMap { type -> AgreementGap.Cause? in
                let own = targets.all.filter { $0.measure == measure && $0.type == type }
                let others = other.targets.all.filter { $0.measure == measure && $0.type == type }
                guard let urgent = own.min(by: { $0.time < $1.time }) else { return nil }
                guard !others.isEmpty else {
                    // What fails is always repaired behind it; what is ordered need not be.
                    return measure == .handling && type == .incident
                        ? .untimed(behind: other.agreement, urgent) : nil
                }
                for target in own.sorted(by: { $0.time < $1.time }) {
                    if let given = other.targets.time(measure, of: type, target.priority),
                        given > target.time
                    {
                        return .slower(behind: other.agreement, target, given: given)
                    }
                }
                return nil
            }
        }
    }

    private func absence(of other: AgreedLevel, in period: Validity) -> [AgreementGap.Cause] {
        let closed = hours.openTime(outside: other.hours, in: period)
        return closed > .zero ? [.closed(behind: other.agreement, closed)] : []
    }

    private func unavailability(of other: AgreedLevel) -> [AgreementGap.Cause] {
        guard let availability else { return [] }
        if let given = other.availability, given.guarantees(availability) == true { return [] }
        return [
            .lessAvailable(behind: other.agreement, availability, given: other.availability)
        ]
    }
}

extension OpenHours {
    /// How long it is open here and not there, in a period that both cover.
    package func openTime(outside other: OpenHours, in period: Validity) -> Duration {
        let until = min(period.until ?? end, end, other.end)
        let from = max(period.from, start, other.start)
        let theirs = other.stretches.filter { $0.end > from && $0.start < until }
        var outside = Duration.zero
        for stretch in stretches where stretch.end > from && stretch.start < until {
            var moment = max(stretch.start, from)
            let last = min(stretch.end, until)
            for open in theirs where open.end > moment && open.start < last {
                if open.start > moment { outside += open.start.since(moment) }
                moment = max(moment, open.end)
            }
            if moment < last { outside += last.since(moment) }
        }
        return outside
    }
}

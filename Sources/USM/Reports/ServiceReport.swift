import Values

/// The report on a service: the tree of its promises, each place with what came of it
/// (usm.md 4.2: specification, agreement, catalogue and report have one structure).
package struct ServiceReport: Hashable, Sendable {
    /// What the calls of the period add up to.
    package let tally: ReportTally
    /// Opening time in the period as far as it has passed; nil where the calendar does not reach.
    package let opening: OpeningTime?

    package init(tally: ReportTally, opening: OpeningTime?) {
        self.tally = tally
        self.opening = opening
    }

    /// What was found at a place of the tree.
    package enum Result: Hashable, Sendable {
        /// How many calls of a type were taken up.
        case calls(CallType, count: Int)
        case time(CallType, TimeResult)
        /// Share of the opening time, in percent.
        case availability(Quantity, out: Duration, opened: Duration)
        /// Nothing in the register tells; nobody should think that it was kept.
        case notMeasured
    }

    /// How long calls took.
    package struct TimeResult: Hashable, Sendable {
        package let calls: Int
        /// Nil for so few calls that it would say nothing.
        package let median: Duration?
        /// Nine of ten took no longer; nil as the median.
        package let ninetieth: Duration?
        /// Of the calls for which a time was agreed, the share within it, in percent; nil when
        /// there was none.
        package let kept: Quantity?
        package let promised: Int
        /// How many of those were done within it.
        package let inTime: Int

        package init(
            calls: Int, median: Duration?, ninetieth: Duration?, promised: Int, inTime: Int
        ) {
            self.calls = calls
            self.median = median
            self.ninetieth = ninetieth
            kept = .share(inTime, of: promised)
            self.promised = promised
            self.inTime = inTime
        }

        /// Whether what was agreed for these calls was kept; nil where nothing was.
        package var verdict: Verdict? { Verdict(of: inTime, among: promised) }
    }

    /// What the calls of a period say about a promise.
    package enum Verdict: String, CaseIterable, Codable, Sendable {
        case kept
        case broken = "not_kept"
        case tooFew = "too_few"

        /// - Returns: nil when there was nothing to keep.
        init?(of kept: Int, among calls: Int) {
            guard calls > 0 else { return nil }
            self = calls < ServiceReport.enough ? .tooFew : kept == calls ? .kept : .broken
        }
    }

    /// How many calls it takes to say how long they usually took, or whether a promise was kept.
    package static let enough = 5

    /// What the calls of a type say about the time that the specification promises.
    package struct SpecifiedTime: Hashable, Sendable {
        package let verdict: Verdict
        package let within: Int
        package let calls: Int
    }

    /// - Parameter target: a time that is taken at most.
    /// - Returns: nil for another target, and where no call was measured.
    package func specified(
        _ target: PromiseTarget, _ measure: ReportTally.Measure, of type: CallType
    ) -> SpecifiedTime? {
        guard target.yardstick.direction == .atMost, let most = target.duration else { return nil }
        let lines = tally.lines.filter { $0.key.measure == measure && $0.key.type == type }
        let calls = lines.values.reduce(0) { $0 + $1.calls }
        let within = lines.filter { $0.key.timeClass <= TimeClass.number(of: most) }
            .values.reduce(0) { $0 + $1.calls }
        return Verdict(of: within, among: calls).map {
            SpecifiedTime(verdict: $0, within: within, calls: calls)
        }
    }

    /// The types in the order of the tree; a risk is no support request.
    package static let types = CallType.allCases.filter { SpecificationNode.calls(of: $0) != nil }

    package func results(at node: SpecificationNode) -> [Result] {
        if let type = Self.types.first(where: { SpecificationNode.calls(of: $0) == node }) {
            return [.calls(type, count: tally.sums(.taken, of: type).calls)]
        }
        switch node {
        case .reactionTime: return times(.reaction)
        case .handlingTime: return times(.handling)
        case .availabilityWhenOpen: return [availability ?? .notMeasured]
        default: return node.content == .promise ? [.notMeasured] : []
        }
    }

    package var availability: Result? { opening?.result }

    /// Time of confirmed recovery, over all incidents: the key measure (usm.md 7.3).
    package var recovery: TimeResult? { time(.recovery, of: .incident) }

    /// How many of the confirmed calls were right at once, in percent.
    package var firstTimeRight: Quantity? {
        let sums = tally.sums(.confirmed)
        return .share(sums.kept, of: sums.promised)
    }

    private func times(_ measure: ReportTally.Measure) -> [Result] {
        let results = Self.types.compactMap { type in
            time(measure, of: type).map { Result.time(type, $0) }
        }
        return results.isEmpty ? [.notMeasured] : results
    }

    private func time(_ measure: ReportTally.Measure, of type: CallType) -> TimeResult? {
        let sums = tally.sums(measure, of: type)
        guard sums.calls > 0 else { return nil }
        let isEnough = sums.calls >= Self.enough
        return TimeResult(
            calls: sums.calls, median: isEnough ? tally.time(50, measure, of: type) : nil,
            ninetieth: isEnough ? tally.time(90, measure, of: type) : nil,
            promised: sums.promised, inTime: sums.kept)
    }
}

extension Quantity {
    /// A share in percent, rounded down to tenths; nil of nothing.
    fileprivate static func share(_ part: Int, of whole: Int) -> Quantity? {
        whole > 0 ? Quantity(thousandths: Int64(part) * 1000 / Int64(whole) * 100) : nil
    }
}

extension OpeningTime {
    /// As a report says it; nil when the service never opened.
    package var result: ServiceReport.Result? {
        share.map { .availability($0, out: out, opened: opened) }
    }
}

import USM
import Values

/// One number of a report, as files carry it.
package struct ReportLine: Hashable, Codable, Sendable {
    /// The key of a place in the tree; `recovery` and `first_time_right` for the key measures.
    package let place: String
    package let type: String?
    package let measure: Measure
    /// Empty for what is not measured.
    package let value: String
    /// What was promised at this place, as `at_least 99.5 percent`; or of `target_seconds`, for
    /// which priority.
    ///
    /// Empty for what is not promised in numbers.
    package var target = ""
    /// The id of the agreement whose own hours this is about; nil for the whole.
    package var agreement: String?

    package enum Measure: String, Codable, CaseIterable, Sendable {
        case calls
        case median = "median_seconds"
        case ninetieth = "ninetieth_seconds"
        case promised = "calls_with_promise"
        case kept = "kept_percent"
        case share = "percent"
        case out = "out_seconds"
        case opened = "opened_seconds"
        case notMeasured = "not_measured"
        /// Whether a promise was kept, was not, or too few calls tell; `agreed` as its target
        /// stands for what was agreed for each call.
        case verdict
        /// Calls that took no longer than the specification promises.
        case within = "calls_within"
        /// Agreed for calls of a type and priority.
        case target = "target_seconds"
    }
}

extension ReportedService {
    /// The whole report, number by number, in the order of the tree.
    package var lines: [ReportLine] {
        var lines = SpecificationNode.allCases.flatMap { node in
            let promised = promises?[.node(node)]?.target?.fileText ?? ""
            let results = report.results(at: node).flatMap { $0.lines(at: node.key) }
            return results.map { line in
                var line = line
                if line.measure.takesTarget { line.target = promised }
                return line
            } + specified(at: node, promised) + agreed(at: node)
                + (node == .availabilityWhenOpen ? hourLines : [])
        }
        lines += report.recovery.map { $0.lines(at: "recovery", .incident) } ?? []
        if let share = report.firstTimeRight {
            lines.append(
                ReportLine(
                    place: "first_time_right", type: nil, measure: .share, value: "\(share)"))
        }
        return lines
    }

    /// The times that are agreed at a place.
    package func targets(at node: SpecificationNode) -> [ServiceTarget] {
        targets.of(node)
    }

    /// Each agreement in its own hours.
    private var hourLines: [ReportLine] {
        hours.flatMap { part in
            let lines = part.opening?.result?.lines(at: SpecificationNode.availabilityWhenOpen.key)
            return (lines ?? []).map { line in
                var line = line
                line.agreement = part.agreement.id.rawValue
                return line
            }
        }
    }

    /// What came of the time that the specification promises, beside what was agreed.
    package func specified(
        _ type: CallType, at node: SpecificationNode
    ) -> (target: PromiseTarget, result: ServiceReport.SpecifiedTime)? {
        let measure: ReportTally.Measure? =
            switch node {
            case .reactionTime: .reaction
            case .handlingTime: .handling
            default: nil
            }
        guard let measure, let target = promises?[.node(node)]?.target else { return nil }
        return report.specified(target, measure, of: type).map { (target, $0) }
    }

    private func specified(at node: SpecificationNode, _ promised: String) -> [ReportLine] {
        ServiceReport.types.flatMap { type -> [ReportLine] in
            guard let found = specified(type, at: node)?.result else { return [] }
            let values: [(ReportLine.Measure, String)] = [
                (.within, "\(found.within)"), (.verdict, found.verdict.rawValue),
            ]
            return values.map {
                ReportLine(
                    place: node.key, type: type.rawValue, measure: $0.0, value: $0.1,
                    target: promised)
            }
        }
    }

    /// Each time that counted in these days; where it was changed in them, with its first day.
    private func agreed(at node: SpecificationNode) -> [ReportLine] {
        agreed.flatMap { part in
            let since = agreed.count > 1 ? " from \(part.validity.from.rfc3339)" : ""
            return part.targets.of(node).map {
                let priority = $0.priority?.rawValue ?? EnterpriseFile.AgreedTarget.unclassified
                return ReportLine(
                    place: node.key, type: $0.type.rawValue, measure: .target,
                    value: "\($0.time.components.seconds)", target: priority + since)
            }
        }
    }
}

extension ServiceTargets {
    /// The times that are promised at a place.
    package func of(_ node: SpecificationNode) -> [ServiceTarget] {
        switch node {
        case .reactionTime: all.filter { $0.measure == .reaction }
        case .handlingTime: all.filter { $0.measure != .reaction }
        default: []
        }
    }
}

extension ReportLine.Measure {
    /// Whether the promise at a place is about this number.
    fileprivate var takesTarget: Bool {
        switch self {
        case .median, .ninetieth, .share, .notMeasured: true
        case .calls, .promised, .kept, .out, .opened, .target, .verdict, .within: false
        }
    }
}

extension PromiseTarget {
    /// `at_least 99.5 percent`.
    fileprivate var fileText: String {
        "\(yardstick.direction.rawValue) \(value) \(yardstick.unit.rawValue)"
    }
}

extension ServiceReport.Result {
    fileprivate func lines(at place: String) -> [ReportLine] {
        switch self {
        case .calls(let type, let count):
            [ReportLine(place: place, type: type.rawValue, measure: .calls, value: "\(count)")]
        case .time(let type, let result): result.lines(at: place, type)
        case .availability(let share, let out, let opened):
            [
                ReportLine(place: place, type: nil, measure: .share, value: "\(share)"),
                ReportLine(
                    place: place, type: nil, measure: .out, value: "\(out.components.seconds)"),
                ReportLine(
                    place: place, type: nil, measure: .opened,
                    value: "\(opened.components.seconds)"),
            ]
        case .notMeasured:
            [ReportLine(place: place, type: nil, measure: .notMeasured, value: "")]
        }
    }
}

extension ServiceReport.TimeResult {
    fileprivate func lines(at place: String, _ type: CallType) -> [ReportLine] {
        var values: [(ReportLine.Measure, String)] = [(.calls, "\(calls)")]
        if let median { values.append((.median, "\(median.components.seconds)")) }
        if let ninetieth { values.append((.ninetieth, "\(ninetieth.components.seconds)")) }
        if let kept { values += [(.promised, "\(promised)"), (.kept, "\(kept)")] }
        let lines = values.map {
            ReportLine(place: place, type: type.rawValue, measure: $0.0, value: $0.1)
        }
        guard let verdict else { return lines }
        return lines + [
            ReportLine(
                place: place, type: type.rawValue, measure: .verdict, value: verdict.rawValue,
                target: "agreed")
        ]
    }
}

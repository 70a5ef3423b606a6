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
            } + agreed(at: node) + (node == .availabilityWhenOpen ? hourLines : [])
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
        switch node {
        case .reactionTime: targets.all.filter { $0.measure == .reaction }
        case .handlingTime: targets.all.filter { $0.measure != .reaction }
        default: []
        }
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

    private func agreed(at node: SpecificationNode) -> [ReportLine] {
        targets(at: node).map {
            ReportLine(
                place: node.key, type: $0.type.rawValue, measure: .target,
                value: "\($0.time.components.seconds)",
                target: $0.priority?.rawValue ?? EnterpriseFile.AgreedTarget.unclassified)
        }
    }
}

extension ReportLine.Measure {
    /// Whether the promise at a place is about this number.
    fileprivate var takesTarget: Bool {
        switch self {
        case .median, .ninetieth, .share, .notMeasured: true
        case .calls, .promised, .kept, .out, .opened, .target: false
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
        var values: [(ReportLine.Measure, String)] = [
            (.calls, "\(calls)"), (.median, "\(median.components.seconds)"),
            (.ninetieth, "\(ninetieth.components.seconds)"),
        ]
        if let kept { values += [(.promised, "\(promised)"), (.kept, "\(kept)")] }
        return values.map {
            ReportLine(place: place, type: type.rawValue, measure: $0.0, value: $0.1)
        }
    }
}

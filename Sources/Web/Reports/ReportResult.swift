import Desk
import Markup
import USM
import Values

/// What came of a promise, in words, with links to the calls behind the number.
struct ReportResult {
    let viewer: Viewer
    let found: ReportedService

    func body(at node: SpecificationNode) -> HTML {
        let results = found.report.results(at: node)
        guard results.count != 1 else { return line(results[0], node) }
        return "<ul class=\"plain\">\(results, { "<li>\(line($0, node))</li>" })</ul>"
    }

    private func line(_ result: ServiceReport.Result, _ node: SpecificationNode) -> HTML {
        switch result {
        case .calls(let type, let count):
            let words = viewer.say(ReportTexts.calls(viewer.say(count), isOne: count == 1))
            return count == 0
                ? "\(words)" : link(type, late: nil, LocalizedText(english: words, dutch: words))
        case .time(let type, let result):
            let measure: ReportTally.Measure = node == .reactionTime ? .reaction : .handling
            return """
                <b>\(viewer.say(type.name.heading))</b>: \(times(result, type, late: measure))\
                \(specified(type, node))
                """
        case .availability(let share, let out, let opened):
            let words = ReportTexts.available(
                share.words(in: viewer.language), out: viewer.say(out), of: viewer.say(opened))
            return "\(verdict(share, node)) \(viewer.say(words))\(ownHours(node))"
        case .notMeasured:
            return "<span class=\"silent\">\(viewer.say(ReportTexts.notMeasured))</span>"
        }
    }

    /// Each agreement in the hours of its own calendar, where these differ.
    private func ownHours(_ node: SpecificationNode) -> HTML {
        let parts = found.hours.compactMap { part -> HTML? in
            guard let opening = part.opening, let share = opening.share else { return nil }
            let words = ReportTexts.available(
                share.words(in: viewer.language), out: viewer.say(opening.out),
                of: viewer.say(opening.opened))
            let calendar = viewer.say(part.calendar?.name ?? ReportTexts.aroundTheClock)
            return """
                <b dir="auto">\(viewer.say(part.agreement.name))</b> \
                (<span dir="auto">\(calendar)</span>): \
                \(verdict(share, node)) \(viewer.say(words))
                """
        }
        return parts.isEmpty
            ? .empty : "<ul class=\"plain\">\(parts, { "<li>\($0)</li>" })</ul>"
    }

    /// Whether a number in percent keeps the promise at a place.
    private func verdict(_ share: Quantity, _ node: SpecificationNode) -> HTML {
        guard
            let target = found.promises?[.node(node)]?.target, target.yardstick.unit == .percent
        else { return .empty }
        return tag(target.isMet(by: share) ? .kept : .broken)
    }

    private func tag(_ verdict: ServiceReport.Verdict) -> HTML {
        switch verdict {
        case .kept: Tag(viewer.say(ReportTexts.kept), .good).body
        case .broken: Tag(viewer.say(ReportTexts.broken), .bad).body
        case .tooFew: Tag(viewer.say(ReportTexts.tooFew), .plain).body
        }
    }

    /// The verdict on what the specification promises, where it promises a time as well.
    private func specified(_ type: CallType, _ node: SpecificationNode) -> HTML {
        guard let (target, result) = found.specified(type, at: node) else { return .empty }
        let words = ReportTexts.specified(
            viewer.say(target.words), within: viewer.say(result.within),
            of: viewer.say(result.calls))
        return "<br>\(tag(result.verdict)) \(viewer.say(words))"
    }

    func times(
        _ result: ServiceReport.TimeResult, _ type: CallType, late: ReportTally.Measure?
    ) -> HTML {
        var line: HTML = .empty
        if let median = result.median, let ninetieth = result.ninetieth {
            let words = ReportTexts.times(
                half: viewer.say(median), most: viewer.say(ninetieth))
            line = "\(viewer.say(words)) "
        }
        if let kept = result.kept, let verdict = result.verdict {
            let share =
                verdict == .tooFew
                ? ReportTexts.inTime(
                    viewer.say(result.inTime), ofFew: viewer.say(result.promised))
                : ReportTexts.inTime(
                    kept.words(in: viewer.language), of: viewer.say(result.promised))
            line = "\(line)\(tag(verdict)) \(viewer.say(share)) "
            if let late, kept < Quantity(100) {
                line = "\(line)\(link(type, late: late, ReportTexts.lateOnes)) "
            }
        }
        let behind = ReportTexts.callsBehind(
            viewer.say(result.calls), isOne: result.calls == 1)
        return "\(line)\(link(type, late: nil, behind))"
    }

    func link(_ type: CallType?, late: ReportTally.Measure?, _ words: LocalizedText) -> HTML {
        Link(
            viewer.say(words),
            to: found.path(
                to: .reportedCalls(found.service.id.rawValue), type: type, late: late)
        ).body
    }
}

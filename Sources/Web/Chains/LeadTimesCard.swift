import Desk
import Markup
import USM
import Values

/// The lead time of the chains in which a supplier has a part: a line and a table for each.
struct LeadTimesCard: Component {
    let viewer: Viewer
    let chains: [ChainLeadTimes]
    let isCut: Bool

    var body: HTML {
        Card(
            viewer.say(LeadTimeTexts.title), id: "lead-times",
            content: chains.isEmpty
                ? "<p class=\"soft\">\(viewer.say(LeadTimeTexts.none))</p>"
                : "\(cut)\(chains, chain)"
        ).body
    }

    private var cut: HTML? {
        isCut ? Notice(viewer.say(LeadTimeTexts.isCut), .warn).body : nil
    }

    private func chain(_ chain: ChainLeadTimes) -> HTML {
        let service = chain.service?.name ?? ServiceTexts.unknownService
        let name = "\(viewer.say(service)) ← \(viewer.say(chain.contractName))"
        let first = chain.weeks.first.map { viewer.date($0.monday) } ?? ""
        let last = chain.weeks.last.map { viewer.date($0.monday.adding(days: 6)) } ?? ""
        let period = "\(first) – \(last)"
        return """
            <h3 dir="auto">\(name)</h3>
            <p class="soft">\(viewer.say(LeadTimeTexts.counted(chain.count, period)))</p>
            \(LeadTimeLine(viewer: viewer, weeks: chain.weeks, label: name))
            <details class="more"><summary>\(viewer.say(LeadTimeTexts.table))</summary>\(table(chain, name))</details>
            """
    }

    private func table(_ chain: ChainLeadTimes, _ name: String) -> Table {
        Table(
            caption: name,
            columns: [
                .init(viewer.say(LeadTimeTexts.week)), .init(viewer.say(LeadTimeTexts.calls)),
                .init(viewer.say(LeadTimeTexts.whole)), .init(viewer.say(LeadTimeTexts.theirs)),
            ],
            rows: chain.weeks.map { week in
                [
                    "\(viewer.date(week.monday))", "\(viewer.say(week.count))",
                    "\(week.whole.map { viewer.say($0) } ?? "–")",
                    "\(week.supplier.map { viewer.say($0) } ?? "–")",
                ]
            })
    }
}

/// Two lines over the weeks: the whole chain, and the supplier's part of it.
struct LeadTimeLine: Component {
    let viewer: Viewer
    let weeks: [ChainLeadTime]
    let label: String

    private static let width = 340.0
    private static let height = 90.0
    private static let edge = 8.0

    var body: HTML {
        let longest = weeks.compactMap(\.whole).max() ?? .zero
        guard longest > .zero else { return .empty }
        return """
            <svg class="leadline" viewBox="0 0 \(drawn(Self.width)) \(drawn(Self.height + 20))" role="img" aria-label="\(label): \(viewer.say(LeadTimeTexts.drawn(viewer.say(longest))))">
            <path class="ground" d="M\(drawn(Self.edge)) \(drawn(Self.height))H\(drawn(Self.width - Self.edge))"/>\
            \(line(\.whole, longest, "whole"))\(line(\.supplier, longest, "part"))
            <text x="\(drawn(Self.edge))" y="\(drawn(Self.height + 15))">\(viewer.say(LeadTimeTexts.longest(viewer.say(longest))))</text>
            </svg>
            """
    }

    /// Weeks without a call break the line.
    private func line(
        _ time: KeyPath<ChainLeadTime, Duration?>, _ longest: Duration, _ name: String
    ) -> HTML {
        let step = (Self.width - 2 * Self.edge) / Double(max(1, weeks.count - 1))
        var path = ""
        var isOpen = false
        var dots: [HTML] = []
        for (place, week) in weeks.enumerated() {
            guard let value = week[keyPath: time] else {
                isOpen = false
                continue
            }
            let share = value / longest
            let x = drawn(Self.edge + Double(place) * step)
            let y = drawn(Self.height - share * (Self.height - 2 * Self.edge))
            path += "\(isOpen ? "L" : "M")\(x) \(y)"
            isOpen = true
            dots.append("<circle class=\"\(name)\" cx=\"\(x)\" cy=\"\(y)\" r=\"2.5\"/>")
        }
        return "<path class=\"\(name)\" d=\"\(path)\"/>\(dots)"
    }
}

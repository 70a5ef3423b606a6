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

/// The words about the lead time of chains.
enum LeadTimeTexts {
    static let title = LocalizedText(
        english: "Lead time of the chain, by week", dutch: "Doorlooptijd van de keten, per week")
    static let none = LocalizedText(
        english: "No call that you may see went through them and was done in these 12 weeks.",
        dutch: "Geen melding die je mag zien ging langs hen en werd klaar in deze 12 weken.")
    static let isCut = LocalizedText(
        english: "There were more calls than are counted: only the newest are in here.",
        dutch: "Er waren meer meldingen dan worden geteld: alleen de nieuwste zitten hierin.")
    static let table = LocalizedText(english: "Week by week", dutch: "Week voor week")
    static let week = LocalizedText(english: "Week of", dutch: "Week van")
    static let calls = LocalizedText(english: "Calls", dutch: "Meldingen")
    static let whole = LocalizedText(
        english: "Whole chain, median", dutch: "Hele keten, mediaan")
    static let theirs = LocalizedText(
        english: "In their hands, median", dutch: "In hun handen, mediaan")

    static func counted(_ count: Int, _ period: String) -> LocalizedText {
        LocalizedText(
            english:
                "n = \(count) \(count == 1 ? "call" : "calls"), \(period). Solid: from question "
                + "to answer; broken: in the supplier's hands.",
            dutch:
                "n = \(count) \(count == 1 ? "melding" : "meldingen"), \(period). Doorgetrokken: "
                + "van vraag tot antwoord; onderbroken: in handen van de toeleverancier.")
    }

    static func longest(_ time: String) -> LocalizedText {
        LocalizedText(english: "highest: \(time)", dutch: "hoogste: \(time)")
    }

    static func drawn(_ time: String) -> LocalizedText {
        LocalizedText(
            english: "median lead time by week, at most \(time)",
            dutch: "mediane doorlooptijd per week, hoogstens \(time)")
    }
}

import Desk
import Markup
import USM
import Values

/// Within which times something happens: a line for what is promised alike, a column for each
/// priority that something is promised for.
struct AgreementTimes: Component {
    let viewer: Viewer
    let targets: ServiceTargets
    /// In whose hours they count; nil for around the clock.
    let calendar: ServiceCalendar?

    var body: HTML {
        guard !targets.all.isEmpty else { return .empty }
        let title = viewer.say(AgreementPageTexts.times)
        let hours = calendar.map {
            AgreementPageTexts.countedIn(viewer.say($0.name), $0.timeZone)
        }
        return Card(
            title,
            content: """
                <p class="soft">\(viewer.say(hours ?? HoursTexts.aroundTheClock))</p>
                \(Table(caption: title, columns: columns, rows: rows))
                """
        ).body
    }

    private var priorities: [Priority?] {
        let promised = Set(targets.all.map(\.priority))
        return ([nil] + Priority.allCases).filter(promised.contains)
    }

    private var columns: [Table.Column] {
        [.init(viewer.say(AgreementPageTexts.measure))]
            + priorities.map { priority in
                let name = priority?.name ?? OfferTexts.unclassified
                return .init(viewer.say(name.heading), isNumber: true)
            }
    }

    private var rows: [[HTML]] {
        targets.lines.map { line in
            let types = line.types.map { viewer.say($0.name) }.joined(separator: ", ")
            let measure: HTML = "\(viewer.say(line.measure.name.heading)) <small>\(types)</small>"
            return [measure]
                + priorities.map { priority in
                    line.times[priority].map { "\(viewer.say($0))" } ?? .empty
                }
        }
    }
}

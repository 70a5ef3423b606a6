import Desk
import Markup
import USM
import Values

/// What customers were promised and the agreements with teams and suppliers do not hold up.
struct AgreementGapsCard: Component {
    let viewer: Viewer
    let found: AgreementGaps

    var body: HTML {
        let title = viewer.say(AgreementGapTexts.title)
        return Card(title, id: "agreement-gaps", content: content).body
    }

    private var content: HTML {
        let why: HTML = "<p class=\"soft\">\(viewer.say(AgreementGapTexts.why))</p>"
        guard !found.gaps.isEmpty else {
            let words =
                found.compared == 0 ? AgreementGapTexts.nothingBehind : AgreementGapTexts.none
            return "\(why)<p>\(viewer.say(words))</p>"
        }
        let columns: [Table.Column] = [
            .init(viewer.say(AgreementGapTexts.promised)),
            .init(viewer.say(AgreementGapTexts.part)), .init(viewer.say(AgreementGapTexts.gap)),
        ]
        return """
            \(why)\(Table(caption: viewer.say(AgreementGapTexts.title), columns: columns, rows: found.gaps.map(row)))
            """
    }

    private func row(_ gap: AgreementGap) -> [HTML] {
        let customer = found.agreements[gap.agreement].flatMap { found.names[$0.customer] }
        let part = found.services[gap.part]?.name ?? ServiceTexts.unknownService
        return [
            """
            \(link(to: gap.agreement)) <small dir="auto">\(customer ?? "")</small>
            """,
            "\(Link(viewer.say(part), to: Route.service(gap.part.rawValue).path))",
            cause(gap.cause),
        ]
    }

    private func cause(_ cause: AgreementGap.Cause) -> HTML {
        switch cause {
        case .nobody:
            "\(Tag(viewer.say(AgreementGapTexts.nobody), .bad))"
        case .slower(let behind, let target, let given):
            """
            \(Tag(viewer.say(AgreementGapTexts.slower), .bad)) \(viewer.say(target.name)): \
            \(viewer.say(AgreementGapTexts.instead(viewer.say(given), viewer.say(target.time)))), \(link(to: behind))
            """
        case .untimed(let behind, let target):
            """
            \(Tag(viewer.say(AgreementGapTexts.untimed), .warn)) \(viewer.say(target.name)): \
            \(viewer.say(target.time)), \(link(to: behind))
            """
        case .closed(let behind, let time):
            """
            \(Tag(viewer.say(AgreementGapTexts.closed), .warn)) \
            \(viewer.say(AgreementGapTexts.hours(viewer.say(time), days: ServiceDesk.gapDays))), \(link(to: behind))
            """
        case .lessAvailable(let behind, let promised, let given):
            """
            \(Tag(viewer.say(AgreementGapTexts.weaker), given == nil ? .warn : .bad)) \
            \(viewer.say(AgreementGapTexts.instead(viewer.say(given?.words ?? ServiceTexts.silent), viewer.say(promised.words)))), \(link(to: behind))
            """
        }
    }

    private func link(to agreement: ID<Agreement>) -> Link {
        let name = found.agreements[agreement]?.name ?? AgreementPageTexts.agreement
        return Link(viewer.say(name), to: Route.agreement(agreement.rawValue).path)
    }
}

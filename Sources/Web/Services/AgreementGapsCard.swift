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
            .init(viewer.say(AgreementGapTexts.part)), .init(viewer.say(AgreementGapTexts.gap)),
        ]
        return "\(why)\(found.gaps.grouped(by: \.agreement), { section($0, columns) })"
    }

    /// What one agreement promises in vain: its heading, and a row for each service behind it.
    private func section(_ gaps: [AgreementGap], _ columns: [Table.Column]) -> HTML {
        guard let id = gaps.first?.agreement else { return .empty }
        let agreement = found.agreements[id]
        let customer = agreement.flatMap { found.names[$0.customer] } ?? ""
        let name = viewer.say(agreement?.name ?? AgreementPageTexts.agreement)
        let table = Table(
            caption: "\(name), \(customer)", columns: columns,
            rows: gaps.grouped(by: \.part).map(row))
        return """
            <h3>\(link(to: id))</h3>
            <p class="soft">\(viewer.say(AgreementGapTexts.promised)) <span dir="auto">\(customer)</span></p>
            \(table)
            """
    }

    private func row(_ gaps: [AgreementGap]) -> [HTML] {
        let service = gaps.first?.part
        let part = service.flatMap { found.services[$0]?.name } ?? ServiceTexts.unknownService
        return [
            "\(Link(viewer.say(part), to: Route.service(service?.rawValue ?? "").path))",
            "<ul class=\"plain\">\(gaps, { "<li>\(cause($0.cause))</li>" })</ul>",
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
        case .coveredTwice(let other, let people):
            """
            \(Tag(viewer.say(AgreementGapTexts.coveredTwice), .warn)) \
            \(viewer.say(AgreementGapTexts.people(viewer.say(people), isOne: people == 1))), \(link(to: other))
            """
        }
    }

    private func link(to agreement: ID<Agreement>) -> Link {
        let name = found.agreements[agreement]?.name ?? AgreementPageTexts.agreement
        return Link(viewer.say(name), to: Route.agreement(agreement.rawValue).path)
    }
}

extension [AgreementGap] {
    /// Those that stand beside each other and are about the same.
    fileprivate func grouped<Subject: Equatable>(
        by subject: KeyPath<AgreementGap, Subject>
    ) -> [[AgreementGap]] {
        reduce(into: []) { groups, gap in
            if let last = groups.last?.first, last[keyPath: subject] == gap[keyPath: subject] {
                groups[groups.count - 1].append(gap)
            } else {
                groups.append([gap])
            }
        }
    }
}

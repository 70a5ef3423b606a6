import Desk
import Markup
import USM
import Values

/// Where more is promised than the services behind it hold up.
struct GapsPage: Component {
    let viewer: Viewer
    let found: PromiseGaps
    let agreed: AgreementGaps

    var page: Page { Page(viewer.say(GapTexts.title), area: .services, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(GapTexts.title))</h1>
        <p class="soft">\(viewer.say(GapTexts.why))</p></div>
        \(ServicesTabs(viewer: viewer, here: .gaps))</div>
        \(content)
        \(AgreementGapsCard(viewer: viewer, found: agreed))
        """
    }

    private var content: HTML {
        guard !found.gaps.isEmpty else {
            let (title, why) =
                found.compared == 0
                ? (GapTexts.noneComposed, GapTexts.noneComposedWhy)
                : (GapTexts.none, GapTexts.noneWhy)
            return EmptyState(viewer.say(title), viewer.say(why)).body
        }
        let services = found.gaps.reduce(into: [[PromiseGap]]()) { sections, gap in
            if sections.last?.first?.service == gap.service {
                sections[sections.count - 1].append(gap)
            } else {
                sections.append([gap])
            }
        }
        return "\(services, section)"
    }

    private func section(_ gaps: [PromiseGap]) -> HTML {
        guard let id = gaps.first?.service else { return .empty }
        let name = name(of: id)
        let columns: [Table.Column] = [
            .init(viewer.say(GapTexts.place)), .init(viewer.say(GapTexts.promised)),
            .init(viewer.say(GapTexts.behind)),
        ]
        return Card(
            name, id: "service-\(id)",
            aside: Link(viewer.say(ServiceTexts.allPromises), to: Route.service(id.rawValue).path)
                .body,
            content: Table(caption: name, columns: columns, rows: gaps.map(row)).body
        ).body
    }

    private func row(_ gap: PromiseGap) -> [HTML] {
        [
            "\(viewer.say(gap.node.name.heading))", "\(viewer.say(gap.promised.words))",
            cause(gap.cause),
        ]
    }

    private func cause(_ cause: PromiseGap.Cause) -> HTML {
        switch cause {
        case .weaker(let part, let target):
            """
            \(Tag(viewer.say(GapTexts.less), .bad)) \(link(to: part)): \(viewer.say(target.words))
            """
        case .incomparable(let part, let promise):
            """
            \(Tag(viewer.say(GapTexts.unclear), .warn)) \(link(to: part)): \(viewer.say(promise.words))
            """
        case .silent:
            "\(Tag(viewer.say(GapTexts.alone))) \(viewer.say(GapTexts.silent))"
        }
    }

    private func link(to part: ID<Service>) -> Link {
        Link(name(of: part), to: Route.service(part.rawValue).path)
    }

    private func name(of service: ID<Service>) -> String {
        viewer.say(found.services[service]?.name ?? ServiceTexts.unknownService)
    }
}

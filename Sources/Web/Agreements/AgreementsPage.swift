import Desk
import Markup
import USM
import Values

/// Every agreement that its reader may see, by kind and state.
struct AgreementsPage: Component {
    let viewer: Viewer
    let found: AgreementList
    /// What was chosen to be shown.
    let asked: Form

    var page: Page {
        Page(
            viewer.say(AgreementPageTexts.title), area: found.isInside ? .services : .portal, self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(AgreementPageTexts.title))</h1>
        <p class="soft">\(viewer.say(AgreementPageTexts.why))</p></div>
        \(if: found.isInside, ServicesTabs(viewer: viewer, here: .agreements).body)</div>
        \(filters)
        \(list)
        \(if: found.isCut, Notice(viewer.say(AgreementPageTexts.cut(ServiceDesk.agreementLimit))).body)
        """
    }

    private var filters: HTML {
        let kinds =
            [Choice("", viewer.say(AgreementPageTexts.all))]
            + Arrangement.Kind.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        let states =
            [Choice("", viewer.say(AgreementPageTexts.all))]
            + Arrangement.State.allCases.filter { $0 != .draft }
            .map { Choice($0.rawValue, viewer.say($0.name)) }
        return """
            <form class="filters" action="\(Route.agreements.path)">
            \(if: !asked["service"].isEmpty, HiddenField("service", asked["service"]).body)
            \(Field("kind", label: viewer.say(AgreementPageTexts.kind), kind: .select(kinds), value: asked["kind"]))
            \(Field("state", label: viewer.say(AgreementPageTexts.state), kind: .select(states), value: asked["state"]))
            <button>\(viewer.say(AgreementPageTexts.show))</button></form>
            """
    }

    private var list: HTML {
        guard !found.lines.isEmpty else {
            return EmptyState(
                viewer.say(AgreementPageTexts.none), viewer.say(AgreementPageTexts.noneWhy)
            ).body
        }
        let columns: [LocalizedText] = [
            AgreementPageTexts.agreement, AgreementPageTexts.kind, AgreementPageTexts.state,
            AgreementPageTexts.customer, AgreementPageTexts.provider, AgreementPageTexts.validity,
        ]
        return Table(
            caption: viewer.say(AgreementPageTexts.title),
            columns: columns.map { .init(viewer.say($0)) }, rows: found.lines.map(row)
        ).body
    }

    private func row(_ line: AgreementLine) -> [HTML] {
        let validity = line.validity
        return [
            """
            <a href="\(Route.agreement(line.id.rawValue).path)" dir="auto">\(viewer.say(line.name))</a>
            """,
            "<span class=\"word\">\(viewer.say(line.kind.name))</span>",
            """
            \(Tag(viewer.say(line.state.name), line.state.tone))\
            \(if: line.awaitsAnswer && line.hasAgreement, " \(Tag(viewer.say(AgreementPageTexts.changing), .warn))")
            """,
            "<span dir=\"auto\">\(found.names[line.customer] ?? "")</span>",
            "<span dir=\"auto\">\(found.names[line.provider] ?? "")</span>",
            "\(AgreementWords(viewer: viewer).validity(validity))",
        ]
    }
}

extension Arrangement.State {
    var tone: Tone {
        switch self {
        case .agreed, .accepted: .good
        case .offered: .warn
        case .rejected: .bad
        case .draft, .withdrawn, .ended: .plain
        }
    }
}

/// How pages word parts of agreements.
struct AgreementWords {
    let viewer: Viewer

    /// `1 January 2027 – 31 December 2027`, or `from 1 January 2027`.
    func validity(_ validity: Validity) -> String {
        let from = viewer.date(validity.firstDay(viewer.civilDay))
        guard let last = validity.lastDay(viewer.civilDay) else {
            return viewer.say(AgreementPageTexts.from(from))
        }
        return "\(from) – \(viewer.date(last))"
    }
}

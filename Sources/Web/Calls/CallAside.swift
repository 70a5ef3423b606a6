import Desk
import Markup
import USM
import Values

/// Beside a call: who, what was agreed, what it is about, and what is seldom done.
struct CallAside: Component {
    let viewer: Viewer
    let view: CallView
    let choices: CallChoices
    let plan: CallPlan
    let risk: RiskCount?
    /// Whether the pages about services are for this reader.
    private var seesServices: Bool { risk != nil }
    let form: Form
    let problems: FormProblems

    private var call: Call { view.call }

    var body: HTML {
        """
        \(Card(viewer.say(CallTexts.who), id: "who", content: who))
        \(Card(viewer.say(CallTexts.whatWasAgreed), content: agreed))
        \(WhenCard(viewer: viewer, call: call, plan: plan, choices: choices, components: view.components, form: form, problems: problems))
        \(view.clock.map { ClockCard(viewer: viewer, view: view, clock: $0) })
        \(view.beside.map { BesideClockCard(viewer: viewer, beside: $0) })
        \(suppliers)
        \(if: call.type == .wish, Card(viewer.say(DesignPageTexts.design), content: design).body)
        \(if: !view.components.isEmpty, Card(viewer.say(CallTexts.components), content: components).body)
        \(if: !view.files.isEmpty, FileList(viewer: viewer, call: call, files: view.files).body)
        \(if: !view.links.isEmpty, Card(viewer.say(CallTexts.links), content: links).body)
        \(OtherActions(viewer: viewer, view: view, form: form, problems: problems))
        """
    }

    private var design: HTML {
        let path = Route.design(call: call.reference).path
        return "<p>\(Link(viewer.say(DesignPageTexts.open), to: path))</p>"
    }

    private var who: HTML {
        let facts = Facts([
            (viewer.say(CallTexts.team), name(view.summary.team?.name)),
            (viewer.say(CallTexts.person), name(view.summary.assignee?.name)),
            (viewer.say(CallTexts.stepIsFor), "\(viewer.say(call.step.definition.profile.name))"),
            (viewer.say(CallTexts.requester), name(view.summary.requester.name)),
        ])
        guard view.allowed.contains(.assign) else { return facts.body }
        return "\(facts)\(taking)\(assigning)\(watching)"
    }

    private var taking: HTML {
        guard call.assignee != view.reader else { return .empty }
        return TakeButton(viewer: viewer, view: view).body
    }

    private func name(_ name: String?) -> HTML {
        guard let name else { return "<span class=\"soft\">\(viewer.say(CallTexts.nobody))</span>" }
        return "<span dir=\"auto\">\(name)</span>"
    }

    private var assigning: HTML {
        let teams =
            [Choice("", viewer.say(CallTexts.nobody))]
            + presentTeams.map { Choice($0.id.rawValue, $0.name) }
        var people = choices.members.shown
        if let assignee = view.summary.assignee, !people.contains(where: { $0.id == assignee.id }) {
            people.append(Party(id: assignee.id, kind: .person, name: assignee.name))
        }
        let members =
            [Choice("", viewer.say(CallTexts.nobody))]
            + people.map { Choice($0.id.rawValue, $0.name) } + others(besides: people)
        let fields: HTML = """
            \(Field("team", label: viewer.say(CallTexts.team), kind: .select(teams), value: call.team?.rawValue ?? "", error: problems.of("team", viewer), key: "a"))
            \(Field("person", label: viewer.say(CallTexts.person), kind: .select(members), value: call.assignee?.rawValue ?? "", hint: viewer.say(FlowTexts.personHint), error: problems.of("person", viewer)))
            \(if: choices.members.isCut || choices.elsewhere.isCut, "<p class=\"soft\">\(viewer.say(FlowTexts.peopleCut(viewer.say(CallChoices.mostWorkers))))</p>")
            \(Field("note", label: viewer.say(FlowTexts.note), kind: .text(rows: 2), value: form["note"], hint: viewer.say(FlowTexts.noteHint), error: problems.of("note", viewer), note: viewer.say(CallTexts.optional), id: "assign-note"))
            """
        let form = CallForm(
            viewer: viewer, call: call, action: .assign, button: CallTexts.assignButton,
            look: "plain", fields: fields)
        return
            "<details class=\"more\"><summary>\(viewer.say(CallTexts.assignTitle))</summary>\(form)</details>"
    }

    /// Who can be chosen together with another team, each with its name.
    private func others(besides people: [Party]) -> [Choice] {
        let known = Set(people.map(\.id))
        let teams = Dictionary(uniqueKeysWithValues: choices.teams.map { ($0.id, $0.name) })
        return choices.elsewhere.filter { !known.contains($0.person.id) }.map {
            Choice($0.person.id.rawValue, "\($0.person.name) · \(teams[$0.team] ?? "")")
        }
    }

    /// The teams that work on calls, and the present one if it stopped doing so.
    private var presentTeams: [Party] {
        guard let team = view.summary.team, !choices.teams.contains(where: { $0.id == team.id })
        else { return choices.teams }
        return choices.teams + [Party(id: team.id, kind: .team, name: team.name)]
    }

    private var watching: HTML {
        ActionButton(
            viewer.say(view.isWatched ? CallTexts.unwatch : CallTexts.watch),
            to: Route.action(view.isWatched ? .unwatch : .watch, call: call.reference).path,
            token: viewer.csrf, look: .quiet
        ).body
    }

    private var agreed: HTML {
        var lines: [(name: String, value: HTML)] = []
        if let service = view.summary.service {
            lines.append(
                (
                    viewer.say(CallTexts.service),
                    "<span dir=\"auto\">\(viewer.say(service.name))</span>"
                ))
        }
        if let agreement = view.agreement {
            lines.append(
                (
                    viewer.say(CallTexts.agreement),
                    "<span dir=\"auto\">\(viewer.say(agreement.name))</span>"
                ))
            let agreedCalls = agreement.preAgreedCalls.filter { $0.type == call.type }
            if !agreedCalls.isEmpty {
                let names = agreedCalls.map { viewer.say($0.name) }.joined(separator: ", ")
                lines.append((viewer.say(CallTexts.preAgreed), "\(names)"))
            }
        }
        if let risk { lines.append((viewer.say(ImpactTexts.atRisk), atRisk(risk))) }
        if let cover = view.cover, !cover.others.isEmpty, call.acceptedAt != nil {
            let names = cover.others.map { viewer.say($0.agreement.name) }
            lines.append((viewer.say(CoverTexts.alsoCoveredBy), "\(names.joined(separator: ", "))"))
        }
        if let due = call.dueAt {
            let own = call.promise == .own ? " \(viewer.say(DueTexts.nothingAgreedOurs))" : ""
            lines.append((viewer.say(CallTexts.due), "\(viewer.moment(due))\(own)"))
        }
        if call.dueAt != nil, let calendar = view.calendar {
            lines.append((viewer.say(CallTexts.countedIn), hours(of: calendar)))
        }
        guard !lines.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(CallTexts.nothingAgreed))</p>"
        }
        return Facts(lines).body
    }

    /// Leads to what is hit by the service, or by the first component of a call about none.
    private func atRisk(_ risk: RiskCount) -> HTML {
        let words = viewer.say(
            ImpactTexts.risk(
                services: risk.services, customers: risk.customers, isAtLeast: risk.isAtLeast))
        let node =
            call.service.map(InfrastructureNode.service)
            ?? view.components.first.map { .component($0.id) }
        guard let node else { return HTML(text: words) }
        return Link(words, to: ImpactPage.path(of: node)).body
    }

    private func hours(of calendar: ServiceCalendar) -> HTML {
        """
        <span dir="auto">\(viewer.say(calendar.name))</span> <small>\(calendar.timeZone)</small>
        """
    }

    private var suppliers: HTML {
        guard
            view.allowed.contains(.work) || view.allowed.contains(.fork) || !view.handOvers.isEmpty
        else { return .empty }
        let link = Link(
            viewer.say(HandOverWords.see), to: Route.handOvers(call: call.reference).path)
        return Card(
            viewer.say(HandOverWords.card),
            content: """
                \(if: !view.handOvers.isEmpty, "<ul class=\"plain\">\(view.handOvers, handOver)</ul>")\
                <p>\(link)</p>
                """
        ).body
    }

    private func handOver(_ handOver: HandOver) -> HTML {
        """
        <li><span dir="auto">\(view.names[handOver.supplier] ?? "")</span> \
        \(HandOverLine.reference(handOver, viewer)) \(HandOverLine.state(handOver, viewer))</li>
        """
    }

    private var components: HTML {
        """
        <ul class="plain">\(view.components, { component in
            "<li dir=\"auto\">\(named(component)) <small>\(classes.words(of: component.componentClass, viewer))</small></li>"
        })</ul>
        """
    }

    private var classes: ComponentClassTree { view.scope?.classes ?? .standard }

    private func named(_ component: ManagedComponent) -> HTML {
        guard seesServices else { return HTML(text: component.name) }
        return Link(component.name, to: Route.component(component.id.rawValue).path).body
    }

    private var links: HTML {
        """
        <ul class="plain">\(view.links, { link in
            """
            <li><span class="soft">\(viewer.say(link.kind.name))</span> \
            <a href="\(Route.call(link.call.reference).path)"><span class="ref">\(link.call.reference)</span> \
            <span dir="auto">\(link.call.title)</span></a></li>
            """
        })</ul>
        """
    }
}

/// The files of a call, to download.
struct FileList: Component {
    let viewer: Viewer
    let call: Call
    let files: [AttachedFile]

    var body: HTML {
        Card(
            viewer.say(CallTexts.files),
            content: """
                <ul class="plain">\(files, { file in
                    """
                    <li><a href="\(Route.attachment(call: call.reference, number: String(file.sequence)).path)" dir="auto">\(file.attachment.name)</a> \
                    <small>\(size(file.attachment.size))\
                    \(if: file.attachment.visibility == .internal, " · \(viewer.say(CallTexts.internalOnly))")</small></li>
                    """
                })</ul>
                """
        ).body
    }

    private func size(_ bytes: Int) -> String {
        bytes < 1_000_000
            ? "\(viewer.say(max(1, bytes / 1000))) kB" : "\(viewer.say(bytes / 1_000_000)) MB"
    }
}

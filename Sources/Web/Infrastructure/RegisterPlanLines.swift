import Desk
import Markup
import USM
import Values

/// What a change will do to the register, line by line, with what is in its way.
struct RegisterPlanLines: Component {
    let viewer: Viewer
    let plan: RegisterPlan
    /// Whether lines can be taken out here.
    let isEditable: Bool
    var limit = 200
    /// Whether what is in its way stands here, and not elsewhere on the page.
    var saysConflicts = true

    private var words: RegisterWords {
        RegisterWords(
            viewer: viewer, scope: plan.scope, names: plan.names, services: plan.services)
    }

    var body: HTML {
        guard !plan.plan.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(RegisterPlanTexts.nothing))</p>"
        }
        let lines = plan.plan.lines
        return """
            \(standing)\(if: saysConflicts, RegisterPlanConflicts(viewer: viewer, plan: plan).body)
            <ul class="plain">\(lines.prefix(limit), item)</ul>
            \(if: lines.count > limit, "<p class=\"soft\">\(viewer.say(RegisterPlanTexts.more(viewer.say(lines.count - limit))))</p>")
            """
    }

    private var standing: HTML {
        guard let moment = plan.appliedAt else { return .empty }
        return
            "<p>\(Tag(viewer.say(RegisterPlanTexts.applied), .good)) \(viewer.moment(moment))</p>"
    }

    private func item(_ line: PlannedDifference.Line) -> HTML {
        let button =
            isEditable && plan.mayMend
            ? ActionButton(
                viewer.say(RegisterPlanTexts.takeOut),
                to: Route.registerPlan(plan.call.reference).path, token: viewer.csrf,
                values: ["deed": "remove", "seen": String(plan.version), "line": line.key],
                look: .quiet
            ).body : .empty
        return "<li>\(content(of: line)) \(button)</li>"
    }

    private func content(of line: PlannedDifference.Line) -> HTML {
        switch line {
        case .addition(let addition): added(addition)
        case .alteration(let alteration): altered(alteration)
        case .retirement(let retirement):
            "\(Tag(viewer.say(RegisterPlanTexts.retire))) \(link(retirement.id))"
        case .newRelation(let relation):
            "\(Tag(viewer.say(RegisterPlanTexts.relate))) \(said(relation))"
        case .endedRelation(let relation):
            "\(Tag(viewer.say(RegisterPlanTexts.unrelate))) \(said(relation))"
        }
    }

    private func added(_ addition: PlannedDifference.Addition) -> HTML {
        let component = ManagedComponent(
            id: addition.id, name: addition.name, componentClass: addition.componentClass,
            owner: addition.owner, service: nil)
        let values = words.values(of: RegisteredComponent(component, addition.attributes))
            .map { "\($0.name): \($0.value)" }
        let facts =
            ([words.className(addition.componentClass), words.owner(addition.owner)] + values)
            .joined(separator: ", ")
        return """
            \(Tag(viewer.say(RegisterPlanTexts.add))) <b dir="auto">\(addition.name)</b> \
            <small dir="auto">\(facts)</small>
            """
    }

    private func altered(_ alteration: PlannedDifference.Alteration) -> HTML {
        let former = plan.components[alteration.id]
        let changes = former.map { former in
            words.changes(from: former, to: alteration.applied(to: former))
        }
        return """
            \(Tag(viewer.say(RegisterPlanTexts.alter))) \(link(alteration.id)) \
            <small dir="auto">\(changes?.joined(separator: "; ") ?? "")</small>
            """
    }

    private func link(_ id: ID<ManagedComponent>) -> HTML {
        let name = plan.name(of: id)
        guard plan.components[id] != nil else { return "<b dir=\"auto\">\(name)</b>" }
        return """
            <a href="\(Route.component(id.rawValue).path)" dir="auto">\(name)</a>
            """
    }

    private func said(_ relation: ComponentRelation) -> HTML {
        let target: HTML =
            switch relation.target {
            case .component(let id): link(id)
            case .service(let id): "<span dir=\"auto\">\(words.service(id))</span>"
            }
        return "\(link(relation.source)) \(viewer.say(relation.kind.name)) \(target)"
    }
}

/// On the page of a change: what it will do to the register.
struct RegisterPlanCard: Component {
    let viewer: Viewer
    let plan: RegisterPlan

    var body: HTML {
        guard !plan.plan.isEmpty || plan.mayPlan else { return .empty }
        let route = Route.registerPlan(plan.call.reference)
        let words = plan.mayPlan ? RegisterPlanTexts.change : RegisterPlanTexts.look
        return Card(
            viewer.say(RegisterPlanTexts.title), id: "register",
            content: """
                \(RegisterPlanLines(viewer: viewer, plan: plan, isEditable: false, limit: 20, saysConflicts: plan.call.step.code != "C8"))
                <p>\(Link(viewer.say(words), to: route.path))</p>
                """
        ).body
    }
}

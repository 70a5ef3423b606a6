import Desk
import Markup
import USM
import Values

/// The plan of a change for the register, with the forms that add to it.
struct RegisterPlanPage: Component {
    let viewer: Viewer
    let plan: RegisterPlan
    let asked: Asked
    let form: Form
    let problems: FormProblems

    /// What the page was asked to show beside the plan, and what can be chosen there.
    struct Asked: Sendable {
        /// The class of the component that is to be added.
        var newClass = ""
        /// How a word in the name of the component begins that is to be changed.
        var find = ""
        var matches = Excerpt<ManagedComponent>()
        var chosen: ID<ManagedComponent>?
        var owners: [Party] = []
        var services: [Service] = []
    }

    private var reference: String { plan.call.reference }
    private var route: Route { .registerPlan(reference) }

    var page: Page {
        Page(
            viewer.say(RegisterPlanTexts.titleOf(reference)), area: .work,
            breadcrumbs: viewer.crumbs(
                [Link(reference, to: Route.call(reference).path)],
                here: viewer.say(RegisterPlanTexts.title)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1>\(viewer.say(RegisterPlanTexts.titleOf(reference)))</h1>
        <p class="soft">\(viewer.say(RegisterPlanTexts.why))</p></div></div>
        \(Card(viewer.say(RegisterPlanTexts.title), content: RegisterPlanLines(viewer: viewer, plan: plan, isEditable: true).body))
        \(if: plan.mayPlan, planning)
        """
    }

    private var planning: HTML {
        "\(changing)\(Card(viewer.say(RegisterPlanTexts.addTitle), id: "add", content: adding))"
    }

    private var fields: ComponentFields {
        ComponentFields(
            viewer: viewer, scope: plan.scope, owners: asked.owners, form: form,
            problems: problems)
    }

    // MARK: One more

    private var adding: HTML {
        guard !asked.newClass.isEmpty, plan.scope.manages(asked.newClass) else {
            return choosingClass
        }
        return PostForm(
            to: route.path, token: viewer.csrf, draft: "register:\(reference):add",
            content: """
                \(hidden("add"))\(HiddenField("class", asked.newClass))
                <p><b>\(fields.className(asked.newClass))</b></p>
                \(fields.name())\(fields.owner())
                \(fields.attributes(of: asked.newClass))
                \(Field("key", label: viewer.say(RegisterPlanTexts.key), value: form["key"], hint: viewer.say(RegisterPlanTexts.keyHint), error: problems.of("key", viewer), note: viewer.say(CallTexts.optional)))
                <div class="row actions"><button class="main">\(viewer.say(RegisterPlanTexts.planAddition))</button></div>
                """
        ).body
    }

    private var choosingClass: HTML {
        """
        <form method="get" action="\(route.path)#add">
        \(Field("new", label: viewer.say(InfrastructureTexts.componentClass), kind: .select(fields.classes), value: asked.newClass, error: problems.of("class", viewer)))
        <div class="row actions"><button>\(viewer.say(RegisterPlanTexts.goOn))</button></div>
        </form>
        """
    }

    private func hidden(_ deed: String) -> HTML {
        "\(HiddenField("deed", deed))\(HiddenField("seen", String(plan.version)))"
    }

    // MARK: One that is there

    private var changing: HTML {
        guard let id = asked.chosen, let component = plan.planned(id) else {
            return Card(
                viewer.say(RegisterPlanTexts.alterTitle), id: "change", content: finding
            ).body
        }
        let title = viewer.say(RegisterPlanTexts.chosen(component.component.name))
        return """
            \(Card(title, id: "change", content: altering(component)))
            \(Card(viewer.say(RegisterPlanTexts.relations), id: "relations", content: relating(id)))
            """
    }

    private var finding: HTML {
        let items = asked.matches.map { component in
            Item(
                to: route.path(["component": component.id.rawValue]) + "#change",
                what: component.name, below: "\(fields.className(component.componentClass))")
        }
        let list: HTML =
            asked.find.isEmpty
            ? .empty
            : items.isEmpty
                ? "<p class=\"soft\">\(viewer.say(RegisterPlanTexts.noMatch))</p>"
                : """
                \(ItemList(items, label: viewer.say(InfrastructureTexts.components)))\
                \(CutNote(viewer, asked.matches))
                """
        return """
            <form method="get" action="\(route.path)#change">
            \(Field("find", label: viewer.say(RegisterPlanTexts.find), kind: .search, value: asked.find, error: problems.of("component", viewer)))
            <div class="row actions"><button>\(viewer.say(RegisterPlanTexts.search))</button></div>
            </form>\(list)
            """
    }

    private func altering(_ registered: RegisteredComponent) -> HTML {
        let component = registered.component
        let alter = PostForm(
            to: route.path, token: viewer.csrf,
            content: """
                \(hidden("alter"))\(HiddenField("component", component.id.rawValue))
                \(fields.name(component.name))
                \(Field("class", label: viewer.say(InfrastructureTexts.componentClass), kind: .select(fields.classes), value: form.has("class") ? form["class"] : component.componentClass, hint: viewer.say(RegisterPlanTexts.classHint), error: problems.of("class", viewer)))
                \(fields.owner(component.owner))
                \(fields.attributes(of: component.componentClass, registered.attributes))
                <div class="row actions"><button class="main">\(viewer.say(RegisterPlanTexts.planAlteration))</button></div>
                """)
        let retire = ActionButton(
            viewer.say(RegisterPlanTexts.planRetirement), to: route.path, token: viewer.csrf,
            values: [
                "deed": "retire", "seen": String(plan.version),
                "component": component.id.rawValue,
            ])
        return "\(alter)\(retire)"
    }

    private func relating(_ id: ID<ManagedComponent>) -> HTML {
        let lines = RelationLines(
            viewer: viewer, center: id, relations: plan.relations.sorted { $0.key < $1.key },
            name: { plan.name(of: $0) },
            service: { viewer.say(plan.services[$0]?.name ?? InfrastructureTexts.unknown) },
            button: { ending($0) })
        let kinds = ComponentRelation.Kind.allCases.map {
            Choice($0.rawValue, viewer.say($0.name))
        }
        let services =
            [Choice("", viewer.say(CalendarFormTexts.none))]
            + asked.services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let form = PostForm(
            to: route.path, token: viewer.csrf,
            content: """
                \(hidden("relate"))\(HiddenField("component", id.rawValue))
                \(Field("kind", label: viewer.say(RegisterPlanTexts.relation), kind: .select(kinds), value: form["kind"]))
                \(Field("target", label: viewer.say(RegisterPlanTexts.other), value: form["target"], hint: viewer.say(RegisterPlanTexts.otherHint), error: problems.of("target", viewer)))
                \(Field("service", label: viewer.say(RegisterPlanTexts.orService), kind: .select(services), value: form["service"]))
                <div class="row actions"><button>\(viewer.say(RegisterPlanTexts.planRelation))</button></div>
                """)
        return "\(lines)\(form)"
    }

    private func ending(_ relation: ComponentRelation) -> HTML {
        guard !plan.plan.endedRelations.contains(relation) else { return .empty }
        let target: (String, String) =
            switch relation.target {
            case .component(let other): ("target_id", other.rawValue)
            case .service(let service): ("service", service.rawValue)
            }
        return ActionButton(
            viewer.say(RegisterPlanTexts.planEnd), to: route.path, token: viewer.csrf,
            values: [
                "deed": "unrelate", "seen": String(plan.version),
                "component": relation.source.rawValue, "kind": relation.kind.rawValue,
                target.0: target.1,
            ],
            look: .quiet
        ).body
    }
}

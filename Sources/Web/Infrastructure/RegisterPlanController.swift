import Desk
import Hummingbird
import USM
import Values

/// What a change plans for the register.
struct RegisterPlanController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.registerPlan("{call}")) { _, context in
            try await show(context, form: Form(), problems: .none)
        }
        pages.post(.registerPlan("{call}"), use: plan)
    }

    private func show(
        _ context: WebContext, form: Form, problems: FormProblems
    ) async throws -> Response {
        let (actor, call) = (try context.signedIn(), try context.part("call"))
        let typed = form["component"].isEmpty ? context.query["component"] : form["component"]
        let chosen = typed.isEmpty ? nil : ID<ManagedComponent>(typed)
        let plan = try await desk.registerPlan(
            of: call, lookingAt: chosen.map { [$0] } ?? [], as: actor)
        var asked = RegisterPlanPage.Asked()
        if plan.mayPlan {
            asked.chosen = chosen
            asked.newClass =
                form["deed"] == "add" ? form["class"] : context.query["new"]
            asked.find = context.query["find"]
            if !asked.find.isEmpty {
                asked.matches = try await desk.components(named: asked.find, as: actor)
            }
            asked.owners = try await desk.owners(as: actor)
            asked.services = try await desk.allServices(as: actor)
        }
        return context.show(
            RegisterPlanPage(
                viewer: context.viewer, plan: plan, asked: asked, form: form, problems: problems
            ).page)
    }

    private func plan(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, call) = (try context.signedIn(), try context.part("call"))
        let form = context.form
        return try await attempt {
            do {
                let before = try await desk.registerPlan(
                    of: call, lookingAt: [ID(form["component"])], as: actor)
                guard let deed = RegisterPlanForm(form, in: context.viewer.language).deed(before)
                else {
                    throw DeskRefusal.notFound
                }
                try await desk.once(context.key).perform(
                    PlanRegister(call, seen: Int(form["seen"]), deed), as: actor)
            } catch let refusal as DeskRefusal {
                throw RegisterPlanForm.atFields(refusal)
            }
            return context.go(to: .registerPlan(call))
        } orShow: { problems in
            try await show(context, form: form, problems: problems)
        }
    }
}

/// Reads the forms of ``RegisterPlanPage``.
struct RegisterPlanForm {
    private let form: Form
    /// In which days and numbers are written.
    private let language: Language

    init(_ form: Form, in language: Language) {
        self.form = form
        self.language = language
    }

    /// - Returns: nil for what none of the forms sends.
    func deed(_ plan: RegisterPlan) -> PlanRegister.Deed? {
        let component = ID<ManagedComponent>(form["component"])
        return switch form["deed"] {
        case "add": .add(draft(plan))
        case "alter": .alter(component, draft(plan))
        case "retire": .retire(component)
        case "relate":
            kind.map { .relate(component, $0, end) }
        case "unrelate":
            kind.map { .unrelate(component, $0, end) }
        case "remove": .remove(form["line"])
        case "again": .planAgain
        default: nil
        }
    }

    private var kind: ComponentRelation.Kind? { .init(rawValue: form["kind"]) }

    private var end: RelationEnd {
        if !form["target_id"].isEmpty { return .node(.component(ID(form["target_id"]))) }
        if form["target"].isEmpty && !form["service"].isEmpty {
            return .node(.service(ID(form["service"])))
        }
        return .called(form["target"])
    }

    /// Values of a class that was chosen just now are not asked yet, those of the former class
    /// not any more.
    private func draft(_ plan: RegisterPlan) -> ComponentDraft {
        let path = form["class"]
        var values: [String: String] = [:]
        for attribute in plan.scope.classes.attributes(of: path) {
            let field = ComponentFields.field(attribute.key)
            guard form.has(field) else { continue }
            values[attribute.key] = form[field]
        }
        return ComponentDraft(
            name: form["name"], componentClass: path, owner: ID(form["owner"]),
            attributes: values, key: form["key"].isEmpty ? nil : form["key"],
            notation: .written(language))
    }

    /// The same refusal at the fields of the forms.
    static func atFields(_ refusal: DeskRefusal) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        return .invalid(
            problems.map { problem in
                let prefix = "attributes."
                guard problem.field.hasPrefix(prefix) else { return problem }
                let key = String(problem.field.dropFirst(prefix.utf8.count))
                return FieldProblem(ComponentFields.field(key), problem.sentence)
            })
    }
}

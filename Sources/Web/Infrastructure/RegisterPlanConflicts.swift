import Desk
import Markup
import USM
import Values

/// What is in the way of a plan for the register, and the way out; nothing where it fits.
struct RegisterPlanConflicts: Component {
    let viewer: Viewer
    let plan: RegisterPlan

    private static let shownMax = 20

    var body: HTML {
        guard !plan.conflicts.isEmpty else { return .empty }
        let hidden = plan.conflicts.count - Self.shownMax
        return Notice(
            viewer.say(RegisterPlanTexts.conflicts), .warn,
            content: """
                <ul>\(plan.conflicts.prefix(Self.shownMax), { conflict in
                    "<li dir=\"auto\">\(named(conflict)) \(viewer.say(conflict.sentence))\(holder(conflict))</li>"
                })\(if: hidden > 0, "<li>\(viewer.say(CutTexts.more(viewer.say(hidden))))</li>")</ul>\(if: plan.mayMend, mending)
                """
        ).body
    }

    private var mending: HTML {
        let path = Route.registerPlan(plan.call.reference).path
        let again = ActionButton(
            viewer.say(RegisterPlanTexts.planAgain), to: path, token: viewer.csrf,
            values: ["deed": "again", "seen": String(plan.version)])
        return """
            <p class="soft">\(viewer.say(RegisterPlanTexts.againHow))</p>
            <div class="row actions">\(again)</div>
            """
    }

    /// The way to the component of the register that is in the way.
    private func holder(_ conflict: PlanConflict) -> HTML {
        guard let id = conflict.holder else { return .empty }
        let link = Link(plan.name(of: id), to: Route.component(id.rawValue).path)
        return " \(link)"
    }

    private func named(_ conflict: PlanConflict) -> String {
        conflict.components.map(plan.name).joined(separator: ", ") + ":"
    }
}

import Desk
import Markup
import USM
import Values

/// What is in the way of a plan for the register, and the way out; nothing where it fits.
struct RegisterPlanConflicts: Component {
    let viewer: Viewer
    let plan: RegisterPlan

    var body: HTML {
        guard !plan.conflicts.isEmpty else { return .empty }
        return Notice(
            viewer.say(RegisterPlanTexts.conflicts), .warn,
            content: """
                <ul>\(plan.conflicts.prefix(20), { conflict in
                    "<li dir=\"auto\">\(named(conflict)) \(viewer.say(conflict.sentence))</li>"
                })</ul>\(if: plan.mayMend, mending)
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

    private func named(_ conflict: PlanConflict) -> String {
        conflict.components.map(plan.name).joined(separator: ", ") + ":"
    }
}

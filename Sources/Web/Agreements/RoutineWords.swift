import Markup
import USM
import Values

/// Who does a step of something agreed in advance, and how.
struct RoutineWords: Component {
    let viewer: Viewer
    let line: CallRoutine.Line
    let names: [ID<Party>: String]
    /// Whether it says of which step it speaks; not at the step itself.
    var namesStep = true

    var body: HTML {
        let step: HTML = "<b>\(line.step.code) \(viewer.say(line.step.name))</b>"
        let team = line.team.flatMap { names[$0] }.map { viewer.say(OfferTexts.doneBy($0)) }
        return """
            \(if: namesStep, step) \(team.map(words)) \(line.instruction.map(viewer.say).map(words))
            """
    }

    private func words(_ text: String) -> HTML { "<span dir=\"auto\">\(text)</span>" }
}

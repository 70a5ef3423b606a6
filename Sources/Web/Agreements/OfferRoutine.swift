import Desk
import Markup
import USM
import Values

/// Who does the steps of something that can be asked for, and how; a step that is not named is done
/// as the method says.
struct OfferRoutine: Component {
    let viewer: Viewer
    let row: String
    let teams: [Party]
    let form: Form
    let problems: FormProblems

    /// Every step that something agreed in advance can come to.
    private static let steps: [Step] = Set(
        AgreementDraft.Target.types.flatMap(CallRoutine.steps(of:))
    ).sorted()

    var body: HTML {
        let used = OfferForm.lastRow("\(row)-routine", OfferForm.routineNames, in: form)
        return """
            <fieldset class="pair"><legend>\(viewer.say(AgreementPageTexts.routine))</legend>
            <p class="soft">\(viewer.say(OfferTexts.routineHow))</p>
            \(1...(used + 1), { number in line("\(row)-routine-\(number)") })
            </fieldset>
            """
    }

    private func line(_ row: String) -> HTML {
        let steps =
            [Choice("", viewer.say(OfferTexts.noStep))]
            + Self.steps.map { Choice($0.code, "\($0.code) \(viewer.say($0.name))") }
        let teams =
            [Choice("", viewer.say(OfferTexts.anyTeam))]
            + teams.map { Choice($0.id.rawValue, $0.name) }
        let texts = PromiseFields(viewer: viewer, form: form, problems: problems)
        return """
            <div class="columns">
            \(field("\(row)-step", OfferTexts.step, steps))
            \(field("\(row)-team", OfferTexts.doneBy, teams))
            </div>
            \(texts.texts("\(row)-instruction", rows: 2))
            """
    }

    private func field(_ name: String, _ label: LocalizedText, _ choices: [Choice]) -> HTML {
        Field(
            name, label: viewer.say(label), kind: .select(choices), value: form[name],
            error: problems.of(name, viewer)
        ).body
    }
}

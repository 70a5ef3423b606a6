import Desk
import Markup
import USM
import Values

/// What is asked of who orders something: a row for each question.
struct OfferQuestions: Component {
    let viewer: Viewer
    let row: String
    let form: Form
    let problems: FormProblems

    private var texts: PromiseFields {
        PromiseFields(viewer: viewer, form: form, problems: problems)
    }

    var body: HTML {
        let used = OfferForm.lastRow("\(row)-form", OfferForm.questionNames, in: form)
        return """
            <fieldset class="pair"><legend>\(viewer.say(OfferQuestionTexts.title))</legend>
            <p class="soft">\(viewer.say(OfferQuestionTexts.how))</p>
            \(1...(used + 1), { number in question("\(row)-form-\(number)", number) })
            </fieldset>
            """
    }

    private func question(_ row: String, _ number: Int) -> HTML {
        let label = form["\(row)-label-\(viewer.language.rawValue)"]
        let isWrong = problems.problems.contains { $0.field.hasPrefix(row + "-") }
        let kinds = FormField.KindName.allCases.map {
            Choice($0.rawValue, viewer.say($0.name))
        }
        return """
            <details class="more"\(attribute: "open", if: isWrong)><summary dir="auto">\(label.isEmpty ? viewer.say(OfferQuestionTexts.row(number)) : label)</summary>
            <div class="pair">
            \(texts.texts("\(row)-label", rows: 1))
            <div class="columns">
            \(field("\(row)-kind", OfferQuestionTexts.kind, .select(kinds)))
            \(field("\(row)-default", OfferQuestionTexts.preset, .line))
            \(field("\(row)-required", OfferQuestionTexts.required, .check))
            </div>
            \(field("\(row)-options", OfferQuestionTexts.options, .text(rows: 3), hint: OfferQuestionTexts.optionsHint))
            <div class="columns">
            \(field("\(row)-at_least", OfferQuestionTexts.atLeast, .line))
            \(field("\(row)-at_most", OfferQuestionTexts.atMost, .line))
            \(field("\(row)-class", OfferQuestionTexts.componentClass, .line))
            </div>
            <p class="soft">\(viewer.say(OfferQuestionTexts.conditionHow))</p>
            <div class="columns">
            \(field("\(row)-key", OfferQuestionTexts.key, .line))
            \(field("\(row)-when_field", OfferQuestionTexts.whenField, .line))
            \(field("\(row)-when_is", OfferQuestionTexts.whenIs, .line))
            </div>
            <p class="soft">\(viewer.say(OfferQuestionTexts.help))</p>\(texts.texts("\(row)-help", rows: 1))
            </div></details>
            """
    }

    private func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, hint: LocalizedText? = nil
    ) -> HTML {
        Field(
            name, label: viewer.say(label), kind: kind, value: form[name],
            hint: hint.map(viewer.say), error: problems.of(name, viewer)
        ).body
    }
}

import Desk
import Markup
import Values

/// What a webhook says, as fields.
struct WebhookFields: Component {
    let viewer: Viewer
    /// nil for a new one.
    let webhook: Webhook?
    let form: Form
    let problems: FormProblems

    var body: HTML {
        """
        \(if: webhook, { HiddenField("version", String($0.version)).body })
        \(Field("name", label: viewer.say(AdministrationTexts.name), value: value("name", webhook?.name), error: problems.of("name", viewer), isRequired: true, lengthMax: 200))
        \(Field("address", label: viewer.say(AdministrationTexts.address), kind: .url, value: value("address", webhook?.address), hint: viewer.say(AdministrationTexts.addressHint), error: problems.of("address", viewer), isRequired: true, lengthMax: 2_000))
        \(Field("topics", label: viewer.say(AdministrationTexts.topics), kind: .checks(topics), error: problems.of("topics", viewer)))
        \(Field("includes_words", label: viewer.say(AdministrationTexts.includesWords), kind: .check, value: checked("includes_words", webhook?.includesWords ?? false), hint: viewer.say(AdministrationTexts.wordsHint)))
        \(Field("is_active", label: viewer.say(AdministrationTexts.isActive), kind: .check, value: checked("is_active", webhook?.isActive ?? true)))
        <div class="row actions"><button class="main">\(viewer.say(webhook == nil ? AdministrationTexts.make : AdministrationTexts.keep))</button></div>
        """
    }

    /// Whether the form was sent already, and so says what is not chosen too.
    private var wasSent: Bool { !problems.isEmpty }

    private func value(_ field: String, _ stored: String?) -> String {
        wasSent ? form[field] : stored ?? ""
    }

    private func checked(_ field: String, _ stored: Bool) -> String {
        (wasSent ? form[field] == "yes" : stored) ? "yes" : ""
    }

    private var topics: [Choice] {
        let chosen =
            wasSent ? Set(form.values("topics")) : Set(webhook?.topics.map(\.rawValue) ?? [])
        return EventTopic.allCases.map { topic in
            Choice(
                topic.rawValue, viewer.say(topic.name), isChosen: chosen.contains(topic.rawValue))
        }
    }
}

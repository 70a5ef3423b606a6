import Markup
import USM
import Values

/// The fields in which promises are written: at each place of the tree, and for goods and actions
/// as many rows as are filled in, with free ones below.
struct PromiseFields {
    let viewer: Viewer
    let form: Form
    let problems: FormProblems

    var job: HTML { texts("job", rows: 2, isRequired: true) }

    func place(_ node: SpecificationNode) -> HTML {
        let name = SpecificationForm.name(node.key)
        guard !node.yardsticks.isEmpty else { return texts(name, rows: 2) }
        return texts(name, rows: 2) + target(name, node.yardsticks)
    }

    func items(_ kind: PromisePlace.ItemKind) -> HTML {
        "\(0..<SpecificationForm.rows(kind, in: form), { item(kind, $0) })"
    }

    /// A number, and what it counts.
    func target(_ name: String, _ yardsticks: [Yardstick]) -> HTML {
        let choices = yardsticks.map { Choice(SpecificationForm.value($0), viewer.say($0.name)) }
        return """
            <div class="target">
            \(Field("\(name)-yardstick", label: viewer.say(ServiceTexts.measuredAs), kind: .select(choices), value: form["\(name)-yardstick"]))
            \(Field("\(name)-value", label: viewer.say(ServiceTexts.target), value: form["\(name)-value"], error: problems.of("\(name)-value", viewer), lengthMax: 20))
            </div>
            """
    }

    /// The two languages of one text, the reader's own first.
    func texts(_ name: String, rows: Int, isRequired: Bool = false) -> HTML {
        let languages: [Language] =
            viewer.language == .dutch ? [.dutch, .english] : [.english, .dutch]
        return "<div class=\"texts\">\(languages, { text(name, $0, rows, isRequired) })</div>"
    }

    private func text(
        _ name: String, _ language: Language, _ rows: Int, _ isRequired: Bool
    ) -> HTML {
        let field = "\(name)-\(language.rawValue)"
        return Field(
            field, label: language.ownName, kind: .text(rows: rows), value: form[field],
            error: problems.of(field, viewer), isRequired: isRequired
        ).body
    }

    private func item(_ kind: PromisePlace.ItemKind, _ row: Int) -> HTML {
        let name = SpecificationForm.name(kind, row)
        return """
            <fieldset class="pair"><legend class="unseen">\(viewer.say(ServiceTexts.item(kind, row + 1)))</legend>
            \(HiddenField("\(name)-key", form["\(name)-key"]))\(texts(name, rows: 1))</fieldset>
            """
    }
}

import Markup

/// What somebody typed into a form that could not be taken: to read, and to send once more.
///
/// Files would have to be chosen again.
struct KeptWords {
    let viewer: Viewer
    /// Where the form was sent.
    let address: String
    let form: Form

    /// Passwords never come back in a page.
    private static let secrets: Set = ["password", "present", "next"]

    private var hasSecret: Bool { form.fields.contains { Self.secrets.contains($0.name) } }

    /// Whether the form can be sent once more as it is.
    var canBeSent: Bool { !form.fields.isEmpty && !form.isCut && !hasSecret }

    /// What was typed, as opposed to chosen or carried along.
    private var written: [Form.Field] {
        hasSecret
            ? []
            : form.answers.filter { $0.value.contains(" ") || $0.value.count > 20 }
    }

    /// A card with what was typed; nothing when there is nothing.
    var words: HTML {
        let texts: HTML =
            "\(written, { "<blockquote class=\"say\" dir=\"auto\">\($0.value)</blockquote>" })"
        let files: HTML =
            form.files.isEmpty
            ? "" : "<p class=\"soft\">\(viewer.say(KeptWordsTexts.files))</p>"
        return """
            \(if: !written.isEmpty, "\(Card(viewer.say(KeptWordsTexts.written), content: "\(texts)\(files)"))")
            """
    }

    /// A button that sends the same form.
    ///
    /// - Parameter values: what some fields hold now.
    func again(_ label: String, setting values: [(name: String, value: String)] = []) -> HTML {
        let names = Set(values.map(\.name))
        let fields =
            form.answers.filter { !names.contains($0.name) }
            + values.map { Form.Field($0.name, $0.value) }
        return """
            \(PostForm(to: address, token: viewer.csrf, style: "action", content: """
                \(fields, { HiddenField($0.name, $0.value).body })\
                <button>\(label)</button>
                """))
            """
    }
}

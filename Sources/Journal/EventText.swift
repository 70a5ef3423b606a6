import JSON

/// What an event says, in the form in which it is kept: its structure, and apart from it the words
/// of people, so that these can be erased and the structure stays whole.
///
/// In the structure stands, for each text, its place among the words.
package struct EventText: Hashable, Sendable {
    /// A JSON object without words.
    package let structure: String
    /// A JSON list of texts; nil where nobody's words are in it, and where they were erased.
    package let words: String?

    /// What stands in the place of each text that was erased, in both languages because it is
    /// kept with what it stands in.
    package static let erased = "[erased · gewist]"

    package init(structure: String, words: String?) {
        self.structure = structure
        self.words = words
    }

    package init(of event: some JournalEvent) {
        var fields = EventWriter()
        event.write(&fields)
        self = fields.finished()
    }
}

/// Events of before they had types of their own, and of what has none yet.
extension EventText {
    /// - Parameter payload: a JSON document, kept whole among the words because nobody can say
    ///   which of its parts are names.
    package init(untyped payload: String) {
        var words = JSONOutput()
        words.list([payload]) { $0.value($1) }
        self.init(structure: "{}", words: String(decoding: words.bytes, as: UTF8.self))
    }

    /// The document of such an event; nil where it was erased.
    package var untyped: String? {
        guard
            let words, case .list(let list)? = try? JSONValue(parsing: Array(words.utf8)),
            case .text(let payload)? = list.first
        else { return nil }
        return payload
    }
}

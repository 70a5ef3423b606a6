import JSON
import Journal
import Records
import USM
import Values

extension JSONOutput {
    /// An event as it is kept, for programs and for files.
    package mutating func event(_ event: StoredEvent, showsWords: Bool) {
        object {
            $0.field("position", event.position)
            $0.field("subject", event.subject.kind.rawValue)
            $0.field("subject_id", event.subject.id)
            $0.field("sequence", event.sequence)
            $0.field("kind", event.kind)
            $0.field("form", event.form)
            $0.field("visibility", event.visibility.rawValue)
            $0.field("at", event.by.at)
            $0.field("actor_id", event.by.actor)
            $0.key("structure")
            $0.document(event.text.structure)
            $0.key("words")
            if showsWords, let words = event.text.words { $0.document(words) } else { $0.null() }
        }
    }
}

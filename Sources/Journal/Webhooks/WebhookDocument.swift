import JSON
import USM
import Values

/// What is sent to whoever listens, by the conventions of Standard Webhooks: what happened, when,
/// and to what.
package enum WebhookDocument {
    /// The type of a document that only shows that it arrives.
    package static let test = "webhook.test"

    /// - Parameters:
    ///   - words: what people wrote, in the places that the event names by number; nil to leave
    ///     it out.
    package static func text(
        of topic: EventTopic, _ subject: Subject, position: Int64, sequence: Int,
        at moment: Instant,
        actor: ID<Party>?, visibility: Call.Visibility, structure: String, words: String?
    ) -> String {
        document(topic.rawValue, moment) { data in
            data.field("subject", subject.kind.rawValue)
            data.field("id", subject.id)
            data.field("position", position)
            data.field("sequence", sequence)
            data.field("actor_id", actor)
            data.field("visibility", visibility.rawValue)
            data.key("event")
            data.document(structure)
            if let words {
                data.key("words")
                data.document(words)
            }
        }
    }

    package static func test(_ webhook: String, at moment: Instant) -> String {
        document(test, moment) { data in
            data.field("subject", Subject.Kind.webhook.rawValue)
            data.field("id", webhook)
        }
    }

    private static func document(
        _ type: String, _ moment: Instant, _ fill: (inout JSONOutput) -> Void
    ) -> String {
        let bytes = JSONOutput.object { document in
            document.field("type", type)
            document.field("timestamp", moment)
            document.key("data")
            document.object(fill)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

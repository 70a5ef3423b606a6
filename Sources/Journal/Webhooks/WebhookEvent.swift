import USM
import Values

/// What happens to a webhook.
///
/// Its secret is in none of them, and neither is the whole address, in which many systems expect
/// a secret of theirs: only its host.
package enum WebhookEvent: JournalEvent {
    case created(WebhookState)
    case altered(WebhookState)
    case secretRenewed
    /// Somebody had a delivery made to see whether it arrives.
    case tested(delivery: String)
    /// Somebody had a delivery tried again that was given up or waits.
    case deliveryRetried(String)
    case removed

    package static var subject: Subject.Kind { .webhook }

    package var kind: String {
        switch self {
        case .created: "created"
        case .altered: "altered"
        case .secretRenewed: "secret_renewed"
        case .tested: "tested"
        case .deliveryRetried: "delivery_retried"
        case .removed: "removed"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .created(let state), .altered(let state): state.write(&fields)
        case .tested(let delivery), .deliveryRetried(let delivery):
            fields.field("delivery", code: delivery)
        case .secretRenewed, .removed: break
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "created": self = .created(try WebhookState(reading: fields))
        case "altered": self = .altered(try WebhookState(reading: fields))
        case "secret_renewed": self = .secretRenewed
        case "tested": self = .tested(delivery: try fields.code("delivery"))
        case "delivery_retried": self = .deliveryRetried(try fields.code("delivery"))
        case "removed": self = .removed
        default: throw EventDefect("kind")
        }
    }
}

/// What a webhook tells whom, as the journal keeps it.
package struct WebhookState: Hashable, Sendable, JournalValue {
    package let name: String
    package let host: String
    package let topics: [EventTopic]
    package let includesWords: Bool
    package let isActive: Bool

    package init(
        name: String, host: String, topics: [EventTopic], includesWords: Bool, isActive: Bool
    ) {
        self.name = name
        self.host = host
        self.topics = topics
        self.includesWords = includesWords
        self.isActive = isActive
    }

    package func write(_ fields: inout EventWriter) {
        fields.words("name", name)
        fields.words("host", host)
        fields.field("topics", topics)
        fields.field("words", includesWords)
        fields.field("active", isActive)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            name: try fields.words("name"), host: try fields.words("host"),
            topics: try fields.values("topics"), includesWords: try fields.holds("words"),
            isActive: try fields.holds("active"))
    }
}

import Journal
import Records
import Storage
import Values

/// Puts what happened into the outbox of everybody who wants to be told.
struct WebhookFollower: Follower {
    var name: String { "webhooks" }
    var kinds: [String] { EventTopic.journalKinds }
    /// Who listens is told of what happens, not of all that ever happened.
    var beginsAtEnd: Bool { true }
    var canBeRebuilt: Bool { false }

    func take(
        _ events: [StoredEvent], _ transaction: any Transaction, at moment: Instant
    ) throws {
        guard !events.isEmpty else { return }
        let webhooks = try transaction.activeWebhooks()
        guard !webhooks.isEmpty else { return }
        for event in events {
            guard let topic = EventTopic(event.subject.kind, event.kind) else { continue }
            for webhook in webhooks
            where webhook.topics.contains(topic) && webhook.createdAt <= event.by.at {
                try transaction.enterIntoOutbox(
                    ID("\(webhook.id)-\(event.position)"), for: webhook.id,
                    position: event.position, topic: topic.rawValue,
                    body: event.document(topic, withWords: webhook.includesWords), at: moment)
            }
        }
    }

    /// Nothing: what has been told cannot be untold.
    func clear(_ transaction: any Transaction) {}
}

extension StoredEvent {
    fileprivate func document(_ topic: EventTopic, withWords: Bool) -> String {
        WebhookDocument.text(
            of: topic, subject, position: position, sequence: sequence, at: by.at,
            actor: by.actor, visibility: visibility, structure: text.structure,
            words: withWords ? text.words : nil)
    }
}

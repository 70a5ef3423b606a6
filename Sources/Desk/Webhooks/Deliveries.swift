import Journal
import Records
import Storage
import Values

/// What is on its way to other systems, what was given up, and what has lately arrived.
package struct DeliveryBook: Sendable {
    /// Newest first, each list at most ``limit`` long.
    package let waiting: [WebhookDelivery]
    package let givenUp: [WebhookDelivery]
    package let delivered: [WebhookDelivery]
    package let webhooks: [ID<Webhook>: Webhook]
    package let tally: OutboxTally

    package static let limit = 100
}

extension ServiceDesk {
    package func deliveries(as actor: Actor) async throws -> DeliveryBook {
        try Policy(actor).requireSightOfWebhooks()
        return try await database.read { reader in
            DeliveryBook(
                waiting: try reader.deliveries(.waiting, limit: DeliveryBook.limit),
                givenUp: try reader.deliveries(.givenUp, limit: DeliveryBook.limit),
                delivered: try reader.deliveries(.delivered, limit: DeliveryBook.limit),
                webhooks: Dictionary(
                    uniqueKeysWithValues: try reader.webhooks().map { ($0.id, $0) }),
                tally: try reader.outboxTally())
        }
    }

    /// - Throws: ``DeskRefusal/notFound``; ``DeskRefusal/notNow(_:allowed:)`` for what has arrived
    ///   or is being tried at this moment.
    package func perform(_ command: RetryDelivery, as actor: Actor) async throws {
        try Policy(actor).requireChangeOfWebhooks()
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { transaction in
            guard command.delivery.isPlausible,
                let delivery = try transaction.delivery(command.delivery)
            else { throw DeskRefusal.notFound }
            guard try transaction.retryDelivery(delivery.id, at: by.at) else {
                throw DeskRefusal.notNow(WebhookTexts.notToBeRetried, allowed: [])
            }
            try transaction.appendToJournal(
                WebhookEvent.deliveryRetried(delivery.id.rawValue),
                of: delivery.webhook.rawValue, by)
        }
    }
}

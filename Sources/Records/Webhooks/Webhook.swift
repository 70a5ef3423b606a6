import Journal
import Storage
import Values

/// Another system that is told what happens here.
///
/// Its secret is read by nobody but the courier; see ``Reader/secret(ofWebhook:)``.
package struct Webhook: Hashable, Sendable {
    package let id: ID<Webhook>
    package let name: String
    package let address: String
    /// In the order of ``EventTopic``.
    package let topics: [EventTopic]
    /// Whether what people wrote goes along.
    package let includesWords: Bool
    package let isActive: Bool
    package let version: Int
    package let createdAt: Instant

    package init(
        id: ID<Webhook>, name: String, address: String, topics: [EventTopic],
        includesWords: Bool, isActive: Bool, version: Int, createdAt: Instant
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.topics = topics
        self.includesWords = includesWords
        self.isActive = isActive
        self.version = version
        self.createdAt = createdAt
    }

    static let columns: SQL = """
        id, name, address, topics, includes_words, is_active, version, created_at
        """

    init(_ row: Row) throws {
        let topics: String = try row.get("topics")
        self.init(
            id: try row.get("id"), name: try row.get("name"), address: try row.get("address"),
            topics: topics.split(separator: " ").compactMap { EventTopic(rawValue: String($0)) },
            includesWords: try row.get("includes_words"), isActive: try row.get("is_active"),
            version: try row.get("version"), createdAt: try row.get("created_at"))
    }

    fileprivate var topicText: String { topics.map(\.rawValue).joined(separator: " ") }
}

extension Reader {
    /// All there are, by their names.
    package func webhooks() throws -> [Webhook] {
        try rows(
            "SELECT \(Webhook.columns) FROM webhook ORDER BY name, id"
        ).map(Webhook.init)
    }

    package func activeWebhooks() throws -> [Webhook] {
        try rows(
            "SELECT \(Webhook.columns) FROM webhook WHERE is_active = 1 ORDER BY id"
        ).map(Webhook.init)
    }

    package func webhook(_ id: ID<Webhook>) throws -> Webhook? {
        try first(
            "SELECT \(Webhook.columns) FROM webhook WHERE id = \(id)"
        ).map(Webhook.init)
    }

    /// For the courier, who signs with it.
    package func secret(ofWebhook id: ID<Webhook>) throws -> String? {
        try scalar("SELECT secret FROM webhook WHERE id = \(id)")
    }
}

extension Transaction {
    /// Keeps rivals from changing a webhook until this transaction ends.
    package func lock(webhook id: ID<Webhook>) throws {
        _ = try rows("SELECT id FROM webhook WHERE id = \(id)\(dialect.forUpdate)")
    }

    package func insert(_ webhook: Webhook, secret: String) throws {
        try run(
            """
            INSERT INTO webhook (
                id, name, address, topics, includes_words, is_active, secret, version, created_at)
            VALUES (
                \(webhook.id), \(webhook.name), \(webhook.address), \(webhook.topicText),
                \(webhook.includesWords), \(webhook.isActive), \(secret), \(webhook.version),
                \(webhook.createdAt))
            """)
    }

    package func update(_ webhook: Webhook) throws {
        try run(
            """
            UPDATE webhook SET name = \(webhook.name), address = \(webhook.address),
                topics = \(webhook.topicText), includes_words = \(webhook.includesWords),
                is_active = \(webhook.isActive), version = \(webhook.version)
            WHERE id = \(webhook.id)
            """)
    }

    package func renewSecret(ofWebhook id: ID<Webhook>, to secret: String) throws {
        try run("UPDATE webhook SET secret = \(secret) WHERE id = \(id)")
    }

    /// With what was to be sent to it.
    package func remove(webhook id: ID<Webhook>) throws {
        try run("DELETE FROM outbox WHERE webhook_id = \(id)")
        try run("DELETE FROM webhook WHERE id = \(id)")
    }
}

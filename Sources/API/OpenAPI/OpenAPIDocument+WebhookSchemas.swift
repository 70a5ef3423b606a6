extension OpenAPIDocument {
    private static let webhook = [
        ("id", "string"), ("version", "integer"), ("name", "string"), ("address", "string"),
        ("topics", "[string]"), ("includes_words", "boolean"), ("is_active", "boolean"),
        ("created_at", "string"),
    ]

    /// Who is told what, and what of it arrived.
    static let webhookSchemas: [Schema] = [
        Schema(name: "Webhooks", properties: [("webhooks", "[Webhook]")]),
        Schema(name: "Webhook", properties: webhook),
        Schema(name: "CreatedWebhook", properties: webhook + [("secret", "string")]),
        Schema(name: "WebhookSecret", properties: [("secret", "string")]),
        Schema(
            name: "Deliveries",
            properties: [
                ("waiting_count", "integer"), ("given_up_count", "integer"),
                ("deliveries", "[Delivery]"),
            ]),
        Schema(
            name: "Delivery",
            properties: [
                ("id", "string"), ("webhook_id", "string"), ("type", "string"),
                ("state", "string"), ("attempts", "integer"), ("created_at", "string"),
                ("next_at", "string?"), ("last_status", "integer?"),
                ("last_failure", "string?"), ("ended_at", "string?"),
            ]),
    ]
}

import Desk
import HTTPTypes
import JSON
import Values

extension Endpoints {
    /// Whom administrators have told what happens here, and what of it arrived.
    static let webhooks: [Endpoint] = [
        listWebhooks, createWebhook, alterWebhook, removeWebhook, renewWebhookSecret, testWebhook,
        listDeliveries, retryDelivery,
    ]

    private static let fields: [Field] = [
        .required("name", .text(limit: 200), "What it is called here."),
        .required(
            "address", .text(limit: 2_000),
            "Where it listens: https://…, and no address of a private network."),
        .required(
            "topics", .list(.oneOf(EventTopic.allCases.map(\.rawValue)), limit: 100),
            "The kinds of events that it is told of."),
        .optional(
            "includes_words", .truth, "Whether what people wrote goes along; not without it."),
        .optional("is_active", .truth, "Whether it is told now; yes without it."),
    ]

    private static let exampleFields = #"""
        {"name": "Monitor", "address": "https://hooks.example.org/mainstay", \#
        "topics": ["call.registered", "call.closed"]}
        """#

    private static let listWebhooks = Endpoint(
        method: .get, path: "/webhooks", name: "listWebhooks",
        summary: "The webhooks, by name, without their secrets; as an administrator.",
        answer: .init(status: .ok, meaning: "The webhooks.", schema: "Webhooks")
    ) { request in
        let webhooks = try await request.desk.webhooks(as: request.actor)
        return .json { document in
            document.key("webhooks")
            document.list(webhooks) { list, webhook in list.object { $0.webhook(webhook) } }
        }
    }

    private static let createWebhook = Endpoint(
        method: .post, path: "/webhooks", name: "createWebhook",
        summary: """
            Have another system told what happens here, signed by the conventions of Standard \
            Webhooks; as an administrator. The secret is in this answer and nowhere else.
            """,
        body: fields, showsSecret: true,
        answer: .init(status: .created, meaning: "The webhook.", schema: "CreatedWebhook"),
        example: exampleFields
    ) { request in
        let created = try await request.desk.perform(
            CreateWebhook(EnteredWebhook(request.body)), as: request.actor)
        return .json(.created) {
            $0.webhook(created.webhook)
            $0.field("secret", created.secret)
        }
    }

    private static let alterWebhook = Endpoint(
        method: .post, path: "/webhooks/{webhook}", name: "alterWebhook",
        summary: "Give a webhook all that is said here, as an administrator.",
        body: fields, heedsVersion: true,
        answer: .init(status: .noContent, meaning: "It is as you said.", schema: nil),
        example: exampleFields
    ) { request in
        try await request.desk.perform(
            AlterWebhook(
                try request.id("webhook"), seen: request.seen, EnteredWebhook(request.body)),
            as: request.actor)
        return .noContent
    }

    private static let removeWebhook = Endpoint(
        method: .delete, path: "/webhooks/{webhook}", name: "removeWebhook",
        summary: "End a webhook with what was still to be sent to it, as an administrator.",
        answer: .init(status: .noContent, meaning: "It is gone.", schema: nil)
    ) { request in
        try await request.desk.perform(
            RemoveWebhook(try request.id("webhook")), as: request.actor)
        return .noContent
    }

    private static let renewWebhookSecret = Endpoint(
        method: .post, path: "/webhooks/{webhook}/secret", name: "renewWebhookSecret",
        summary: """
            Give a webhook another secret, as an administrator. What is sent from then on is \
            signed with it; it is in this answer and nowhere else.
            """,
        body: [], showsSecret: true,
        answer: .init(status: .created, meaning: "The secret.", schema: "WebhookSecret"),
        example: "{}"
    ) { request in
        let secret = try await request.desk.perform(
            RenewWebhookSecret(try request.id("webhook")), as: request.actor)
        return .json(.created) { $0.field("secret", secret) }
    }

    private static let testWebhook = Endpoint(
        method: .post, path: "/webhooks/{webhook}/tests", name: "testWebhook",
        summary: "Send a webhook something to see whether it arrives, as an administrator.",
        body: [],
        answer: .init(status: .created, meaning: "What is sent.", schema: "Entered"),
        example: "{}"
    ) { request in
        let id = try await request.desk.perform(
            TestWebhook(try request.id("webhook")), as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }

    private static let listDeliveries = Endpoint(
        method: .get, path: "/deliveries", name: "listDeliveries",
        summary: """
            What waits to be sent, what was given up and what lately arrived, newest first; at \
            most 100 of each; as an administrator.
            """,
        answer: .init(status: .ok, meaning: "The deliveries.", schema: "Deliveries")
    ) { request in
        let book = try await request.desk.deliveries(as: request.actor)
        return .json { document in
            document.field("waiting_count", book.tally.waiting)
            document.field("given_up_count", book.tally.givenUp)
            document.key("deliveries")
            document.list(book.waiting + book.givenUp + book.delivered) { list, delivery in
                list.object { $0.delivery(delivery) }
            }
        }
    }

    private static let retryDelivery = Endpoint(
        method: .post, path: "/deliveries/{delivery}/attempts", name: "retryDelivery",
        summary: "Try something again that waits or was given up, as an administrator.",
        body: [],
        answer: .init(status: .noContent, meaning: "It is tried now.", schema: nil),
        example: "{}"
    ) { request in
        try await request.desk.perform(
            RetryDelivery(try request.id("delivery")), as: request.actor)
        return .noContent
    }
}

extension EnteredWebhook {
    fileprivate init(_ body: Fields) {
        self.init(
            name: body.text("name") ?? "", address: body.text("address") ?? "",
            topics: body.choices("topics"), includesWords: body.truth("includes_words") ?? false,
            isActive: body.truth("is_active") ?? true)
    }
}

extension JSONOutput {
    fileprivate mutating func webhook(_ webhook: Webhook) {
        field("id", webhook.id)
        field("version", webhook.version)
        field("name", webhook.name)
        field("address", webhook.address)
        key("topics")
        list(webhook.topics) { $0.value($1.rawValue) }
        field("includes_words", webhook.includesWords)
        field("is_active", webhook.isActive)
        field("created_at", webhook.createdAt)
    }

    fileprivate mutating func delivery(_ delivery: WebhookDelivery) {
        field("id", delivery.id)
        field("webhook_id", delivery.webhook)
        field("type", delivery.topic)
        field("state", delivery.state.rawValue)
        field("attempts", delivery.attempts)
        field("created_at", delivery.createdAt)
        field("next_at", delivery.state == .waiting ? delivery.dueAt : nil)
        field("last_status", delivery.lastStatus)
        field("last_failure", delivery.lastFailure)
        field("ended_at", delivery.endedAt)
    }
}

import Desk
import Hummingbird
import Values

/// What administrators see of webhooks and of what is sent to them.
struct WebhooksController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.webhooks, use: showAll)
        pages.post(.webhooks, use: create)
        pages.get(.webhook("{webhook}"), use: show)
        pages.post(.webhook("{webhook}"), use: alter)
        pages.post(.webhookSecret(of: "{webhook}"), use: renewSecret)
        pages.post(.webhookRemoval(of: "{webhook}"), use: remove)
        pages.post(.webhookTests(of: "{webhook}"), use: test)
        pages.get(.deliveries, use: showDeliveries)
        pages.post(.deliveryAttempts(of: "{delivery}"), use: retry)
    }

    private func showAll(_ request: Request, _ context: WebContext) async throws -> Response {
        try await webhooks(context, Form(), .none)
    }

    /// Shows the secret on the page that answers, and never again: it is not in any address.
    private func create(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.administration)
        return try await attempt {
            let created = try await desk.once(context.key).perform(
                CreateWebhook(try entered(context)), as: actor)
            return try await webhooks(context, Form(), .none, secret: created.secret)
        } orShow: { problems in
            try await webhooks(context, context.form, problems)
        }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        try await webhook(context, Form(), .none)
    }

    private func alter(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, id) = (try context.enter(.administration), try id(context))
        return try await attempt {
            let seen = FormReading(context.form, for: context.viewer).seenVersion()
            try await desk.once(context.key).perform(
                AlterWebhook(id, seen: seen, try entered(context)), as: actor)
            return context.go(to: .webhooks)
        } orShow: { problems in
            try await webhook(context, context.form, problems)
        }
    }

    private func renewSecret(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let (actor, id) = (try context.enter(.administration), try id(context))
        return try await attempt {
            let secret = try await desk.once(context.key).perform(
                RenewWebhookSecret(id), as: actor)
            return try await webhook(context, Form(), .none, secret: secret)
        } orShow: { problems in
            try await webhook(context, Form(), problems)
        }
    }

    private func remove(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, id) = (try context.enter(.administration), try id(context))
        try await desk.once(context.key).perform(RemoveWebhook(id), as: actor)
        return context.go(to: .webhooks)
    }

    private func test(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, id) = (try context.enter(.administration), try id(context))
        return try await attempt {
            try await desk.once(context.key).perform(TestWebhook(id), as: actor)
            return context.go(to: .deliveries)
        } orShow: { problems in
            try await webhook(context, Form(), problems)
        }
    }

    private func showDeliveries(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        try await deliveries(context, .none)
    }

    private func retry(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.administration)
        return try await attempt {
            try await desk.once(context.key).perform(
                RetryDelivery(ID(try context.part("delivery"))), as: actor)
            return context.go(to: .deliveries)
        } orShow: { problems in
            try await deliveries(context, problems)
        }
    }

    private func id(_ context: WebContext) throws -> ID<Webhook> {
        ID(try context.part("webhook"))
    }

    private func entered(_ context: WebContext) throws -> EnteredWebhook {
        var fields = FormReading(context.form, for: context.viewer)
        let topics = fields.choices("topics", EventTopic.self)
        try fields.finish()
        return EnteredWebhook(
            name: context.form["name"], address: context.form["address"], topics: topics,
            includesWords: context.form["includes_words"] == "yes",
            isActive: context.form["is_active"] == "yes")
    }

    private func webhooks(
        _ context: WebContext, _ form: Form, _ problems: FormProblems, secret: String? = nil
    ) async throws -> Response {
        let actor = try context.enter(.administration)
        let page = WebhooksPage(
            viewer: context.viewer, webhooks: try await desk.webhooks(as: actor),
            mayChange: Policy(actor).mayAdminister, form: form, problems: problems,
            secret: secret)
        return context.show(page.page)
    }

    private func webhook(
        _ context: WebContext, _ form: Form, _ problems: FormProblems, secret: String? = nil
    ) async throws -> Response {
        let actor = try context.enter(.administration)
        let page = WebhookPage(
            viewer: context.viewer, webhook: try await desk.webhook(try id(context), as: actor),
            mayChange: Policy(actor).mayAdminister, form: form, problems: problems,
            secret: secret)
        return context.show(page.page)
    }

    private func deliveries(
        _ context: WebContext, _ problems: FormProblems
    ) async throws -> Response {
        let actor = try context.enter(.administration)
        let page = DeliveriesPage(
            viewer: context.viewer, book: try await desk.deliveries(as: actor),
            mayChange: Policy(actor).mayAdminister, problems: problems)
        return context.show(page.page)
    }
}

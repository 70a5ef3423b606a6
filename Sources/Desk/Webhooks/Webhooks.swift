import Journal
import Records
import Storage
import Values

extension ServiceDesk {
    /// Every webhook, by its name.
    package func webhooks(as actor: Actor) async throws -> [Webhook] {
        try Policy(actor).requireSightOfWebhooks()
        return try await database.read { try $0.webhooks() }
    }

    package func webhook(
        _ id: ID<Webhook>, as actor: Actor
    ) async throws -> Webhook {
        try Policy(actor).requireSightOfWebhooks()
        guard id.isPlausible, let webhook = try await database.read({ try $0.webhook(id) }) else {
            throw DeskRefusal.notFound
        }
        return webhook
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `name`, `address` and `topics`;
    ///   ``DeskRefusal/alreadyMade``.
    package func perform(
        _ command: CreateWebhook, as actor: Actor
    ) async throws -> CreatedWebhook {
        try Policy(actor).requireChangeOfWebhooks()
        let (secret, moment) = (WebhookSecret(world), world.now())
        let webhook = try command.entered.checked(
            as: world.freshID(), version: 1, at: moment, outbound)
        try await writeSecret(at: moment) { transaction in
            guard try transaction.webhooks().count < CreateWebhook.mostWebhooks else {
                throw DeskRefusal.invalid([FieldProblem("name", WebhookTexts.tooMany)])
            }
            try transaction.insert(webhook, secret: secret.text)
            try transaction.appendToJournal(
                WebhookEvent.created(webhook.state), of: webhook.id.rawValue,
                Authorship(actor: actor.person, at: moment))
        }
        return CreatedWebhook(webhook: webhook, secret: secret.text)
    }

    /// - Throws: as for ``CreateWebhook``; ``DeskRefusal/notFound``;
    ///   ``DeskRefusal/outdated(current:_:)`` when somebody changed it meanwhile.
    package func perform(_ command: AlterWebhook, as actor: Actor) async throws {
        try Policy(actor).requireChangeOfWebhooks()
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { [outbound] transaction in
            let former = try transaction.locked(command.webhook)
            guard former.version == command.seen ?? former.version else {
                throw DeskRefusal.outdated(
                    current: former.version, WebhookTexts.moved(to: former.version))
            }
            let webhook = try command.entered.checked(
                as: former.id, version: former.version + 1, at: former.createdAt, outbound)
            try transaction.update(webhook)
            try transaction.appendToJournal(
                WebhookEvent.altered(webhook.state), of: webhook.id.rawValue, by)
        }
    }

    /// - Returns: the new secret, which is shown this once.
    /// - Throws: ``DeskRefusal/notFound``; ``DeskRefusal/alreadyMade``.
    package func perform(_ command: RenewWebhookSecret, as actor: Actor) async throws -> String {
        try Policy(actor).requireChangeOfWebhooks()
        let secret = WebhookSecret(world)
        let by = Authorship(actor: actor.person, at: world.now())
        try await writeSecret(at: by.at) { transaction in
            let webhook = try transaction.locked(command.webhook)
            try transaction.renewSecret(ofWebhook: webhook.id, to: secret.text)
            try transaction.appendToJournal(
                WebhookEvent.secretRenewed, of: webhook.id.rawValue, by)
        }
        return secret.text
    }

    /// - Throws: ``DeskRefusal/notFound``.
    package func perform(_ command: RemoveWebhook, as actor: Actor) async throws {
        try Policy(actor).requireChangeOfWebhooks()
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { transaction in
            let webhook = try transaction.locked(command.webhook)
            try transaction.remove(webhook: webhook.id)
            try transaction.appendToJournal(WebhookEvent.removed, of: webhook.id.rawValue, by)
        }
    }

    /// - Throws: ``DeskRefusal/notFound``; ``DeskRefusal/notNow(_:allowed:)`` for one that is off.
    @discardableResult
    package func perform(
        _ command: TestWebhook, as actor: Actor
    ) async throws -> ID<WebhookDelivery> {
        try Policy(actor).requireChangeOfWebhooks()
        let by = Authorship(actor: actor.person, at: world.now())
        let delivery: ID<WebhookDelivery> = world.freshID()
        return try await write(at: by.at) { transaction in
            let webhook = try transaction.locked(command.webhook)
            guard webhook.isActive else {
                throw DeskRefusal.notNow(WebhookTexts.isOff, allowed: [])
            }
            try transaction.enterIntoOutbox(
                delivery, for: webhook.id, position: nil, topic: WebhookDocument.test,
                body: WebhookDocument.test(webhook.id.rawValue, at: by.at), at: by.at)
            try transaction.appendToJournal(
                WebhookEvent.tested(delivery: delivery.rawValue), of: webhook.id.rawValue, by)
            return delivery
        }
    }
}

extension Policy {
    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator.
    func requireSightOfWebhooks() throws(DeskRefusal) {
        guard mayEnter(.administration) else { throw .notAllowed }
    }

    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator, or may only read.
    func requireChangeOfWebhooks() throws(DeskRefusal) {
        guard mayAdminister else { throw .notAllowed }
    }
}

extension Transaction {
    /// A webhook, kept from rivals until this transaction ends.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    fileprivate func locked(_ id: ID<Webhook>) throws -> Webhook {
        guard id.isPlausible else { throw DeskRefusal.notFound }
        try lock(webhook: id)
        guard let webhook = try webhook(id) else { throw DeskRefusal.notFound }
        return webhook
    }
}

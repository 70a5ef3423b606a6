import Records
import Storage
import USM
import Values

extension ServiceDesk {
    /// How many of those who have a call open are named.
    package static let presenceLimit = 20

    /// Says that this person has the call open, and tells who else has: whoever said so in the
    /// last 30 seconds and did not leave since.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    package func seePresence(
        at reference: String, as actor: Actor
    ) async throws -> Excerpt<CallSummary.NamedParty> {
        let (policy, moment, limit) = (Policy(actor), world.now(), Self.presenceLimit)
        return try await database.write { transaction in
            let call = try transaction.call(reference: reference, policy: policy)
            // Only who works on it is told of others: a requester is not shown who reads along.
            guard policy.maySeeInternal(call) else { return Excerpt() }
            if policy.mayChangeAnything {
                try transaction.markPresence(of: actor.person, at: call.id, moment)
            }
            let others = try transaction.presence(
                at: call.id, since: moment.adding(.seconds(-30)), except: actor.person,
                limit: limit + 1)
            return Excerpt(others, limit: limit)
        }
    }

    /// Says that this person has closed the call again, so that nobody is told of them any more.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    package func endPresence(at reference: String, as actor: Actor) async throws {
        let policy = Policy(actor)
        guard policy.mayChangeAnything else { return }
        try await database.write { transaction in
            let call = try transaction.call(reference: reference, policy: policy)
            try transaction.endPresence(of: actor.person, at: call.id)
        }
    }

    /// Keeps what somebody has typed so far; an empty body forgets it.
    package func saveDraft(_ body: String, of form: String, as actor: Actor) async throws {
        var check = FieldCheck()
        let name = check.text("form", form, .name)
        if body.utf8.count > 100_000 {
            check.refuse("body", InvalidText.tooLong(limit: 100_000).sentence)
        }
        if body.utf8.contains(0) {
            check.refuse("body", InvalidText.controlCharacter("U+0000").sentence)
        }
        try check.finish()
        guard Policy(actor).mayChangeAnything else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        try await database.write { transaction in
            try transaction.saveDraft(body, of: name, by: actor.person, at: moment)
        }
    }

    /// The drafts of the forms whose names begin with `prefix`, by form.
    package func drafts(prefix: String, as actor: Actor) async throws -> [String: String] {
        try await database.read { try $0.drafts(of: actor.person, prefix: prefix) }
    }
}

import Records
import Storage
import USM
import Values

/// Somebody comes back to something that they asked: it is back, or they are not content.
///
/// Makes a call of its own, linked to the former one, whose clock stays as it is.
package struct FollowUp: Sendable {
    package enum Reason: String, CaseIterable, Sendable {
        /// The call ended, and what it was about is there again.
        case isBack = "is_back"
        /// They are not content with how it goes or went: a complaint, which is a wish.
        case complaint
    }

    /// The former call's reference or id.
    package var call: String
    package var reason: Reason
    /// In their own words; may be empty where it is back.
    package var words: String
    /// What shows it, such as a photograph.
    package var files: [NewFile]

    package init(_ call: String, _ reason: Reason, words: String = "", files: [NewFile] = []) {
        self.call = call
        self.reason = reason
        self.words = words
        self.files = files
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notAllowed`` for who neither asked for the call nor works on it;
    ///   ``DeskRefusal/notNow(_:allowed:)`` when it has not ended and so cannot be back.
    package func perform(
        _ command: FollowUp, as actor: Actor
    ) async throws -> CallReceipt {
        var check = FieldCheck()
        let isBack = command.reason == .isBack
        let words = check.text(
            "text", command.words, isBack ? TextRule.text.optional : .text)
        if command.files.count > NewFile.mostAtOnce {
            check.refuse("files", CallTexts.tooManyFiles)
        }
        try check.finish()
        let files = try command.files.map { try $0.checked(visibility: .requester) }
        let (policy, world, clocks) = (Policy(actor), world, clocks)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            let found = try transaction.call(reference: command.call, policy: policy)
            guard policy.may(.comment, found) else { throw DeskRefusal.notAllowed }
            let former = try transaction.call(found.root) ?? found
            if isBack, former.isOpen {
                throw DeskRefusal.notNow(FollowUpTexts.stillOpen, allowed: ["comment"])
            }
            let change = CallChange(
                transaction: transaction, actor: actor, by: by, world: world, clocks: clocks)
            let registration = try transaction.registration(
                of: command.reason, words, after: former, id: world.freshID(), actor)
            return CallReceipt(try change.open(registration, with: files, after: former))
        }
    }
}

extension CallChange {
    /// Registers a call and links it with the one that it comes after.
    fileprivate func open(
        _ registration: Registration, with files: [NewFile.Checked], after former: Call
    ) throws -> Call {
        let registered = try transaction.register(registration, by)
        let call = try transaction.attach(files, to: registered, by)
        return try save([.linked(Call.Link(.related, former.id))], of: call)
    }
}

extension Transaction {
    fileprivate func registration(
        of reason: FollowUp.Reason, _ words: String, after former: Call, id: ID<Call>,
        _ actor: Actor
    ) throws -> Registration {
        let isBack = reason == .isBack
        let channel: Registration.Channel = actor.person == former.requester ? .portal : .desk
        let team = try former.service.flatMap { try service($0)?.team }
        return Registration(
            id: id, number: try nextCallNumber(), type: isBack ? .incident : .wish,
            // What was asked and is back may be a failure now, or asked once more.
            isTypeKnown: !isBack || former.type == .incident,
            isComplaint: !isBack, title: isBack ? former.title : words.titleLine,
            description: isBack && words.isEmpty ? FollowUpTexts.isBack[actor.language] : words,
            requester: former.requester, channel: channel, service: former.service,
            components: former.components.sorted(), team: team ?? (isBack ? former.team : nil))
    }
}

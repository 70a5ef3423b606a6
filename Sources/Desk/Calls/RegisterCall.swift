import Records
import Storage
import USM
import Values

/// Somebody needs something, in their own words.
///
/// Whoever asks on the portal is never asked for a type: one is suggested here, and a person
/// decides at intake (usm.md 3.1).
package struct RegisterCall: Sendable {
    /// One line; when empty, the first line of the words stands for it.
    package var title: String
    /// The words.
    ///
    /// Markdown.
    package var description: String
    package var service: ID<Service>?
    /// On behalf of whom; nil for oneself.
    package var requester: ID<Party>?
    /// Chosen by somebody who knows the types; nil to have one suggested.
    package var type: CallType?
    package var isComplaint: Bool
    package var channel: Registration.Channel
    package var components: [ID<ManagedComponent>]
    package var files: [NewFile]
    /// What was chosen from the catalogue, found to be an order that can be placed.
    var order: PlacedOrder?

    package init(
        title: String = "", description: String, service: ID<Service>? = nil,
        requester: ID<Party>? = nil, type: CallType? = nil, isComplaint: Bool = false,
        channel: Registration.Channel = .portal, components: [ID<ManagedComponent>] = [],
        files: [NewFile] = []
    ) {
        self.title = title
        self.description = description
        self.service = service
        self.requester = requester
        self.type = type
        self.isComplaint = isComplaint
        self.channel = channel
        self.components = components
        self.files = files
    }
}

/// What a command answers about the call that it registered or changed.
package struct CallReceipt: Hashable, Codable, Sendable {
    package let id: ID<Call>
    package let reference: String
    package let version: Int

    init(_ call: Call) {
        id = call.id
        reference = call.reference
        version = call.version
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal`` when something entered cannot be used or is not this person's
    ///   to ask.
    package func perform(
        _ command: RegisterCall, as actor: Actor
    ) async throws -> CallReceipt {
        let policy = Policy(actor)
        guard policy.mayChangeAnything else { throw DeskRefusal.notAllowed }
        let requester = command.requester ?? actor.person
        if requester != actor.person, !policy.mayRegisterForOthers {
            throw DeskRefusal.notAllowed
        }
        let words = try command.checked()
        let files = try command.files.map { try $0.checked(visibility: .requester) }
        let (id, moment) = (world.freshID(Call.self), world.now())
        let agreements = try await recentAgreements(covering: requester, at: moment)
        let suggestion = CallTyping.suggest(
            text: words.title + "\n" + words.description, under: agreements)
        let firstStart = firstStart
        let receipt = try await write(at: moment) { transaction in
            try command.check(
                transaction, requester: requester == actor.person ? nil : requester)
            let decided = command.type ?? (command.isComplaint ? .wish : suggestion.decided)
            // What nobody knows yet is watched as closely as a failure until somebody does.
            let type = decided ?? .incident
            let service = command.service ?? suggestion.service(among: agreements)
            let registration = Registration(
                id: id, number: try transaction.nextCallNumber(),
                type: type, isTypeKnown: decided != nil,
                isComplaint: command.type == nil
                    ? command.isComplaint || type == .wish && suggestion.isComplaint
                    : command.isComplaint,
                title: words.title, description: words.description, requester: requester,
                channel: command.channel, service: service,
                components: command.components,
                team: try service.flatMap { try transaction.service($0)?.team },
                order: command.order)
            let by = Authorship(actor: actor.person, at: moment)
            var call = try transaction.register(registration, by)
            try firstStart.end(with: call, in: transaction, by)
            call = try transaction.attach(files, to: call, by)
            transaction.announce(.call(call))
            return CallReceipt(call)
        }
        firstStart.noteEnd()
        return receipt
    }
}

extension RegisterCall {
    /// The words, checked and cleaned.
    fileprivate func checked() throws -> (title: String, description: String) {
        var check = FieldCheck()
        let words = check.text(
            "description", description, title.isEmpty ? .text : TextRule.text.optional)
        var line = check.text("title", title, TextRule.title.optional)
        if files.count > NewFile.mostAtOnce { check.refuse("files", CallTexts.tooManyFiles) }
        try check.finish()
        if line.isEmpty { line = words.titleLine }
        return (line, words == line ? "" : words)
    }

    /// - Parameter requester: nil for the one who asks, and so exists.
    fileprivate func check(_ reader: some Reader, requester: ID<Party>?) throws {
        var check = FieldCheck()
        if let service, try !service.isPlausible || reader.service(service) == nil {
            check.refuse("service", CallTexts.unknownService)
        }
        if let requester,
            try !requester.isPlausible || reader.party(requester)?.kind != .person
        {
            check.refuse("requester", CallTexts.unknownPerson)
        }
        if isComplaint, let type, type != .wish {
            check.refuse("type", Refusal.complaintIsAWish.sentence)
        }
        try check.components(components, reader)
        try check.finish()
    }
}

extension String {
    /// Where a title is cut that is made from the first line of the words, in characters.
    private static let shortTitle = 120

    /// The first line, shortened, to stand for the words.
    var titleLine: String {
        let first =
            split(maxSplits: 1, whereSeparator: \.isNewline).first.map(String.init) ?? ""
        // It never has more characters than bytes, which need no counting.
        guard first.utf8.count > Self.shortTitle, first.count > Self.shortTitle else {
            return first
        }
        return first.prefix(Self.shortTitle - 1) + "…"
    }
}

extension TypingSuggestion {
    /// The service that the words belong to, when a pre-agreed call was recognized in them.
    fileprivate func service(among agreements: [Agreement]) -> ID<Service>? {
        let recognized = grounds.compactMap(\.preAgreed?.agreement)
        return agreements.first { recognized.contains($0.id) }?.service
    }
}

extension News {
    /// A call changed.
    ///
    /// Says enough for a listener to know whether it concerns them, without asking the database:
    /// the call, its root, its team, its requester, its service and the person who has it.
    static func call(_ call: Call) -> News {
        News(
            topic: "call",
            subject: [
                call.id.rawValue, call.root.rawValue, call.team?.rawValue ?? "-",
                call.requester.rawValue, call.service?.rawValue ?? "-",
                call.assignee?.rawValue ?? "-",
            ].joined(separator: " "))
    }
}

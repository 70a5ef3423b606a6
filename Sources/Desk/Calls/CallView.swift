import Records
import Storage
import USM
import Values

/// A call as one person may see it: everything that its page or its API document shows.
package struct CallView: Sendable {
    package let call: Call
    package let summary: CallSummary
    /// The whole workflow, the root call first; only this call for who does not work on it.
    package let tree: [CallSummary]
    /// The calls of ``tree``, with their state.
    package let treeCalls: [Call]
    package let journal: [JournalEntry]
    package let files: [AttachedFile]
    package let links: [LinkedCall]
    package let components: [ManagedComponent]
    /// What the provider keeps under control, with the names of classes; nil where no component is
    /// named, and for a requester.
    package let scope: MIRScope?
    package let agreement: Agreement?
    /// Who does which step of it and how, where that was agreed in advance; nothing for who may not
    /// read the whole journal.
    package let routine: CallRoutine
    /// In whose hours the due time was counted; nil for around the clock.
    package let calendar: ServiceCalendar?
    /// How the promised times stand, those of the root for a child; nil for who may not read the
    /// whole journal.
    package let clock: CallClock?
    /// What runs beside it; nil as the clock, and where no agreement with a team covers it.
    package let beside: BesideClock?
    /// Under which agreement it is or would be counted, and what else would cover it; nil for who
    /// may not read the whole journal, for a child, and for a call about no service.
    package let cover: CallCover?
    /// What suppliers do and did for it; nothing for who may not read the whole journal.
    package let handOvers: [HandOver]
    /// Until when it, or what it opened, is planned: what a requester can be told once the promised
    /// time is over; nil for who works on it, and where nothing is planned.
    package let plannedUntil: Instant?
    /// Who reviews it in place of the reader, who carried it out; nil where the reader did not, or
    /// where it is not at its review.
    package let otherReviewers: [Party]?
    /// What doing it in one go would ask; nil where that is not for this reader or this call.
    package let atOnce: AtOnceOffer?
    /// Who looks at it.
    package let reader: ID<Party>
    package let isWatched: Bool
    /// Whether internal words are for this reader.
    package let isInternal: Bool
    /// What this reader may do now: what is theirs and what the call's state allows, both.
    package let allowed: [Call.Action]
    /// Whether this reader may accept what no agreement covers.
    package let mayMakeExceptions: Bool
    /// The names of all parties that the journal speaks of.
    package let names: [ID<Party>: String]

    package struct LinkedCall: Hashable, Sendable {
        package let kind: Call.Link.Kind
        package let call: CallSummary
    }
}

/// The state of a call, and what its reader may do now.
package struct CallState: Sendable {
    package let call: Call
    package let allowed: [Call.Action]
    package let isInternal: Bool
}

extension ServiceDesk {
    /// How much of a journal the page of a call shows: its end.
    package static let shownJournal = 1000

    /// - Parameter reference: `INC-1042`, a bare number, or the call's id.
    /// - Throws: ``DeskRefusal/notFound`` when there is none that this person may see.
    package func callView(_ reference: String, as actor: Actor) async throws -> CallView {
        let policy = Policy(actor)
        let (clocks, now) = (clocks, world.now())
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            return try reader.view(of: call, policy, in: clocks, at: now)
        }
    }

    /// The call alone, for who needs its state and nothing around it.
    package func callState(_ reference: String, as actor: Actor) async throws -> CallState {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            let parent = try reader.reviewedParent(of: call)
            return CallState(
                call: call,
                allowed: call.allowedActions.filter { policy.may($0, call, above: parent) },
                isInternal: policy.seesInternally(call))
        }
    }

    /// How the promised times of a call stand, for those who work on it.
    ///
    /// - Throws: ``DeskRefusal/notFound`` as reading the call does; ``DeskRefusal/notAllowed`` for
    ///   who sees it but may not read its whole journal.
    package func clock(
        of reference: String, as actor: Actor
    ) async throws -> CallTimes {
        let (policy, clocks, now) = (Policy(actor), clocks, world.now())
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            guard policy.seesInternally(call) else { throw DeskRefusal.notAllowed }
            let root = call.parent == nil ? nil : try reader.call(call.root)
            let events = try reader.events(of: call.root)
            guard let clock = try reader.clock(events, in: clocks) else {
                throw DeskRefusal.notFound
            }
            return CallTimes(
                call: call, clock: clock, follows: root?.reference,
                beside: try reader.besideClock(of: call, in: clocks), now: now)
        }
    }

    /// Under which agreement a call is or would be counted, and what else would cover it; for
    /// those who work on it.
    ///
    /// - Throws: as ``clock(of:as:)``.
    package func cover(
        of reference: String, as actor: Actor
    ) async throws -> (call: Call, cover: CallCover) {
        let view = try await callView(reference, as: actor)
        guard view.isInternal else { throw DeskRefusal.notAllowed }
        return (view.call, view.cover ?? CallCover(chosen: nil, others: []))
    }

    /// What happened to a call, oldest first, as far as this person may read it.
    package func journal(
        of reference: String, after version: Int = 0, limit: Int = 100, as actor: Actor
    ) async throws -> [JournalEntry] {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            return try reader.journal(
                of: call.id, isInternal: policy.seesInternally(call), after: version,
                limit: limit)
        }
    }

    package func files(of reference: String, as actor: Actor) async throws -> [AttachedFile] {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            return try reader.attachedFiles(
                of: call.id, isInternal: policy.seesInternally(call))
        }
    }

    /// A file with its bytes, which count as held in memory until the holding is given back.
    ///
    /// - Parameter sequence: the file's place in the call's journal.
    /// - Throws: as ``Occupancy/take(_:_:for:)`` does when this person reads much at once.
    package func file(
        _ sequence: Int, of reference: String, as actor: Actor
    ) async throws -> (attachment: Call.Attachment, bytes: [UInt8], holding: Occupancy.Holding) {
        let policy = Policy(actor)
        let attachment = try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            let files = try reader.attachedFiles(
                of: call.id, isInternal: policy.seesInternally(call))
            guard let file = files.first(where: { $0.sequence == sequence }) else {
                throw DeskRefusal.notFound
            }
            return file.attachment
        }
        let holding = try occupancy.take(
            .bytes, attachment.size, for: .person(actor.person), .everybody)
        let bytes = try await database.read { try $0.content(attachment.digest) }
        guard let bytes else { throw DeskRefusal.notFound }
        return (attachment, bytes, holding)
    }
}

extension Policy {
    /// Internal words are for who works on the call, or on another one of its workflow: whoever
    /// was let in without seeing the call itself came that way.
    func seesInternally(_ call: Call) -> Bool { maySeeInternal(call) || !maySee(call) }
}

extension Reader {
    /// The call if there is one and `policy` lets its reader see it: by itself, or because they
    /// work on another call of the same workflow.
    func call(reference: String, policy: Policy) throws -> Call {
        let found =
            if let number = CallReference.number(reference) {
                try call(number: number)
            } else if ID<Call>(reference).isPlausible {
                try call(ID<Call>(reference))
            } else {
                Call?.none
            }
        guard let found else { throw DeskRefusal.notFound }
        if policy.maySee(found) { return found }
        // Who works on one call of a workflow may read the others: they are one piece of work.
        guard policy.mayEnter(.work), found.parent != nil || !found.children.isEmpty else {
            throw DeskRefusal.notFound
        }
        let tree = try callTree(root: found.root)
        guard tree.contains(where: policy.maySeeInternal) else { throw DeskRefusal.notFound }
        return found
    }

    /// The call above a child that stands at its review: who works on it reviews the child.
    func reviewedParent(of call: Call) throws -> Call? {
        guard call.step.kind == .review else { return nil }
        return try call.parent.flatMap { try self.call($0) }
    }

    func view(
        of call: Call, _ policy: Policy, in clocks: ServiceClocks, at now: Instant
    ) throws -> CallView {
        let isInternal = policy.seesInternally(call)
        let treeCalls =
            isInternal && (call.parent != nil || !call.children.isEmpty)
            ? try callTree(root: call.root) : [call]
        let summaries = try callSummaries(of: treeCalls.map(\.id))
        guard let summary = summaries.first(where: { $0.id == call.id }) else {
            throw DeskRefusal.notFound
        }
        let journal = try latestJournal(
            of: call.id, isInternal: isInternal, limit: ServiceDesk.shownJournal)
        let agreement = try call.agreement.flatMap { try self.agreement($0) }
        let routine = isInternal ? try routine(of: treeCalls, root: call.root) : CallRoutine()
        let handOvers = isInternal ? try handOvers(of: call.id) : []
        let clock = isInternal ? try clock(of: call, journal, in: clocks) : nil
        let parent = try reviewedParent(of: call)
        return CallView(
            call: call, summary: summary, tree: summaries, treeCalls: treeCalls,
            journal: journal,
            files: try attachedFiles(of: call.id, isInternal: isInternal),
            links: try linkedCalls(of: call, policy),
            components: isInternal ? try components(call.components.sorted()) : [],
            scope: isInternal && !call.components.isEmpty
                ? try componentScope() : nil,
            agreement: agreement, routine: routine,
            calendar: try call.agreement.flatMap { try calendar(of: $0) },
            clock: clock, beside: isInternal ? try besideClock(of: call, in: clocks) : nil,
            cover: isInternal ? try cover(of: call, clock, at: now) : nil,
            handOvers: handOvers,
            plannedUntil: isInternal ? nil : try plannedUntil(call),
            otherReviewers: try otherReviewers(of: call, above: parent, policy),
            atOnce: try atOnce(call, policy), reader: policy.actor.person,
            isWatched: try watchers(of: call.id).contains(policy.actor.person),
            isInternal: isInternal,
            allowed: call.allowedActions.filter { policy.may($0, call, above: parent) },
            mayMakeExceptions: policy.mayMakeExceptions(for: call),
            names: try names(
                of: Set(
                    journal.flatMap(\.event.parties) + handOvers.map(\.supplier)
                        + routine.lines.compactMap(\.team))))
    }

    private func plannedUntil(_ call: Call) throws -> Instant? {
        guard call.isOpen, call.dueAt != nil else { return nil }
        let open = call.children.isEmpty ? [call] : try callTree(root: call.root)
        return try open.filter(\.isOpen).compactMap { try schedule(of: $0.id)?.window.until }.max()
    }

    private func otherReviewers(
        of call: Call, above parent: Call?, _ policy: Policy
    ) throws -> [Party]? {
        guard !call.confirmation.isFulfilled, call.step.kind == .review else { return nil }
        guard parent != nil || call.parent == nil else { return nil }
        let performers = try performers(of: call.id)
        guard performers.contains(policy.actor.person) else { return nil }
        return try reviewers(of: parent ?? call, besides: performers)
    }

    private func atOnce(_ call: Call, _ policy: Policy) throws -> AtOnceOffer? {
        guard call.mayBeDoneAtOnce, policy.may(.work, call) else { return nil }
        let (obstacle, instructions) = try atOnceOffer(for: call, policy)
        return obstacle == nil ? AtOnceOffer(instructions: instructions) : nil
    }

    /// - Parameter shown: the end of the journal; all of it where the journal is short.
    private func clock(
        of call: Call, _ shown: [JournalEntry], in clocks: ServiceClocks
    ) throws -> CallClock? {
        let isWhole = call.parent == nil && shown.first?.sequence == 1
        return try clock(
            isWhole ? shown.map { ($0.event, $0.at) } : events(of: call.root), in: clocks)
    }

    private func cover(
        of call: Call, _ clock: CallClock?, at now: Instant
    ) throws -> CallCover? {
        guard call.parent == nil, call.isOpen, let service = call.service else { return nil }
        return try cover(of: call, about: service, clock, at: now)
    }

    /// Links, without those to calls that the reader may not see.
    private func linkedCalls(of call: Call, _ policy: Policy) throws -> [CallView.LinkedCall] {
        let links = try links(of: call.id)
        let visible = try links.map(\.other).compactMap { try self.call($0) }
            .filter(policy.maySee).map(\.id)
        let summaries = Dictionary(
            uniqueKeysWithValues: try callSummaries(of: visible).map { ($0.id, $0) })
        return links.compactMap { link in
            summaries[link.other].map { CallView.LinkedCall(kind: link.kind, call: $0) }
        }
    }
}

extension Call.Event {
    /// The people and teams that the event names, beside who did it.
    fileprivate var parties: [ID<Party>] {
        switch self {
        case .registered(let registration): [registration.requester]
        case .assigned(let team, let person): [team, person].compactMap(\.self)
        case .confirmed(let person, _), .refused(let person, _), .watched(let person),
            .unwatched(let person), .reviewChecked(let person, _, _):
            [person]
        case .handedOver(let note): [note.supplier]
        case .retyped, .described, .concerned, .accepted, .classified, .timed, .worked, .forked,
            .childEnded, .resumed, .confirmationAsked, .waived, .confirmedThrough, .evaluated,
            .closed, .closedThrough, .redone, .aborted, .linked, .unlinked, .commented, .asked,
            .answered, .attached, .imported, .reckoned, .agreementChanged, .coveredBeside,
            .acceptanceWithdrawn, .selfReviewed, .escalated, .escalationAnswered, .termsChanged:
            []
        }
    }
}

import Journal
import Records
import Storage
import USM
import Values

/// Somebody words what a wish asks for, in the tree of every service (step A1).
package struct WriteFunctionalDesign: Sendable {
    /// `WSH-1042`, a number or an id.
    package let call: String
    /// The version of the design that the person saw, 0 when there was none; nil when they do not
    /// care what others wrote since.
    package let seen: Int?
    package let draft: SpecificationDraft

    package init(_ call: String, seen: Int?, _ draft: SpecificationDraft) {
        self.call = call
        self.seen = seen
        self.draft = draft
    }
}

/// Somebody writes down what one team contributes at one place, or that it contributes nothing
/// there any more (step A3).
package struct WriteContribution: Sendable {
    package let call: String
    package let seen: Int?
    package let team: ID<Party>
    /// Takes the contribution away when both its texts are empty.
    package let line: SpecificationDraft.Line

    package init(
        _ call: String, seen: Int?, by team: ID<Party>, _ line: SpecificationDraft.Line
    ) {
        self.call = call
        self.seen = seen
        self.team = team
        self.line = line
    }

    fileprivate var takesAway: Bool {
        line.english.isEmpty && line.dutch.isEmpty && line.target == nil
    }
}

extension ServiceDesk {
    /// - Returns: the version of the design.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for fields named by their place, as
    ///   ``WriteSpecification`` does; ``DeskRefusal/outdated(current:_:)`` when somebody changed
    ///   it meanwhile, or when the negotiation is over.
    package func perform(_ command: WriteFunctionalDesign, as actor: Actor) async throws -> Int {
        try await change(command.call, seen: command.seen, as: actor) { call, design, _ in
            guard call.takesFunctionalDesign else {
                throw DeskRefusal.outdated(
                    current: design.version, DesignTexts.functionalIsSettled)
            }
            let (specification, _) = try command.draft.checked()
            return .functional(specification.tree)
        }
    }

    /// - Returns: the version of the design.
    package func perform(_ command: WriteContribution, as actor: Actor) async throws -> Int {
        try await change(command.call, seen: command.seen, as: actor) { call, design, reader in
            guard call.takesTechnicalDesign else {
                throw DeskRefusal.outdated(current: design.version, DesignTexts.technicalIsNotNow)
            }
            let contribution = try command.checked(for: design.functional, reader)
            do throws(SpecificationRefusal) {
                let technical = try design.technical.setting(
                    contribution.promise, at: contribution.place, by: command.team)
                return .technical(technical)
            } catch {
                throw error.atItsField
            }
        }
    }

    private typealias Change =
        @Sendable (
            _ call: Call, _ design: StoredDesign, _ reader: any Reader
        ) throws -> DesignEvent

    private func change(
        _ reference: String, seen: Int?, as actor: Actor, _ change: @escaping Change
    ) async throws -> Int {
        let policy = Policy(actor)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            let call = try transaction.wish(reference, policy)
            guard policy.may(.work, call) else { throw DeskRefusal.notAllowed }
            let present =
                try transaction.design(of: call.id)
                ?? StoredDesign(
                    call: call.id, version: 0, functional: Specification(),
                    technical: TechnicalDesign(), changedAt: by.at, changedBy: nil)
            guard present.version == seen ?? present.version else {
                throw DeskRefusal.outdated(current: present.version, DesignTexts.outdated)
            }
            let event = try change(call, present, transaction)
            let state = DesignState.replaying(
                event, on: present.version == 0 ? nil : present.state, by: by.actor, at: by.at)
            let next = StoredDesign(
                call: call.id, version: state.version, functional: state.functional,
                technical: state.technical, changedAt: by.at, changedBy: by.actor)
            guard try transaction.save(next) else {
                throw DeskRefusal.outdated(current: next.version, DesignTexts.outdated)
            }
            try transaction.appendToJournal(event, of: call.id.rawValue, by)
            return next.version
        }
    }
}

extension WriteContribution {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `place`, `team`, `en`, `nl` and
    ///   `target`.
    fileprivate func checked(
        for functional: Specification, _ reader: any Reader
    ) throws -> (place: PromisePlace, promise: Promise?) {
        var check = FieldCheck()
        let known = try team.isPlausible ? reader.party(team) : nil
        if known == nil || known?.kind == .person {
            check.refuse("team", DesignTexts.unknownTeam)
        }
        let place = PromisePlace(key: line.place)
        if place == nil || place == .job || place.map({ functional[$0] == nil }) == true {
            check.refuse("place", DesignTexts.notAsked)
        }
        var promise: Promise?
        if !takesAway {
            var texts = FieldCheck()
            promise = line.checked(&texts)?.promise
            for problem in texts.problems {
                check.refuse(problem.field.withoutPlace(line.place), problem.sentence)
            }
        }
        try check.finish()
        guard let place else { throw DeskRefusal.notFound }
        return (place, promise)
    }
}

extension String {
    /// `en` for `facility.functioning.speed.en`.
    fileprivate func withoutPlace(_ place: String) -> String {
        hasPrefix(place + ".") ? String(dropFirst(place.utf8.count + 1)) : "place"
    }
}

import Journal
import Records
import Storage
import USM
import Values

/// Somebody puts a change on the change calendar, or a service request on the OPS calendar.
package struct PlanCall: Sendable {
    /// `RFC-1042`, or the call's id.
    package let call: String
    package var from: Instant?
    package var until: Instant?
    /// Who does it; nil for nobody in particular.
    package var person: ID<Party>?
    /// With which other changes it goes into production.
    package var release: ID<Release>?
    /// Why it is done inside a freeze window all the same.
    package var acknowledged: String
    /// The version of the plan that the person saw, 0 for none; nil when they do not care.
    package var seen: Int?

    package init(
        _ call: String, from: Instant?, until: Instant?, person: ID<Party>? = nil,
        release: ID<Release>? = nil, acknowledged: String = "", seen: Int? = nil
    ) {
        self.call = call
        self.from = from
        self.until = until
        self.person = person
        self.release = release
        self.acknowledged = acknowledged
        self.seen = seen
    }
}

/// A call is taken off its calendar.
package struct UnplanCall: Sendable {
    package let call: String
    /// As ``PlanCall/seen``.
    package let seen: Int?

    package init(_ call: String, seen: Int? = nil) {
        self.call = call
        self.seen = seen
    }
}

extension ServiceDesk {
    /// - Returns: what speaks against it all the same; empty for service requests.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for a field; inside a freeze window `from` for
    ///   who is no coordinator, and `acknowledged` without a reason;
    ///   ``DeskRefusal/outdated(current:_:)`` when somebody planned it meanwhile.
    @discardableResult
    package func perform(_ command: PlanCall, as actor: Actor) async throws -> [CalendarConflict] {
        let (policy, moment) = (Policy(actor), world.now())
        var check = FieldCheck()
        let reason = check.text("acknowledged", command.acknowledged, TextRule.reason.optional)
        try check.finish()
        return try await write(at: moment) { transaction in
            let call = try transaction.plannable(command.call, policy)
            try transaction.requirePlan(of: call.id, seen: command.seen)
            let window = try TimeWindow.entered(
                from: command.from, until: command.until, for: .work)
            try transaction.check(command, of: call)
            let conflicts =
                call.process == .change
                ? try transaction.conflicts(
                    of: call, during: window, in: command.release, policy) : []
            let isFrozen = try conflicts.acknowledged(
                reason, isCoordinator: policy.mayMakeExceptions(for: call))
            let schedule = CallSchedule(
                call: call.id, window: window, person: command.person, release: command.release,
                acknowledged: isFrozen ? reason : "", plannedBy: actor.person, plannedAt: moment)
            try transaction.save(schedule)
            _ = try transaction.countPlan(of: call.id)
            try transaction.journal(
                .planned, stored: call.id, as: ScheduleState.self,
                Authorship(actor: actor.person, at: moment))
            transaction.announce(.call(call))
            return conflicts
        }
    }

    /// - Throws: ``DeskRefusal/notFound`` for a call that is not planned.
    package func perform(_ command: UnplanCall, as actor: Actor) async throws {
        let (policy, moment) = (Policy(actor), world.now())
        try await write(at: moment) { transaction in
            let call = try transaction.plannable(command.call, policy)
            try transaction.requirePlan(of: call.id, seen: command.seen)
            guard try transaction.removeSchedule(of: call.id) else { throw DeskRefusal.notFound }
            _ = try transaction.countPlan(of: call.id)
            try transaction.journal(
                .unplanned, ended: call.id, as: ScheduleState.self,
                Authorship(actor: actor.person, at: moment))
            transaction.announce(.call(call))
        }
    }
}

extension [CalendarConflict] {
    /// - Returns: whether a freeze window is among them, and somebody answers for it.
    fileprivate func acknowledged(
        _ reason: String, isCoordinator: Bool
    ) throws(DeskRefusal) -> Bool {
        guard let frozen = first(where: \.isFreeze) else { return false }
        guard case .frozen(let why, _) = frozen else { return false }
        guard isCoordinator, !reason.isEmpty else {
            // Who cannot answer for it has no field to say why.
            let field = isCoordinator ? "acknowledged" : "from"
            throw .invalid([FieldProblem(field, CalendarTexts.frozen(why))])
        }
        return true
    }
}

extension Transaction {
    /// The call, if this person may plan it now.
    fileprivate func plannable(_ reference: String, _ policy: Policy) throws -> Call {
        let call = try workable(reference, policy)
        guard call.isPlannable else {
            let step = Call.planningStep(of: call.process)
            throw DeskRefusal.invalid([FieldProblem("from", CalendarTexts.notYet(step))])
        }
        return call
    }

    /// - Throws: ``DeskRefusal/outdated(current:_:)``.
    fileprivate func requirePlan(of call: ID<Call>, seen: Int?) throws {
        let version = try planVersion(of: call)
        guard version == seen ?? version else {
            throw DeskRefusal.outdated(current: version, CalendarTexts.planMoved)
        }
    }

    /// The call, if this person may work on it; nobody else changes it meanwhile.
    func workable(_ reference: String, _ policy: Policy) throws -> Call {
        let found = try call(reference: reference, policy: policy)
        guard policy.maySee(found), let call = try callForChange(found.id) else {
            throw DeskRefusal.notAllowed
        }
        guard policy.may(.work, call) else { throw DeskRefusal.notAllowed }
        return call
    }

    fileprivate func check(_ command: PlanCall, of call: Call) throws {
        var check = FieldCheck()
        if let person = command.person {
            let teams = person.isPlausible ? try self.teams(of: person) : []
            let fits = call.team.map(teams.contains) ?? !teams.isEmpty
            if !fits && person != call.assignee {
                check.refuse("person", CalendarTexts.unknownPerson)
            }
        }
        if let release = command.release {
            if call.process != .change {
                check.refuse("release", CalendarTexts.onlyChanges)
            } else if try !release.isPlausible || releases(among: [release]).isEmpty {
                check.refuse("release", CalendarTexts.unknownRelease)
            }
        }
        try check.finish()
    }
}

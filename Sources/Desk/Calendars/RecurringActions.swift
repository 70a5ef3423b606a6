import Journal
import Records
import Storage
import USM
import Values

/// A service manager enters or alters work that is done again and again.
package struct WriteAction: Sendable {
    /// nil for a new one.
    package let action: ID<RecurringAction>?
    /// The version that the person saw.
    package let seen: Int?
    package let draft: ActionDraft

    package init(_ draft: ActionDraft) {
        self.init(nil, seen: nil, draft)
    }

    package init(_ action: ID<RecurringAction>?, seen: Int?, _ draft: ActionDraft) {
        self.action = action
        self.seen = seen
        self.draft = draft
    }
}

/// A recurring action ends: it opens no calls from now on.
package struct RetireAction: Sendable {
    package let action: ID<RecurringAction>
    /// The version that the person saw; nil when they do not care.
    package let seen: Int?

    package init(_ action: ID<RecurringAction>, seen: Int? = nil) {
        self.action = action
        self.seen = seen
    }
}

/// A recurring action as people type it: nothing of it was checked.
package struct ActionDraft: Hashable, Sendable {
    package var service: ID<Service>?
    package var english = ""
    package var dutch = ""
    package var work = ""
    package var rhythm = Recurrence.Rhythm.weekly
    package var every = 1
    package var weekdays: Set<Weekday> = []
    package var day: Int?
    package var month: Int?
    package var week: Recurrence.Week?
    /// As `2026-12-31`.
    package var start = ""
    /// Empty when it goes on.
    package var end = ""
    /// As `09:30`.
    package var time = ""
    package var minutes = 60
    package var timeZone = "Europe/Amsterdam"
    package var team: ID<Party>?
    /// Who is asked whether it was done well; nil for who enters it.
    package var requester: ID<Party>?

    package init() {}
}

extension ServiceDesk {
    package static let actionLimit = 500

    /// The recurring actions of all services, with what this person may do with each.
    package func recurringActions(
        as actor: Actor
    ) async throws -> (actions: Excerpt<StoredAction>, mayWrite: Set<ID<Service>>) {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        return try await database.read { reader in
            let services = try reader.services().filter(policy.mayWriteSpecification)
            let actions = Excerpt(
                try reader.recurringActions(limit: Self.actionLimit + 1), limit: Self.actionLimit)
            return (actions, Set(services.map(\.id)))
        }
    }

    /// - Throws: ``DeskRefusal/notFound`` for one that is retired too.
    package func recurringAction(
        _ id: ID<RecurringAction>, as actor: Actor
    ) async throws -> StoredAction {
        guard Policy(actor).maySeeCalendars else { throw DeskRefusal.notAllowed }
        return try await database.read { try $0.existingAction(id) }
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for a field; ``DeskRefusal/outdated(current:_:)``
    ///   when somebody altered it meanwhile.
    @discardableResult
    package func perform(
        _ command: WriteAction, as actor: Actor
    ) async throws -> ID<RecurringAction> {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        let fresh = world.freshID(RecurringAction.self)
        return try await write(at: by.at) { transaction in
            if let id = command.action {
                _ = try transaction.locked(id, seen: command.seen, policy)
            }
            let action = try command.draft.checked(
                command.action ?? fresh, transaction, default: actor.person, at: by.at)
            try transaction.requireManager(of: action.service, policy)
            try transaction.write(action, isNew: command.action == nil, by)
            return action.id
        }
    }

    /// - Throws: ``DeskRefusal/notFound``; ``DeskRefusal/outdated(current:_:)`` when somebody
    ///   changed it meanwhile.
    package func perform(_ command: RetireAction, as actor: Actor) async throws {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { transaction in
            _ = try transaction.locked(command.action, seen: command.seen, policy)
            guard try transaction.retire(command.action, at: by.at) else {
                throw DeskRefusal.notFound
            }
            try transaction.journal(.retired, altered: command.action, by) {
                (former: ActionState?) in
                var state = former
                state?.retiredAt = by.at
                return state
            }
        }
    }
}

extension Transaction {
    /// An action that runs, kept from others until this transaction ends.
    fileprivate func locked(
        _ id: ID<RecurringAction>, seen: Int?, _ policy: Policy
    ) throws -> StoredAction {
        guard id.isPlausible, try lock(id) else { throw DeskRefusal.notFound }
        let action = try existingAction(id)
        try requireManager(of: action.action.service, policy)
        guard action.version == seen ?? action.version else {
            throw DeskRefusal.outdated(
                current: action.version, CalendarTexts.moved(to: action.version))
        }
        return action
    }
}

extension Reader {
    func existingAction(_ id: ID<RecurringAction>) throws -> StoredAction {
        guard id.isPlausible, let action = try recurringAction(id) else {
            throw DeskRefusal.notFound
        }
        return action
    }

    fileprivate func requireManager(of service: ID<Service>, _ policy: Policy) throws {
        guard
            let service = try self.service(service), policy.mayWriteSpecification(of: service)
        else { throw DeskRefusal.notAllowed }
    }
}

extension Transaction {
    /// Keeps an action that was checked, and journals it; it opens calls from now on.
    func write(_ action: RecurringAction, isNew: Bool, _ by: Authorship) throws {
        try save(action, nextAt: try action.nextStart(from: by.at))
        try journal(isNew ? .created : .altered, stored: action.id, as: ActionState.self, by)
    }
}

extension RecurringAction {
    /// How its clocks run.
    func zone() throws(DeskRefusal) -> TimeZoneRules { try .named(timeZone) }

    /// When the first occurrence begins that does not begin before a moment.
    func nextStart(from moment: Instant) throws(DeskRefusal) -> Instant? {
        let zone = try zone()
        let today = zone.day(of: moment).adding(days: -1)
        var date = recurrence.firstDate(from: today)
        while let day = date {
            let begin = recurrence.occurrence(on: day, zone).window.from
            if begin >= moment { return begin }
            date = recurrence.firstDate(from: day.adding(days: 1))
        }
        return nil
    }
}

extension ActionDraft {
    fileprivate func checked(
        _ id: ID<RecurringAction>, _ reader: some Reader, default person: ID<Party>,
        at moment: Instant
    ) throws -> RecurringAction {
        var check = FieldCheck()
        let name = LocalizedText(
            english: check.text("name_en", english, .name),
            dutch: check.text("name_nl", dutch, .name))
        let work = check.text("work", work, TextRule.text.optional)
        check.timeZone("time_zone", timeZone)
        if try service.flatMap({ $0.isPlausible ? try reader.service($0) : nil }) == nil {
            check.refuse("service", CalendarTexts.unknownService)
        }
        if let team, try !team.isPlausible || reader.party(team)?.kind != .team {
            check.refuse("team", CalendarTexts.unknownTeam)
        }
        let requester = requester ?? person
        if try !requester.isPlausible || reader.party(requester)?.kind != .person {
            check.refuse("requester", CallTexts.unknownPerson)
        }
        let recurrence = recurrence(&check)
        try check.finish()
        guard let recurrence, let service else { throw DeskRefusal.notFound }
        return RecurringAction(
            id: id, service: service, name: name, work: work, recurrence: recurrence,
            timeZone: timeZone, team: team, requester: requester, changedAt: moment)
    }

    /// - Returns: nil when it was refused, at the field that is wrong.
    func recurrence(_ check: inout FieldCheck) -> Recurrence? {
        guard let first = CivilDate(start) else {
            check.refuse("start", CalendarTexts.date)
            return nil
        }
        let last = CivilDate(end)
        if !end.isEmpty && last == nil { check.refuse("end", CalendarTexts.date) }
        guard let time = TimeOfDay(time) else {
            check.refuse("time", CalendarTexts.time)
            return nil
        }
        do throws(CalendarRefusal) {
            return try Recurrence(
                rhythm, every: every, weekdays: weekdays, day: day, month: month, week: week,
                start: first, end: last, time: time, minutes: minutes)
        } catch {
            let isEnd = error == .neverOccurs && last != nil && last ?? first < first
            check.refuse(isEnd ? "end" : error.field, error.sentence)
            return nil
        }
    }
}

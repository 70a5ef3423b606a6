import Records
import Storage
import USM
import Values

/// Somebody has an occurrence of a recurring action done: a service request is opened for it.
package struct OpenOccurrence: Sendable {
    package let action: ID<RecurringAction>
    /// As `2026-12-31`, by the clocks of the action's own time zone.
    package let day: String

    package init(_ action: ID<RecurringAction>, on day: String) {
        self.action = action
        self.day = day
    }
}

/// How occurrences open calls by themselves.
package enum OccurrenceOpening {
    /// How long before an occurrence begins its call is opened.
    package static let lead = Duration.days(1)
    /// What was missed for longer, as while the program stood still, is not opened any more.
    package static let oldest = Duration.days(7)
    /// How many actions and calls one run takes; the next one goes on.
    package static let most = 100
}

extension ServiceDesk {
    /// Twice for the same day answers the same call.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for `day` when it does not happen then.
    package func perform(
        _ command: OpenOccurrence, as actor: Actor
    ) async throws -> CallReceipt {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        let id = world.freshID(Call.self)
        let firstStart = firstStart
        let receipt = try await write(at: by.at) { transaction in
            guard command.action.isPlausible, try transaction.lock(command.action) else {
                throw DeskRefusal.notFound
            }
            let action = try transaction.existingAction(command.action).action
            guard
                let service = try transaction.service(action.service),
                policy.mayOpenOccurrences(of: service)
            else { throw DeskRefusal.notAllowed }
            guard let date = CivilDate(command.day), action.recurrence.isOn(date) else {
                throw DeskRefusal.invalid([FieldProblem("day", CalendarTexts.noOccurrence)])
            }
            let occurrence = action.recurrence.occurrence(on: date, try action.zone())
            let call = try transaction.open(occurrence, of: action, as: id, by)
            try firstStart.end(with: call, in: transaction, by)
            return CallReceipt(call)
        }
        firstStart.noteEnd()
        return receipt
    }
}

extension Transaction {
    /// Opens the calls whose time has come: each occurrence once, however often this is done.
    func openDueOccurrences(at moment: Instant, _ world: World) throws {
        let horizon = moment.adding(OccurrenceOpening.lead)
        let earliest = moment.adding(.zero - OccurrenceOpening.oldest)
        var opened = 0
        for stored in try actionsDue(before: horizon, limit: OccurrenceOpening.most) {
            guard
                try lock(stored.action.id), let next = stored.nextAt,
                opened < OccurrenceOpening.most
            else { continue }
            let action = stored.action
            // The start of the server says which places it cannot read; the others go on.
            guard let zone = try? action.zone() else { continue }
            let range = TimeWindow(from: max(next, earliest), until: horizon)
            let due =
                range.map {
                    action.recurrence.occurrences(
                        startingIn: $0, zone,
                        limit: OccurrenceOpening.most - opened)
                } ?? []
            for occurrence in due {
                _ = try open(
                    occurrence, of: action, as: world.freshID(),
                    Authorship(actor: nil, at: moment))
            }
            opened += due.count
            let isCut = opened >= OccurrenceOpening.most
            let rest = isCut ? due.last.map { $0.window.from.adding(.milliseconds(1)) } : horizon
            try setNext(try action.nextStart(from: rest ?? horizon), of: action.id)
        }
    }

    /// The call of an occurrence, opened now if it is not yet.
    fileprivate func open(
        _ occurrence: Occurrence, of action: RecurringAction, as id: ID<Call>, _ by: Authorship
    ) throws -> Call {
        if let known = try recurringCall(of: action.id, on: occurrence.date),
            let call = try call(known)
        {
            return call
        }
        let language = try identity(of: action.requester)?.language ?? .english
        let registration = Registration(
            id: id, number: try nextCallNumber(), type: .serviceRequest,
            title: "\(action.name[language]), \(occurrence.date)", description: action.work,
            requester: action.requester, channel: .calendar, service: action.service,
            team: try action.team ?? service(action.service)?.team)
        let call = try register(registration, by)
        try insert(call: call.id, of: action.id, occurrence)
        announce(.call(call))
        return call
    }
}

import Journal
import Records
import Storage
import USM
import Values

/// A person, a team or a component is kept free for a call, as planned contributions are at A4.
package struct Reserve: Sendable {
    /// `WSH-1042`, or the call's id.
    package let call: String
    package var from: Instant?
    package var until: Instant?
    package var person: ID<Party>?
    package var team: ID<Party>?
    package var component: ID<ManagedComponent>?
    package var note: String

    package init(
        for call: String, from: Instant?, until: Instant?, person: ID<Party>? = nil,
        team: ID<Party>? = nil, component: ID<ManagedComponent>? = nil, note: String = ""
    ) {
        self.call = call
        self.from = from
        self.until = until
        self.person = person
        self.team = team
        self.component = component
        self.note = note
    }
}

/// A reservation is released.
package struct ReleaseReservation: Sendable {
    package let reservation: ID<Reservation>

    package init(_ reservation: ID<Reservation>) {
        self.reservation = reservation
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)``, at `from` for what is reserved or away already.
    @discardableResult
    package func perform(_ command: Reserve, as actor: Actor) async throws -> ID<Reservation> {
        let (policy, by) = (
            Policy(actor), Authorship(actor: actor.person, at: world.now())
        )
        let id = world.freshID(Reservation.self)
        return try await write(at: by.at) { transaction in
            let call = try transaction.workable(command.call, policy)
            let reservation = try command.checked(id, for: call.id, transaction, at: by.at)
            try transaction.requireFree(reservation, policy)
            try transaction.insert(reservation)
            try transaction.journal(.reserved, stored: id, as: ReservationState.self, by)
            transaction.announce(.call(call))
            return id
        }
    }

    /// - Throws: ``DeskRefusal/notFound``.
    package func perform(_ command: ReleaseReservation, as actor: Actor) async throws {
        let (policy, by) = (
            Policy(actor), Authorship(actor: actor.person, at: world.now())
        )
        try await write(at: by.at) { transaction in
            guard
                command.reservation.isPlausible,
                let found = try transaction.reservation(command.reservation)
            else { throw DeskRefusal.notFound }
            let call = try transaction.workable(found.call.rawValue, policy)
            try transaction.removeReservation(found.id)
            try transaction.journal(.released, ended: found.id, as: ReservationState.self, by)
            transaction.announce(.call(call))
        }
    }
}

extension Reserve {
    fileprivate func checked(
        _ id: ID<Reservation>, for call: ID<Call>, _ reader: some Reader, at moment: Instant
    ) throws -> Reservation {
        var check = FieldCheck()
        var subjects: [Reservation.Subject] = []
        if let person {
            if try !person.isPlausible || reader.party(person)?.kind != .person {
                check.refuse("person", CallTexts.unknownPerson)
            }
            subjects.append(.person(person))
        }
        if let team {
            if try !team.isPlausible || reader.party(team)?.kind != .team {
                check.refuse("team", CalendarTexts.unknownTeam)
            }
            subjects.append(.team(team))
        }
        if let component {
            if try !component.isPlausible || reader.components([component]).isEmpty {
                check.refuse("component", CalendarTexts.unknownComponent)
            }
            subjects.append(.component(component))
        }
        if subjects.count != 1 { check.refuse("person", CalendarTexts.onlyOne) }
        let note = check.text("note", note, TextRule.reason.optional)
        let window = check.window(from: from, until: until, for: .reservation)
        try check.finish()
        guard let window, let subject = subjects.first else { throw DeskRefusal.notFound }
        return Reservation(
            id: id, call: call, subject: subject, window: window, note: note, enteredAt: moment)
    }
}

extension Transaction {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for what somebody else has, or is not there.
    fileprivate func requireFree(_ reservation: Reservation, _ policy: Policy) throws {
        switch reservation.subject {
        case .person(let id), .team(let id): try lock(party: id)
        case .component(let id): try lock(component: id)
        }
        let others = try reservations(during: reservation.window)
        if let other = reservation.doubleBooking(among: others) {
            let seen = try visibleCalls(among: [other.call], seenBy: policy.visibility)
            throw DeskRefusal.invalid([
                FieldProblem("from", CalendarTexts.doubleBooked(seen[other.call]?.reference))
            ])
        }
        if case .person(let id) = reservation.subject,
            try !absences(during: reservation.window, of: id).isEmpty
        {
            throw DeskRefusal.invalid([FieldProblem("from", CalendarTexts.away)])
        }
    }
}

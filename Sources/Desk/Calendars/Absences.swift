import Journal
import Records
import Storage
import USM
import Values

/// Somebody says when they, or somebody of their team, are away.
package struct EnterAbsence: Sendable {
    /// nil for oneself.
    package let person: ID<Party>?
    package let span: EnteredSpan

    package init(of person: ID<Party>? = nil, _ span: EnteredSpan) {
        self.person = person
        self.span = span
    }

    package init(of person: ID<Party>? = nil, from: Instant?, until: Instant?) {
        self.init(of: person, .moments(from: from, until: until))
    }
}

/// An absence is taken back.
package struct RemoveAbsence: Sendable {
    package let absence: ID<Absence>

    package init(_ absence: ID<Absence>) {
        self.absence = absence
    }
}

/// An absence with the name of the person.
package struct NamedAbsence: Hashable, Sendable {
    package let absence: Absence
    package let name: String
    package let mayRemove: Bool
}

extension ServiceDesk {
    /// Who is away from now on, and for whom this person may say so.
    package func absences(
        as actor: Actor
    ) async throws -> (absences: [NamedAbsence], people: [Party]) {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let window = TimeWindow(from: world.now(), lasting: .days(366))
        return try await database.read { reader in
            let found = try reader.absences(during: window)
            let names = try reader.names(of: Set(found.map(\.person)))
            let named = try found.map { absence in
                NamedAbsence(
                    absence: absence, name: names[absence.person] ?? "",
                    mayRemove: try reader.mayEnterAbsence(of: absence.person, policy))
            }
            var people: [ID<Party>: Party] = [:]
            for team in try reader.teams() {
                for member in try reader.members(of: team.id)
                where policy.mayEnterAbsence(of: member.id, in: [team.id]) {
                    people[member.id] = member
                }
            }
            return (named, people.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) })
        }
    }

    @discardableResult
    package func perform(_ command: EnterAbsence, as actor: Actor) async throws -> ID<Absence> {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        let id = world.freshID(Absence.self)
        return try await write(at: by.at) { transaction in
            var check = FieldCheck()
            let entered = check.span(
                command.span, for: .absence, in: try .named(transaction.enterpriseTimeZone()))
            try check.finish()
            guard let (window, days) = entered else { throw DeskRefusal.notFound }
            let absence = Absence(
                id: id, person: command.person ?? actor.person, window: window, days: days,
                enteredAt: by.at)
            guard
                absence.person.isPlausible,
                try transaction.party(absence.person)?.kind == .person
            else { throw DeskRefusal.invalid([FieldProblem("person", CallTexts.unknownPerson)]) }
            guard try transaction.mayEnterAbsence(of: absence.person, policy) else {
                throw DeskRefusal.notAllowed
            }
            try transaction.lock(party: absence.person)
            guard try transaction.absences(during: window, of: absence.person).isEmpty else {
                throw DeskRefusal.invalid([FieldProblem("from", CalendarTexts.absentAlready)])
            }
            try transaction.insert(absence)
            try transaction.journal(.entered, stored: absence.id, as: AbsenceState.self, by)
            return absence.id
        }
    }

    /// - Throws: ``DeskRefusal/notFound``.
    package func perform(_ command: RemoveAbsence, as actor: Actor) async throws {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { transaction in
            guard
                command.absence.isPlausible,
                let absence = try transaction.absence(command.absence)
            else { throw DeskRefusal.notFound }
            guard try transaction.mayEnterAbsence(of: absence.person, policy) else {
                throw DeskRefusal.notAllowed
            }
            try transaction.removeAbsence(absence.id)
            try transaction.journal(.removed, ended: absence.id, as: AbsenceState.self, by)
        }
    }
}

extension Reader {
    fileprivate func mayEnterAbsence(of person: ID<Party>, _ policy: Policy) throws -> Bool {
        policy.mayEnterAbsence(of: person, in: try teams(of: person))
    }
}

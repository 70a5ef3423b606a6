import Storage
import USM
import Values

extension Reader {
    /// The absences that overlap a window, by their start.
    ///
    /// - Parameter person: nil for everybody's.
    package func absences(
        during window: TimeWindow, of person: ID<Party>? = nil
    ) throws -> [Absence] {
        let earliest = window.from.adding(.zero - TimeWindow.Purpose.absence.longest)
        let whose: SQL = person.map { "person_id = \($0)" } ?? "TRUE"
        return try rows(
            """
            SELECT id, person_id, from_at, until_at, entered_at, first_day, end_day
            FROM absence
            WHERE from_at >= \(earliest) AND from_at < \(window.until)
                AND until_at > \(window.from) AND \(whose)
            ORDER BY from_at, id
            """
        ).map(Absence.init)
    }

    package func absence(_ id: ID<Absence>) throws -> Absence? {
        try first(
            """
            SELECT id, person_id, from_at, until_at, entered_at, first_day, end_day
            FROM absence WHERE id = \(id)
            """
        ).map(Absence.init)
    }

    /// The teams of a person.
    package func teams(of person: ID<Party>) throws -> [ID<Party>] {
        try rows("SELECT team_id FROM membership WHERE person_id = \(person) ORDER BY team_id")
            .map { try $0.get("team_id") }
    }

    /// The reservations that overlap a window, by their start.
    package func reservations(during window: TimeWindow) throws -> [Reservation] {
        let earliest = window.from.adding(.zero - TimeWindow.Purpose.reservation.longest)
        return try reservations(
            """
            WHERE reservation.from_at >= \(earliest)
                AND reservation.from_at < \(window.until)
                AND reservation.until_at > \(window.from)
            """)
    }

    /// The reservations of components that are not over, by their start.
    package func componentReservations(
        after moment: Instant, limit: Int
    ) throws -> [Reservation] {
        let earliest = moment.adding(.zero - TimeWindow.Purpose.reservation.longest)
        return try reservations(
            """
            WHERE reservation.component_id IS NOT NULL AND reservation.from_at >= \(earliest)
                AND reservation.until_at > \(moment)
            """, limit: limit)
    }

    package func reservations(of call: ID<Call>) throws -> [Reservation] {
        try reservations("WHERE reservation.call_id = \(call)")
    }

    package func reservation(_ id: ID<Reservation>) throws -> Reservation? {
        try reservations("WHERE reservation.id = \(id)").first
    }

    private func reservations(
        _ condition: SQL, limit: Int? = nil
    ) throws -> [Reservation] {
        let cut: SQL = limit.map { "LIMIT \($0)" } ?? ""
        return try rows(
            """
            SELECT reservation.id, reservation.call_id, reservation.party_id,
                reservation.component_id, reservation.from_at, reservation.until_at,
                reservation.note, reservation.entered_at, party.kind
            FROM reservation LEFT JOIN party ON party.id = reservation.party_id
            \(condition) ORDER BY reservation.from_at, reservation.id \(cut)
            """
        ).map(Reservation.init)
    }
}

extension Transaction {
    package func insert(_ absence: Absence) throws {
        try run(
            """
            INSERT INTO absence (
                id, person_id, from_at, until_at, entered_at, first_day, end_day)
            VALUES (
                \(absence.id), \(absence.person), \(absence.window.from),
                \(absence.window.until), \(absence.enteredAt),
                \(absence.days?.first.daysSinceEpoch), \(absence.days?.end.daysSinceEpoch))
            """)
    }

    package func removeAbsence(_ id: ID<Absence>) throws {
        try run("DELETE FROM absence WHERE id = \(id)")
    }

    package func insert(_ reservation: Reservation) throws {
        let (party, component): (ID<Party>?, ID<ManagedComponent>?) =
            switch reservation.subject {
            case .person(let id), .team(let id): (id, nil)
            case .component(let id): (nil, id)
            }
        try run(
            """
            INSERT INTO reservation (
                id, call_id, party_id, component_id, from_at, until_at, note, entered_at)
            VALUES (
                \(reservation.id), \(reservation.call), \(party), \(component),
                \(reservation.window.from), \(reservation.window.until), \(reservation.note),
                \(reservation.enteredAt))
            """)
    }

    package func removeReservation(_ id: ID<Reservation>) throws {
        try run("DELETE FROM reservation WHERE id = \(id)")
    }

    /// Keeps a person or team from being planned by others until this transaction ends.
    package func lock(party id: ID<Party>) throws {
        _ = try first("SELECT id FROM party WHERE id = \(id)\(dialect.forUpdate)")
    }

    package func lock(component id: ID<ManagedComponent>) throws {
        _ = try first("SELECT id FROM component WHERE id = \(id)\(dialect.forUpdate)")
    }
}

extension Absence {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), person: try row.get("person_id"), window: try TimeWindow(row),
            days: try row.days(), enteredAt: try row.get("entered_at"))
    }
}

extension Reservation {
    init(_ row: Row) throws {
        let subject: Subject
        if let component: ID<ManagedComponent> = try row.get("component_id") {
            subject = .component(component)
        } else {
            let party: ID<Party> = try row.get("party_id")
            subject =
                try row.get("kind", as: Party.Kind.self) == .person ? .person(party) : .team(party)
        }
        self.init(
            id: try row.get("id"), call: try row.get("call_id"), subject: subject,
            window: try TimeWindow(row), note: try row.get("note"),
            enteredAt: try row.get("entered_at"))
    }
}

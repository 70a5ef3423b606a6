import Storage
import USM
import Values

/// A recurring action as it is kept.
package struct StoredAction: Hashable, Sendable {
    /// As an enterprise file names it.
    package let key: String
    package let action: RecurringAction
    package let version: Int
    /// When the next occurrence begins that has not opened a call; nil when none does.
    package let nextAt: Instant?

    package init(key: String, action: RecurringAction, version: Int, nextAt: Instant?) {
        self.key = key
        self.action = action
        self.version = version
        self.nextAt = nextAt
    }
}

extension Reader {
    /// The actions that are not retired, by service and name.
    package func recurringActions(limit: Int) throws -> [StoredAction] {
        try actions(
            "WHERE retired_at IS NULL ORDER BY service_id, name_en, id LIMIT \(limit)")
    }

    package func storedActions(isRetired: Bool) throws -> [StoredAction] {
        try actions(
            isRetired
                ? "WHERE retired_at IS NOT NULL ORDER BY id"
                : "WHERE retired_at IS NULL ORDER BY id")
    }

    /// - Returns: nil for one that is retired too.
    package func recurringAction(_ id: ID<RecurringAction>) throws -> StoredAction? {
        try actions("WHERE id = \(id) AND retired_at IS NULL").first
    }

    /// Those with an occurrence that begins before a moment and has not opened a call.
    package func actionsDue(before moment: Instant, limit: Int) throws -> [StoredAction] {
        try actions(
            """
            WHERE retired_at IS NULL AND next_at < \(moment)
            ORDER BY next_at, id LIMIT \(limit)
            """)
    }

    /// Which calls the occurrences opened that begin in a window.
    package func recurringCalls(
        startingIn window: TimeWindow
    ) throws -> [ID<RecurringAction>: [CivilDate: ID<Call>]] {
        var found: [ID<RecurringAction>: [CivilDate: ID<Call>]] = [:]
        let statement: SQL = """
            SELECT action_id, day, call_id FROM recurring_call
            WHERE from_at >= \(window.from) AND from_at < \(window.until)
            """
        for row in try rows(statement) {
            guard let day = CivilDate(try row.get("day", as: String.self)) else { continue }
            found[try row.get("action_id"), default: [:]][day] = try row.get("call_id")
        }
        return found
    }

    package func recurringCall(
        of action: ID<RecurringAction>, on day: CivilDate
    ) throws -> ID<Call>? {
        try first(
            """
            SELECT call_id FROM recurring_call
            WHERE action_id = \(action) AND day = \(day.description)
            """
        )?.get("call_id")
    }

    private func actions(_ condition: SQL) throws -> [StoredAction] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, id, service_id, name_en, name_nl, work,
                recurrence, time_zone, team_id, requester_id, version, next_at, changed_at
            FROM recurring_action \(condition)
            """
        ).map { row in
            StoredAction(
                key: try row.get("key"), action: try RecurringAction(row),
                version: try row.get("version"), nextAt: try row.get("next_at"))
        }
    }
}

extension Transaction {
    /// Enters an action, or gives it all that is said here and the next version; one that was
    /// retired begins again.
    ///
    /// - Parameter key: nil for one that no file names.
    package func save(
        _ action: RecurringAction, nextAt: Instant?, key: String? = nil
    ) throws {
        let recurrence = try JSONText.encode(action.recurrence)
        try run(
            """
            INSERT INTO recurring_action (
                id, service_id, name_en, name_nl, work, recurrence, time_zone, team_id,
                requester_id, version, next_at, changed_at, external_key)
            VALUES (
                \(action.id), \(action.service), \(action.name.english), \(action.name.dutch),
                \(action.work), \(recurrence), \(action.timeZone), \(action.team),
                \(action.requester), 1, \(nextAt), \(action.changedAt),
                \(key))
            ON CONFLICT (id) DO UPDATE SET
                service_id = excluded.service_id, name_en = excluded.name_en,
                name_nl = excluded.name_nl, work = excluded.work,
                recurrence = excluded.recurrence, time_zone = excluded.time_zone,
                team_id = excluded.team_id, requester_id = excluded.requester_id,
                version = recurring_action.version + 1, next_at = excluded.next_at,
                changed_at = excluded.changed_at, retired_at = NULL
            """)
    }

    /// - Returns: whether there was one that was not retired.
    package func retire(_ action: ID<RecurringAction>, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE recurring_action SET retired_at = \(moment)
            WHERE id = \(action) AND retired_at IS NULL
            """) > 0
    }

    package func setNext(_ moment: Instant?, of action: ID<RecurringAction>) throws {
        try run("UPDATE recurring_action SET next_at = \(moment) WHERE id = \(action)")
    }

    /// Keeps the row of an action from others until this transaction ends.
    package func lock(_ action: ID<RecurringAction>) throws -> Bool {
        let row: SQL = """
            SELECT id FROM recurring_action
            WHERE id = \(action) AND retired_at IS NULL\(dialect.forUpdate)
            """
        return try first(row) != nil
    }

    /// Notes which call an occurrence opened.
    package func insert(
        call: ID<Call>, of action: ID<RecurringAction>, _ occurrence: Occurrence
    ) throws {
        try run(
            """
            INSERT INTO recurring_call (action_id, day, from_at, call_id)
            VALUES (
                \(action), \(occurrence.date.description), \(occurrence.window.from), \(call))
            """)
    }
}

extension RecurringAction {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), service: try row.get("service_id"),
            name: LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl")),
            work: try row.get("work"),
            recurrence: try JSONText.decode(Recurrence.self, from: try row.get("recurrence")),
            timeZone: try row.get("time_zone"), team: try row.get("team_id"),
            requester: try row.get("requester_id"),
            changedAt: try row.get("changed_at"))
    }
}

import Storage
import USM
import Values

/// When a call is done, by whom and in which release.
package struct CallSchedule: Hashable, Sendable {
    package let call: ID<Call>
    package var window: TimeWindow
    package var person: ID<Party>?
    package var release: ID<Release>?
    /// Why it is planned inside a freeze window all the same; empty when it is not.
    package var acknowledged: String
    package var plannedBy: ID<Party>
    package var plannedAt: Instant

    package init(
        call: ID<Call>, window: TimeWindow, person: ID<Party>?, release: ID<Release>?,
        acknowledged: String, plannedBy: ID<Party>, plannedAt: Instant
    ) {
        self.call = call
        self.window = window
        self.person = person
        self.release = release
        self.acknowledged = acknowledged
        self.plannedBy = plannedBy
        self.plannedAt = plannedAt
    }
}

/// A planned call as calendars list it.
package struct ScheduledCall: Hashable, Sendable {
    package let schedule: CallSchedule
    package let type: CallType
    package let number: Int64
    package let title: String
    package let service: ID<Service>?
    package let team: ID<Party>?
    package let isOpen: Bool
    /// Whether the person for whom it was read may see the call.
    package let isVisible: Bool

    package var reference: String { "\(type.prefix)-\(number)" }
}

extension Reader {
    package func schedule(of call: ID<Call>) throws -> CallSchedule? {
        try first("SELECT * FROM call_schedule WHERE call_id = \(call)").map(CallSchedule.init)
    }

    /// How often the plan of a call was changed; 0 when never.
    package func planVersion(of call: ID<Call>) throws -> Int {
        try first("SELECT version FROM call_plan_version WHERE call_id = \(call)")?
            .get("version") ?? 0
    }

    /// The planned calls of some types whose time overlaps a window, by their start.
    ///
    /// A plan is never longer than the longest that is taken, so reading begins where the first
    /// can lie.
    ///
    /// - Parameter limit: how many at most.
    package func scheduledCalls(
        _ types: [CallType], during window: TimeWindow, seenBy visibility: CallVisibility,
        limit: Int
    ) throws -> [ScheduledCall] {
        let earliest = window.from.adding(.zero - TimeWindow.Purpose.work.longest)
        let visible = SQL.joined(visibility.conditions, by: " OR ")
        return try rows(
            """
            SELECT call_schedule.call_id, call_schedule.from_at, call_schedule.until_at,
                call_schedule.person_id, call_schedule.release_id, call_schedule.acknowledged,
                call_schedule.planned_by, call_schedule.planned_at,
                call.type, call.number, call.title, call.service_id, call.team_id, call.ending,
                CASE WHEN \(visible) THEN 1 ELSE 0 END AS is_visible
            FROM call_schedule JOIN call ON call.id = call_schedule.call_id
            WHERE call_schedule.from_at >= \(earliest)
                AND call_schedule.from_at < \(window.until)
                AND call_schedule.until_at > \(window.from)
                AND call.type IN \(list: types)
                AND (call.ending IS NULL OR call.ending = 'closed')
            ORDER BY call_schedule.from_at, call.number LIMIT \(limit)
            """
        ).map { row in
            ScheduledCall(
                schedule: try CallSchedule(row), type: try row.get("type"),
                number: try row.get("number"), title: try row.get("title"),
                service: try row.get("service_id"), team: try row.get("team_id"),
                isOpen: try row.get("ending", as: String?.self) == nil,
                isVisible: try row.get("is_visible", as: Int.self) == 1)
        }
    }

    /// Those of the given calls that a person may see.
    package func visibleCalls(
        among ids: [ID<Call>], seenBy visibility: CallVisibility
    ) throws -> [ID<Call>: CallSummary] {
        guard !ids.isEmpty else { return [:] }
        let visible = SQL.joined(visibility.conditions, by: " OR ")
        let seen: [ID<Call>] = try rows(
            "SELECT call.id FROM call WHERE call.id IN \(list: ids) AND (\(visible))"
        ).map { try $0.get("id") }
        return Dictionary(
            uniqueKeysWithValues: try callSummaries(of: seen).map { ($0.id, $0) })
    }

    /// The components of calls, by call.
    package func plannedComponents(
        of calls: [ID<Call>]
    ) throws -> [ID<Call>: [PlannedChange.Component]] {
        guard !calls.isEmpty else { return [:] }
        var found: [ID<Call>: [PlannedChange.Component]] = [:]
        let statement: SQL = """
            SELECT touched.call_id, component.id, component.name, component.class
            FROM (
                SELECT call_id, component_id FROM call_component WHERE call_id IN \(list: calls)
                UNION
                SELECT call_id, component_id FROM planned_component
                WHERE call_id IN \(list: calls)
            ) touched
            JOIN component ON component.id = touched.component_id
            ORDER BY component.name, component.id
            """
        for row in try rows(statement) {
            found[try row.get("call_id"), default: []].append(
                PlannedChange.Component(
                    id: try row.get("id"), name: try row.get("name"),
                    componentClass: try row.get("class")))
        }
        return found
    }
}

extension Transaction {
    package func save(_ schedule: CallSchedule) throws {
        try run(
            """
            INSERT INTO call_schedule (
                call_id, from_at, until_at, person_id, release_id, acknowledged, planned_by,
                planned_at)
            VALUES (
                \(schedule.call), \(schedule.window.from), \(schedule.window.until),
                \(schedule.person), \(schedule.release), \(schedule.acknowledged),
                \(schedule.plannedBy), \(schedule.plannedAt))
            ON CONFLICT (call_id) DO UPDATE SET
                from_at = excluded.from_at, until_at = excluded.until_at,
                person_id = excluded.person_id, release_id = excluded.release_id,
                acknowledged = excluded.acknowledged, planned_by = excluded.planned_by,
                planned_at = excluded.planned_at
            """)
    }

    /// - Returns: the next version of a call's plan.
    package func countPlan(of call: ID<Call>) throws -> Int {
        try rows(
            """
            INSERT INTO call_plan_version (call_id, version) VALUES (\(call), 1)
            ON CONFLICT (call_id) DO UPDATE SET version = call_plan_version.version + 1
            RETURNING version
            """
        ).first?.get("version") ?? 1
    }

    /// - Returns: whether it was planned.
    package func removeSchedule(of call: ID<Call>) throws -> Bool {
        try run("DELETE FROM call_schedule WHERE call_id = \(call)") > 0
    }
}

extension CallSchedule {
    fileprivate init(_ row: Row) throws {
        self.init(
            call: try row.get("call_id"), window: try TimeWindow(row),
            person: try row.get("person_id"), release: try row.get("release_id"),
            acknowledged: try row.get("acknowledged"), plannedBy: try row.get("planned_by"),
            plannedAt: try row.get("planned_at"))
    }
}

extension TimeWindow {
    init(_ row: Row) throws {
        let (from, until): (Instant, Instant) = (try row.get("from_at"), try row.get("until_at"))
        guard let window = TimeWindow(from: from, until: until) else {
            throw StorageError.unreadable(column: "until_at", wanted: "a later moment")
        }
        self = window
    }
}

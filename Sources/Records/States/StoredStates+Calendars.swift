import Journal
import Storage
import USM
import Values

extension AbsenceState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: AbsenceState] {
        let absences: SQL = """
            SELECT id, person_id, from_at, until_at, entered_at, first_day, end_day
            FROM absence WHERE id IN \(list: ids)
            """
        return try reader.keyed(absences) { AbsenceState(try Absence($0)) }
    }
}

extension ReservationState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ReservationState] {
        let reservations: SQL = """
            SELECT reservation.id, reservation.call_id, reservation.party_id,
                reservation.component_id, reservation.from_at, reservation.until_at,
                reservation.note, reservation.entered_at, party.kind
            FROM reservation LEFT JOIN party ON party.id = reservation.party_id
            WHERE reservation.id IN \(list: ids)
            """
        return try reader.keyed(reservations) { ReservationState(try Reservation($0)) }
    }
}

extension FreezeState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: FreezeState] {
        let freezes = try reader.freezes("WHERE id IN \(list: ids)")
        return Dictionary(
            uniqueKeysWithValues: freezes.map { stored in
                (stored.freeze.id.rawValue, FreezeState(key: stored.key, stored.freeze))
            })
    }
}

extension ReleaseState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ReleaseState] {
        let releases: SQL = "SELECT id, name, created_at FROM release WHERE id IN \(list: ids)"
        return try reader.keyed(releases) { row in
            ReleaseState(
                name: try row.get("name"), createdAt: try row.get("created_at"))
        }
    }
}

extension ActionState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ActionState] {
        let actions: SQL = """
            SELECT coalesce(external_key, id) AS key, id, service_id, name_en, name_nl, work,
                recurrence, time_zone, team_id, requester_id, version, changed_at, retired_at
            FROM recurring_action WHERE id IN \(list: ids)
            """
        return try reader.keyed(actions) { row in
            ActionState(
                key: try row.get("key"), try RecurringAction(row), version: try row.get("version"),
                retiredAt: try row.get("retired_at"))
        }
    }
}

extension ScheduleState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ScheduleState] {
        let schedules: SQL = """
            SELECT call_schedule.call_id, call_schedule.from_at, call_schedule.until_at,
                call_schedule.person_id, call_schedule.release_id, call_schedule.acknowledged,
                call_schedule.planned_by, call_schedule.planned_at,
                coalesce(call_plan_version.version, 0) AS version
            FROM call_schedule
                LEFT JOIN call_plan_version ON call_plan_version.call_id = call_schedule.call_id
            WHERE call_schedule.call_id IN \(list: ids)
            """
        return try reader.keyed(schedules, by: "call_id") { row in
            ScheduleState(
                window: try TimeWindow(row), person: try row.get("person_id"),
                release: try row.get("release_id"), acknowledged: try row.get("acknowledged"),
                plannedBy: try row.get("planned_by"), plannedAt: try row.get("planned_at"),
                version: try row.get("version"))
        }
    }
}

extension CalendarState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: CalendarState] {
        let calendars: SQL = """
            SELECT coalesce(external_key, id) AS key, \(ServiceCalendar.columns)
            FROM service_calendar WHERE id IN \(list: ids)
            """
        return try reader.keyed(calendars) { row in
            CalendarState(
                key: try row.get("key"), try ServiceCalendar(row))
        }
    }
}

import Journal
import Storage
import USM
import Values

extension AbsenceState: StoredState {
    package static let ids: SQL = "SELECT id FROM absence"

    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: AbsenceState] {
        let absences = try reader.rows(
            """
            SELECT id, person_id, from_at, until_at, entered_at, first_day, end_day
            FROM absence WHERE id IN \(list: ids)
            """
        ).map(Absence.init)
        return Dictionary(
            uniqueKeysWithValues: absences.map { ($0.id.rawValue, AbsenceState($0)) })
    }
}

extension ReservationState: StoredState {
    package static let ids: SQL = "SELECT id FROM reservation"

    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ReservationState] {
        let reservations = try reader.rows(
            """
            SELECT reservation.id, reservation.call_id, reservation.party_id,
                reservation.component_id, reservation.from_at, reservation.until_at,
                reservation.note, reservation.entered_at, party.kind
            FROM reservation LEFT JOIN party ON party.id = reservation.party_id
            WHERE reservation.id IN \(list: ids)
            """
        ).map(Reservation.init)
        return Dictionary(
            uniqueKeysWithValues: reservations.map { ($0.id.rawValue, ReservationState($0)) })
    }
}

extension FreezeState: StoredState {
    package static let ids: SQL = "SELECT id FROM freeze_window"

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
    package static let ids: SQL = "SELECT id FROM release"

    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ReleaseState] {
        var states: [String: ReleaseState] = [:]
        let releases: SQL = "SELECT id, name, created_at FROM release WHERE id IN \(list: ids)"
        for row in try reader.rows(releases) {
            states[try row.get("id")] = ReleaseState(
                name: try row.get("name"), createdAt: try row.get("created_at"))
        }
        return states
    }
}

extension ActionState: StoredState {
    package static let ids: SQL = "SELECT id FROM recurring_action"

    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ActionState] {
        var states: [String: ActionState] = [:]
        let actions: SQL = """
            SELECT coalesce(external_key, id) AS key, id, service_id, name_en, name_nl, work,
                recurrence, time_zone, team_id, requester_id, version, changed_at, retired_at
            FROM recurring_action WHERE id IN \(list: ids)
            """
        for row in try reader.rows(actions) {
            states[try row.get("id")] = ActionState(
                key: try row.get("key"), try RecurringAction(row), version: try row.get("version"),
                retiredAt: try row.get("retired_at"))
        }
        return states
    }
}

extension ScheduleState: StoredState {
    package static let ids: SQL = "SELECT call_id AS id FROM call_schedule"

    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: ScheduleState] {
        var states: [String: ScheduleState] = [:]
        let schedules: SQL = """
            SELECT call_schedule.call_id, call_schedule.from_at, call_schedule.until_at,
                call_schedule.person_id, call_schedule.release_id, call_schedule.acknowledged,
                call_schedule.planned_by, call_schedule.planned_at,
                coalesce(call_plan_version.version, 0) AS version
            FROM call_schedule
                LEFT JOIN call_plan_version ON call_plan_version.call_id = call_schedule.call_id
            WHERE call_schedule.call_id IN \(list: ids)
            """
        for row in try reader.rows(schedules) {
            states[try row.get("call_id")] = ScheduleState(
                window: try TimeWindow(row), person: try row.get("person_id"),
                release: try row.get("release_id"), acknowledged: try row.get("acknowledged"),
                plannedBy: try row.get("planned_by"), plannedAt: try row.get("planned_at"),
                version: try row.get("version"))
        }
        return states
    }
}

extension CalendarState: StoredState {
    package static let ids: SQL = "SELECT id FROM service_calendar"

    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: CalendarState] {
        var states: [String: CalendarState] = [:]
        let calendars: SQL = """
            SELECT coalesce(external_key, id) AS key, \(ServiceCalendar.columns)
            FROM service_calendar WHERE id IN \(list: ids)
            """
        for row in try reader.rows(calendars) {
            states[try row.get("id")] = CalendarState(
                key: try row.get("key"), try ServiceCalendar(row))
        }
        return states
    }
}

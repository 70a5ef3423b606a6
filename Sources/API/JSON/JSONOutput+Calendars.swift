import Desk
import JSON
import USM
import Values

extension JSONOutput {
    mutating func window(_ window: TimeWindow) {
        field("from", window.from)
        field("until", window.until)
    }

    /// - Parameter days: nil for what is of moments.
    mutating func window(_ window: TimeWindow, _ days: DaySpan?) {
        self.window(window)
        field("from_day", days?.first.description)
        field("until_day", days?.end.description)
    }

    mutating func calendar(_ calendar: ChangeCalendar) {
        window(calendar.window)
        key("changes")
        list(calendar.changes) { list, change in
            list.object {
                $0.scheduled(change)
                $0.key("component_ids")
                $0.list(calendar.components[change.schedule.call] ?? []) {
                    $0.value($1.id.rawValue)
                }
                $0.conflicts(calendar.conflicts[change.schedule.call] ?? [])
            }
        }
        key("freeze_windows")
        list(calendar.freezes) { list, freeze in list.object { $0.freeze(freeze) } }
        field("is_cut", calendar.isCut)
    }

    mutating func calendar(_ calendar: OperationsCalendar) {
        window(calendar.window)
        key("occurrences")
        list(calendar.occurrences) { list, item in
            list.object {
                $0.field("action_id", item.action.id)
                $0.field("service_id", item.action.service)
                $0.field("name", item.action.name)
                $0.field("day", item.occurrence.date.description)
                $0.window(item.occurrence.window)
                $0.field("call", item.call.flatMap { calendar.calls[$0]?.reference })
            }
        }
        key("requests")
        list(calendar.planned) { list, call in list.object { $0.scheduled(call) } }
        key("people")
        list(calendar.people) { list, person in
            list.object {
                $0.field("id", person.person)
                $0.field("name", calendar.names[person.person])
                $0.field("planned_minutes", Int(person.load.planned.components.seconds / 60))
                $0.key("overloaded")
                $0.list(person.load.reasons) { $0.value($1.rawValue) }
                $0.key("away")
                $0.list(person.absences) { list, absence in
                    list.object { $0.window(absence.window) }
                }
            }
        }
        key("reservations")
        list(calendar.reservations) { list, reservation in
            list.object {
                $0.reservation(reservation, call: calendar.calls[reservation.call]?.reference)
            }
        }
        field("is_cut", calendar.isCut)
    }

    mutating func plan(_ plan: CallPlan) {
        field("version", plan.version)
        field("from", plan.schedule?.window.from)
        field("until", plan.schedule?.window.until)
        field("person_id", plan.schedule?.person)
        field("release_id", plan.schedule?.release)
        field("acknowledged", plan.schedule?.acknowledged ?? "")
        conflicts(plan.conflicts)
        key("reservations")
        list(plan.reservations) { list, reservation in
            list.object { $0.reservation(reservation, call: nil) }
        }
    }

    mutating func conflicts(_ conflicts: [CalendarConflict]) {
        key("conflicts")
        list(conflicts) { list, conflict in
            list.object {
                $0.field("kind", conflict.code)
                $0.field("with", conflict.other)
                $0.window(conflict.during)
                $0.field("text", conflict.sentence)
            }
        }
    }

    private mutating func scheduled(_ call: ScheduledCall) {
        field("call", call.reference)
        field("title", call.title)
        window(call.schedule.window)
        field("service_id", call.service)
        field("person_id", call.schedule.person)
        field("release_id", call.schedule.release)
        field("acknowledged", call.schedule.acknowledged)
    }

    private mutating func reservation(_ reservation: Reservation, call: String?) {
        field("id", reservation.id)
        field("call", call)
        field("party_id", reservation.party)
        field("component_id", reservation.component)
        window(reservation.window)
    }

    mutating func freeze(_ freeze: FreezeWindow) {
        field("id", freeze.id)
        field("version", freeze.version)
        window(freeze.window, freeze.days)
        field("reason", freeze.reason)
        field("service_id", freeze.service)
        field("component_class", freeze.componentClass)
        key("exceptions")
        list(freeze.exceptions.sorted()) { $0.value($1.rawValue) }
    }

    mutating func action(_ stored: StoredAction) {
        let (action, rule) = (stored.action, stored.action.recurrence)
        field("id", action.id)
        field("version", stored.version)
        field("service_id", action.service)
        field("name", action.name)
        field("work", action.work)
        field("when", rule.sentence)
        field("rhythm", rule.rhythm.rawValue)
        field("every", rule.every)
        key("weekdays")
        list(rule.weekdays) { $0.value($1.rawValue) }
        field("day", rule.day)
        field("month", rule.month)
        field("week", rule.week?.rawValue)
        field("start", rule.start.description)
        field("end", rule.end?.description)
        field("time", rule.time.description)
        field("minutes", rule.minutes)
        field("time_zone", action.timeZone)
        field("team_id", action.team)
        field("requester_id", action.requester)
        field("next_at", stored.nextAt)
    }
}

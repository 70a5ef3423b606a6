import Records
import Storage
import USM
import Values

/// What is done when, and by whom: recurring actions, planned requests, absence, reservations.
package struct OperationsCalendar: Sendable {
    package let window: TimeWindow
    /// From midnight to midnight, by the clocks of whoever asks.
    package let days: [(date: CivilDate, window: TimeWindow)]
    /// The static section.
    package let occurrences: [ActionOccurrence]
    /// The dynamic section: those that the person who asks may see.
    package let planned: [ScheduledCall]
    package let people: [PersonPlan]
    package let reservations: [Reservation]
    package let services: [ID<Service>: Service]
    package let names: [ID<Party>: String]
    package let components: [ID<ManagedComponent>: String]
    /// The calls that occurrences opened and reservations are for, as far as they may be seen.
    package let calls: [ID<Call>: CallSummary]
    /// Whether there is more than is read at once.
    package let isCut: Bool

    package struct ActionOccurrence: Sendable {
        package let action: RecurringAction
        package let occurrence: Occurrence
        /// The call that it opened.
        package let call: ID<Call>?
        package let mayOpen: Bool
    }

    /// What one person has before them.
    package struct PersonPlan: Sendable {
        package let person: ID<Party>
        package let planned: [ScheduledCall]
        package let reservations: [Reservation]
        package let absences: [Absence]
        package let load: PersonLoad
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for a range that is too long.
    package func operationsCalendar(
        from: Instant, until: Instant, as actor: Actor
    ) async throws -> OperationsCalendar {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let window = try TimeWindow.shown(from: from, until: until)
        return try await database.read { try $0.operationsCalendar(window, policy) }
    }
}

extension Reader {
    fileprivate func operationsCalendar(
        _ window: TimeWindow, _ policy: Policy
    ) throws -> OperationsCalendar {
        let limit = ServiceDesk.calendarLimit
        let read = try scheduledCalls(
            [.requestForChange, .serviceRequest], during: window, seenBy: policy.visibility,
            limit: limit + 1)
        let all = Array(read.prefix(limit))
        let planned = all.filter { $0.isVisible && $0.type == .serviceRequest }
        let occurrences = try occurrences(in: window, policy)
        let reservations = try reservations(during: window)
        let absences = try absences(during: window)
        let days = window.days(try .named(policy.actor.timeZone))
        let people = Set(all.compactMap(\.schedule.person))
            .union(absences.map(\.person)).union(reservations.compactMap(\.person))
        let services = Set(planned.compactMap(\.service) + occurrences.map(\.action.service))
        let parties = people.union(reservations.compactMap(\.party))
            .union(planned.compactMap(\.team))
        let names = try names(of: parties)
        let components = try components(reservations.compactMap(\.component))
        return OperationsCalendar(
            window: window, days: days, occurrences: occurrences, planned: planned,
            people: people.sorted { (names[$0] ?? "", $0) < (names[$1] ?? "", $1) }.map {
                OperationsCalendar.PersonPlan(
                    $0, all, reservations, absences, days: days.map(\.window))
            },
            reservations: reservations, services: try self.services(among: services),
            names: names,
            components: Dictionary(uniqueKeysWithValues: components.map { ($0.id, $0.name) }),
            calls: try visibleCalls(
                among: occurrences.compactMap(\.call) + reservations.map(\.call),
                seenBy: policy.visibility),
            isCut: read.count > limit || occurrences.count >= limit)
    }

    /// The occurrences that begin in a window, by their start.
    private func occurrences(
        in window: TimeWindow, _ policy: Policy
    ) throws -> [OperationsCalendar.ActionOccurrence] {
        let actions = try recurringActions(limit: ServiceDesk.actionLimit).map(\.action)
        let services = try services(among: Set(actions.map(\.service)))
        let opened = try recurringCalls(startingIn: window)
        var found: [OperationsCalendar.ActionOccurrence] = []
        for action in actions {
            let zone = try action.zone()
            let mayOpen = services[action.service].map(policy.mayOpenOccurrences) ?? false
            let own = action.recurrence.occurrences(
                startingIn: window, zone, limit: ServiceDesk.calendarLimit)
            found += own.map {
                .init(
                    action: action, occurrence: $0, call: opened[action.id]?[$0.date],
                    mayOpen: mayOpen)
            }
        }
        let sorted = found.sorted {
            ($0.occurrence.window.from, $0.action.id)
                < ($1.occurrence.window.from, $1.action.id)
        }
        return Array(sorted.prefix(ServiceDesk.calendarLimit))
    }
}

extension OperationsCalendar.PersonPlan {
    fileprivate init(
        _ person: ID<Party>, _ all: [ScheduledCall], _ reservations: [Reservation],
        _ absences: [Absence], days: [TimeWindow]
    ) {
        let work = all.filter { $0.schedule.person == person && $0.isOpen }
        let reserved = reservations.filter { $0.person == person }
        let away = absences.filter { $0.person == person }
        self.init(
            person: person, planned: work.filter(\.isVisible), reservations: reserved,
            absences: away,
            load: PersonLoad(
                work: work.map(\.schedule.window) + reserved.map(\.window),
                absences: away.map(\.window), days: days))
    }
}

extension Reservation {
    package var person: ID<Party>? {
        if case .person(let id) = subject { return id }
        return nil
    }
}

extension TimeWindow {
    /// Its days by the clocks of a place, the first and the last of them whole.
    package func days(_ zone: TimeZoneRules) -> [(date: CivilDate, window: TimeWindow)] {
        var days: [(date: CivilDate, window: TimeWindow)] = []
        var date = zone.civil(at: from).date
        while true {
            let begin = zone.moment(of: date, .midnight)
            let next = date.adding(days: 1)
            guard begin < until else { return days }
            if let window = TimeWindow(from: begin, until: zone.moment(of: next, .midnight)) {
                days.append((date, window))
            }
            date = next
        }
    }
}

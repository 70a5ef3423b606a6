import Records
import Storage
import USM
import Values

/// Which changes are planned in a time, what is in their way, and when nothing is to be changed.
package struct ChangeCalendar: Sendable {
    package let window: TimeWindow
    /// Those that the person who asks may see, by their start.
    package let changes: [ScheduledCall]
    package let conflicts: [ID<Call>: [CalendarConflict]]
    package let components: [ID<Call>: [PlannedChange.Component]]
    package let freezes: [FreezeWindow]
    package let releases: [ID<Release>: Release]
    package let services: [ID<Service>: Service]
    package let names: [ID<Party>: String]
    /// Whether there are more changes than are read at once.
    package let isCut: Bool
}

/// When a call is done, for its own page.
package struct CallPlan: Sendable {
    package let schedule: CallSchedule?
    /// Of the plan; 0 when there never was one.
    package let version: Int
    package let conflicts: [CalendarConflict]
    package let releaseName: String?
    /// Those into which it can be put.
    package let releases: Excerpt<Release>
    package let reservations: [Reservation]
    package let names: [ID<Party>: String]
    package let components: [ID<ManagedComponent>: String]
    package let mayPlan: Bool
    package let mayReserve: Bool
    /// Whether this person may plan inside a freeze window.
    package let mayAcknowledge: Bool
}

extension ServiceDesk {
    /// How many planned calls a calendar reads at most.
    package static let calendarLimit = 1000

    /// - Throws: ``DeskRefusal/invalid(_:)`` for a range that is too long.
    package func changeCalendar(
        from: Instant, until: Instant, as actor: Actor
    ) async throws -> ChangeCalendar {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let window = try TimeWindow.shown(from: from, until: until)
        return try await database.read { try $0.changeCalendar(window, policy) }
    }

    /// When a call is done, for who works on it.
    package func plan(of reference: String, as actor: Actor) async throws -> CallPlan {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            guard policy.seesInternally(call) else { throw DeskRefusal.notAllowed }
            return try reader.plan(of: call, policy)
        }
    }

    package func releases(as actor: Actor) async throws -> Excerpt<Release> {
        guard Policy(actor).maySeeCalendars else { throw DeskRefusal.notAllowed }
        return try await database.read { try $0.newestReleases() }
    }

    static let releaseLimit = 100
}

extension Reader {
    fileprivate func newestReleases() throws -> Excerpt<Release> {
        let limit = ServiceDesk.releaseLimit
        return Excerpt(try releases(limit: limit + 1), limit: limit)
    }

    fileprivate func changeCalendar(
        _ window: TimeWindow, _ policy: Policy
    ) throws -> ChangeCalendar {
        let limit = ServiceDesk.calendarLimit
        let read = try scheduledCalls(
            [.requestForChange], during: window, seenBy: policy.visibility, limit: limit + 1)
        let planned = Array(read.prefix(limit))
        let freezes = try freezes(during: window)
        let changes = try plannedChanges(planned)
        let visible = planned.filter(\.isVisible)
        let conflicts = CalendarConflict.all(among: changes, freezes)
        let services = Set(visible.compactMap(\.service))
            .union(freezes.flatMap { $0.exceptions }).union(freezes.compactMap(\.service))
        return ChangeCalendar(
            window: window, changes: visible,
            conflicts: conflicts.filter { call, _ in
                visible.contains { $0.schedule.call == call }
            },
            components: try plannedComponents(of: visible.map(\.schedule.call)),
            freezes: freezes,
            releases: try releases(among: visible.compactMap(\.schedule.release)),
            services: try self.services(among: services),
            names: try names(of: Set(visible.compactMap(\.schedule.person))),
            isCut: read.count > limit)
    }

    /// As conflicts see them; without the reference of what their reader may not see.
    func plannedChanges(_ calls: [ScheduledCall]) throws -> [PlannedChange] {
        let components = try plannedComponents(of: calls.map(\.schedule.call))
        let services = try services(among: Set(calls.compactMap(\.service)))
        return calls.map { call in
            PlannedChange(
                call: call.schedule.call, reference: call.isVisible ? call.reference : nil,
                window: call.schedule.window,
                service: call.service.flatMap { id in
                    services[id].map { .init(id: id, name: $0.name) }
                },
                components: components[call.schedule.call] ?? [],
                release: call.schedule.release)
        }
    }

    /// What would speak against doing a change at a time.
    func conflicts(
        of call: Call, during window: TimeWindow, in release: ID<Release>?, _ policy: Policy
    ) throws -> [CalendarConflict] {
        let others = try plannedChanges(
            try scheduledCalls(
                [.requestForChange], during: window, seenBy: policy.visibility,
                limit: ServiceDesk.calendarLimit))
        let service = try call.service.flatMap { try self.service($0) }
        let change = PlannedChange(
            call: call.id, reference: call.reference, window: window,
            service: service.map { .init(id: $0.id, name: $0.name) },
            components: try components(call.components.sorted()).map {
                .init(id: $0.id, name: $0.name, componentClass: $0.componentClass)
            },
            release: release)
        return CalendarConflict.of(change, among: others, try freezes(during: window))
    }

    fileprivate func plan(of call: Call, _ policy: Policy) throws -> CallPlan {
        let schedule = try schedule(of: call.id)
        let reservations = try reservations(of: call.id)
        let isChange = call.process == .change
        let parties =
            reservations.compactMap(\.party)
            + [schedule?.person, schedule?.plannedBy]
            .compactMap(\.self)
        let components = try components(reservations.compactMap(\.component))
        let mayWork = policy.may(.work, call)
        return CallPlan(
            schedule: schedule, version: try planVersion(of: call.id),
            conflicts: try schedule.map {
                isChange
                    ? try conflicts(of: call, during: $0.window, in: $0.release, policy) : []
            } ?? [],
            releaseName: try schedule?.release.flatMap { try releases(among: [$0])[$0]?.name },
            releases: isChange ? try newestReleases() : Excerpt(),
            reservations: reservations, names: try names(of: Set(parties)),
            components: Dictionary(uniqueKeysWithValues: components.map { ($0.id, $0.name) }),
            mayPlan: call.isPlannable && mayWork, mayReserve: call.isOpen && mayWork,
            mayAcknowledge: policy.mayMakeExceptions(for: call))
    }
}

extension FreezeWindow {
    /// The service that it is about, when it is about one.
    package var service: ID<Service>? {
        if case .service(let service) = scope { return service }
        return nil
    }

    /// The class of components that it is about, when it is about one.
    package var componentClass: String? {
        if case .componentClass(let name) = scope { return name }
        return nil
    }
}

extension Reservation {
    package var party: ID<Party>? {
        switch subject {
        case .person(let id), .team(let id): id
        case .component: nil
        }
    }

    package var component: ID<ManagedComponent>? {
        if case .component(let id) = subject { return id }
        return nil
    }
}

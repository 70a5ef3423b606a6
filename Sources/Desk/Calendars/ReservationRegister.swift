import Records
import Storage
import USM
import Values

/// Which components are kept free for which calls, from now on.
package struct ReservationRegister: Sendable {
    /// By their start.
    package let reservations: Excerpt<Reservation>
    package let components: [ID<ManagedComponent>: String]
    /// Those that the person who asks may see.
    package let calls: [ID<Call>: CallSummary]
    /// What this person may withdraw.
    package let mayRelease: Set<ID<Reservation>>
    package let mayReserve: Bool
}

/// A component is kept free for a call, by its name or key.
package struct ReserveComponent: Sendable {
    /// `WSH-1042`, or the call's id.
    package let call: String
    package let component: String
    package let from: Instant?
    package let until: Instant?
    package let note: String

    package init(
        _ component: String, for call: String, from: Instant?, until: Instant?, note: String = ""
    ) {
        self.component = component
        self.call = call
        self.from = from
        self.until = until
        self.note = note
    }
}

extension ServiceDesk {
    /// How many reservations are read at most.
    package static let reservationLimit = 200

    package func reservedComponents(as actor: Actor) async throws -> ReservationRegister {
        let (policy, limit) = (Policy(actor), Self.reservationLimit)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        return try await database.read { reader in
            let found = Excerpt(
                try reader.componentReservations(after: moment, limit: limit + 1), limit: limit)
            let components = try reader.components(Set(found.compactMap(\.component)).sorted())
            let calls = try reader.visibleCalls(
                among: Set(found.map(\.call)).sorted(), seenBy: policy.visibility)
            let released = found.filter { calls[$0.call].map(policy.mayRelease(for:)) ?? false }
            return ReservationRegister(
                reservations: found,
                components: Dictionary(uniqueKeysWithValues: components.map { ($0.id, $0.name) }),
                calls: calls, mayRelease: Set(released.map(\.id)),
                mayReserve: policy.mayRegisterForOthers)
        }
    }

    /// - Throws: ``DeskRefusal/invalid(_:)``, at `from` for what another call has reserved.
    @discardableResult
    package func perform(
        _ command: ReserveComponent, as actor: Actor
    ) async throws -> ID<Reservation> {
        let policy = Policy(actor)
        guard policy.maySeeCalendars, policy.mayRegisterForOthers else {
            throw DeskRefusal.notAllowed
        }
        var check = FieldCheck()
        let call = check.text("call", command.call, .name)
        let name = check.text("component", command.component, .name)
        _ = check.window(from: command.from, until: command.until, for: .reservation)
        try check.finish()
        let found = try await database.read { try $0.components(called: name, limit: 2) }
        if found.isEmpty { check.refuse("component", CalendarTexts.unknownComponent) }
        if found.count > 1 { check.refuse("component", CalendarTexts.severalComponents) }
        try check.finish()
        do {
            return try await perform(
                Reserve(
                    for: call, from: command.from, until: command.until, component: found.first,
                    note: command.note),
                as: actor)
        } catch DeskRefusal.notFound {
            throw DeskRefusal.invalid([FieldProblem("call", CalendarTexts.unknownCall)])
        } catch DeskRefusal.notAllowed {
            throw DeskRefusal.invalid([FieldProblem("call", CalendarTexts.callOfOthers)])
        }
    }
}

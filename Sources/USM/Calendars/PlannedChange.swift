import Values

/// Changes that go into production together.
package struct Release: Hashable, Sendable {
    package let id: ID<Release>
    package var name: String

    package init(id: ID<Release>, name: String) {
        self.id = id
        self.name = name
    }
}

/// A change with the time for which it is planned, as far as conflicts depend on it.
package struct PlannedChange: Hashable, Sendable {
    package let call: ID<Call>
    /// nil where its reader may not see which one it is.
    package var reference: String?
    package let window: TimeWindow
    package let service: CallSummary.NamedService?
    package let components: [Component]
    package let release: ID<Release>?

    /// What it changes.
    package struct Component: Hashable, Sendable {
        package let id: ID<ManagedComponent>
        package let name: String
        /// Its place in the class tree, as `asset/hardware`.
        package let componentClass: String

        package init(id: ID<ManagedComponent>, name: String, componentClass: String) {
            self.id = id
            self.name = name
            self.componentClass = componentClass
        }
    }

    package init(
        call: ID<Call>, reference: String?, window: TimeWindow,
        service: CallSummary.NamedService? = nil, components: [Component] = [],
        release: ID<Release>? = nil
    ) {
        self.call = call
        self.reference = reference
        self.window = window
        self.service = service
        self.components = components
        self.release = release
    }
}

/// A time in which nothing is to be changed: of a service, of a class of components, or at all.
package struct FreezeWindow: Hashable, Sendable {
    package let id: ID<FreezeWindow>
    package var window: TimeWindow
    /// The whole days that it is, where the enterprise is; nil for one of moments.
    package var days: DaySpan?
    package var reason: String
    package var scope: Scope
    /// The services that may be changed all the same.
    package var exceptions: Set<ID<Service>>
    package var changedAt: Instant
    package var version: Int

    package enum Scope: Hashable, Sendable {
        case everything
        case service(ID<Service>)
        /// A class with all below it, as `asset/hardware`.
        case componentClass(String)
    }

    package init(
        id: ID<FreezeWindow>, window: TimeWindow, days: DaySpan? = nil, reason: String,
        scope: Scope,
        exceptions: Set<ID<Service>> = [], changedAt: Instant = Instant(milliseconds: 0),
        version: Int = 1
    ) {
        self.id = id
        self.window = window
        self.days = days
        self.reason = reason
        self.scope = scope
        self.exceptions = exceptions
        self.changedAt = changedAt
        self.version = version
    }

    /// Whether a change at such a time is against it; whenever the change is.
    package func covers(_ change: PlannedChange) -> Bool {
        if let service = change.service?.id, exceptions.contains(service) { return false }
        switch scope {
        case .everything: return true
        case .service(let service): return change.service?.id == service
        case .componentClass(let name):
            return change.components.contains {
                $0.componentClass == name || $0.componentClass.hasPrefix(name + "/")
            }
        }
    }
}

extension Call {
    /// Whether its work can be put on a calendar: a change from C3 on, a service request from O3
    /// on.
    package var isPlannable: Bool {
        isOpen && (process == .change || process == .operate) && step.number >= 3
    }

    /// From which step on calls of a process are planned; nil for those that never are.
    package static func planningStep(of process: ProcessKind) -> Step? {
        process == .change || process == .operate ? Step(process, 3) : nil
    }
}

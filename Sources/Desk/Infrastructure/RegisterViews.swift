import Records
import Storage
import USM
import Values

/// One page of the register.
package struct RegisterList: Sendable {
    package let components: [RegisteredComponent]
    package let scope: MIRScope
    package let owners: [ID<Party>: String]
    package let services: [ID<Service>: Service]
    /// Where the next page begins; nil when this is the last.
    package let next: ID<ManagedComponent>?
}

/// A component with all that hangs on it, now or on a day.
package struct ComponentView: Sendable {
    /// As it was at the moment asked for.
    package let shown: RegisteredComponent
    package let now: RegisteredComponent
    /// nil for now.
    package let at: Instant?
    package let relations: Excerpt<ComponentRelation>
    /// The components at their other ends.
    package let components: [ID<ManagedComponent>: ManagedComponent]
    package let services: [ID<Service>: Service]
    package let names: [ID<Party>: String]
    /// The newest first.
    package let versions: Excerpt<ComponentVersion>
    /// The changes under which they were written, of those that the reader may see.
    package let changes: [ID<Call>: CallSummary]
    /// The newest calls about it that the reader may see.
    package let calls: Excerpt<CallSummary>
    /// Open changes that plan something with it, of those that the reader may see.
    package let planned: Excerpt<CallSummary>
    package let scope: MIRScope
}

/// The class tree with what the provider chose of it.
package struct ComponentClasses: Sendable {
    package let scope: MIRScope
    /// The paths of the provider's own classes.
    package let own: Set<String>
    /// Whether nothing was chosen, so that everything is managed.
    package let managesAll: Bool
}

extension ServiceDesk {
    /// How many components a page of the register has.
    package static let registerPage = 50
    /// How many versions, and how many relations, the page of a component shows at most.
    package static let componentVersions = 200
    package static let componentRelations = 500
    /// How many calls it shows.
    package static let componentCalls = 10
    /// Of how many open changes it is looked whether the reader may see them.
    private static let componentPlans = 200

    /// - Parameter limit: 1 to 200.
    package func register(
        _ filter: ComponentFilter, after last: ID<ManagedComponent>? = nil,
        limit: Int = registerPage, as actor: Actor
    ) async throws -> RegisterList {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let size = min(max(limit, 1), 200)
        var filter = filter
        filter.word = String(filter.word.unicodeScalars.filter { $0.value >= 32 }.prefix(100))
        filter.componentClass = filter.componentClass.map {
            String($0.unicodeScalars.filter { $0.value >= 32 }.prefix(200))
        }
        if let last, !last.isPlausible { throw DeskRefusal.notFound }
        let asked = filter
        return try await database.read { reader in
            let found = try reader.registeredComponents(asked, after: last, limit: size + 1)
            let shown = Array(found.prefix(size))
            return RegisterList(
                components: shown, scope: try reader.componentScope(),
                owners: try reader.names(of: Set(shown.map(\.component.owner))),
                services: try reader.services(among: Set(shown.compactMap(\.component.service))),
                next: found.count > size ? shown.last?.component.id : nil)
        }
    }

    /// - Parameter moment: at which it is looked at; nil for now.
    /// - Throws: ``DeskRefusal/notFound`` for what is not in the register, or was not then.
    package func component(
        _ id: ID<ManagedComponent>, at moment: Instant? = nil, as actor: Actor
    ) async throws -> ComponentView {
        let policy = Policy(actor)
        guard policy.mayEnter(.services) else { throw DeskRefusal.notAllowed }
        guard id.isPlausible else { throw DeskRefusal.notFound }
        var filter = CallFilter()
        filter.component = id
        let calls = try await calls(
            filter, order: .newest(below: nil), limit: Self.componentCalls, as: actor)
        let now = world.now()
        return try await database.read { reader in
            let register = try reader.register(for: PlannedDifference(), with: [id])
            guard let present = register.components[id] else { throw DeskRefusal.notFound }
            let then = try moment.map { try reader.version(of: id, at: $0) }
            if let then, then == nil { throw DeskRefusal.notFound }
            let versions = Excerpt(
                try reader.versions(of: id, limit: Self.componentVersions + 1),
                limit: Self.componentVersions)
            let relations = Excerpt(
                try reader.relations(
                    of: id, at: moment ?? now, limit: Self.componentRelations + 1),
                limit: Self.componentRelations)
            let (others, served) = relations.shown.ends
            let shown = then??.registered ?? present
            let states = versions.map(\.registered.component) + [shown.component]
            let planning = try reader.changes(planning: id, limit: Self.componentPlans)
            let seen = try reader.summaries(
                of: Set(versions.compactMap(\.call) + planning), policy)
            return ComponentView(
                shown: shown, now: present, at: moment, relations: relations,
                components: Dictionary(
                    uniqueKeysWithValues: try reader.components(others.sorted())
                        .map { ($0.id, $0) }),
                services: try reader.services(
                    among: served.union(states.compactMap(\.service))),
                names: try reader.names(
                    of: Set(states.map(\.owner) + versions.compactMap(\.writtenBy))),
                versions: versions, changes: seen,
                calls: Excerpt(shown: calls.calls, isCut: calls.next != nil),
                planned: Excerpt(
                    planning.compactMap { seen[$0] }, limit: Self.componentCalls),
                scope: register.scope)
        }
    }

    package func componentClasses(as actor: Actor) async throws -> ComponentClasses {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        return try await database.read { reader in
            ComponentClasses(
                scope: try reader.componentScope(),
                own: Set(try reader.storedClasses().filter { $0.name != nil }.map(\.path)),
                managesAll: try reader.managedClasses().isEmpty)
        }
    }
}

extension [ComponentRelation] {
    fileprivate var ends: (components: Set<ID<ManagedComponent>>, services: Set<ID<Service>>) {
        let services = compactMap { relation -> ID<Service>? in
            if case .service(let service) = relation.target { service } else { nil }
        }
        return (Set(flatMap(\.components)), Set(services))
    }
}

extension Reader {
    /// The calls among these that somebody may see.
    fileprivate func summaries(
        of ids: Set<ID<Call>>, _ policy: Policy
    ) throws -> [ID<Call>: CallSummary] {
        let visible = try ids.sorted().compactMap { try call($0) }.filter(policy.maySee)
        return Dictionary(
            uniqueKeysWithValues: try callSummaries(of: visible.map(\.id)).map { ($0.id, $0) })
    }
}

extension ServiceDesk {
    /// Who can own a component, for a form: every team, then every organization.
    package func owners(as actor: Actor) async throws -> [Party] {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        return try await database.read { try $0.teams() + $0.organizations() }
    }
}

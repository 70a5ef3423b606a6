import USM
import Values

/// All that is kept of a component: its versions, and its relations to other things.
package struct ComponentState: Hashable, Sendable {
    /// By which files know it.
    package private(set) var key: String
    /// In their order.
    package private(set) var versions: [ComponentVersion]
    /// The service that lists name with it.
    package private(set) var service: ID<Service>?
    /// Those of which it is the source, in a stable order.
    package private(set) var relations: [KeptRelation]

    package init(
        key: String, versions: [ComponentVersion], service: ID<Service>?,
        relations: [KeptRelation]
    ) {
        self.key = key
        self.versions = versions
        self.service = service
        self.relations = relations.sorted { $0.order < $1.order }
    }

    /// Rebuilds a component from one event more.
    ///
    /// - Parameter former: nil before the first one.
    /// - Returns: nil for what cannot be the first event of a component.
    package static func replaying(
        _ event: ComponentEvent, on former: ComponentState?, at moment: Instant
    ) -> ComponentState? {
        switch event {
        case .adopted(let state):
            return state
        case .registered(let key, let version):
            var next =
                former ?? ComponentState(key: key, versions: [], service: nil, relations: [])
            next.versions.append(version)
            next.service = version.registered.component.service
            return next
        case .related(let relation):
            guard let former else { return nil }
            // One that ended and comes back in the same moment never ended.
            let others = former.relations.filter { $0.order != relation.order }
            return ComponentState(
                key: former.key, versions: former.versions, service: former.service,
                relations: others + [relation])
        case .unrelated(let kind, let target, let call):
            guard var next = former else { return nil }
            for index in next.relations.indices {
                let relation = next.relations[index]
                guard
                    relation.kind == kind, relation.target == target, relation.until == nil
                else { continue }
                next.relations[index].until = moment
                next.relations[index].untilCall = call
            }
            return next
        case .named(let service):
            var next = former
            next?.service = service
            return next
        }
    }
}

extension KeptRelation {
    /// What there is once of a component.
    fileprivate var order: Order {
        switch target {
        case .component(let id): Order(kind.rawValue, id.rawValue, from)
        case .service(let id): Order(kind.rawValue, id.rawValue, from)
        }
    }

    fileprivate struct Order: Comparable {
        let kind: String
        let target: String
        let from: Instant

        init(_ kind: String, _ target: String, _ from: Instant) {
            self.kind = kind
            self.target = target
            self.from = from
        }

        static func < (left: Order, right: Order) -> Bool {
            (left.kind, left.target, left.from) < (right.kind, right.target, right.from)
        }
    }
}

extension ComponentState: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.field("versions", versions)
        fields.field("service", service)
        fields.field("relations", relations)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            key: try fields.code("key"), versions: try fields.values("versions"),
            service: try fields.optional("service"), relations: try fields.values("relations"))
    }
}

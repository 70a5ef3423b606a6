import Values

/// One way from a service up to a service that an external customer has an agreement on.
package struct ServiceChain: Hashable, Sendable {
    /// The service itself first, the one that the customer gets last.
    package let services: [ID<Service>]

    package init(_ services: [ID<Service>]) {
        self.services = services
    }

    /// Over how many compositions; 0 when the customer gets the service itself.
    package var length: Int { max(0, services.count - 1) }
    package var top: ID<Service>? { services.last }
}

/// A step of such a way: from a service to the next one above it, on a shortest way to the top.
package struct ChainLink: Hashable, Sendable {
    package let service: ID<Service>
    package let top: ID<Service>
    package let distance: Int
    /// The next service upwards; nil at the top.
    package let above: ID<Service>?

    package init(
        service: ID<Service>, top: ID<Service>, distance: Int, above: ID<Service>?
    ) {
        self.service = service
        self.top = top
        self.distance = distance
        self.above = above
    }
}

extension ServiceChain {
    /// The shortest chain of every service to every top that it leads to, the shortest first.
    package static func chains(from links: [ChainLink]) -> [ID<Service>: [ServiceChain]] {
        struct Place: Hashable {
            let service: ID<Service>
            let top: ID<Service>
        }
        let above = Dictionary(
            links.map { (Place(service: $0.service, top: $0.top), $0) },
            uniquingKeysWith: { first, _ in first })
        var chains: [ID<Service>: [ServiceChain]] = [:]
        for link in links.sorted(by: { ($0.distance, $0.top) < ($1.distance, $1.top) }) {
            var services = [link.service]
            var next = link.above
            while let service = next, services.count <= link.distance {
                services.append(service)
                next = above[Place(service: service, top: link.top)]?.above
            }
            chains[link.service, default: []].append(ServiceChain(services))
        }
        return chains
    }
}

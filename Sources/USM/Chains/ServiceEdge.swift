import Values

/// One service rests on another: by what both consist of, or by what was agreed (usm.md 4.6).
package struct ServiceEdge: Hashable, Sendable {
    /// What is rested on.
    package let part: ID<Service>
    /// What rests on it.
    package let whole: ID<Service>
    package let kind: Kind

    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// The one is composed of the other.
        case composition
        /// Our own team is the customer of another team of ours.
        case operational
        /// Our own team is the customer of somebody outside.
        case underpinning
    }

    package init(part: ID<Service>, whole: ID<Service>, kind: Kind) {
        self.part = part
        self.whole = whole
        self.kind = kind
    }
}

/// An agreement as an edge needs it: what is delivered, to whom, and how far it reaches.
package struct AgreedDelivery: Hashable, Sendable {
    package let service: ID<Service>
    package let customer: ID<Party>
    package let reach: AgreementReach

    package init(service: ID<Service>, customer: ID<Party>, reach: AgreementReach) {
        self.service = service
        self.customer = customer
        self.reach = reach
    }
}

/// Every way in which services rest on one another.
package struct ServiceNet: Sendable {
    /// Each once, sorted.
    package let edges: [ServiceEdge]
    private let above: [ID<Service>: Set<ID<Service>>]
    private let below: [ID<Service>: Set<ID<Service>>]

    /// The services that rest on an agreement are those for which its customer, or a team below
    /// them, answers.
    ///
    /// Our inference: where composition says already which of these it is for, it
    /// is for those alone; a customer may be a whole organization.
    ///
    /// - Parameters:
    ///   - teams: who answers for each service.
    ///   - parents: the party above each party.
    package init(
        compositions: [(part: ID<Service>, whole: ID<Service>)],
        agreed: [AgreedDelivery], teams: [ID<Service>: ID<Party>],
        parents: [ID<Party>: ID<Party>]
    ) {
        var edges = Set(
            compositions.map {
                ServiceEdge(part: $0.part, whole: $0.whole, kind: .composition)
            })
        let wholes = Dictionary(grouping: compositions, by: \.part)
            .mapValues { Set($0.map(\.whole)) }
        for delivery in agreed {
            let kind: ServiceEdge.Kind
            switch delivery.reach {
            case .internal: kind = .operational
            case .supply: kind = .underpinning
            case .external, .foreign: continue
            }
            let customers = teams.filter {
                $0.key != delivery.service && Self.isWithin(delivery.customer, $0.value, parents)
            }.map(\.key)
            let named = customers.filter { wholes[delivery.service]?.contains($0) ?? false }
            for whole in named.isEmpty ? customers : named {
                edges.insert(ServiceEdge(part: delivery.service, whole: whole, kind: kind))
            }
        }
        self.edges = edges.sorted {
            ($0.whole, $0.part, $0.kind.rawValue) < ($1.whole, $1.part, $1.kind.rawValue)
        }
        above = Dictionary(grouping: edges, by: \.part).mapValues { Set($0.map(\.whole)) }
        below = Dictionary(grouping: edges, by: \.whole).mapValues { Set($0.map(\.part)) }
    }

    /// The shortest way of every service to each of some services at the top.
    ///
    /// However long it is, and over circles too.
    package func links(to tops: some Sequence<ID<Service>>) -> [ChainLink] {
        tops.flatMap { top -> [ChainLink] in
            let distances = Self.distances(from: [top], over: below)
            return distances.map { service, distance in
                let next = (above[service] ?? []).filter { distances[$0] == distance - 1 }.min()
                return ChainLink(
                    service: service, top: top, distance: distance,
                    above: distance == 0 ? nil : next)
            }
        }.sorted {
            ($0.service, $0.distance, $0.top) < ($1.service, $1.distance, $1.top)
        }
    }

    /// Everything that rests on some services, and over how many edges at least.
    package func resting(on services: some Sequence<ID<Service>>) -> [ID<Service>: Int] {
        Self.distances(from: Set(services), over: above)
    }

    private static func distances(
        from starts: Set<ID<Service>>, over edges: [ID<Service>: Set<ID<Service>>]
    ) -> [ID<Service>: Int] {
        var distances = Dictionary(uniqueKeysWithValues: starts.map { ($0, 0) })
        var (border, distance) = (starts, 0)
        while !border.isEmpty {
            distance += 1
            border = Set(border.flatMap { edges[$0] ?? [] }).filter { distances[$0] == nil }
            for service in border { distances[service] = distance }
        }
        return distances
    }

    private static func isWithin(
        _ party: ID<Party>, _ team: ID<Party>, _ parents: [ID<Party>: ID<Party>]
    ) -> Bool {
        var (place, seen) = (team, Set<ID<Party>>())
        while seen.insert(place).inserted {
            if place == party { return true }
            guard let parent = parents[place] else { return false }
            place = parent
        }
        return false
    }
}

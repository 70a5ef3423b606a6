import Values

/// What may be asked and what may be agreed, read off the agreements; nobody keeps a catalogue by
/// hand (usm.md 4.4).
package enum Catalogue {
    /// Something that a person may ask for.
    package struct Request: Hashable, Sendable {
        package let service: ID<Service>
        package let item: RequestItem
        /// Those that allow it, the oldest first.
        package let agreements: [ID<Agreement>]
    }

    /// A service as a customer finds it on the menu.
    package struct Offering: Hashable, Sendable {
        package let service: ID<Service>
        package let version: Int
        package let job: LocalizedText
        /// To whom it is offered.
        package let audience: Coverage

        package init(
            service: ID<Service>, version: Int, job: LocalizedText, audience: Coverage
        ) {
            self.service = service
            self.version = version
            self.job = job
            self.audience = audience
        }
    }

    package struct Dish: Hashable, Sendable {
        package let offering: Offering
        /// The agreements about it that cover the customer now; none when it is still to be agreed.
        package let agreements: [ID<Agreement>]
    }

    /// The request catalogue: what somebody may ask under the agreements that cover them.
    ///
    /// What several agreements allow in the same words is there once. Ordered by service, then by
    /// the item's key.
    ///
    /// - Parameter circle: the person, their teams, and the organizations of those.
    package static func requests(
        for circle: Set<ID<Party>>, under arrangements: [Arrangement], at moment: Instant
    ) -> [Request] {
        var allowing: [Line: [ID<Agreement>]] = [:]
        for arrangement in arrangements {
            guard let version = arrangement.version(at: moment) else { continue }
            guard version.terms.coverage.covers(circle) else { continue }
            for item in version.terms.items {
                allowing[Line(service: version.terms.service, item: item), default: []]
                    .append(arrangement.id)
            }
        }
        return allowing.map { line, agreements in
            Request(service: line.service, item: line.item, agreements: agreements.sorted())
        }.sorted { left, right in
            (left.service, left.item.key, left.agreements.first?.rawValue ?? "")
                < (right.service, right.item.key, right.agreements.first?.rawValue ?? "")
        }
    }

    /// The service catalogue: what a customer can agree on, and what they have agreed on already.
    package static func services(
        for circle: Set<ID<Party>>, of offerings: [Offering], under arrangements: [Arrangement],
        at moment: Instant
    ) -> [Dish] {
        let covering = arrangements.filter { $0.kind == .service && $0.covers(circle, at: moment) }
        let agreed = Dictionary(grouping: covering) { $0.version(at: moment)?.terms.service }
        return offerings.filter { $0.audience.covers(circle) }
            .sorted { ($0.service, $0.version) < ($1.service, $1.version) }
            .map { offering in
                Dish(
                    offering: offering,
                    agreements: (agreed[offering.service] ?? []).map(\.id).sorted())
            }
    }

    private struct Line: Hashable {
        let service: ID<Service>
        let item: RequestItem
    }
}

import Storage
import USM
import Values

/// How much is hit when some components and a service fail.
package struct RiskCount: Hashable, Sendable {
    package let services: Int
    package let customers: Int
    /// Whether the search ended before everything was reached.
    package let isAtLeast: Bool

    package init(services: Int, customers: Int, isAtLeast: Bool) {
        self.services = services
        self.customers = customers
        self.isAtLeast = isAtLeast
    }
}

extension Reader {
    /// Counts services and customers over dependencies, from several places at once.
    ///
    /// For a page that is shown all day: it ends after so many arrivals, and looks only at the
    /// agreements on what it reached.
    package func risk(
        of components: [ID<ManagedComponent>], _ service: ID<Service>?, at moment: Instant
    ) throws -> RiskCount {
        let starts = components.map(\.rawValue) + [service?.rawValue].compactMap(\.self)
        guard !starts.isEmpty else {
            return RiskCount(services: 0, customers: 0, isAtLeast: false)
        }
        let row = try first(
            """
            WITH RECURSIVE reached (node_id) AS (
                SELECT id FROM component WHERE id IN \(list: starts)
                UNION SELECT id FROM service WHERE id IN \(list: starts)
                UNION
                SELECT dependency.effect_id
                FROM reached JOIN dependency ON dependency.cause_id = reached.node_id),
            bounded (node_id) AS (SELECT node_id FROM reached LIMIT \(arrivalsMax)),
            hit (service_id) AS (
                SELECT DISTINCT service.id FROM bounded JOIN service ON service.id = bounded.node_id),
            \(Boundary.tables(at: moment, on: "SELECT service_id FROM hit"))
            SELECT (SELECT count(*) FROM hit) AS services,
                (SELECT count(DISTINCT customer_id) FROM bound
                    WHERE reach IN ('external', 'internal')) AS customers,
                (SELECT count(*) FROM bounded) AS arrivals
            """)
        guard let row else { return RiskCount(services: 0, customers: 0, isAtLeast: false) }
        return RiskCount(
            services: try row.get("services"), customers: try row.get("customers"),
            isAtLeast: try row.get("arrivals", as: Int.self) >= arrivalsMax)
    }

    private var arrivalsMax: Int { 1_000 }
}

import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What is hit by what, for those who work here.
    static let impact: [Endpoint] = [
        Endpoint(
            method: .get, path: "/services/{service}/impact", name: "readServiceImpact",
            summary: "What is hit when a service fails, or what it rests on.",
            query: direction,
            answer: .init(status: .ok, meaning: "The nearest first.", schema: "Impact")
        ) { request in
            try await impact(of: .service(try request.id("service")), request)
        },
        Endpoint(
            method: .get, path: "/components/{component}/impact", name: "readComponentImpact",
            summary: "What is hit when a component fails, or what it rests on.",
            query: direction,
            answer: .init(status: .ok, meaning: "The nearest first.", schema: "Impact")
        ) { request in
            try await impact(of: .component(try request.id("component")), request)
        },
    ]

    private static let direction: [Field] = [
        .optional(
            "direction", .oneOf(ImpactGraph.Direction.allCases.map(\.rawValue)),
            "`effects`, what is hit (usual), or `causes`, what it rests on.")
    ]

    private static func impact(
        of start: InfrastructureNode, _ request: APIRequest
    ) async throws -> APIResponse {
        let impact = try await request.desk.impact(
            of: start, request.query.choice("direction") ?? .effects, as: request.actor)
        return .json { output in
            output.field("direction", impact.direction.rawValue)
            output.key("nodes")
            output.list(impact.nodes) { list, node in
                list.object {
                    $0.field("id", node.node.id)
                    $0.field("kind", node.node.isService ? "service" : "component")
                    $0.field("name", node.name)
                    $0.field("distance", node.distance)
                }
            }
            output.field("left_out", impact.leftOut)
            output.field("left_out_is_at_least", impact.isCut)
            output.key("customer_ids")
            output.list(impact.customers) { $0.value($1.rawValue) }
            output.key("moments")
            output.list(impact.agreements) { list, agreement in
                list.object {
                    $0.field("agreement_id", agreement.agreement)
                    $0.field("service_id", agreement.service)
                    $0.field("customer_id", agreement.customer)
                    $0.field("job", impact.jobs[agreement.service])
                }
            }
        }
    }
}

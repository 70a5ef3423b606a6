import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// Chains of services, and what rests on whom, for those who work here.
    static let chains: [Endpoint] = [
        readChains, listSuppliers, readSupplier, raiseSupplierFailure, readLeadTimes,
    ]

    private static let readChains = Endpoint(
        method: .get, path: "/chains", name: "readChains",
        summary:
            "Every service with its shortest ways up to external customers; without one it is an orphan.",
        answer: .init(status: .ok, meaning: "The services.", schema: "Chains")
    ) { request in
        let iceberg = try await request.desk.iceberg(as: request.actor)
        return .json { document in
            document.key("services")
            document.list(iceberg.places) { list, place in
                list.object { $0.place(place, iceberg) }
            }
        }
    }

    private static let listSuppliers = Endpoint(
        method: .get, path: "/suppliers", name: "listSuppliers",
        summary: "Who provides something to us under a contract that is valid now.",
        answer: .init(status: .ok, meaning: "The suppliers.", schema: "Suppliers")
    ) { request in
        let suppliers = try await request.desk.suppliers(as: request.actor)
        return .json { document in
            document.key("suppliers")
            document.list(suppliers) { list, supplier in
                list.object { output in
                    output.field("id", supplier.party)
                    output.field("name", supplier.name)
                    output.key("contract_ids")
                    output.list(supplier.contracts) { $0.value($1.agreement.rawValue) }
                }
            }
        }
    }

    private static let readSupplier = Endpoint(
        method: .get, path: "/suppliers/{supplier}", name: "readSupplier",
        summary: "What is at risk when a supplier fails.",
        answer: .init(status: .ok, meaning: "The supplier.", schema: "SupplierRisk")
    ) { request in
        let risk = try await request.desk.risk(
            ofSupplier: try request.id("supplier"), as: request.actor)
        return .json { output in
            output.field("id", risk.supplier.party)
            output.field("name", risk.supplier.name)
            output.key("services")
            output.list(risk.services) { list, reached in
                list.object {
                    $0.field("service_id", reached.service)
                    $0.field("distance", reached.distance)
                }
            }
            output.key("agreements")
            output.list(risk.agreements) { list, agreement in
                list.object {
                    $0.field("agreement_id", agreement.agreement)
                    $0.field("service_id", agreement.service)
                    $0.field("customer_id", agreement.customer)
                    $0.field("reach", agreement.reach.rawValue)
                    $0.field("job", risk.jobs[agreement.service])
                }
            }
        }
    }

    private static let readLeadTimes = Endpoint(
        method: .get, path: "/suppliers/{supplier}/lead-times", name: "readLeadTimes",
        summary: """
            The lead time of each chain in which a supplier has a part, by week; of calls that you \
            may see.
            """,
        answer: .init(status: .ok, meaning: "The chains.", schema: "LeadTimes")
    ) { request in
        let found = try await request.desk.leadTimes(
            ofSupplier: try request.id("supplier"), as: request.actor)
        return .json { output in
            output.key("chains")
            output.list(found.chains) { list, chain in
                list.object { output in
                    output.field("contract_id", chain.contract)
                    output.field("service_id", chain.service?.id)
                    output.field("count", chain.count)
                    output.key("weeks")
                    output.list(chain.weeks) { list, week in
                        list.object {
                            $0.field("monday", week.monday.description)
                            $0.field("count", week.count)
                            $0.field("median_seconds", week.whole?.components.seconds)
                            $0.field(
                                "median_supplier_seconds", week.supplier?.components.seconds)
                        }
                    }
                }
            }
            output.field("is_cut", found.isCut)
        }
    }

    private static let raiseSupplierFailure = Endpoint(
        method: .post, path: "/suppliers/{supplier}/failure", name: "raiseSupplierFailure",
        summary: """
            Raise one call about a supplier that fails: it names the services, customers and \
            moments that are hit.
            """,
        body: [
            .required(
                "type", .oneOf(RaiseSupplierFailure.types.map(\.rawValue)),
                "An incident when they fail now, a risk when they may.")
        ],
        answer: .init(status: .created, meaning: "The call.", schema: "CallReceipt"),
        example: #"{"type": "incident"}"#
    ) { request in
        let receipt = try await request.desk.perform(
            RaiseSupplierFailure(
                try request.id("supplier"), as: request.body.choice("type") ?? .incident),
            as: request.actor)
        var response = APIResponse.json(.created, version: receipt.version) {
            $0.receipt(receipt)
        }
        response.location = "/api/v1/calls/\(receipt.reference)"
        return response
    }
}

extension JSONOutput {
    fileprivate mutating func place(_ place: Iceberg.Place, _ iceberg: Iceberg) {
        field("service_id", place.service)
        if let service = iceberg.services[place.service] { field("name", service.name) }
        field("depth", place.depth)
        field("is_orphan", place.isOrphan)
        key("ways_up")
        list(place.chains) { list, chain in
            list.object { output in
                output.key("service_ids")
                output.list(chain.services) { $0.value($1.rawValue) }
                let top = chain.top.flatMap { iceberg.place(of: $0) }
                output.key("customer_ids")
                output.list(top?.customers ?? []) { $0.value($1.rawValue) }
            }
        }
        field("is_internal", place.isInternal)
        key("own_customer_ids")
        list(place.ownCustomers) { $0.value($1.rawValue) }
        key("rests_on")
        list(iceberg.edges.filter { $0.whole == place.service }) { list, edge in
            list.object {
                $0.field("service_id", edge.part)
                $0.field("by", edge.kind.rawValue)
            }
        }
        key("supplier_ids")
        list(place.suppliers) { $0.value($1.rawValue) }
    }
}

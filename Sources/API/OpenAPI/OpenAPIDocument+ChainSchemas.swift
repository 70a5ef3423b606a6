extension OpenAPIDocument {
    /// The shapes of chains, suppliers and impact.
    static let chainSchemas: [Schema] = [
        Schema(name: "Chains", properties: [("services", "[ChainedService]")]),
        Schema(
            name: "ChainedService",
            properties: [
                ("service_id", "string"), ("name", "LocalizedText"), ("depth", "integer?"),
                ("is_orphan", "boolean"), ("ways_up", "[WayUp]"), ("supplier_ids", "[string]"),
            ]),
        Schema(
            name: "WayUp",
            properties: [("service_ids", "[string]"), ("customer_ids", "[string]")]),
        Schema(name: "Suppliers", properties: [("suppliers", "[Supplier]")]),
        Schema(
            name: "Supplier",
            properties: [("id", "string"), ("name", "string"), ("contract_ids", "[string]")]),
        Schema(
            name: "SupplierRisk",
            properties: [
                ("id", "string"), ("name", "string"), ("services", "[ServiceAtRisk]"),
                ("agreements", "[AgreementAtRisk]"),
            ]),
        Schema(
            name: "ServiceAtRisk",
            properties: [("service_id", "string"), ("distance", "integer")]),
        Schema(
            name: "Impact",
            properties: [
                ("direction", "string"), ("nodes", "[ReachedNode]"), ("left_out", "integer"),
                ("customer_ids", "[string]"), ("moments", "[ImpactMoment]"),
            ]),
        Schema(
            name: "ImpactMoment",
            properties: [
                ("agreement_id", "string"), ("service_id", "string"), ("customer_id", "string"),
                ("job", "LocalizedText?"),
            ]),
        Schema(
            name: "ReachedNode",
            properties: [
                ("id", "string"), ("kind", "string"), ("name", "LocalizedText"),
                ("distance", "integer"),
            ]),
        Schema(
            name: "CallChain",
            properties: [("hand_overs", "[HandOver]"), ("lead_time", "[HeldTime]")]),
        Schema(
            name: "HandOver",
            properties: [
                ("id", "string"), ("supplier_id", "string"), ("contract_id", "string"),
                ("reference", "string"), ("given", "string"), ("state", "string"),
                ("handed_at", "string"), ("accepted_at", "string?"), ("ended_at", "string?"),
                ("version", "integer"), ("measures", "[ClockReading]"),
            ]),
        Schema(
            name: "HeldTime",
            properties: [
                ("holder", "string"), ("supplier_id", "string?"), ("seconds", "integer"),
            ]),
        Schema(name: "HandedOn", properties: [("id", "string")]),
        Schema(
            name: "ChangedHandOver",
            properties: [("id", "string"), ("state", "string"), ("version", "integer")]),
        Schema(
            name: "AgreementAtRisk",
            properties: [
                ("agreement_id", "string"), ("service_id", "string"), ("customer_id", "string"),
                ("reach", "string"),
            ]),
    ]
}

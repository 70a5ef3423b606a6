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
            name: "AgreementAtRisk",
            properties: [
                ("agreement_id", "string"), ("service_id", "string"), ("customer_id", "string"),
                ("reach", "string"),
            ]),
    ]
}

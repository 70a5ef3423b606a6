extension OpenAPIDocument {
    /// The shapes of chains, suppliers and impact.
    static let chainSchemas: [Schema] = [
        Schema(name: "Chains", properties: [("services", "[ChainedService]")]),
        Schema(
            name: "ChainedService",
            properties: [
                ("service_id", "string"), ("name", "LocalizedText"), ("depth", "integer?"),
                ("is_orphan", "boolean"), ("ways_up", "[WayUp]"), ("is_internal", "boolean"),
                ("own_customer_ids", "[string]"), ("rests_on", "[RestsOn]"),
                ("supplier_ids", "[string]"),
            ]),
        Schema(name: "RestsOn", properties: [("service_id", "string"), ("by", "string")]),
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
            name: "LeadTimes",
            properties: [("chains", "[ChainLeadTimes]"), ("is_cut", "boolean")]),
        Schema(
            name: "ChainLeadTimes",
            properties: [
                ("contract_id", "string"), ("service_id", "string?"), ("count", "integer"),
                ("weeks", "[ChainLeadTime]"),
            ]),
        Schema(
            name: "ChainLeadTime",
            properties: [
                ("monday", "string"), ("count", "integer"), ("median_seconds", "integer?"),
                ("median_supplier_seconds", "integer?"),
            ]),
        Schema(
            name: "ServiceAtRisk",
            properties: [("service_id", "string"), ("distance", "integer")]),
        Schema(
            name: "Impact",
            properties: [
                ("direction", "string"), ("nodes", "[ReachedNode]"), ("left_out", "integer"),
                ("left_out_is_at_least", "boolean"),
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
                ("version", "integer"), ("missed", "[MissedPromise]"), ("cause", "string?"),
                ("cause_words", "string?"), ("reviewed_at", "string?"),
                ("measures", "[ClockReading]"),
            ]),
        Schema(
            name: "MissedPromise", properties: [("side", "string"), ("measure", "string")]),
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
                ("reach", "string"), ("job", "LocalizedText?"),
            ]),
    ]
}

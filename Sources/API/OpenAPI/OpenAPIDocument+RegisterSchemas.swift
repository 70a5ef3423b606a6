extension OpenAPIDocument {
    static let registerSchemas: [Schema] = [
        Schema(
            name: "RegisterPage",
            properties: [("components", "[RegisteredComponent]"), ("next", "string?")]),
        Schema(
            name: "RegisteredComponent",
            properties: [
                ("id", "string"), ("name", "string"), ("class", "string"),
                ("owner_id", "string"), ("service_id", "string?"), ("version", "integer"),
                ("retired", "boolean"), ("attributes", "[AttributeValue]"),
            ]),
        Schema(
            name: "AttributeValue", properties: [("key", "string"), ("value", "string")]),
        Schema(
            name: "ComponentState",
            properties: [
                ("component", "RegisteredComponent"), ("relations", "[ComponentRelation]"),
                ("relations_are_cut", "boolean"), ("versions", "[ComponentVersion]"),
                ("versions_are_cut", "boolean"),
            ]),
        Schema(
            name: "ComponentRelation",
            properties: [
                ("source_id", "string"), ("kind", "string"), ("target_component_id", "string?"),
                ("target_service_id", "string?"),
            ]),
        Schema(
            name: "ComponentVersion",
            properties: [
                ("valid_from", "string"), ("written_by", "string?"),
                ("component", "RegisteredComponent"),
            ]),
        Schema(
            name: "ComponentReconciliation",
            properties: [
                ("added", "integer"), ("altered", "integer"), ("unchanged", "integer"),
                ("planned", "integer"), ("changes", "integer"), ("calls", "[string]"),
                ("differences", "[TableDifference]"),
            ]),
        Schema(
            name: "TableDifference",
            properties: [
                ("line", "integer"), ("key", "string"), ("name", "string"), ("new", "boolean"),
                ("columns", "[string]"), ("planned_by", "string?"),
            ]),
        Schema(name: "ComponentClasses", properties: [("classes", "[ComponentClass]")]),
        Schema(
            name: "ComponentClass",
            properties: [
                ("path", "string"), ("name", "LocalizedText"), ("managed", "boolean"),
                ("own", "boolean"), ("attributes", "[ManagedAttribute]"),
            ]),
        Schema(
            name: "ManagedAttribute",
            properties: [
                ("key", "string"), ("name", "LocalizedText"), ("kind", "string"),
                ("required", "boolean"), ("choices", "[string]"),
            ]),
        Schema(
            name: "RegisterPlan",
            properties: [
                ("version", "integer"), ("written_at", "string?"), ("applied_at", "string?"),
                ("lines", "[PlannedLine]"), ("conflicts", "[PlanConflict]"),
            ]),
        Schema(
            name: "PlannedLine", properties: [("key", "string"), ("deed", "string")],
            optional: [
                ("component_id", "string"), ("seen_version", "integer"), ("name", "string?"),
                ("class", "string?"), ("owner_id", "string?"),
                ("attributes", "[AttributeValue]"), ("relation", "ComponentRelation"),
            ]),
        Schema(
            name: "PlanConflict",
            properties: [
                ("code", "string"), ("line", "string"), ("text", "LocalizedText"),
                ("component_ids", "[string]"),
            ]),
    ]
}

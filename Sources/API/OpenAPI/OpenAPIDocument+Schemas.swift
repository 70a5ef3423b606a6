import JSON
import USM

extension OpenAPIDocument {
    /// What comes back: the shapes that ``JSONOutput`` writes, held to them by a test.
    static func writeComponents(_ output: inout JSONOutput) {
        output.key("securitySchemes")
        output.object { schemes in
            schemes.key("token")
            schemes.object {
                $0.field("type", "http")
                $0.field("scheme", "bearer")
            }
        }
        output.key("schemas")
        output.object { schemas in
            for schema in all {
                schemas.key(named: schema.name)
                schemas.object { $0.write(schema) }
            }
        }
    }

    /// A shape of an answer.
    ///
    /// `?` behind a type means that it may be null; a name with a capital is another shape.
    struct Schema: Sendable {
        let name: String
        let properties: [(name: String, type: String)]
        /// What is there for some readers or in some cases only.
        var optional: [(name: String, type: String)] = []
    }

    private static let namedPair = [("id", "string"), ("name", "string")]

    static let all: [Schema] =
        [
            Schema(
                name: "CallReceipt",
                properties: [("id", "string"), ("reference", "string"), ("version", "integer")]),
            Schema(
                name: "CallPage", properties: [("calls", "[CallSummary]"), ("next", "string?")]),
            Schema(
                name: "FoundCalls",
                properties: [
                    ("named", "CallSummary?"), ("calls", "[CallSummary]"), ("next", "string?"),
                    ("words_left_out", "integer"), ("crowded_names", "[string]"),
                    ("findable_from", "integer?"),
                ]),
            Schema(name: "Party", properties: namedPair),
            Schema(name: "LocalizedText", properties: [("en", "string"), ("nl", "string")]),
            Schema(
                name: "NamedService", properties: [("id", "string"), ("name", "LocalizedText")]),
            Schema(
                name: "CallSummary",
                properties: [
                    ("id", "string"), ("reference", "string"), ("type", "string?"),
                    ("is_complaint", "boolean"), ("title", "string"), ("step", "string"),
                    ("status", "string"), ("workflow", "string"), ("priority", "string?"),
                    ("requester", "Party"), ("team", "Party?"), ("assignee", "Party?"),
                    ("service", "NamedService?"), ("parent_id", "string?"),
                    ("registered_at", "string"), ("changed_at", "string"), ("due_at", "string?"),
                    ("due_promised_by", "string?"), ("due_with", "string?"),
                    ("due_soon_at", "string?"),
                    ("ended_at", "string?"), ("is_answered", "boolean"),
                    ("is_escalated", "boolean"), ("own_review", "string?"),
                    ("second_look", "string?"), ("version", "integer"),
                ]),
            Schema(name: "OwnReviews", properties: [("own_reviews", "[OwnReviewCount]")]),
            Schema(
                name: "OwnReviewCount",
                properties: [
                    ("team_id", "string?"), ("reason", "string"), ("count", "integer"),
                    ("second_looks_open", "integer"), ("found_wrong", "integer"),
                ]),
            Schema(
                name: "Call", properties: callProperties,
                optional: [
                    ("children", "[Child]"), ("own_review", "string?"),
                    ("second_look", "string?"), ("component_ids", "[string]"),
                    ("evaluation", "Evaluation?"),
                ]),
            Schema(
                name: "Child",
                properties: [
                    ("id", "string"), ("process", "string"), ("outcome", "string"),
                    ("is_past", "boolean"),
                ]),
            Schema(
                name: "Evaluation",
                properties: [
                    ("handled_properly", "boolean"), ("recorded_well", "boolean"),
                    ("lessons", "string"), ("could_become_standard", "boolean"),
                    ("improvements", "[string]"),
                ]),
            Schema(name: "Journal", properties: [("entries", "[Entry]"), ("next", "integer?")]),
            Schema(
                name: "Entry",
                properties: [
                    ("version", "integer"), ("at", "string"), ("actor", "Party?"),
                    ("visibility", "string"), ("kind", "string"), ("text", "string?"),
                ]),
            Schema(name: "Files", properties: [("files", "[File]")]),
            Schema(
                name: "File",
                properties: [
                    ("file", "integer"), ("name", "string"), ("media_type", "string"),
                    ("size", "integer"), ("sha256", "string"), ("visibility", "string"),
                ]),
            Schema(name: "Queues", properties: [("queues", "[Queue]")]),
            Schema(
                name: "Queue",
                properties: [
                    ("step", "string"), ("status", "string"), ("team_id", "string?"),
                    ("is_type_known", "boolean"), ("count", "integer"),
                ]),
            Schema(
                name: "Problem",
                properties: [
                    ("type", "string"), ("title", "string"), ("status", "integer"),
                    ("code", "string"), ("request_id", "string"),
                ],
                optional: [
                    ("fields", "[FieldProblem]"), ("allowed_actions", "[string]"),
                    ("current_version", "integer"), ("changes", "[Entry]"),
                ]),
            Schema(
                name: "FieldProblem", properties: [("field", "string"), ("message", "string")],
                optional: [("call", "string"), ("component_id", "string")]),
        ] + agreementSchemas + directorySchemas + chainSchemas + specificationSchemas
        + promiseSchemas + catalogueSchemas
        + reportSchemas
        + registerSchemas
        + calendarSchemas + webhookSchemas
        + methodSchemas

    private static let callProperties: [(name: String, type: String)] = [
        ("id", "string"), ("reference", "string"), ("number", "integer"), ("type", "string?"),
        ("is_complaint", "boolean"), ("title", "string"), ("description", "string"),
        ("process", "string"), ("step", "string"), ("status", "string"),
        ("workflow", "string"), ("priority", "string?"), ("category", "string?"),
        ("impact", "string?"), ("urgency", "string?"), ("requester_id", "string"),
        ("service_id", "string?"), ("agreement_id", "string?"), ("team_id", "string?"),
        ("assignee_id", "string?"), ("parent_id", "string?"), ("root_id", "string"),
        ("confirmation", "string"), ("awaits_answer", "boolean"),
        ("is_answered", "boolean"), ("is_escalated", "boolean"),
        ("is_known_error", "boolean"), ("order", "Order?"), ("registered_at", "string"),
        ("accepted_at", "string?"),
        ("due_at", "string?"), ("due_promised_by", "string?"), ("fulfilled_at", "string?"),
        ("ended_at", "string?"),
        ("version", "integer"), ("allowed_actions", "[string]"),
    ]
}

extension JSONOutput {
    fileprivate mutating func write(_ schema: OpenAPIDocument.Schema) {
        field("type", "object")
        key("required")
        list(schema.properties) { $0.value($1.name) }
        key("properties")
        object { output in
            for property in schema.properties + schema.optional {
                output.key(named: property.name)
                output.object { $0.write(type: Substring(property.type)) }
            }
        }
    }

    private mutating func write(type: Substring) {
        if type.hasPrefix("[") {
            field("type", "array")
            key("items")
            object { $0.write(type: type.dropFirst().dropLast()) }
        } else if type.first?.isUppercase == true {
            let name = type.hasSuffix("?") ? type.dropLast() : type
            guard type.hasSuffix("?") else {
                return field("$ref", "#/components/schemas/\(name)")
            }
            key("anyOf")
            list(["#/components/schemas/\(name)", ""]) { list, reference in
                list.object {
                    reference.isEmpty ? $0.field("type", "null") : $0.field("$ref", reference)
                }
            }
        } else if type == "free" {
            field("type", "object")
            field("additionalProperties", true)
        } else if type.hasSuffix("?") {
            key("type")
            list([String(type.dropLast()), "null"]) { $0.value($1) }
        } else {
            field("type", String(type))
        }
    }
}

extension OpenAPIDocument {
    static let directorySchemas: [Schema] = [
        Schema(
            name: "Me",
            properties: [
                ("id", "string"), ("name", "string"), ("language", "string"),
                ("time_zone", "string"), ("read_only", "boolean"),
            ]),
        Schema(
            name: "Events", properties: [("events", "[Event]"), ("read_to", "integer")]),
        Schema(
            name: "Event",
            properties: [
                ("position", "integer"), ("subject", "string"), ("subject_id", "string"),
                ("sequence", "integer"), ("kind", "string"), ("form", "integer"),
                ("visibility", "string"), ("at", "string"), ("actor_id", "string?"),
                ("structure", "free"), ("words", "array?"),
            ]),
        Schema(name: "Services", properties: [("services", "[ServiceChoice]")]),
        Schema(
            name: "ServiceChoice",
            properties: [
                ("id", "string"), ("name", "LocalizedText"), ("summary", "LocalizedText"),
                ("team_id", "string?"), ("agreement_id", "string"),
                ("agreement_name", "LocalizedText"), ("pre_agreed_calls", "[PreAgreedCall]"),
            ]),
        Schema(
            name: "PreAgreedCall", properties: [("name", "LocalizedText"), ("type", "string")]),
        Schema(name: "Teams", properties: [("teams", "[Party]")]),
        Schema(name: "People", properties: [("people", "[Party]")]),
        Schema(
            name: "FoundPeople", properties: [("people", "[Party]"), ("is_cut", "boolean")]),
        Schema(
            name: "Components", properties: [("components", "[Component]"), ("is_cut", "boolean")]),
        Schema(
            name: "Component",
            properties: [
                ("id", "string"), ("name", "string"), ("class", "string"),
                ("owner_id", "string"), ("service_id", "string?"),
            ]),
        Schema(
            name: "Agreement",
            properties: [
                ("id", "string"), ("name", "LocalizedText"), ("service_id", "string"),
                ("customer_id", "string"), ("provider_id", "string"),
                ("valid_from", "string"), ("valid_until", "string?"),
                ("pre_agreed_calls", "[PreAgreedCall]"),
            ]),
        Schema(name: "ServiceHours", properties: [("calendars", "[ServiceCalendar]")]),
        Schema(
            name: "ServiceCalendar",
            properties: [
                ("id", "string"), ("name", "LocalizedText"), ("time_zone", "string"),
                ("week", "[OpenWeekday]"), ("exceptions", "[OpenDate]"),
                ("yearly", "[OpenDate]"),
                ("agreement_ids", "[string]"),
            ]),
        Schema(name: "OpenWeekday", properties: [("day", "string"), ("open", "[Opening]")]),
        Schema(
            name: "OpenDate",
            properties: [("date", "string"), ("name", "LocalizedText"), ("open", "[Opening]")]),
        Schema(name: "Opening", properties: [("from", "string"), ("until", "string")]),
        Schema(name: "Tokens", properties: [("tokens", "[Token]")]),
        Schema(name: "Token", properties: tokenProperties),
        Schema(name: "CreatedToken", properties: tokenProperties + [("secret", "string")]),
        Schema(
            name: "Intake",
            properties: [
                ("type", "string?"), ("is_complaint", "boolean"), ("workflow", "string?"),
                ("confidence", "string"), ("because", "LocalizedText"),
                ("reasons", "[TypingReason]"), ("grounds", "[TypingGround]"),
                ("scope", "[ScopeAnswer]"), ("agreements", "[Agreement]"),
                ("cover", "Cover?"),
            ]),
        Schema(
            name: "ScopeAnswer",
            properties: [
                ("component_id", "string"), ("class", "string"), ("is_managed", "boolean"),
                ("type", "string"),
            ]),
        Schema(
            name: "TypingReason",
            properties: [("question", "string"), ("text", "LocalizedText"), ("answer", "string")]),
        Schema(
            name: "TypingGround",
            properties: [("words", "string"), ("question", "string"), ("agreement_id", "string?")]),
    ]

    private static let tokenProperties = [
        ("id", "string"), ("name", "string"), ("scope", "string"), ("created_at", "string"),
        ("expires_at", "string"),
    ]

    static let methodSchemas: [Schema] = [
        Schema(
            name: "Method",
            properties: [("processes", "[Process]"), ("workflows", "[Workflow]")]),
        Schema(
            name: "Process",
            properties: [
                ("process", "string"), ("name", "LocalizedText"), ("purpose", "LocalizedText"),
                ("call_type", "string"), ("steps", "[Step]"), ("forks_to", "[string]"),
            ]),
        Schema(
            name: "Step",
            properties: [
                ("code", "string"), ("kind", "string"), ("name", "LocalizedText"),
                ("task", "LocalizedText"),
            ]),
        Schema(
            name: "Workflow",
            properties: [
                ("number", "integer"), ("name", "LocalizedText"), ("processes", "[string]"),
                ("steps", "[string]"), ("proactive", "boolean"), ("static", "boolean"),
            ]),
    ]

    static let promiseSchemas: [Schema] = [
        Schema(
            name: "Clock",
            properties: [
                ("started_at", "string"), ("stopped_at", "string?"), ("confirmed_at", "string?"),
                ("paused_because", "string?"), ("agreement_id", "string?"),
                ("due_at", "string?"), ("due_promised_by", "string?"),
                ("own_target_seconds", "integer?"), ("due_with", "string?"),
                ("measures", "[ClockReading]"), ("spans", "[ClockSpan]"),
                ("beside", "BesideClock?"),
            ]),
        Schema(
            name: "BesideClock",
            properties: [
                ("agreement_id", "string"), ("name", "LocalizedText"),
                ("measures", "[ClockReading]"),
            ]),
        Schema(
            name: "Cover", properties: [("chosen", "CoverChoice?"), ("others", "[CoverChoice]")]),
        Schema(
            name: "CoverChoice",
            properties: [
                ("agreement_id", "string"), ("name", "LocalizedText"), ("valid_from", "string"),
                ("valid_until", "string?"), ("counts_from", "string"),
                ("target_seconds", "integer?"),
            ]),
        Schema(
            name: "ClockReading",
            properties: [
                ("measure", "string"), ("state", "string"), ("target_seconds", "integer"),
                ("used_seconds", "integer?"), ("due_at", "string?"), ("near_breach", "boolean"),
            ]),
        Schema(
            name: "ClockSpan",
            properties: [
                ("holder", "string"), ("paused_because", "string?"), ("from", "string"),
                ("until", "string?"),
            ]),
    ]

    static let specificationSchemas: [Schema] = [
        Schema(
            name: "Specification",
            properties: [
                ("service_id", "string"), ("version", "integer"), ("newest_version", "integer"),
                ("written_at", "string?"), ("written_by", "string?"), ("note", "string"),
                ("promises", "[Promise]"), ("generic_part", "string?"),
                ("specific_parts", "[string]"),
            ]),
        Schema(
            name: "Design",
            properties: [
                ("version", "integer"), ("service_id", "string?"), ("changed_at", "string?"),
                ("promises", "[Promise]"), ("contributions", "[Contribution]"),
                ("unsupported", "[string]"),
            ]),
        Schema(
            name: "Contribution",
            properties: [
                ("team_id", "string"), ("place", "string"), ("name", "LocalizedText"),
                ("text", "LocalizedText"), ("target", "PromiseTarget?"),
            ]),
        Schema(
            name: "Promise",
            properties: [
                ("place", "string"), ("name", "LocalizedText"), ("text", "LocalizedText"),
                ("target", "PromiseTarget?"),
            ]),
        Schema(
            name: "PromiseTarget",
            properties: [("direction", "string"), ("value", "string"), ("unit", "string")]),
        Schema(
            name: "SpecificationVersions",
            properties: [("versions", "[SpecificationVersion]"), ("is_cut", "boolean")]),
        Schema(
            name: "SpecificationVersion",
            properties: [
                ("version", "integer"), ("written_at", "string"), ("written_by", "string?"),
                ("note", "string"), ("call", "string?"),
            ]),
        Schema(
            name: "SpecificationDifference",
            properties: [
                ("from", "integer"), ("to", "integer"), ("changes", "[SpecificationChange]"),
            ]),
        Schema(
            name: "SpecificationChange",
            properties: [
                ("place", "string?"), ("part", "string?"), ("text", "LocalizedText"),
            ]),
        Schema(name: "WrittenSpecification", properties: [("version", "integer")]),
    ]
}

extension OpenAPIDocument {
    /// The shapes of agreements and of how they come about.
    static let agreementSchemas: [Schema] = [
        Schema(
            name: "Agreements",
            properties: [("agreements", "[AgreementLine]"), ("is_cut", "boolean")]),
        Schema(
            name: "AgreementLine",
            properties: [
                ("id", "string"), ("kind", "string"), ("name", "LocalizedText"),
                ("state", "string"), ("awaits_answer", "boolean"), ("service_id", "string"),
                ("customer_id", "string"), ("provider_id", "string"), ("valid_from", "string"),
                ("valid_until", "string?"), ("review_on", "string?"),
            ]),
        Schema(
            name: "Arrangement",
            properties: [("id", "string"), ("state", "string"), ("version", "integer")]),
        Schema(
            name: "AgreementDocument",
            properties: [
                ("id", "string"), ("kind", "string"), ("state", "string"),
                ("is_offer", "boolean"), ("number", "integer?"), ("version", "integer"),
                ("name", "LocalizedText"), ("provider_id", "string"), ("customer_id", "string"),
                ("service_id", "string"), ("specification_version", "integer?"),
                ("understanding", "string"), ("valid_from", "string"),
                ("valid_until", "string?"), ("review_on", "string?"), ("covers", "[string]"),
                ("except", "[string]"), ("contacts", "[string]"), ("calendar_id", "string?"),
                ("items", "[AgreedItem]"),
                ("targets", "[AgreedTarget]"), ("charges", "[AgreedCharge]"),
                ("wish", "string?"), ("ended_under", "string?"), ("allowed_actions", "[string]"),
                ("rounds", "[AgreementRound]"),
            ]),
        Schema(
            name: "AgreedItem",
            properties: [
                ("name", "LocalizedText"), ("promise", "LocalizedText?"), ("type", "string"),
                ("lead_minutes", "integer?"), ("price", "string?"), ("words", "[string]"),
                ("rests_on", "[string]"), ("routine", "[RoutineLine]"),
                ("form", "[AgreedQuestion]"),
            ]),
        Schema(
            name: "AgreedQuestion",
            properties: [
                ("key", "string"), ("label", "LocalizedText"), ("kind", "string"),
                ("required", "boolean"), ("help", "LocalizedText?"), ("at_least", "string?"),
                ("at_most", "string?"), ("options", "[AgreedOption]"), ("class", "string?"),
                ("default", "string?"), ("when", "AgreedCondition?"),
            ]),
        Schema(
            name: "AgreedOption",
            properties: [("key", "string"), ("en", "string"), ("nl", "string")]),
        Schema(
            name: "AgreedCondition", properties: [("field", "string"), ("is", "string")]),
        Schema(
            name: "PromiseGaps",
            properties: [("compared", "integer"), ("gaps", "[PromiseGap]")]),
        Schema(
            name: "PromiseGap",
            properties: [
                ("service_id", "string"), ("place", "string"), ("cause", "string"),
                ("part_id", "string?"), ("promised", "PromiseTarget"),
                ("given", "PromiseTarget?"),
            ]),
        Schema(
            name: "AgreementGaps",
            properties: [("compared", "integer"), ("gaps", "[AgreementGap]")]),
        Schema(
            name: "AgreementGap",
            properties: [
                ("agreement_id", "string"), ("part_id", "string"), ("cause", "string"),
                ("behind_id", "string?"), ("measure", "string?"), ("type", "string?"),
                ("priority", "string?"), ("promised_seconds", "integer?"),
                ("given_seconds", "integer?"), ("uncovered_seconds", "integer?"),
                ("people", "integer?"),
                ("promised", "PromiseTarget?"), ("given", "PromiseTarget?"),
            ]),
        Schema(
            name: "RoutineLine",
            properties: [
                ("step", "string"), ("team_id", "string?"), ("instruction", "LocalizedText?"),
            ]),
        Schema(
            name: "AgreedTarget",
            properties: [
                ("measure", "string"), ("type", "string"), ("priority", "string?"),
                ("seconds", "integer"),
            ]),
        Schema(
            name: "AgreedCharge",
            properties: [
                ("name", "LocalizedText"), ("side", "string"), ("amount", "string"),
                ("currency", "string"), ("period", "string"), ("place", "string?"),
            ]),
        Schema(
            name: "AgreementRound",
            properties: [
                ("event", "string"), ("at", "string"), ("by", "string?"), ("reason", "string?"),
            ]),
    ]
}

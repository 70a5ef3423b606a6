extension OpenAPIDocument {
    static let catalogueSchemas: [Schema] = [
        Schema(name: "ServiceCatalogue", properties: [("services", "[ServiceOffer]")]),
        Schema(
            name: "ServiceOffer",
            properties: [
                ("service_id", "string"), ("name", "LocalizedText"), ("summary", "LocalizedText"),
                ("job", "LocalizedText?"), ("version", "integer"), ("goods", "[LocalizedText]"),
                ("actions", "[LocalizedText]"), ("options", "[NamedService]"),
                ("agreement_ids", "[string]"), ("offered_to", "[Party]"),
            ]),
        Schema(name: "Catalogue", properties: [("items", "[CatalogueItem]")]),
        Schema(name: "CatalogueItem", properties: itemProperties),
        Schema(
            name: "OrderForm", properties: itemProperties + [("questions", "[OrderQuestion]")]),
        Schema(
            name: "OrderQuestion",
            properties: [
                ("key", "string"), ("label", "LocalizedText"), ("kind", "string"),
                ("required", "boolean"), ("help", "LocalizedText?"), ("default", "string?"),
                ("at_least", "string?"), ("at_most", "string?"), ("options", "[OrderOption]"),
                ("options_are_cut", "boolean"), ("when", "OrderCondition?"),
            ]),
        Schema(name: "OrderOption", properties: [("key", "string"), ("name", "LocalizedText")]),
        Schema(name: "OrderCondition", properties: [("question", "string"), ("is", "string")]),
        Schema(
            name: "Order",
            properties: [
                ("agreement_id", "string"), ("item", "string"), ("name", "LocalizedText"),
                ("price", "string?"), ("answers", "[OrderAnswer]"),
            ]),
        Schema(
            name: "OrderAnswer",
            properties: [
                ("key", "string"), ("label", "LocalizedText"), ("kind", "string"),
                ("value", "string"), ("name", "LocalizedText?"),
            ]),
    ]

    private static let itemProperties = [
        ("key", "string"), ("name", "LocalizedText"), ("promise", "LocalizedText?"),
        ("type", "string"), ("price", "string?"), ("service_id", "string"),
        ("service_name", "LocalizedText"), ("agreement_id", "string"),
        ("usual_seconds", "integer?"), ("around_the_clock", "boolean"),
    ]
}

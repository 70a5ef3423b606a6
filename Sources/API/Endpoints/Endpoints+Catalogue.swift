import Desk
import HTTPTypes
import USM
import Values

extension Endpoints {
    /// What was agreed for somebody, to be ordered by its name.
    static let catalogue: [Endpoint] = [listCatalogue, orderItem]

    private static let person = Field.optional(
        "for", .id, "On behalf of this person, for who works here.")

    private static let listCatalogue = Endpoint(
        method: .get, path: "/catalogue", name: "listCatalogue",
        summary: "What you may order now, by service and name.",
        query: [
            .optional("q", .text(limit: 100), "Only items with these beginnings of words."), person,
        ],
        answer: .init(status: .ok, meaning: "The items.", schema: "Catalogue")
    ) { request in
        let items = try await request.desk.requestCatalogue(
            request.query.text("q") ?? "", for: request.query.id("for"), as: request.actor)
        return .json { document in
            document.key("items")
            document.list(items) { $0.item($1) }
        }
    }

    private static let orderItem = Endpoint(
        method: .post, path: "/catalogue/{item}/orders", name: "orderItem",
        summary: "Order something; its type follows from the agreement.",
        body: [
            .optional("details", .text(limit: 20_000), "What there is to know about it."), person,
        ],
        answer: .init(status: .created, meaning: "The call.", schema: "CallReceipt"),
        example: #"{"details": "For the cart at bed 12"}"#
    ) { request in
        let receipt = try await request.desk.perform(
            OrderItem(
                try request.parameter("item"), details: request.body.text("details") ?? "",
                requester: request.body.id("for")),
            as: request.actor, once: request.key)
        return .json(.created, version: receipt.version) { $0.receipt(receipt) }
    }
}

extension JSONOutput {
    fileprivate mutating func item(_ item: CatalogueItem) {
        object { output in
            output.field("key", item.key)
            output.field("name", item.call.name)
            output.field("type", item.call.type.rawValue)
            output.field("service_id", item.service.id)
            output.field("service_name", item.service.name)
            output.field("agreement_id", item.agreement)
            output.field("usual_seconds", item.promised?.components.seconds)
        }
    }
}

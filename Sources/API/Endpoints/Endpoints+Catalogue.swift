import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What was agreed for somebody, to be ordered by its name.
    static let catalogue: [Endpoint] = [listCatalogue, readItem, orderItem]

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

    private static let readItem = Endpoint(
        method: .get, path: "/catalogue/{item}", name: "readItem",
        summary: "Something that you may order, with the questions that its form asks.",
        query: [person],
        answer: .init(status: .ok, meaning: "The item.", schema: "OrderForm")
    ) { request in
        let form = try await request.desk.orderForm(
            try request.parameter("item"), for: request.query.id("for"), as: request.actor)
        return .json { $0.orderForm(form) }
    }

    private static let orderItem = Endpoint(
        method: .post, path: "/catalogue/{item}/orders", name: "orderItem",
        summary: "Order something; its type follows from the agreement.",
        body: [
            .optional("details", .text(limit: 20_000), "What there is to know about it."),
            .optional(
                "answers", .values(limit: RequestForm.fieldLimit),
                "By the keys of the questions; a question that is not named has its default."),
            person,
        ],
        answer: .init(status: .created, meaning: "The call.", schema: "CallReceipt"),
        example: #"{"details": "For the cart at bed 12", "answers": {}}"#
    ) { request in
        let receipt = try await request.desk.perform(
            OrderItem(
                try request.parameter("item"), details: request.body.text("details") ?? "",
                answers: request.body.values("answers"),
                requester: request.body.id("for")),
            as: request.actor)
        return .json(.created, version: receipt.version) { $0.receipt(receipt) }
    }
}

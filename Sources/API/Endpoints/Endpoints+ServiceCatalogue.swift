import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What can be agreed.
    static let serviceCatalogue: [Endpoint] = [listOffers, readOffer, askForService]

    private static let listOffers = Endpoint(
        method: .get, path: "/catalogue/services", name: "listOffers",
        summary: "What can be agreed, for who speaks for a customer and who works here.",
        query: [
            .optional("q", .text(limit: 100), "Only services with these beginnings of words.")
        ],
        answer: .init(status: .ok, meaning: "The services.", schema: "ServiceCatalogue")
    ) { request in
        let offers = try await request.desk.serviceCatalogue(
            request.query.text("q") ?? "", as: request.actor)
        return .json { document in
            document.key("services")
            document.list(offers) { list, offer in list.object { $0.offer(offer) } }
        }
    }

    private static let readOffer = Endpoint(
        method: .get, path: "/catalogue/services/{service}", name: "readOffer",
        summary: "A service that can be agreed.",
        answer: .init(status: .ok, meaning: "The service.", schema: "ServiceOffer")
    ) { request in
        let offer = try await request.desk.serviceOffer(
            try request.id("service"), as: request.actor)
        return .json { $0.offer(offer) }
    }

    private static let askForService = Endpoint(
        method: .post, path: "/catalogue/services/{service}/wishes", name: "askForService",
        summary: "Ask to agree on it: opens a wish about the service.",
        body: [
            .required("description", .text(limit: 20_000), "What you would like, in your words.")
        ],
        answer: .init(status: .created, meaning: "The call.", schema: "CallReceipt"),
        example: #"{"description": "We would like this for ward 5 too"}"#
    ) { request in
        let receipt = try await request.desk.perform(
            AskForService(
                try request.id("service"), words: request.body.text("description") ?? ""),
            as: request.actor)
        return .json(.created, version: receipt.version) { $0.receipt(receipt) }
    }
}

extension JSONOutput {
    fileprivate mutating func offer(_ offer: ServiceOffer) {
        field("service_id", offer.service.id)
        field("name", offer.service.name)
        field("summary", offer.service.summary)
        key("job")
        if let job = offer.tree.job { text(job) } else { null() }
        field("version", offer.version)
        key("goods")
        list(offer.tree.items(.good)) { $0.text($1.promise.text) }
        key("actions")
        list(offer.tree.items(.action)) { $0.text($1.promise.text) }
        key("options")
        list(offer.options) { list, option in
            list.object {
                $0.field("id", option.id)
                $0.field("name", option.name)
            }
        }
        key("agreement_ids")
        list(offer.agreements) { $0.value($1.id.rawValue) }
        key("offered_to")
        list(offer.audience) { list, party in
            list.object {
                $0.field("id", party.id)
                $0.field("name", party.name)
            }
        }
    }

    private mutating func text(_ text: LocalizedText) {
        object {
            $0.field("en", text.english)
            $0.field("nl", text.dutch)
        }
    }
}

import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// How agreements come about, for those who offer, answer and conclude.
    static let agreements: [Endpoint] = [
        listAgreements, readAgreementDocument, offerAgreement, answerOffer, withdrawOffer,
        concludeAgreement, endAgreement,
    ]

    private static let listAgreements = Endpoint(
        method: .get, path: "/agreements", name: "listAgreements",
        summary: "The agreements and offers that you may see, newest start first; 500 at most.",
        query: [
            .optional("service", .id, "Only on this service."),
            .optional("kind", .oneOf(Arrangement.Kind.allCases.map(\.rawValue)), "Of one kind."),
            .optional(
                "state", .oneOf(Arrangement.State.allCases.map(\.rawValue)), "In one state."),
        ],
        answer: .init(status: .ok, meaning: "The agreements.", schema: "Agreements")
    ) { request in
        let found = try await request.desk.agreements(
            service: request.query.id("service"), kind: request.query.choice("kind"),
            state: request.query.choice("state"), as: request.actor)
        return .json { document in
            document.key("agreements")
            document.list(found.lines) { list, line in list.object { $0.agreement(line) } }
            document.field("is_cut", found.isCut)
        }
    }

    private static let readAgreementDocument = Endpoint(
        method: .get, path: "/agreements/{agreement}/document", name: "readAgreementDocument",
        summary: "All that an agreement or its offer says, with the rounds of talks.",
        query: [
            .optional(
                "show", .oneOf(["agreed", "offered"]),
                "Which side; else the offer as long as it waits.")
        ],
        answer: .init(status: .ok, meaning: "The document.", schema: "AgreementDocument")
    ) { request in
        let found = try await request.desk.agreementDocument(
            try request.id("agreement"), showing: request.query.choice("show"),
            as: request.actor)
        return .json(version: found.version) { $0.document(found) }
    }

    private static let offerAgreement = Endpoint(
        method: .post, path: "/calls/{reference}/offers", name: "offerAgreement",
        summary: """
            Offer an agreement under a wish at A4 or A5, or offer it anew; `If-Match` heeds the \
            version of its talks.
            """,
        body: offer, heedsVersion: true,
        answer: .init(status: .created, meaning: "It is offered.", schema: "Arrangement"),
        example: """
            {"kind": "operational_agreement",
             "provider_id": "019a0000-0000-7000-8000-000000000003",
             "customer_id": "019a0000-0000-7000-8000-000000000002",
             "name": {"en": "Phone", "nl": "Telefoon"},
             "understanding": "The network team answers the phone. Devices call before ten.",
             "first_day": "2150-01-01",
             "covers": ["019a0000-0000-7000-8000-000000000002"],
             "contacts": ["019a0000-0000-7000-8000-000000000004"],
             "targets": [{"measure": "handling", "types": ["incident"], "minutes": {"high": 60}}]}
            """
    ) { request in
        let receipt = try await request.desk.perform(
            OfferAgreement(
                try request.parameter("reference"), changing: request.body.id("agreement_id"),
                seen: request.seen, AgreementDraft(request.body)),
            as: request.actor)
        return .json(.created, version: receipt.version) { $0.arrangement(receipt) }
    }

    private static let answerOffer = deed(
        "answer", "answerOffer", "Accept or reject an offer, as who answers for the customer.",
        [
            .required("answer", .oneOf(["accept", "reject"]), "Yes or no."),
            .optional("reason", .text(limit: 2000), "Why not."),
        ], #"{"answer": "accept"}"#
    ) { body in
        body.text("answer") == "accept" ? .accept : .reject(reason: body.text("reason") ?? "")
    }

    private static let withdrawOffer = deed(
        "withdrawal", "withdrawOffer", "Take an offer back, as its provider.",
        [.required("reason", .text(limit: 2000), "Why.")], #"{"reason": "No capacity"}"#
    ) { .withdraw(reason: $0.text("reason") ?? "") }

    private static let concludeAgreement = deed(
        "conclusion", "concludeAgreement",
        "Make an accepted offer the agreement, as the service manager, at A5.", [], "{}"
    ) { _ in .conclude }

    private static let endAgreement = deed(
        "end", "endAgreement", "End an agreement, as the service manager.",
        [
            .optional("last_day", .text(limit: 10), "As `2026-12-31`; else it ends now."),
            .required("reason", .text(limit: 2000), "Why."),
            .required(
                "under", .text(limit: 100),
                "The open wish or request for change under which it ends, as `WSH-1042`."),
        ], #"{"reason": "The ward closes", "under": "WSH-1042"}"#
    ) { .end(lastDay: $0.text("last_day") ?? "", reason: $0.text("reason") ?? "") }

    private static func deed(
        _ segment: String, _ name: String, _ summary: String, _ body: [Field],
        _ example: String, _ deed: @escaping @Sendable (Fields) -> ChangeArrangement.Deed
    ) -> Endpoint {
        Endpoint(
            method: .post, path: "/agreements/{agreement}/\(segment)", name: name,
            summary: summary, body: body, heedsVersion: true,
            answer: .init(status: .ok, meaning: "How it stands.", schema: "Arrangement"),
            example: example
        ) { request in
            let receipt = try await request.desk.perform(
                ChangeArrangement(
                    try request.id("agreement"), seen: request.seen, deed(request.body),
                    under: request.body.text("under").map { .open($0) }),
                as: request.actor)
            return .json(version: receipt.version) { $0.arrangement(receipt) }
        }
    }
}

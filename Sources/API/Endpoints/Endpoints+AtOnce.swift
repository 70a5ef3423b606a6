import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    static let atOnce: [Endpoint] = [completion, followUp, ownReviews]

    private static let completion = Endpoint(
        method: .post, path: "/calls/{reference}/completion", name: "doAtOnce",
        summary: """
            Write down in one go what needed no thought: every step of the call and of the one \
            that it opens, up to the requester's word.
            """,
        body: [
            .required("done", .text(limit: 20_000), "What was done, for the requester."),
            .optional("service", .id, "The service's id, where the call has none yet."),
            .optional("category", .text(limit: 200), "Your own word for what it is."),
            .optional("impact", .oneOf(Impact.allCases.map(\.rawValue)), "low unless you say."),
            .optional("urgency", .oneOf(Urgency.allCases.map(\.rawValue)), "low unless you say."),
            .optional(
                "followed", .list(.text(limit: 3), limit: 40),
                "The codes of the steps whose agreed work instruction you followed."),
        ],
        heedsVersion: true,
        answer: .init(status: .ok, meaning: "It waits for its requester.", schema: "CallReceipt"),
        example: #"{"done": "The cable is plugged in again."}"#
    ) { request in
        let receipt = try await request.desk.perform(
            DoAtOnce(
                try request.parameter("reference"), seen: request.seen,
                done: request.body.text("done") ?? "", service: request.body.id("service"),
                category: request.body.text("category") ?? "",
                impact: request.body.choice("impact") ?? .low,
                urgency: request.body.choice("urgency") ?? .low,
                followed: Set(request.body.texts("followed"))),
            as: request.actor)
        return .json(version: receipt.version) { $0.receipt(receipt) }
    }

    private static let followUp = Endpoint(
        method: .post, path: "/calls/{reference}/follow-ups", name: "followUpCall",
        summary: """
            Come back to a call: it is back after its end, or you are not content. Opens a call \
            that is linked to it.
            """,
        body: [
            .required(
                "reason", .oneOf(FollowUp.Reason.allCases.map(\.rawValue)),
                "`is_back` after the call has ended; `complaint` makes a wish."),
            .optional("text", .text(limit: 20_000), "In your own words; needed for a complaint."),
        ],
        answer: .init(status: .created, meaning: "The new call.", schema: "CallReceipt"),
        example: #"{"reason": "complaint", "text": "It took three days."}"#
    ) { request in
        let receipt = try await request.desk.perform(
            FollowUp(
                try request.parameter("reference"), request.body.choice("reason") ?? .complaint,
                words: request.body.text("text") ?? ""),
            as: request.actor)
        var response = APIResponse.json(.created, version: receipt.version) { $0.receipt(receipt) }
        response.location = "/api/v1/calls/\(receipt.reference)"
        return response
    }

    private static let ownReviews = Endpoint(
        method: .get, path: "/own-reviews", name: "countOwnReviews",
        summary: "How many reviews were by who carried it out in the last 30 days, by team.",
        answer: .init(status: .ok, meaning: "The counts.", schema: "OwnReviews")
    ) { request in
        let counts = try await request.desk.ownReviewCounts(as: request.actor)
        return .json { document in
            document.key("own_reviews")
            document.list(counts) { list, count in
                list.object {
                    $0.field("team_id", count.team)
                    $0.field("reason", count.reason.rawValue)
                    $0.field("count", count.count)
                    $0.field("second_looks_open", count.offered)
                    $0.field("found_wrong", count.wrong)
                }
            }
        }
    }
}

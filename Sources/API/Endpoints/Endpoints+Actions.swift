import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// One for each thing that can be done with a call: what is made is a resource of the call.
    static let callActions: [Endpoint] =
        [
            action(
                "type", "retypeCall", "Give the call another type, for a reason.",
                [
                    .required("type", .oneOf(CallType.allCases.map(\.rawValue)), "The type."),
                    .optional("is_complaint", .truth, "Whether a wish is a complaint."),
                    .required("reason", .text(limit: 2000), "Why."),
                ], #"{"type": "incident", "reason": "The service deviates now."}"#
            ) { fields in
                .retype(
                    fields.choice("type") ?? .incident,
                    isComplaint: fields.truth("is_complaint") ?? false,
                    reason: fields.text("reason") ?? "")
            },
            action(
                "description", "describeCall", "Word the call anew.",
                [
                    .required("title", .text(limit: 300), "One line."),
                    .optional("description", .text(limit: 20_000), "The words. Markdown."),
                ], #"{"title": "The scanner on ward 4 reads nothing"}"#
            ) { fields in
                .describe(
                    title: fields.text("title") ?? "", description: fields.text("description") ?? ""
                )
            },
            action(
                "subject", "relateCall", "Say which service and components it is about.",
                [
                    .optional("service", .id, "The service's id."),
                    .optional("components", .list(.id, limit: 50), "Component ids."),
                ], #"{"components": []}"#
            ) { fields in
                .concern(
                    service: fields.id("service"),
                    components: fields.texts("components").map { ID($0) })
            },
            action(
                "acceptance", "acceptCall", "Accept the call: its requester may ask this.",
                [
                    .optional("exception", .text(limit: 2000), "Why, when no agreement covers it.")
                ], "{}"
            ) { fields in
                .accept(exception: fields.text("exception") ?? "")
            },
            action(
                "agreement", "changeAgreement",
                "Count the call by another agreement, for a reason.",
                [
                    .required("agreement", .id, "One that covers it too."),
                    .required("reason", .text(limit: 2000), "Why."),
                ],
                """
                {"agreement": "019a0000-0000-7000-8000-000000000005", \
                "reason": "Agreed by phone."}
                """
            ) { fields in
                .changeAgreement(
                    to: fields.id("agreement") ?? ID(""), reason: fields.text("reason") ?? "")
            },
            action(
                "acceptance-withdrawal", "withdrawAcceptance",
                "Undo an acceptance that nothing followed on.", [], "{}"
            ) { _ in .withdrawAcceptance },
            action(
                "classification", "classifyCall", "Categorize and prioritize the call.",
                [
                    .optional("category", .text(limit: 200), "Your own word for what it is."),
                    .required(
                        "impact", .oneOf(Impact.allCases.map(\.rawValue)),
                        "The impact; a risk's effect."),
                    .required(
                        "urgency", .oneOf(Urgency.allCases.map(\.rawValue)),
                        "The urgency; a risk's likelihood."),
                ], #"{"category": "hardware", "impact": "high", "urgency": "medium"}"#
            ) { fields in
                .classify(
                    category: fields.text("category") ?? "",
                    impact: fields.choice("impact") ?? .low,
                    urgency: fields.choice("urgency") ?? .low)
            },
            action(
                "work", "finishStep", "Say that the work of the present step is done.",
                [
                    .optional(
                        "note", .text(limit: 20_000),
                        "What was done or found; at C8 without a plan, why.")
                ], #"{"note": "The window of the reader is cracked."}"#
            ) { fields in
                .work(note: fields.text("note") ?? "")
            },
            action(
                "forks", "takeFork", "Open the calls that do what must follow.",
                [
                    .required(
                        "processes",
                        .list(.oneOf(ProcessKind.allCases.map(\.rawValue)), limit: 2),
                        "Which processes: at RECOVER change, operate or both."),
                    .optional(
                        "reason", .text(limit: 2000),
                        "Why, where it goes against what the register says of the components."),
                ], #"{"processes": ["change"]}"#
            ) { fields in
                .fork(fields.choices("processes"), reason: fields.text("reason") ?? "")
            },
            action(
                "confirmation-request", "askConfirmation", "Ask the requester to confirm.",
                [
                    .optional("message", .text(limit: 20_000), "What was done, for the requester.")
                ], #"{"message": "We replaced the reader. Does it work?"}"#
            ) { fields in
                .askConfirmation(message: fields.text("message") ?? "")
            },
            action(
                "confirmation", "confirmCall", "Confirm what was delivered.",
                [
                    .optional("comment", .text(limit: 20_000), "A word with it.")
                ], "{}"
            ) { fields in
                .confirm(comment: fields.text("comment") ?? "")
            },
            action(
                "refusal", "refuseDelivery", "Say that what was delivered is not right.",
                [
                    .required("reason", .text(limit: 20_000), "What is not right.")
                ], #"{"reason": "It still does not read."}"#
            ) { fields in
                .refuse(reason: fields.text("reason") ?? "")
            },
            action(
                "waiver", "waiveConfirmation", "Go on without the requester's word.",
                [
                    .required("reason", .text(limit: 2000), "Why it is not asked.")
                ], #"{"reason": "The requester has left."}"#
            ) { fields in
                .waive(reason: fields.text("reason") ?? "")
            },
        ] + endings

    private static let endings: [Endpoint] = [
        action(
            "evaluation", "evaluateCall", "Answer the five questions.",
            [
                .optional("handled_properly", .truth, "Was it handled properly?"),
                .optional("recorded_well", .truth, "Is everything recorded?"),
                .optional("lessons", .text(limit: 20_000), "What was learned?"),
                .optional("could_become_standard", .truth, "Could it become a standard?"),
                .optional(
                    "improvements", .list(.text(limit: 2000), limit: 10),
                    "What should improve? Each becomes a risk."),
            ], #"{"lessons": "One mount on all carts.", "improvements": []}"#
        ) { fields in
            .evaluate(
                Evaluation(
                    handledProperly: fields.truth("handled_properly") ?? true,
                    recordedWell: fields.truth("recorded_well") ?? true,
                    lessons: fields.text("lessons") ?? "",
                    couldBecomeStandard: fields.truth("could_become_standard") ?? false,
                    improvements: fields.texts("improvements")))
        },
        action("closure", "closeCall", "Close the call.", [], "{}") { _ in .close },
        action(
            "repetition", "redoStep", "Go back to an earlier step and do it again.",
            [
                .required("step", .text(limit: 3), "The step's code, such as R3."),
                .required("reason", .text(limit: 2000), "Why."),
            ], #"{"step": "R3", "reason": "The fix did not hold."}"#
        ) { fields in
            .redo(from: fields.text("step") ?? "", reason: fields.text("reason") ?? "")
        },
        action(
            "abandonment", "abortCall", "End the call without its result.",
            [
                .required("reason", .text(limit: 2000), "Why.")
            ], #"{"reason": "Asked twice."}"#
        ) { fields in
            .abort(reason: fields.text("reason") ?? "")
        },
        action(
            "assignment", "assignCall", "Say which team and person do the next step.",
            [
                .optional("team", .id, "The team's id; null for none, absent to leave it."),
                .optional(
                    "person", .id,
                    "The person's id; null for nobody, absent to leave it while the team stays."),
                .optional("note", .text(limit: 20_000), "What they should know; internal."),
            ], "{}"
        ) { fields in
            .assign(
                team: fields.part("team"), person: fields.part("person"),
                note: fields.text("note") ?? "")
        },
        action(
            "review-check", "checkReview",
            "Say whether a review by who carried it out was right; a wrong one opens a risk.",
            [
                .required("is_right", .truth, "Whether it was."),
                .optional("comment", .text(limit: 20_000), "What is wrong; needed where it is."),
            ], #"{"is_right": true}"#
        ) { fields in
            .checkReview(
                isRight: fields.truth("is_right") ?? false, comment: fields.text("comment") ?? "")
        },
    ]

    static func action(
        _ resource: String, _ name: String, _ summary: String, _ body: [Field],
        _ example: String, _ request: @escaping @Sendable (Fields) -> CallRequest
    ) -> Endpoint {
        Endpoint(
            method: .post, path: "/calls/{reference}/\(resource)", name: name,
            summary: summary, body: body, heedsVersion: true, answer: movedOn, example: example
        ) { asked in
            try await asked.change(request(asked.body))
        }
    }

    /// Takes something away from a call.
    ///
    /// What it is stands in the address: many programs send no
    /// body with a DELETE.
    static func removal(
        _ resource: String, _ name: String, _ summary: String, _ query: [Field],
        _ exampleQuery: String, _ request: @escaping @Sendable (Fields) -> CallRequest
    ) -> Endpoint {
        Endpoint(
            method: .delete, path: "/calls/{reference}/\(resource)", name: name,
            summary: summary, query: query, heedsVersion: true, answer: movedOn,
            exampleQuery: exampleQuery
        ) { asked in
            try await asked.change(request(asked.query))
        }
    }

    private static let movedOn = Endpoint.Answer(
        status: .ok, meaning: "The call has moved on.", schema: "CallReceipt")
}

extension Fields {
    fileprivate func part(_ name: String) -> AssignedPart {
        if isNull(name) { return .nobody }
        return id(name, of: Party.self).map(AssignedPart.chosen) ?? .unchanged
    }
}

extension APIRequest {
    /// Does something with the call that the address names, and answers with its new version.
    func change(_ wanted: CallRequest) async throws -> APIResponse {
        let receipt = try await desk.perform(
            ChangeCall(try parameter("reference"), seen: seen, [wanted]), as: actor)
        return .json(version: receipt.version) { $0.receipt(receipt) }
    }
}

import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// The suppliers that work on a call, for those who work on it too.
    static let handOvers: [Endpoint] = [
        listHandOvers, handOn, changeHandOver, reviewHandOver,
    ]

    private static let listHandOvers = Endpoint(
        method: .get, path: "/calls/{reference}/hand-overs", name: "listHandOvers",
        summary: "Which suppliers work on a call, with their clocks, and who had it how long.",
        answer: .init(status: .ok, meaning: "The chain of the call.", schema: "CallChain")
    ) { request in
        let chain = try await request.desk.chain(
            of: try request.parameter("reference"), as: request.actor)
        return .json { output in
            output.key("hand_overs")
            output.list(chain.handOvers) { list, handed in
                list.object { $0.handed(handed, at: chain.now) }
            }
            output.key("lead_time")
            output.list(chain.clock?.leadTime(until: chain.now) ?? []) { list, part in
                list.object {
                    $0.field("holder", part.holder.code)
                    $0.field("supplier_id", part.holder.supplier)
                    $0.field("seconds", part.time.components.seconds)
                }
            }
        }
    }

    private static let handOn = Endpoint(
        method: .post, path: "/calls/{reference}/hand-overs/{contract}", name: "handOn",
        summary: "Ask a supplier to work on a call, under a contract with them.",
        body: [
            .required(
                "given", .text(limit: 20_000),
                "What the supplier is told; nothing else of the call reaches them."),
            .optional("reference", .text(limit: 200), "Their number, where it is known."),
        ],
        heedsVersion: true,
        answer: .init(status: .created, meaning: "It was handed on.", schema: "HandedOn"),
        example: #"{"given": "The line to ward 4 is down since nine."}"#
    ) { request in
        let id = try await request.desk.perform(
            HandOn(
                call: try request.parameter("reference"),
                contract: try request.id("contract"), given: request.body.text("given") ?? "",
                reference: request.body.text("reference") ?? "", seen: request.seen),
            as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }

    private static let changeHandOver = Endpoint(
        method: .post, path: "/hand-overs/{handover}", name: "changeHandOver",
        summary: "Write down what a supplier did with a call that was handed on.",
        body: [
            .required(
                "deed",
                .oneOf(
                    HandOver.Deed.allCases.filter { $0 != .handedOn && $0 != .reviewed }
                        .map(\.rawValue)),
                "What happened."),
            .optional(
                "words", .text(limit: 2000),
                "Their number, or why it was taken back or rejected."),
        ],
        heedsVersion: true,
        answer: .init(status: .ok, meaning: "The hand-over.", schema: "ChangedHandOver"),
        example: #"{"deed": "renumbered", "words": "AW-77"}"#
    ) { request in
        let handOver = try await request.desk.perform(
            ChangeHandOver(
                try request.id("handover"), seen: request.seen,
                request.body.choice("deed") ?? .renumbered,
                words: request.body.text("words") ?? ""),
            as: request.actor)
        return .json(version: handOver.version) { output in
            output.field("id", handOver.id)
            output.field("state", handOver.state.rawValue)
            output.field("version", handOver.version)
        }
    }
}

extension Endpoints {
    fileprivate static let reviewHandOver = Endpoint(
        method: .post, path: "/hand-overs/{handover}/cause", name: "reviewHandOver",
        summary: """
            Write down the cause that we and the supplier agree on, once a hand-over has ended.
            """,
        body: [
            .required(
                "cause", .oneOf(HandOver.Cause.allCases.map(\.rawValue)),
                "With whom the cause lies, as both see it."),
            .required("words", .text(limit: 2000), "The cause in words."),
        ],
        heedsVersion: true,
        answer: .init(status: .ok, meaning: "The hand-over.", schema: "ChangedHandOver"),
        example: #"{"cause": "both", "words": "The part was ordered late, and came late."}"#
    ) { request in
        let handOver = try await request.desk.perform(
            ReviewHandOver(
                try request.id("handover"), seen: request.seen,
                request.body.choice("cause") ?? .both, words: request.body.text("words") ?? ""),
            as: request.actor)
        return .json(version: handOver.version) { output in
            output.field("id", handOver.id)
            output.field("state", handOver.state.rawValue)
            output.field("version", handOver.version)
        }
    }
}

extension ClockHolder {
    fileprivate var supplier: ID<Party>? {
        if case .supplier(let party) = self { party } else { nil }
    }
}

extension JSONOutput {
    fileprivate mutating func handed(_ handed: HandedOver, at now: Instant) {
        let handOver = handed.handOver
        field("id", handOver.id)
        field("supplier_id", handOver.supplier)
        field("contract_id", handOver.contract)
        field("reference", handOver.reference)
        field("given", handOver.given)
        field("state", handOver.state.rawValue)
        field("handed_at", handOver.handedAt)
        field("accepted_at", handOver.acceptedAt)
        field("ended_at", handOver.endedAt)
        field("version", handOver.version)
        key("missed")
        list(handOver.missed ?? []) { list, promise in
            list.object {
                $0.field("side", promise.side.rawValue)
                $0.field("measure", promise.measure.rawValue)
            }
        }
        field("cause", handOver.review?.cause.rawValue)
        field("cause_words", handOver.review?.words)
        field("reviewed_at", handOver.review?.at)
        key("measures")
        list(ServiceMeasure.allCases.compactMap { handed.clock.reading(of: $0, at: now) }) {
            $0.reading($1)
        }
    }
}

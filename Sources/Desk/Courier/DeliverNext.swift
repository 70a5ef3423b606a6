import Outbound
import Records
import Storage
import Values

/// What became of a delivery that was begun.
package enum DeliveryOutcome: String, CaseIterable, Hashable, Sendable {
    case delivered
    /// It did not arrive, and is tried again.
    case failed
    /// It did not arrive, and is tried no more until somebody says so.
    case gaveUp = "gave_up"
    /// Its lease ended before it was noted; whoever holds it now sends it again.
    case overtaken
}

/// A delivery as the courier sees it; for measures and the log.
package struct DeliveryReport: Hashable, Sendable {
    package let delivery: ID<WebhookDelivery>
    package let outcome: DeliveryOutcome
    package let answer: OutboundOutcome
}

extension ServiceDesk {
    /// How much waits.
    package func outboxTally() async throws -> OutboxTally {
        try await database.read { try $0.outboxTally() }
    }

    /// Sends what has been due longest.
    ///
    /// It is leased in one transaction, sent outside of any, and noted in another: so it arrives
    /// at least once, whatever happens to the process, and every time under the same id.
    ///
    /// - Returns: nil when nothing is due.
    package func performNextDelivery(
        with client: any OutboundClient, patience: CourierPatience = CourierPatience()
    ) async throws -> DeliveryReport? {
        let moment = world.now()
        // Looking costs less than writing, and mostly there is nothing to do.
        guard try await database.read({ try $0.isDeliveryDue(at: moment) }) else { return nil }
        let leased = try await database.write {
            try $0.leaseDelivery(at: moment, until: moment.adding(patience.lease))
        }
        guard let delivery = leased else { return nil }
        let answer = await client.send(delivery.request(at: world.now()))
        return try await note(answer, to: delivery, patience)
    }

    private func note(
        _ answer: OutboundOutcome, to delivery: LeasedDelivery, _ patience: CourierPatience
    ) async throws -> DeliveryReport {
        let moment = world.now()
        let (status, failure) = (answer.status, answer.failure?.rawValue)
        let chance = world.randomBytes(1).first ?? 0
        let delay =
            answer.isFinal
            ? nil : patience.delay(afterAttempts: delivery.attempts, chance: chance)
        let (isOurs, outcome) = try await database.write { transaction in
            if answer.hasArrived {
                return (
                    try transaction.endDelivery(
                        delivery, as: .delivered, status: status, failure: nil, at: moment),
                    DeliveryOutcome.delivered
                )
            }
            guard let delay else {
                return (
                    try transaction.endDelivery(
                        delivery, as: .givenUp, status: status, failure: failure, at: moment),
                    .gaveUp
                )
            }
            return (
                try transaction.postponeDelivery(
                    delivery, until: moment.adding(delay), status: status, failure: failure),
                .failed
            )
        }
        return DeliveryReport(
            delivery: delivery.id, outcome: isOurs ? outcome : .overtaken, answer: answer)
    }
}

extension LeasedDelivery {
    /// By the conventions of Standard Webhooks.
    fileprivate func request(at moment: Instant) -> OutboundRequest {
        let seconds = moment.milliseconds / 1_000
        let signature = WebhookSecret(secret).signature(
            ofMessage: id.rawValue, at: seconds, body: body)
        return OutboundRequest(
            to: address,
            headers: [
                ("Content-Type", "application/json"),
                ("User-Agent", "Mainstay/\(ProgramVersion.current)"),
                ("webhook-id", id.rawValue),
                ("webhook-timestamp", String(seconds)),
                ("webhook-signature", signature),
            ], body: Array(body.utf8))
    }
}

extension OutboundOutcome {
    fileprivate var status: Int? {
        if case .answered(let status) = self { status } else { nil }
    }

    fileprivate var failure: OutboundFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }

    fileprivate var hasArrived: Bool { status.map { (200..<300).contains($0) } ?? false }

    /// Whether the other side says that it will never be there again.
    fileprivate var isFinal: Bool { status == 410 }
}

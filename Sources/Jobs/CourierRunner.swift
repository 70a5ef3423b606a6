import Desk
import Logging
import Outbound
import ServiceLifecycle
import Values

/// Somebody who counts what the courier does.
package protocol CourierObserver: Sendable {
    func noticed(_ report: DeliveryReport)
    func noticed(_ tally: OutboxTally)
}

/// Sends what waits in the outbox, for as long as the process runs.
///
/// Every process has one. Which of them sends something is settled in the database, by leases.
package struct CourierRunner: Service {
    private static let interval = Duration.seconds(1)
    /// How many are under way at once; one that hangs holds up none of the others.
    private static let bags = 4

    private let desk: ServiceDesk
    private let client: any OutboundClient
    private let observer: (any CourierObserver)?
    private let logger: Logger

    package init(
        _ desk: ServiceDesk, _ client: any OutboundClient,
        observer: (any CourierObserver)? = nil,
        logger: Logger = Logger(label: "mainstay.courier")
    ) {
        self.desk = desk
        self.client = client
        self.observer = observer
        self.logger = logger
    }

    /// Runs until the process is told to stop; what is under way is finished.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask { await self.repeating { await self.measure() } }
                for _ in 0..<Self.bags {
                    group.addTask { await self.repeating { try await self.deliverDue() } }
                }
            }
        }
    }

    private func repeating(_ work: () async throws -> Void) async {
        await inRounds {
            do {
                try await work()
            } catch {
                logger.warning("The courier waits for the database.", error: error)
            }
            return Self.interval
        }
    }

    private func deliverDue() async throws {
        while !Task.isCancelled, let report = try await desk.performNextDelivery(with: client) {
            note(report)
        }
    }

    private func measure() async {
        guard let observer, let tally = try? await desk.outboxTally() else { return }
        observer.noticed(tally)
    }

    /// Neither the address nor what was sent stands in the log.
    private func note(_ report: DeliveryReport) {
        observer?.noticed(report)
        let details: Logger.Metadata = [
            "delivery": "\(report.delivery)", "answer": "\(report.answer)",
        ]
        switch report.outcome {
        case .delivered: logger.debug("Something was delivered.", metadata: details)
        case .failed: logger.info("A delivery failed; it is tried again.", metadata: details)
        case .gaveUp: logger.warning("A delivery was given up.", metadata: details)
        case .overtaken:
            logger.notice("A delivery took longer than its lease.", metadata: details)
        }
    }
}

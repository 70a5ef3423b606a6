import Desk
import Logging
import ServiceLifecycle
import Values

/// Somebody who counts what a runner does.
package protocol JobObserver: Sendable {
    func noticed(_ kind: String, _ outcome: JobOutcome)
}

/// Does the jobs that are due, one after another, for as long as the process runs.
///
/// Every process has one. Which of them does a job is settled in the database, by leases.
package struct JobRunner: Service {
    /// How long after it looked in vain a runner looks again.
    private static let interval = Duration.seconds(2)

    private let desk: ServiceDesk
    private let patience: JobPatience
    private let observer: (any JobObserver)?
    private let logger: Logger

    package init(
        _ desk: ServiceDesk, patience: JobPatience = JobPatience(),
        observer: (any JobObserver)? = nil, logger: Logger = Logger(label: "mainstay.jobs")
    ) {
        self.desk = desk
        self.patience = patience
        self.observer = observer
        self.logger = logger
    }

    /// Runs until the process is told to stop; a job that has begun is finished.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var isScheduled = false
            await inRounds {
                isScheduled = await self.attend(isScheduled: isScheduled)
                return Self.interval
            }
        }
    }

    /// One look at the list.
    ///
    /// A database that does not answer is no reason to end: it comes back.
    ///
    /// - Returns: whether the jobs that repeat are on the list.
    private func attend(isScheduled: Bool) async -> Bool {
        var isScheduled = isScheduled
        do {
            if !isScheduled { try await desk.scheduleJobs() }
            isScheduled = true
            try await performDue()
        } catch {
            logger.warning("Jobs wait for the database.", metadata: ["error": "\(error)"])
        }
        return isScheduled
    }

    /// Does what is due now.
    ///
    /// - Returns: what became of each job that was begun.
    @discardableResult
    package func performDue() async throws -> [JobReport] {
        var reports: [JobReport] = []
        while !Task.isCancelled, let report = try await desk.performNextJob(patience: patience) {
            note(report)
            reports.append(report)
        }
        return reports
    }

    private func note(_ report: JobReport) {
        observer?.noticed(report.kind, report.outcome)
        let details: Logger.Metadata = [
            "kind": "\(report.kind)", "reason": "\(report.reason ?? "-")",
        ]
        switch report.outcome {
        case .done: logger.debug("A job is done.", metadata: details)
        case .overtaken: logger.notice("A job took longer than its lease.", metadata: details)
        case .failed: logger.warning("A job failed; it is tried again.", metadata: details)
        case .gaveUp: logger.error("A job failed too often.", metadata: details)
        }
    }
}

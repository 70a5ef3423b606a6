import CoreMetrics
import Desk
import Logging
import ServiceLifecycle
import Synchronization

/// Whether this process can work now.
final class Readiness: Sendable {
    enum State: Hashable, Sendable {
        case ready
        case databaseSilent
        /// The process finishes what it has begun and then ends.
        case stopping
    }

    /// How old the database's last answer may be.
    private static let patience = Duration.seconds(3)

    private struct Observation {
        var lastAnswer = ContinuousClock.now
        var isStopping = false
    }

    private let observation = Mutex(Observation())
    private let jobsDue: Meter
    private let jobsFailing: Meter

    init(_ measurements: Measurements) {
        jobsDue = Meter(label: "mainstay_jobs_due", factory: measurements)
        jobsFailing = Meter(label: "mainstay_jobs_failing", factory: measurements)
    }

    var state: State {
        observation.withLock { observation in
            if observation.isStopping { return .stopping }
            let age = ContinuousClock.now - observation.lastAnswer
            return age <= Self.patience ? .ready : .databaseSilent
        }
    }

    func stop() {
        observation.withLock { $0.isStopping = true }
    }

    func noteAnswer(_ backlog: JobBacklog) {
        jobsDue.set(backlog.due)
        jobsFailing.set(backlog.failing)
        observation.withLock { $0.lastAnswer = .now }
    }
}

/// Asks the database once a second whether it is there.
///
/// Asking on each `/readyz` would let anybody keep the connections busy, and would wait with the
/// database instead of saying that it waits.
struct ReadinessProbe: Service {
    private static let interval = Duration.seconds(1)

    let desk: ServiceDesk
    let readiness: Readiness

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    self.readiness.noteAnswer(try await self.desk.jobBacklog())
                } catch {
                    self.desk.logger.warning("The database does not answer.", error: error)
                }
                try? await Task.sleep(for: Self.interval)
            }
        }
    }
}

import CoreMetrics
import Desk
import Logging
import ServiceLifecycle
import Synchronization

/// Whether this process can work, found out by asking the database once a second.
///
/// Asking on each `/readyz` would let anybody keep the connections busy, and would wait with the
/// database instead of saying that it waits.
final class Readiness: Service {
    enum State: Hashable, Sendable {
        case ready
        case databaseSilent
        /// The process finishes what it has begun and then ends.
        case stopping
    }

    private static let interval = Duration.seconds(1)
    /// How old the last answer may be.
    private static let patience = Duration.seconds(3)

    private struct Observation {
        var lastAnswer: ContinuousClock.Instant
        var isStopping = false
    }

    private let desk: ServiceDesk
    private let observation = Mutex(Observation(lastAnswer: .now))
    private let waiting: Meter
    private let failing: Meter

    init(_ desk: ServiceDesk, _ measurements: Measurements) {
        self.desk = desk
        waiting = Meter(label: "mainstay_jobs_due", factory: measurements)
        failing = Meter(label: "mainstay_jobs_failing", factory: measurements)
    }

    var state: State {
        observation.withLock { observation in
            if observation.isStopping { return .stopping }
            let age = ContinuousClock.now - observation.lastAnswer
            return age <= Self.patience ? .ready : .databaseSilent
        }
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                while !Task.isCancelled {
                    await self.ask()
                    try? await Task.sleep(for: Self.interval)
                }
            }
        } onGracefulShutdown: {
            self.observation.withLock { $0.isStopping = true }
        }
    }

    private func ask() async {
        do {
            let backlog = try await desk.jobBacklog()
            waiting.set(backlog.due)
            failing.set(backlog.failing)
            observation.withLock { $0.lastAnswer = .now }
        } catch {
            desk.logger.warning("The database does not answer.", metadata: ["error": "\(error)"])
        }
    }
}

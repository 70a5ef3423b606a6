import CoreMetrics
import Desk
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// Whether this process can work now.
final class Readiness: Sendable {
    enum State: Hashable, Sendable {
        case ready
        case databaseSilent
        /// A write found no room a moment ago, or there is hardly any left.
        case full
        /// The process finishes what it has begun and then ends.
        case stopping
    }

    /// How old the database's last answer may be.
    private static let patience = Duration.seconds(3)
    /// A full disk still takes a small write now and then.
    private static let memoryOfFull = Duration.seconds(30)
    /// Less room than a backup of nothing and some files on their way in take.
    private static let roomMin: UInt = 32 << 20

    private struct Observation {
        var lastAnswer = ContinuousClock.now
        var isStopping = false
        /// When a write last found no room.
        var lastFull: ContinuousClock.Instant?
        /// Whether the disk has hardly any room left.
        var isShort = false

        func isFull(at now: ContinuousClock.Instant) -> Bool {
            isShort || lastFull.map { now - $0 <= Readiness.memoryOfFull } ?? false
        }
    }

    private let folder: String?
    private let observation = Mutex(Observation())
    private let jobsDue: Meter
    private let jobsFailing: Meter
    private let diskFull: Meter

    /// - Parameter folder: where the database's file is; nil for one that is elsewhere.
    init(_ measurements: Measurements, folder: String? = nil) {
        self.folder = folder
        diskFull = Meter(label: "mainstay_disk_full", factory: measurements)
        diskFull.set(0)
        jobsDue = Meter(label: "mainstay_jobs_due", factory: measurements)
        jobsFailing = Meter(label: "mainstay_jobs_failing", factory: measurements)
    }

    var state: State {
        observation.withLock { observation in
            if observation.isStopping { return .stopping }
            let now = ContinuousClock.now
            guard now - observation.lastAnswer <= Self.patience else { return .databaseSilent }
            return observation.isFull(at: now) ? .full : .ready
        }
    }

    func stop() {
        observation.withLock { $0.isStopping = true }
    }

    /// A write found no room.
    func noteFull() {
        observation.withLock { $0.lastFull = .now }
        diskFull.set(1)
    }

    /// Looks how much room there is.
    func lookAtDisk() {
        var disk = statvfs()
        let isShort =
            if let folder, statvfs(folder, &disk) == 0 {
                disk.f_bavail * disk.f_frsize < Self.roomMin
            } else {
                false
            }
        let isFull = observation.withLock { observation in
            observation.isShort = isShort
            return observation.isFull(at: .now)
        }
        diskFull.set(isFull ? 1 : 0)
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
                self.readiness.lookAtDisk()
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

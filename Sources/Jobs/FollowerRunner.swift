import Desk
import Logging
import ServiceLifecycle
import Values

/// Somebody who keeps an eye on how far followers are behind.
package protocol FollowerObserver: Sendable {
    func noticed(_ follower: String, _ lag: FollowerLag)
    func failed(_ follower: String)
}

/// Lets everybody who follows the journal take what is new, for as long as the process runs.
///
/// Every process has one; which of them moves a follower is settled in the database.
package struct FollowerRunner: Service {
    private static let interval = Duration.seconds(1)
    /// How long one that failed waits before it tries the same again.
    private static let intervalAfterFailure = Duration.seconds(5)
    /// How often the distance is measured, in looks.
    private static let looksBetweenMeasures = 5

    private let desk: ServiceDesk
    private let observer: (any FollowerObserver)?
    private let logger: Logger

    package init(
        _ desk: ServiceDesk, observer: (any FollowerObserver)? = nil,
        logger: Logger = Logger(label: "mainstay.followers")
    ) {
        self.desk = desk
        self.observer = observer
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                for follower in ServiceDesk.followers {
                    group.addTask { await self.run(follower) }
                }
            }
        }
    }

    /// One that fails holds up nobody but itself; it tries the same events again, because to pass
    /// over one would be to lose it.
    private func run(_ follower: any Follower) async {
        var looks = 0
        await inRounds {
            defer { looks += 1 }
            do {
                while !Task.isCancelled, try await desk.follow(follower) {}
                if looks % Self.looksBetweenMeasures == 0 {
                    observer?.noticed(follower.name, try await desk.lag(of: follower))
                }
                return Self.interval
            } catch {
                observer?.failed(follower.name)
                logger.warning(
                    "A follower of the journal failed; it tries again.",
                    metadata: ["follower": "\(follower.name)", "error": "\(error)"])
                return Self.intervalAfterFailure
            }
        }
    }
}

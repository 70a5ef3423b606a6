import Desk
import ServiceLifecycle

/// Forgets who came in as soon as any process changes what they may do.
struct IdentityFollower: Service {
    let desk: ServiceDesk

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.desk.followIdentityNews() }
        // The news end before it is this service's turn to be stopped.
        try? await gracefulShutdown()
    }
}

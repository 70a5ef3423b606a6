import Foundation
import Values

/// Where passwords are hashed: beside the threads that answer requests, two at a time, so that
/// many sign-ins cannot starve everything else.
///
/// Few may wait, some seconds; whoever comes on top of that is told when to come again.
struct PasswordWork: Sendable {
    /// What trying a password brought out.
    struct Verdict: Hashable, Sendable {
        let isRight: Bool
        /// The form to keep from now on, where what is kept takes less work to try than a new one.
        let renewed: String?
    }

    private static let together = 2
    private static let retryAfter = Duration.seconds(3)

    private let cost: PasswordCost
    private let world: World
    private let queue: OperationQueue

    init(cost: PasswordCost, world: World) {
        self.cost = cost
        self.world = world
        queue = OperationQueue()
        queue.name = "mainstay.passwords"
        queue.maxConcurrentOperationCount = Self.together
    }

    /// - Throws: ``DeskRefusal/busy(retryAfter:)`` when too many are waiting already.
    private func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        guard queue.operationCount < Self.together + cost.waitingMax else {
            throw DeskRefusal.busy(retryAfter: Self.retryAfter)
        }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(with: Swift.Result { try body() })
            }
        }
    }

    /// The form in which a password is kept.
    func hash(_ password: String) async throws -> String {
        let (salt, cost) = (world.randomBytes(16), cost)
        return try await run { try PasswordHash(of: password, salt: salt, cost: cost).text }
    }

    /// - Parameter kept: the form that is kept; nil where there is none, which takes as long.
    func verify(_ password: String, against kept: String?) async throws -> Verdict {
        let hash = kept.flatMap(PasswordHash.init) ?? .ofNobody(cost)
        let (salt, cost) = (world.randomBytes(16), cost)
        return try await run {
            guard try hash.matches(password) else {
                _ = try hash.missing(of: cost)?.matches(password)
                return Verdict(isRight: false, renewed: nil)
            }
            let renewed =
                hash.costs(cost)
                ? nil : try PasswordHash(of: password, salt: salt, cost: cost).text
            return Verdict(isRight: true, renewed: renewed)
        }
    }
}

import Foundation
import Values

/// Where passwords are hashed: beside the threads that answer requests, two at a time, so that
/// many sign-ins cannot starve everything else.
struct PasswordWork: Sendable {
    private let cost: PasswordCost
    private let world: World

    init(cost: PasswordCost, world: World) {
        self.cost = cost
        self.world = world
    }

    /// One for the whole process, however many desks it has.
    private static let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.name = "mainstay.passwords"
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    /// Some four seconds of work; whoever comes on top of that is sent away.
    private static let waitingMax = 100

    /// - Throws: ``DeskRefusal/tooMany(retryAfter:)`` when too much is waiting already.
    private func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        guard Self.queue.operationCount < Self.waitingMax else {
            throw DeskRefusal.tooMany(retryAfter: .seconds(5))
        }
        return try await withCheckedThrowingContinuation { continuation in
            Self.queue.addOperation {
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
    func verify(_ password: String, against kept: String?) async throws -> Bool {
        let hash = kept.flatMap(PasswordHash.init) ?? .ofNobody(cost)
        return try await run { try hash.matches(password) }
    }
}

import Foundation
import Values

/// Where passwords are hashed: beside the threads that answer requests, two at a time, so that
/// many sign-ins cannot starve everything else.
enum PasswordWork {
    private static let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.name = "mainstay.passwords"
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    /// Some four seconds of work; whoever comes on top of that is sent away.
    private static let waitingMax = 100

    /// - Throws: ``DeskRefusal/tooMany(retryAfter:)`` when too much is waiting already.
    static func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        guard queue.operationCount < waitingMax else {
            throw DeskRefusal.tooMany(retryAfter: .seconds(5))
        }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(with: Swift.Result { try body() })
            }
        }
    }

    static func hash(_ password: String, _ world: World) async throws -> String {
        let salt = world.randomBytes(16)
        return try await run { try PasswordHash(of: password, salt: salt).text }
    }

    /// - Parameter kept: the form that is kept; nil where there is none, which takes as long.
    static func verify(_ password: String, against kept: String?) async throws -> Bool {
        let hash = kept.flatMap(PasswordHash.init) ?? .ofNobody
        return try await run { try hash.matches(password) }
    }
}

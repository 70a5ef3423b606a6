import Desk
import Records
import Storage
import TestKit
import USM
import Values

extension DeskWithPeople {
    /// A fresh desk, its tables copied from a template.
    @discardableResult
    static func with<Result: Sendable>(
        _ engine: TestEngine, _ body: (DeskWithPeople) async throws -> Result
    ) async throws -> Result {
        try await with(engine, Migrations.all, body)
    }

    /// How many rows an answer has, or what its only column says.
    func count(_ sql: SQL) async throws -> Int {
        try await database.read { try $0.scalar(sql) ?? 0 }
    }

    /// Enters calls as they are told, past the desk: for tests that need many, or odd ones.
    ///
    /// - Parameter change: what happens to each once it is in the register.
    func enter(
        _ registrations: [Registration],
        then change: @escaping @Sendable (Call) -> [Call.Event] = { _ in [] }
    ) async throws {
        let moment = clock.now
        try await database.write { transaction in
            for registration in registrations {
                let by = Authorship(actor: registration.requester, at: moment)
                let call = try transaction.register(registration, by)
                try transaction.record(change(call), of: call, by)
            }
        }
    }
}

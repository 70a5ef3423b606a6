import Desk
import Journal
import Records
import Storage
import TestKit
import USM
import Values

/// A register with two calls that people worked on, sealed in several parts.
struct SealedRegister: Sendable {
    let test: DeskWithPeople
    /// The one that most happened to.
    let call: CallReceipt
    let other: CallReceipt
    /// Registered, and nothing else.
    let lone: CallReceipt
    let key: SealKey

    static func with(
        _ engine: TestEngine, _ body: (SealedRegister) async throws -> Void
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let key = try key(of: 7)
            let (call, other) = (try await test.register(), try await test.register("No light"))
            let lone = try await test.register("A door squeaks")
            for one in [call, other] {
                try await test.change(one.id, .comment(.internal, text: "From \(one.reference)"))
            }
            try await work(on: call, beside: other, test)
            let register = SealedRegister(
                test: test, call: call, other: other, lone: lone, key: key)
            try await register.seal()
            try await body(register)
        }
    }

    static func key(of byte: UInt8) throws -> SealKey {
        guard let key = SealKey([UInt8](repeating: byte, count: SealKey.size)) else {
            throw StorageError.failed("a key has another length")
        }
        return key
    }

    private static func work(
        on call: CallReceipt, beside other: CallReceipt, _ test: DeskWithPeople
    ) async throws {
        try await test.bring(call.id, to: "R3")
        try await test.change(call.id, .comment(.requester, text: "We look into it"))
        try await test.change(call.id, .comment(.internal, text: "The cable is cut"))
        try await test.change(call.id, .work(note: "Looked at it"))
        try await test.change(call.id, .link(.related, other: other.reference))
        try await test.change(call.id, .watch)
        let file = NewFile(name: "scan.txt", mediaType: "text/plain", bytes: [1, 2, 3])
        try await test.change(call.id, .attach([file], .internal))
        test.clock.advance(by: .seconds(60))
        _ = try await test.desk.perform(
            HandOn(
                call: call.reference, contract: test.id("radio-contract", Agreement.self),
                given: "Dead since nine"),
            as: test[.dora])
        try await test.change(call.id, .comment(.internal, text: "They come at ten"))
    }

    /// Seals all there is, five events a seal.
    ///
    /// Tests beside this one hold transactions open on the same server, which are waited for.
    @discardableResult
    func seal() async throws -> Bool {
        let (key, moment) = (key, test.clock.now)
        return try await eventually {
            try await test.database.write { transaction in
                while try transaction.sealJournal(with: key, limit: 5, at: moment) != nil {}
                let last: Int64? = try transaction.scalar("SELECT max(position) FROM journal")
                return try transaction.lastSeal()?.position == last
            }
        }
    }

    func run(_ statements: [SQL]) async throws {
        try await test.database.write { transaction in
            for statement in statements { try transaction.run(statement) }
        }
    }

    func differences(
        _ part: VerifiedPart? = nil
    ) async throws -> [JournalDifference] {
        var found: [JournalDifference] = []
        _ = try await test.desk.verifyJournal(part ?? VerifiedPart(keys: [key]), as: .machine) {
            found.append($0)
        }
        return found
    }

    /// Where an event of the call stands, by its kind.
    func position(_ kind: String, of id: ID<Call>? = nil) async throws -> Int64 {
        let id = id ?? call.id
        let found: Int64? = try await test.database.read {
            try $0.scalar(
                """
                SELECT position FROM journal
                WHERE subject_id = \(id) AND subject = 'call' AND kind = \(kind)
                ORDER BY position LIMIT 1
                """)
        }
        guard let found else { throw StorageError.failed("no event \(kind)") }
        return found
    }
}

import Desk
import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// What `verify` finds when somebody has changed the database past the program.
struct SealTests {
    @Test(arguments: TestEngine.allCases)
    func `Nothing is found where nobody touched anything`(engine: TestEngine) async throws {
        try await SealedRegister.with(engine) { register in
            let found = try await register.differences()
            #expect(found == [])
        }
    }

    @Test(arguments: TestEngine.allCases, JournalTampering.allCases)
    func `A journal that was changed is found, between two seals`(
        engine: TestEngine, tampering: JournalTampering
    ) async throws {
        try await SealedRegister.with(engine) { register in
            try await register.run(try await tampering.statements(register))
            let found = try await register.differences().filter { $0.span != nil }
            #expect(!found.isEmpty)
            let isSealed = found.contains { ["digest", "events"].contains($0.field) }
            #expect(isSealed || tampering == .commentText)
            let fields = found.map(\.field)
            #expect(!fields.contains("signature"))
        }
    }

    @Test(arguments: TestEngine.allCases, TableTampering.allCases)
    func `A table that was changed is found, with the field`(
        engine: TestEngine, tampering: TableTampering
    ) async throws {
        try await SealedRegister.with(engine) { register in
            try await register.run(tampering.statements(register))
            let fields = Set(try await register.differences().map(\.field))
            #expect(fields == [tampering.field])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `It is said between which seals an event was changed`(engine: TestEngine) async throws {
        try await SealedRegister.with(engine) { register in
            let place = try await register.position("commented")
            try await register.run(["UPDATE journal SET at = at - 1 WHERE position = \(place)"])
            let spans = try await register.differences().compactMap(\.span)
            let span = try #require(spans.first)
            #expect(spans.count == 1)
            #expect(span.after.map { $0 < place } ?? true)
            #expect(place <= span.through)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Seals made anew without the key are known by their signature`(
        engine: TestEngine
    ) async throws {
        try await SealedRegister.with(engine) { register in
            let place = try await register.position("commented")
            try await register.run([
                "UPDATE journal SET at = at - 1 WHERE position = \(place)",
                "DELETE FROM journal_seal",
            ])
            let thief = SealedRegister(
                test: register.test, call: register.call, other: register.other,
                lone: register.lone, key: try SealedRegister.key(of: 9))
            try await thief.seal()
            try await register.run(["UPDATE journal_seal SET key = \(register.key.name)"])
            let fields = Set(
                try await register.differences().filter { $0.span != nil }.map(\.field))
            #expect(fields == ["signature"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An end that was cut off with its seals is seen against a seal kept elsewhere`(
        engine: TestEngine
    ) async throws {
        try await SealedRegister.with(engine) { register in
            let last = try await register.test.database.read { try $0.lastSeal() }
            let kept = try #require(last.flatMap { Seal(line: $0.line) })
            #expect(kept == last)
            try await register.run([
                """
                DELETE FROM journal_seal WHERE position = \(kept.position)
                """
            ])
            let part = VerifiedPart(keys: [register.key], seals: [kept])
            let found = try await register.differences(part)
            #expect(found.map(\.field) == ["seal"])
            #expect(try await register.differences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Words that are gone without anybody having erased them are found`(
        engine: TestEngine
    ) async throws {
        try await SealedRegister.with(engine) { register in
            let place = try await register.position("worked")
            try await register.run([
                "UPDATE journal SET words = NULL, salt = NULL WHERE position = \(place)"
            ])
            #expect(try await register.differences().map(\.field).contains("words"))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Nothing is found while people work`(engine: TestEngine) async throws {
        try await SealedRegister.with(engine) { register in
            let work = Task {
                for number in 1...20 {
                    try await register.test.change(
                        register.call.id, .comment(.internal, text: "Word \(number)"))
                }
            }
            for _ in 1...3 { #expect(try await register.differences() == []) }
            try await work.value
            #expect(try await register.differences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The job seals what is new, and tells each seal once it is there`(
        engine: TestEngine
    ) async throws {
        try await SealedRegister.with(engine) { register in
            let (told, tell) = AsyncStream.makeStream(of: Seal.self)
            let desk = ServiceDesk(
                database: register.test.database, world: register.test.clock.world(seed: 4),
                sealing: Sealing(register.key) { tell.yield($0) })
            try await register.test.change(register.call.id, .comment(.internal, text: "New"))
            try await desk.scheduleJobs()
            let isSealed = try await eventually {
                register.test.clock.advance(by: .minutes(2))
                while let report = try await desk.performNextJob() {
                    #expect(report.outcome == .done)
                }
                let place: Int64? = try await register.test.database.read {
                    try $0.scalar("SELECT max(position) FROM journal")
                }
                return try await register.test.database.read { try $0.lastSeal() }?.position
                    == place
            }
            #expect(isSealed)
            tell.finish()
            var last: Seal?
            for await seal in told { last = seal }
            let stored = try await register.test.database.read { try $0.lastSeal() }
            #expect(last == stored)
            #expect(try await register.differences() == [])
        }
    }

    @Test func `A database that fails the engine's own check is reported`() async throws {
        try await SealedRegister.with(.sqlite) { register in
            // The pages of an index that nobody knows of any more.
            try await register.run([
                "PRAGMA writable_schema = ON",
                "DELETE FROM sqlite_schema WHERE name = 'call_team'",
                "PRAGMA writable_schema = OFF",
                "PRAGMA schema_version = 99999",
            ])
            let fields = try await register.differences().map(\.field)
            #expect(fields.contains("integrity"))
        }
    }
}

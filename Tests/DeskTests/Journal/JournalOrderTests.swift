import Desk
import Foundation
import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// One order over all events, which a follower reads without missing any.
struct JournalOrderTests {
    private static let by = Authorship(actor: nil, at: Instant(milliseconds: 5))

    private static func append(_ id: String, _ transaction: any Transaction) throws {
        try transaction.appendToJournal(
            "noted", of: Subject(.enterprise, id), payload: ["id": id], by)
    }

    /// What somebody reads who asks again and again for what is behind the last they saw.
    private struct Follower {
        var position: Int64 = 0
        var seen: [String] = []

        mutating func read(
            _ database: any Database, of kinds: [String] = [], limit: Int = 3
        ) async throws {
            while true {
                let after = position
                let events = try await database.read {
                    try $0.journalEvents(after: after, of: kinds, limit: limit)
                }
                guard let last = events.last else { return }
                position = last.position
                seen += events.map(\.subject.id)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A follower sees each event once, in the order in which they came`(
        engine: TestEngine
    ) async throws {
        try await TestDatabases.with(engine, Migrations.all) { test in
            var follower = Follower()
            for number in 1...10 {
                try await test.database.write { try Self.append("e\(number)", $0) }
                if number == 4 { try await follower.read(test.database) }
            }
            try await follower.read(test.database)
            #expect(follower.seen == (1...10).map { "e\($0)" })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who asks for a kind sees that kind only`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Migrations.all) { test in
            try await test.database.write { transaction in
                try Self.append("e1", transaction)
                try transaction.appendToJournal(
                    "other", of: Subject(.enterprise, "e2"), payload: ["id": "e2"], Self.by)
                try Self.append("e3", transaction)
            }
            var follower = Follower()
            try await follower.read(test.database, of: ["noted"])
            #expect(follower.seen == ["e1", "e3"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Nothing is read beyond the end, and all of it below`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Migrations.all) { test in
            try await test.database.write { try Self.append("e1", $0) }
            let (end, events) = try await test.database.read {
                (try $0.journalEnd(), try $0.journalEvents(after: 0, limit: 10))
            }
            #expect(events.count == 1)
            #expect(events.allSatisfy { $0.position < end })
        }
    }

    /// The transaction takes its number, and with it the place of its events, long before it
    /// commits.
    @Test func `A slow transaction is waited for, and nothing of it is missed`() async throws {
        try await TestDatabases.with(.postgres, Migrations.all) { test in
            let (begun, begins) = AsyncStream.makeStream(of: Void.self)
            let gate = DispatchSemaphore(value: 0)
            let slow = Task {
                try await test.database.write { transaction in
                    try Self.append("slow", transaction)
                    begins.finish()
                    gate.wait()
                }
            }
            for await _ in begun {}
            var follower = Follower()
            for number in 1...5 {
                try await test.database.write { try Self.append("fast\(number)", $0) }
                try await follower.read(test.database)
            }
            let before = follower.seen
            gate.signal()
            try await slow.value
            try await follower.read(test.database)
            #expect(before == [])
            #expect(follower.seen == ["slow"] + (1...5).map { "fast\($0)" })
        }
    }

    @Test func `In a database of another server the next event stands behind all`() async throws {
        try await DeskWithPeople.with(.postgres) { fixture in
            try await fixture.database.write { transaction in
                try Self.append("restored", transaction)
                try transaction.run(
                    """
                    UPDATE journal SET position = position + (CAST(1 AS BIGINT) << 50)
                    WHERE subject_id = 'restored'
                    """)
            }
            try await fixture.desk.prepare()
            try await fixture.database.write { try Self.append("next", $0) }
            let last = try await fixture.database.read {
                try $0.journalEvents(after: 0, limit: 10_000).suffix(2).map(\.subject.id)
            }
            #expect(last == ["restored", "next"])
        }
    }

    @Test func `Where nothing was restored the order stays`() async throws {
        try await DeskWithPeople.with(.postgres) { fixture in
            let moved = try await fixture.database.write { try $0.settleJournalOrder() }
            #expect(!moved)
        }
    }
}

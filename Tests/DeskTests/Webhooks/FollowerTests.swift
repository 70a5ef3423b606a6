import Desk
import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Who follows the journal takes each event once, and can begin anew.
struct FollowerTests {
    /// Writes down the names of what it took, as drafts of nobody: a table that is there anyway.
    private struct Scribe: Follower {
        let name = "scribe"
        let kinds = ["registered"]
        var failsAt: String?

        struct Spilt: Error {}

        func take(
            _ events: [StoredEvent], _ transaction: any Transaction, at moment: Instant
        ) throws {
            for event in events where event.subject.kind == .call {
                if event.subject.id == failsAt { throw Spilt() }
                try transaction.enqueueJob(
                    ID("took \(event.subject.id)"), kind: "scribe", payload: "{}", dueAt: moment)
            }
        }

        func clear(_ transaction: any Transaction) throws {
            try transaction.run("DELETE FROM job WHERE kind = 'scribe'")
        }
    }

    private static func taken(_ people: DeskWithPeople) async throws -> Int {
        try await people.database.read {
            try $0.scalar("SELECT count(*) AS n FROM job WHERE kind = 'scribe'") ?? 0
        }
    }

    private static func follow(_ follower: some Follower, _ people: DeskWithPeople) async throws {
        try await people.catchUp(follower)
    }

    @Test(arguments: TestEngine.allCases)
    func `A follower takes what was there and what comes, each once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { people in
            for _ in 1...3 { try await people.register() }
            try await Self.follow(Scribe(), people)
            #expect(try await Self.taken(people) == 3)
            try await people.register()
            try await Self.follow(Scribe(), people)
            try await Self.follow(Scribe(), people)
            #expect(try await Self.taken(people) == 4)
            let lag = try await people.desk.lag(of: Scribe())
            #expect(lag == .none)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A follower that fails keeps its place with its effect, and is seen to be behind`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.register()
            try await Self.follow(Scribe(), people)
            let second = try await people.register()
            people.clock.advance(by: .seconds(90))
            await #expect(throws: (any Error).self) {
                try await Self.follow(Scribe(failsAt: second.id.rawValue), people)
            }
            #expect(try await Self.taken(people) == 1)
            let lag = try await people.desk.lag(of: Scribe())
            #expect(lag.events >= 1)
            #expect(lag.time == .seconds(90))
            try await Self.follow(Scribe(), people)
            #expect(try await Self.taken(people) == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two nodes that follow at once take each event once`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { people in
            for _ in 1...20 { try await people.register() }
            try await people.withOtherNode { other in
                async let here: Void = Self.follow(Scribe(), people)
                async let there: Void = Self.follow(Scribe(), other)
                _ = try await (here, there)
                try await Self.follow(Scribe(), other)
            }
            #expect(try await Self.taken(people) == 20)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a follower has made is made anew`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { people in
            for _ in 1...3 { try await people.register() }
            try await Self.follow(Scribe(), people)
            try await people.desk.rebuild(Scribe())
            #expect(try await Self.taken(people) == 0)
            try await people.register()
            try await Self.follow(Scribe(), people)
            #expect(try await Self.taken(people) == 4)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The search is made anew when an administrator asks`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.register("The turquoise scanner hums")
            _ = try await people.database.write { try $0.run("DELETE FROM call_text") }
            try await people.desk.perform(Rebuild(Rebuild.search), as: .machine)
            while try await people.database.write({ try $0.renewSearch() }) {}
            let found = try await people.desk.search("turquoise", as: people[.enid])
            #expect(found.calls.count == 1)
        }
    }

    @Test func `What has been told outside is not told again`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            await #expect(throws: DeskRefusal.self) {
                try await people.desk.perform(Rebuild("webhooks"), as: .machine)
            }
            await #expect(throws: DeskRefusal.self) {
                try await people.desk.perform(
                    Rebuild(Rebuild.search), as: .person(people[.dora]))
            }
        }
    }
}

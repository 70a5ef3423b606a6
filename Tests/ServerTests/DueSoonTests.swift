import Desk
import Jobs
import Storage
import TestKit
import Testing
import USM
import Values

/// Calls that are due soon: who works on them hears of it once, before it is too late.
///
/// What is critical is promised within 60 minutes, and somebody is warned after 48 of them.
struct DueSoonTests {
    /// A critical call about scanning, and the moment at which it was registered.
    private static func critical(
        _ test: DeskWithPeople
    ) async throws -> (id: ID<Call>, start: Instant) {
        let id = try await test.register(about: "scanning").id
        try await test.change(id, .accept(exception: ""))
        try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
        return (id, try await test.call(id).registeredAt)
    }

    /// How often news of the call goes round while the jobs run.
    private static func announcements(
        of call: ID<Call>, by test: DeskWithPeople
    ) async throws -> Int {
        let news = test.database.news()
        try await JobRunner(test.desk).performDue()
        let last = News(topic: "last", subject: "")
        try await test.database.write { $0.announce(last) }
        var count = 0
        for await item in news {
            if item == last { break }
            if item.topic == "call", item.subject.hasPrefix(call.rawValue) { count += 1 }
        }
        return count
    }

    private static func pass(until moment: Instant, _ test: DeskWithPeople) {
        test.clock.advance(by: moment.since(test.clock.now))
    }

    @Test(arguments: TestEngine.allCases)
    func `Who works on a call hears once that it is due soon, whatever restarts`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.desk.scheduleJobs()
            let (id, start) = try await Self.critical(test)
            Self.pass(until: start.adding(.minutes(47)), test)
            #expect(try await Self.announcements(of: id, by: test) == 0)
            Self.pass(until: start.adding(.minutes(49)), test)
            #expect(try await Self.announcements(of: id, by: test) == 1)
            // A process that starts now knows that it was told.
            try await test.withOtherNode { other in
                try await other.desk.scheduleJobs()
                test.clock.advance(by: .minutes(1))
                #expect(try await Self.announcements(of: id, by: other) == 0)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A warning for which nothing ran in its time is given as soon as something runs`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.desk.scheduleJobs()
            try await JobRunner(test.desk).performDue()
            let (id, start) = try await Self.critical(test)
            Self.pass(until: start.adding(.minutes(59)), test)
            #expect(try await Self.announcements(of: id, by: test) == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Nobody is warned while the clock stands still, and nobody twice because it stood still`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.desk.scheduleJobs()
            let (id, start) = try await Self.critical(test)
            Self.pass(until: start.adding(.minutes(10)), test)
            try await test.change(id, .ask(text: "Which cart?"))
            Self.pass(until: start.adding(.minutes(50)), test)
            #expect(try await Self.announcements(of: id, by: test) == 0)
            try await test.change(id, .answer(text: "The blue one"), by: .rena)
            let due = try #require(try await test.call(id).dueAt)
            Self.pass(until: due.adding(.minutes(-13)), test)
            #expect(try await Self.announcements(of: id, by: test) == 0)
            Self.pass(until: due.adding(.minutes(-11)), test)
            #expect(try await Self.announcements(of: id, by: test) == 1)

            try await test.change(id, .ask(text: "And which ward?"))
            test.clock.advance(by: .minutes(5))
            try await test.change(id, .answer(text: "Ward 4"), by: .rena)
            test.clock.advance(by: .minutes(1))
            #expect(try await Self.announcements(of: id, by: test) == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A call that ended is not announced, nor is one that nobody promised a time for`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.desk.scheduleJobs()
            let (ended, start) = try await Self.critical(test)
            try await test.change(ended, .abort(reason: "Asked twice"), by: .chris)
            let unclassified = try await test.register(about: "scanning").id
            Self.pass(until: start.adding(.minutes(59)), test)
            #expect(try await Self.announcements(of: ended, by: test) == 0)
            test.clock.advance(by: .seconds(15))
            #expect(try await Self.announcements(of: unclassified, by: test) == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Lists say that a call is due soon from when it is announced, and not while it waits`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (id, start) = try await Self.critical(test)
            func listed() async throws -> CallSummary.Due? {
                let page = try await test.desk.calls(
                    CallFilter(), order: .due(after: nil), as: test[.enid])
                return try #require(page.calls.first { $0.id == id }).due(at: test.clock.now)
            }
            for (minutes, due) in [(47, CallSummary.Due.later), (49, .soon), (61, .over)] {
                Self.pass(until: start.adding(.minutes(minutes)), test)
                #expect(try await listed() == due, "\(minutes)")
            }
            let other = try await Self.critical(test)
            Self.pass(until: other.start.adding(.minutes(49)), test)
            try await test.change(other.id, .ask(text: "Which cart?"))
            let waiting = try await test.desk.calls(
                CallFilter(), order: .due(after: nil), as: test[.enid])
            #expect(
                try #require(waiting.calls.first { $0.id == other.id }).dueSoonAt == nil)
        }
    }
}

import Desk
import Jobs
import Storage
import Synchronization
import TestKit
import Testing
import USM
import Values

struct JobTests {
    /// Does what entering the enterprise left to be counted, and lets an hour pass.
    private func settle(_ people: DeskWithPeople) async throws {
        for _ in 1...2 {
            try await JobRunner(people.desk).performDue()
            people.clock.advance(by: .hours(1))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two runners on one database do each job once`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { first in
            try await first.withOtherNode { second in
                try await first.desk.scheduleJobs()
                try await second.desk.scheduleJobs()
                try await settle(first)
                for _ in 1...5 {
                    async let here = JobRunner(first.desk).performDue()
                    async let there = JobRunner(second.desk).performDue()
                    let done = try await (here + there).filter { $0.outcome == .done }
                    #expect(done.map(\.kind).sorted() == JobKind.allCases.map(\.rawValue).sorted())
                    first.clock.advance(by: .hours(1))
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A job is due again when its time has come`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.desk.scheduleJobs()
            try await settle(people)
            let runner = JobRunner(people.desk)
            let kinds = Set(try await runner.performDue().map(\.kind))
            #expect(kinds == Set(JobKind.allCases.map(\.rawValue)))
            #expect(try await runner.performDue().count == 0)
            people.clock.advance(by: .seconds(15))
            #expect(
                try await runner.performDue().map(\.kind).sorted() == [
                    "announce_due_soon", "announce_overdue", "recount_calls",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A call that becomes overdue is announced once`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.desk.scheduleJobs()
            let runner = JobRunner(people.desk)
            try await runner.performDue()
            let call = try await people.register()
            try await people.change(call.id, .accept(exception: ""))
            try await people.change(
                call.id, .classify(category: "", impact: .high, urgency: .high))
            let due = try await people.call(call.id).dueAt
            let wait = try #require(due).since(people.clock.now)

            people.clock.advance(by: wait + .seconds(15))
            let news = people.database.news()
            for _ in 1...2 {
                try await runner.performDue()
                people.clock.advance(by: .minutes(1))
            }
            let last = News(topic: "last", subject: "")
            try await people.database.write { $0.announce(last) }
            var announced = 0
            for await item in news {
                if item == last { break }
                if item.topic == "call", item.subject.contains(call.id.rawValue) { announced += 1 }
            }
            #expect(announced == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A job that fails is tried again later, and not for ever`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.desk.scheduleJobs()
            try await people.database.write { transaction in
                _ = try transaction.run("UPDATE job SET payload = 'broken'")
            }
            var patience = JobPatience()
            patience.attemptsMax = 3
            let runner = JobRunner(people.desk, patience: patience)
            var outcomes: [JobOutcome] = []
            for _ in 1...3 {
                outcomes += try await runner.performDue().map(\.outcome)
                people.clock.advance(by: .minutes(1))
            }
            let kinds = JobKind.allCases.count
            #expect(
                outcomes == Array(repeating: .failed, count: 2 * kinds)
                    + Array(repeating: .gaveUp, count: kinds))
            #expect(try await people.desk.jobBacklog().failing == kinds)
            #expect(try await runner.performDue().isEmpty)
            people.clock.advance(by: .hours(1))
            #expect(
                try await runner.performDue().map(\.outcome)
                    == Array(repeating: .failed, count: kinds))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The job of a runner that died is taken over when its lease ends`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.desk.scheduleJobs()
            let lease = people.clock.now.adding(.minutes(5))
            try await people.database.write { transaction in
                _ = try transaction.run(
                    "UPDATE job SET attempts = 1, lease_until = \(lease.milliseconds)")
            }
            let runner = JobRunner(people.desk)
            #expect(try await runner.performDue().isEmpty)
            people.clock.advance(by: .minutes(5))
            let reports = try await runner.performDue()
            #expect(reports.allSatisfy { $0.outcome == .done })
            #expect(Set(reports.map(\.kind)) == Set(JobKind.allCases.map(\.rawValue)))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What has expired is forgotten, and nothing else`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { people in
            try await people.desk.saveDraft("old", of: "old", as: people[.rena])
            people.clock.advance(by: .days(20))
            try await people.desk.saveDraft("new", of: "new", as: people[.rena])
            people.clock.advance(by: .days(11))
            try await people.desk.scheduleJobs()
            try await JobRunner(people.desk).performDue()
            let drafts = try await people.desk.drafts(prefix: "", as: people[.rena])
            #expect(drafts == ["new": "new"])
        }
    }

    @Test func `The wait doubles, with some chance in it, up to a limit`() {
        let patience = JobPatience()
        #expect(patience.delay(afterAttempts: 1, chance: 255) == .seconds(5))
        #expect(patience.delay(afterAttempts: 1, chance: 0) == .milliseconds(2500))
        #expect(patience.delay(afterAttempts: 3, chance: 255) == .seconds(20))
        #expect(patience.delay(afterAttempts: 40, chance: 255) == .hours(1))
    }
}

import Desk
import TestKit
import Testing
import USM
import Values

/// How promised times of calls are counted: 60 minutes for what is critical, 240 for high.
struct CallClockTests {
    @Test(arguments: TestEngine.allCases)
    func `A question stops the clock, and the answer gives all the time back`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: "scanning").id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
            let due = try #require(try await test.call(id).dueAt)
            let start = try await test.call(id).registeredAt
            #expect(due == start.adding(.minutes(60)))

            test.clock.advance(by: .minutes(10))
            try await test.change(id, .ask(text: "Which cart?"))
            #expect(try await test.call(id).dueAt == nil)
            let asked = test.clock.now
            test.clock.advance(by: .hours(5))
            try await test.change(id, .answer(text: "The blue one"), by: .rena)
            let waited = test.clock.now.since(asked)
            test.clock.advance(by: .minutes(1))
            #expect(try await test.call(id).dueAt == due.adding(waited))

            let clock = try await test.desk.clock(of: id.rawValue, as: test[.dora]).clock
            #expect(clock.spans.map(\.holder) == [.provider, .customer, .provider])
            #expect(clock.pausedTime(until: test.clock.now) == waited)
            #expect(clock.usedTime(until: test.clock.now) == .minutes(11))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Another priority counts from the start, without losing what was paused`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: "scanning").id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .medium, urgency: .high))
            let start = try await test.call(id).registeredAt
            #expect(try await test.call(id).dueAt == start.adding(.minutes(240)))
            try await test.change(id, .ask(text: "Which cart?"))
            let asked = test.clock.now
            test.clock.advance(by: .hours(1))
            try await test.change(id, .answer(text: "The blue one"), by: .rena)
            let waited = test.clock.now.since(asked)

            try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
            #expect(try await test.call(id).dueAt == start.adding(.minutes(60)).adding(waited))
            let clock = try await test.desk.clock(of: id.rawValue, as: test[.dora]).clock
            let moves = clock.recomputations.last?.moves.first { $0.measure == .handling }
            #expect(moves?.from == start.adding(.minutes(240)).adding(waited))
            #expect(moves?.to == start.adding(.minutes(60)).adding(waited))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A due time that moved stands in the journal, and the journal still replays`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: "scanning").id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
            try await test.change(id, .ask(text: "Which cart?"))
            try await test.change(id, .answer(text: "The blue one"), by: .rena)
            let call = try await test.call(id)
            let journal = try await test.desk.journal(of: id.rawValue, as: test[.dora])
            #expect(journal.map(\.event).contains(.timed(dueAt: nil)))
            #expect(journal.map(\.event).contains(.timed(dueAt: call.dueAt)))
            #expect(Call.replaying(journal.map { ($0.event, $0.at) })?.dueAt == call.dueAt)
            let seen = try await test.desk.journal(of: id.rawValue, as: test[.rena])
            #expect(!seen.contains { if case .timed = $0.event { true } else { false } })
        }
    }

    @Test func `Who may not read the whole journal does not read the clock`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let id = try await test.register(about: "scanning").id
            for person in [DeskPerson.rena, .connie, .otto, .nick] {
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await test.desk.clock(of: id.rawValue, as: test[person])
                }
            }
            let view = try await test.desk.callView(id.rawValue, as: test[.rena])
            #expect(view.clock == nil)
        }
    }
}

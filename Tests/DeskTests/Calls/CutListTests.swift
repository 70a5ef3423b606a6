import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// What a list leaves out is said.
struct CutListTests {
    @Test func `The hundred and first is left out, and an excerpt says so`() {
        let all = Array(1...101)
        let cut = Excerpt(all, limit: 100)
        #expect(cut.count == 100 && cut.isCut && cut.last == 100)
        let whole = Excerpt(Array(all.dropLast()), limit: 100)
        #expect(whole.count == 100 && !whole.isCut)
    }

    @Test(arguments: TestEngine.allCases)
    func `Calls that nobody has accepted take no place among those that nobody has taken`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for _ in 0...ServiceDesk.workListLimit { try await test.register() }
            let accepted = try await test.register("The one that was accepted").id
            try await test.change(accepted, .accept(exception: ""), by: .dora)
            try await test.database.write { transaction in
                // What was asked is due before it.
                _ = try transaction.run(
                    "UPDATE call SET due_at = 1 WHERE status = 'registered'")
            }
            let work = try await test.desk.work(from: .due(after: nil), as: test[.dora])
            #expect(work.untaken.map(\.id) == [accepted])
            #expect(!work.cut.contains(.untaken))
            #expect(work.incoming.count == ServiceDesk.workListLimit)
            #expect(work.cut.contains(.incoming))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `More than twenty who have a call open are named up to the twentieth`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await test.register()
            let others = try await test.enterPeople(called: "Zeb", count: 21)
            let now = test.clock.now
            try await test.database.write { transaction in
                for person in others.dropLast() {
                    try transaction.markPresence(of: person, at: call.id, now)
                }
            }
            let twenty = try await test.desk.seePresence(at: call.reference, as: test[.dora])
            #expect(twenty.count == 20 && !twenty.isCut)
            try await test.database.write { transaction in
                for person in others.suffix(1) {
                    try transaction.markPresence(of: person, at: call.id, now)
                }
            }
            let more = try await test.desk.seePresence(at: call.reference, as: test[.dora])
            #expect(more.count == 20 && more.isCut)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `People and calls that a list leaves out are said to be there`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await test.enterPeople(called: "Zeb", count: ServiceDesk.directoryLimit)
            let all = try await test.desk.people(named: "zeb", as: test[.dora])
            #expect(all.count == ServiceDesk.directoryLimit && !all.isCut)
            _ = try await test.enterPeople(called: "Zebra", count: 1)
            let some = try await test.desk.people(named: "zeb", as: test[.dora])
            #expect(some.count == ServiceDesk.directoryLimit && some.isCut)
            for _ in 1...3 {
                let id = try await test.register("Where is it?", type: .serviceRequest).id
                try await test.change(id, .accept(exception: ""), by: .dora)
                try await test.change(id, .ask(text: "Which one?"), by: .dora)
            }
            let two = try await test.desk.callsWaiting(for: test[.rena], limit: 2)
            #expect(two.count == 2 && two.isCut)
            let three = try await test.desk.callsWaiting(for: test[.rena], limit: 3)
            #expect(three.count == 3 && !three.isCut)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A table that is wrong throughout says from which line on it was not looked at`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for (count, isCut) in [(100, false), (101, true)] {
                let rows = (2..<(2 + count)).map { ComponentRow(line: $0, key: "k-\($0)") }
                let named = rows.map { row in
                    var row = row
                    (row.name, row.componentClass, row.owner) = ("N", "asset", "nobody")
                    return row
                }
                let answer = await refusal {
                    try await test.desk.perform(
                        ImportComponents(named, source: "a.csv"), as: test[.dora])
                }
                let fields = answer?.fields ?? []
                #expect(fields.count == (isCut ? 101 : 100))
                #expect(fields.contains("table") == isCut)
                guard isCut, case .invalid(let problems)? = answer else { continue }
                #expect(problems.last?.sentence.english.contains("below line 101") == true)
                #expect(problems.last?.sentence.dutch.contains("onder regel 101") == true)
            }
        }
    }
}

extension DeskWithPeople {
    /// People of the provider, with a number behind their name.
    func enterPeople(called name: String, count: Int) async throws -> [ID<Party>] {
        try await database.write { transaction in
            try (1...count).map { number in
                let id = ID<Party>("\(name)-\(number)".lowercased())
                try transaction.save(
                    StoredParty(
                        key: id.rawValue,
                        party: Party(id: id, kind: .person, name: "\(name) \(number + 100)"),
                        language: .english, timeZone: "Europe/Amsterdam"))
                return id
            }
        }
    }
}

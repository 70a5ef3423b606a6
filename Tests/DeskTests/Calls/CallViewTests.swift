import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// A call as its page shows it.
struct CallViewTests {
    @Test(arguments: TestEngine.allCases)
    func `Who works on a call sees all that belongs to it`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            try await test.change(
                receipt.id, .concern(service: test.id("scanning"), components: [test.id("wr-204")]))
            try await test.change(receipt.id, .watch, by: .dora)
            try await test.change(
                receipt.id, .assign(team: test.id("network"), person: test.person(.dora)))
            let child = try await test.fork(receipt.id, to: [.operate], by: .dora)[0]
            let view = try await test.desk.callView(receipt.reference, as: test[.dora])
            #expect(view.isInternal && view.isWatched)
            #expect(view.components.map(\.name) == ["Reader WR-204"])
            #expect(view.agreement?.id == test.id("scanning-hospital"))
            #expect(view.tree.map(\.id) == [receipt.id, child])
            #expect(view.treeCalls.map(\.id) == [receipt.id, child])
            #expect(view.summary.requester.name == "Rena")
            #expect(view.summary.team?.name == "Network" && view.summary.assignee?.name == "Dora")
            #expect(view.names[test.id("network")] == "Network")
            #expect(view.names[test.person(.rena)] == "Rena")
            #expect(view.journal.map(\.sequence) == Array(1...view.call.version))
            let other = try await test.desk.callView(receipt.reference, as: test[.enid])
            #expect(!other.isWatched)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Whoever has a call can work on it, though they hold no profile`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            try await test.change(
                receipt.id, .assign(team: test.id("devices"), person: test.person(.rick)))
            let view = try await test.desk.callView(receipt.reference, as: test[.rick])
            #expect(view.isInternal && view.allowed.contains(.accept))
            let choices = try await test.desk.choices(for: view.call, as: test[.rick])
            #expect(choices.members.map(\.name) == ["Cora", "Dora"])
            let answer = await outcome {
                try await test.desk.choices(for: view.call, as: test[.rena])
            }
            #expect(answer == "not allowed")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A journal is read on from where a reader was`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            for number in 1...5 {
                try await test.change(receipt.id, .comment(.requester, text: "\(number)"))
                try await test.change(receipt.id, .comment(.internal, text: "\(number)"))
            }
            var (last, read) = (0, [Int]())
            while read.count < 100 {
                let page = try await test.desk.journal(
                    of: receipt.reference, after: last, limit: 2, as: test[.rena])
                guard let end = page.last?.sequence else { break }
                read += page.map(\.sequence)
                last = end
            }
            #expect(read == [1, 2, 4, 6, 8, 10])
        }
    }
}

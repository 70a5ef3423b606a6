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
                receipt.id,
                .assign(
                    team: .chosen(test.id("devices")), person: .chosen(test.person(.dora))))
            let child = try await test.fork(
                receipt.id, to: [.operate], by: .dora, reason: "Only its battery is charged.")[0]
            let view = try await test.desk.callView(receipt.reference, as: test[.dora])
            #expect(view.isInternal && view.isWatched)
            #expect(view.components.map(\.name) == ["Reader WR-204"])
            #expect(view.agreement?.id == test.id("scanning-hospital"))
            #expect(view.tree.map(\.id) == [receipt.id, child])
            #expect(view.treeCalls.map(\.id) == [receipt.id, child])
            #expect(view.summary.requester.name == "Rena")
            #expect(view.summary.team?.name == "Devices" && view.summary.assignee?.name == "Dora")
            #expect(view.names[test.id("devices")] == "Devices")
            #expect(view.names[test.person(.rena)] == "Rena")
            #expect(view.journal.map(\.sequence) == Array(1...view.call.version))
            let other = try await test.desk.callView(receipt.reference, as: test[.enid])
            #expect(!other.isWatched)
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

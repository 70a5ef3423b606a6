import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// A call from somebody's words to its end, through each of the workflows.
struct MainPathTests {
    @Test(arguments: TestEngine.allCases, 1...8)
    func `A call goes through all steps of its workflow and is closed`(
        engine: TestEngine, number: Int
    ) async throws {
        let workflow = try #require(Workflow.all.first { $0.number == number })
        try await DeskWithPeople.with(engine) { test in
            let type = try #require(workflow.processes.first).callType
            let receipt = try await test.register(type: type)
            let trace = try await test.finish(receipt.id, DeskWithPeople.forks(of: workflow))
            #expect(trace == workflow.stations.map(DeskStation.init))
            let root = try await test.call(receipt.id)
            #expect(root.status == .closed && root.workflowLabel == "\(number)")
            let calls = try await test.calls()
            #expect(calls.allSatisfy { $0.status == .closed })
            #expect(calls.count == workflow.processes.count)
            #expect(Set(calls.map(\.number)).count == calls.count)
            for call in calls {
                let journal = try await test.journal(of: call.id).map { ($0.event, $0.at) }
                #expect(Call.replaying(journal) == (try await test.call(call.id)))
            }
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An incident may need a change and an operation both`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let trace = try await test.finish(
                receipt.id, [.recover: [.change, .operate], .change: [.operate]])
            let own = trace.filter { $0.depth == 0 }.map(\.step.code)
            #expect(own == ["R1", "R2", "R3", "R4", "R5", "R6", "R7"])
            #expect(try await test.call(receipt.id).workflowLabel == "3+4")
            #expect(try await test.calls().map(\.status) == Array(repeating: .closed, count: 4))
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The parent goes on at its review when the last child has ended, not before`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let parent = try await test.register().id
            let children = try await test.fork(parent, to: [.change, .operate])
            #expect(try await test.call(parent).status == .waitingForChildren)
            try await test.finish(children[1])
            #expect(try await test.call(parent).step.code == "R5")
            try await test.finish(children[0], [.change: [.operate]])
            let after = try await test.call(parent)
            #expect(after.step.code == "R6" && after.status == .inProgress)
            #expect(try await test.kinds(of: parent).filter { $0 == "resumed" }.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A child knows what its parent knows and is asked by who took the fork`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register("The scanner is broken\nIt beeps").id
            try await test.change(
                id, .concern(service: test.id("scanning"), components: [test.id("wr-204")]))
            let children = try await test.fork(id, to: [.change], by: .dora)
            let (parent, child) = (try await test.call(id), try await test.call(children[0]))
            #expect(child.requester == test.person(.dora))
            #expect(child.parent == id && child.root == id && child.type == .requestForChange)
            #expect(child.title == parent.title && child.description == parent.description)
            #expect(child.service == parent.service && child.agreement == parent.agreement)
            #expect(child.components == [test.id("wr-204")] && child.team == parent.team)
            #expect(child.dueAt == parent.dueAt && child.classification == parent.classification)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `After its only child was aborted a call chooses its fork again`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let parent = try await test.register().id
            let first = try await test.fork(parent, to: [.change])
            try await test.change(first[0], .abort(reason: "not needed"), by: .chris)
            let waiting = try await test.call(parent)
            #expect(waiting.step.code == "R5" && waiting.status == .inProgress)
            let second = try await test.fork(parent, to: [.change])
            #expect(second != first)
            try await test.finish(parent, [.change: [.operate]])
            #expect(try await test.call(parent).status == .closed)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Work that was wrong is redone from an earlier step, with a new fork`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.bring(id, to: "R6")
            try await test.change(id, .askConfirmation(message: "It reads again"))
            try await test.change(id, .refuse(reason: "it still beeps"), by: .rena)
            #expect(try await test.call(id).status == .refused)
            try await test.change(id, .redo(from: "R3", reason: "another cause"))
            #expect(try await test.call(id).children.map(\.isPast) == [true])
            try await test.finish(id)
            let after = try await test.call(id)
            #expect(after.status == .closed && after.children.count == 2)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Another type keeps the number, and the old reference still finds the call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let retyped = try await test.change(
                receipt.id, .retype(.serviceRequest, isComplaint: false, reason: "it was agreed"))
            #expect(receipt.reference == "INC-1001" && retyped.reference == "SRQ-1001")
            for reference in ["INC-1001", "srq-1001", "inc1001", "1001", "#1001"] {
                let call = try await test.desk.callState(reference, as: test[.rena]).call
                #expect(call.id == receipt.id, "\(reference)")
            }
            #expect(try await test.call(receipt.id).step.code == "O1")
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Whatever happens in one write is done once, even when the write is repeated`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { plain in
            let test = plain.over(RepeatingDatabase(inner: plain.database))
            let workflow = Workflow.all[5]
            let receipt = try await test.register(type: .risk)
            let trace = try await test.finish(receipt.id, DeskWithPeople.forks(of: workflow))
            #expect(trace == workflow.stations.map(DeskStation.init))
            #expect(try await test.journalDifferences() == [])
        }
    }
}

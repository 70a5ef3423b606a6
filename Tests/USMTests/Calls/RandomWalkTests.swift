import TestKit
import Testing
import USM
import Values

@Suite struct RandomWalkTests {
    @Test(arguments: 1...100)
    func `A command is accepted exactly when the method allows it`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 {
            guard let attempt = try walk.attempt() else { continue }
            let isAllowed = attempt.before.allowedActions.contains(attempt.command.action)
            #expect(
                (attempt.refusal == nil) == (isAllowed && attempt.isValid),
                "seed \(seed): \(attempt.command) at \(attempt.before.step.code)")
            if case .notNow(_, _, _, let allowed) = attempt.refusal {
                #expect(allowed == attempt.before.allowedActions)
            }
        }
    }

    @Test(arguments: 1...50)
    func `From wherever a walk comes, every call can be brought to its end`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...(2 * Int(seed)) { _ = try walk.attempt() }
        #expect(throws: Never.self, "seed \(seed)") { try walk.finish() }
        #expect(walk.register.all.allSatisfy { !$0.isOpen })
    }

    @Test(arguments: 1...50)
    func `A call that has not ended allows an action that moves it, or waits for a child that does`(
        seed: UInt64
    ) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 {
            _ = try walk.attempt()
            for call in walk.register.all where call.isOpen && !call.hasRunningChild {
                #expect(call.allowedActions.contains { $0.movesCall }, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 1...50)
    func `Replaying a journal rebuilds the call`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 { _ = try walk.attempt() }
        for call in walk.register.all {
            let journal = try #require(walk.register.journals[call.id])
            #expect(Call.replaying(journal) == call, "seed \(seed)")
            #expect(call.version == journal.count)
        }
    }

    @Test(arguments: 1...50)
    func `A parent stays at its fork while a child runs`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 {
            _ = try walk.attempt()
            for call in walk.register.all where call.hasRunningChild {
                #expect(call.isOpen && call.step.kind == .fork, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 1...50)
    func `Of one fork a single child is left standing, or at Recover one of each process`(
        seed: UInt64
    ) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 {
            _ = try walk.attempt()
            for call in walk.register.all {
                let standing = call.presentChildren.filter { $0.outcome != .aborted }
                let isOnePerProcess = Set(standing.map(\.process)).count == standing.count
                #expect(standing.count < 2 || (call.process == .recover && isOnePerProcess))
            }
        }
    }

    @Test(arguments: 1...50)
    func `A parent knows of each child how it stands`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 { _ = try walk.attempt() }
        for call in walk.register.all {
            for child in call.children {
                #expect(try walk.register.call(child.id).outcomeForParent == child.outcome)
            }
        }
    }

    @Test(arguments: 1...50)
    func `What is delivered is fulfilled as its place in the workflow says`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 {
            guard let id = try walk.attempt()?.before.id else { continue }
            let call = try walk.register.call(id)
            guard call.isOpen else { continue }
            let isFulfilled = call.confirmation.isFulfilled
            #expect(isFulfilled == (call.fulfilledAt != nil))
            #expect((call.status == .workflowFulfilled) == (isFulfilled && call.parent == nil))
            #expect((call.status == .processFulfilled) == (isFulfilled && call.parent != nil))
        }
    }

    @Test(arguments: 1...50)
    func `Nothing closes without the requester's word or a reason to go on without`(
        seed: UInt64
    ) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 { _ = try walk.attempt() }
        try walk.finish()
        for call in walk.register.all where call.ending == .closed {
            #expect(call.confirmation.isFulfilled, "seed \(seed)")
        }
    }

    @Test(arguments: 1...50)
    func `No step is come to twice unless something is redone or retyped`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 { _ = try walk.attempt() }
        for call in walk.register.all {
            let journal = walk.register.journals[call.id] ?? []
            let goesBack = journal.contains {
                ["redone", "retyped", "acceptance_withdrawn"].contains($0.event.kind)
            }
            guard !goesBack else { continue }
            let steps = walk.register.trace.filter { $0.call == call.id }.map(\.step)
            #expect(steps == steps.sorted() && Set(steps).count == steps.count, "seed \(seed)")
        }
    }

    @Test func `Random walks come to every workflow, and to both arms of R5`() throws {
        var (reached, labels) = (Set<Int>(), Set<String>())
        for seed in UInt64(1)...100 {
            var walk = RandomWalk(seed: seed)
            for _ in 1...30 { _ = try walk.attempt() }
            try walk.finish()
            for call in walk.register.all where call.parent == nil && call.ending == .closed {
                labels.insert(call.workflowLabel)
                for path in walk.register.paths(from: call.id) {
                    reached.formUnion(Workflow.all.filter { $0.processes == path }.map(\.number))
                }
            }
        }
        #expect(reached == Set(1...8))
        #expect(labels.isSuperset(of: ["1", "2", "3", "4", "5", "6", "7", "8", "3+4"]))
    }

    @Test(arguments: 1...30)
    func `Every event that a walk brings about comes back from storage`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 1...120 { _ = try walk.attempt() }
        for (event, _) in walk.register.journals.values.joined() {
            #expect(try stored(event).read() == event)
        }
    }
}

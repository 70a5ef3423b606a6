import Desk
import TestKit
import Testing
import USM
import Values

/// A key belongs to one component: in the register, in a plan, and in all open plans.
struct PlannedKeyTests {
    private static func row(_ key: String, _ name: String) -> ComponentRow {
        var row = ComponentRow(line: 2, key: key)
        (row.name, row.componentClass, row.owner) = (name, "asset/hardware", "devices")
        return row
    }

    private static func raise(
        _ test: DeskWithPeople, _ rows: [ComponentRow]
    ) async throws -> ComponentReconciliation {
        try await test.desk.perform(
            ImportComponents(rows, source: "a.csv", service: "scanning"), as: test[.dora])
    }

    private static func draft(_ test: DeskWithPeople, _ key: String) -> PlanRegister.Deed {
        .add(
            ComponentDraft(
                name: "Signal lamp", componentClass: "asset/hardware", owner: test.id("devices"),
                key: key))
    }

    /// The change plans the same without having looked at others, as it could before.
    private static func force(
        _ test: DeskWithPeople, _ change: CallReceipt, _ rival: CallReceipt
    ) async throws {
        try await test.desk.perform(
            PlanRegister(change.reference, seen: nil, draft(test, "spare")), as: test[.dora])
        try await test.database.write { transaction in
            try transaction.run(
                """
                UPDATE planned_difference SET content = replace(content, '"spare"', '"m01-lamp"')
                WHERE call_id = \(change.id)
                """)
            try transaction.run(
                """
                UPDATE planned_key SET component_key = 'm01-lamp'
                WHERE call_id = \(change.id)
                """)
        }
    }

    private static func change(_ test: DeskWithPeople) async throws -> CallReceipt {
        let change = try await test.register("One more lamp", type: .requestForChange)
        try await test.bring(change.id, to: "C3")
        return change
    }

    @Test(arguments: TestEngine.allCases)
    func `A table that is compared again finds that an open change plans it already`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let rows = [Self.row("m01-lamp", "Signal lamp"), Self.row("wr-204", "Reader 204")]
            let first = try await Self.raise(test, rows)
            let reference = try #require(first.calls.first)
            let second = try await Self.raise(test, rows)
            #expect(second.calls.isEmpty && second.planned == 2 && second.added == 0)
            #expect(second.differences.map(\.plannedBy) == [reference, reference])
            let other = await refusal {
                try await Self.raise(test, [Self.row("m01-lamp", "Another lamp")])
            }
            guard case .invalid(let problems) = other else {
                Issue.record("it was raised: \(String(describing: other))")
                return
            }
            #expect(problems.map(\.field) == ["line 2, key"])
            #expect(problems.first?.obstacle == .call(reference))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A key that another plan, the register or a retired component has is refused by name`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (try await Self.change(test), try await Self.change(test))
            try await test.desk.perform(
                PlanRegister(first.reference, seen: nil, Self.draft(test, "lamp-1")),
                as: test[.dora])
            func obstacle(_ key: String) async throws -> FieldProblem? {
                let found = await refusal {
                    try await test.desk.perform(
                        PlanRegister(second.reference, seen: nil, Self.draft(test, key)),
                        as: test[.dora])
                }
                guard case .invalid(let problems) = found else { return nil }
                return problems.first
            }
            let planned = try #require(try await obstacle("lamp-1"))
            #expect(planned.field == "key" && planned.obstacle == .call(first.reference))
            let reader: ID<ManagedComponent> = test.id("wr-204")
            let taken = try #require(try await obstacle("wr-204"))
            #expect(taken.obstacle == .component(reader))
            #expect(taken.sentence.english.contains("Reader WR-204"))

            let retired: ID<ManagedComponent> = test.id("wr-205")
            try await test.desk.perform(
                PlanRegister(first.reference, seen: nil, .retire(retired)), as: test[.dora])
            try await test.bring(first.id, to: "C9")
            let gone = try #require(try await obstacle("wr-205"))
            #expect(gone.obstacle == .component(retired))
            #expect(gone.sentence.english.contains("Reader WR-205") == true)
            let row = await refusal { try await Self.raise(test, [Self.row("wr-205", "New")]) }
            guard case .invalid(let problems) = row else {
                Issue.record("a retired key was taken")
                return
            }
            #expect(problems.map(\.obstacle) == [.component(retired)])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A key that was given away meanwhile is a conflict at C8 that names line and key`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (try await Self.change(test), try await Self.change(test))
            try await test.desk.perform(
                PlanRegister(first.reference, seen: nil, Self.draft(test, "m01-lamp")),
                as: test[.dora])
            try await Self.force(test, second, first)
            try await test.bring(second.id, to: "C8")
            try await test.bring(first.id, to: "C9")
            let found = await refusal {
                try await test.change(second.id, .work(note: "done"), by: .dora)
            }
            guard case .planConflict(_, let problems, let sentence) = found else {
                Issue.record("no conflict: \(String(describing: found))")
                return
            }
            #expect(sentence.english.contains("m01-lamp"))
            let plan = try await test.desk.registerPlan(of: second.reference, as: test[.dora])
            #expect(problems.map(\.field) == [plan.plan.lines.first?.key])
            #expect(plan.conflicts.map(\.code) == ["key_taken"])
            #expect(problems.first?.obstacle == plan.conflicts.first?.holder.map { .component($0) })

            try await test.desk.perform(
                PlanRegister(second.reference, seen: nil, .planAgain), as: test[.dora])
            let rest = try await test.desk.registerPlan(of: second.reference, as: test[.dora])
            #expect(rest.plan.isEmpty, "the same lamp stands in the register by now")
            let silent = await refusal {
                try await test.change(second.id, .work(note: ""), by: .dora)
            }
            #expect(silent?.fields == ["note"])
            try await test.change(second.id, .work(note: "The same lamp"), by: .dora)
            #expect(try await test.call(second.id).step.code == "C9")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two changes that give one key away in the same moment never end in an error of ours`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (try await Self.change(test), try await Self.change(test))
            try await test.desk.perform(
                PlanRegister(first.reference, seen: nil, Self.draft(test, "m01-lamp")),
                as: test[.dora])
            try await Self.force(test, second, first)
            try await test.bring(first.id, to: "C8")
            try await test.bring(second.id, to: "C8")
            let outcomes = await withTaskGroup(of: String.self) { group in
                for change in [first, second] {
                    group.addTask {
                        await outcome {
                            try await test.change(change.id, .work(note: "done"), by: .dora)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.sorted() == ["done", "plan conflict"])
        }
    }
}

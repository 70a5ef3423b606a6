import Desk
import TestKit
import Testing
import USM
import Values

/// What a change plans for the register, and what comes of it at C8 and nowhere else.
struct RegisterPlanTests {
    private static func change(_ test: DeskWithPeople, at step: String) async throws -> CallReceipt
    {
        let change = try await test.register(
            "Replace the reader on ward 4", type: .requestForChange)
        try await test.bring(change.id, to: step)
        return change
    }

    private static func server(_ test: DeskWithPeople, _ name: String = "srv-12") -> ComponentDraft
    {
        ComponentDraft(
            name: name, componentClass: "asset/hardware/server",
            owner: test.id("devices", Party.self), key: name)
    }

    private static func reader(_ test: DeskWithPeople) -> ID<ManagedComponent> {
        test.id("wr-204", ManagedComponent.self)
    }

    /// Plans everything that can be planned: one more, one altered, one retired, and relations.
    private static func plan(_ call: CallReceipt, _ test: DeskWithPeople) async throws {
        let deeds: [PlanRegister.Deed] = [
            .add(server(test)),
            .alter(reader(test), ComponentDraft(name: "Reader WR-204b")),
            .relate(reader(test), .runsOn, .called("srv-12")),
            .retire(test.id("wr-205", ManagedComponent.self)),
        ]
        for (seen, deed) in deeds.enumerated() {
            try await test.desk.perform(
                PlanRegister(call.reference, seen: seen, deed), as: test[.dora])
        }
    }

    private static func names(_ test: DeskWithPeople) async throws -> [String] {
        try await test.desk.components(named: "", as: test[.dora]).map(\.name)
    }

    private static func rows(_ test: DeskWithPeople) async throws -> [Int] {
        try await test.desk.database.read { reader in
            try [
                "SELECT count(*) AS number FROM component",
                "SELECT count(*) AS number FROM component_version",
                "SELECT count(*) AS number FROM component_relation",
                "SELECT count(*) AS number FROM dependency",
            ].map { try reader.scalar($0, as: Int.self) ?? -1 }
        }
    }

    private static func problems(_ body: () async throws -> some Any) async -> [String] {
        do {
            _ = try await body()
            return []
        } catch DeskRefusal.invalid(let problems) {
            return problems.map(\.field)
        } catch let refusal as DeskRefusal {
            return [refusal.word]
        } catch {
            return ["failed: \(error)"]
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The register changes with the work of C8, as a whole, and not before`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test, at: "C3")
            let before = try await Self.rows(test)
            try await Self.plan(call, test)
            try await test.bring(call.id, to: "C8")
            #expect(try await Self.rows(test) == before)
            #expect(try await Self.names(test) == ["Reader WR-204", "Reader WR-205"])

            test.clock.advance(by: .minutes(5))
            try await test.change(call.id, .work(note: "done"), by: .dora)
            #expect(try await Self.names(test) == ["Reader WR-204b", "srv-12"])
            // One more; three versions; one relation more; one ended, one begun.
            #expect(
                try await Self.rows(test) == [
                    before[0] + 1, before[1] + 3, before[2] + 1, before[3],
                ])
            let plan = try await test.desk.registerPlan(of: call.reference, as: test[.dora])
            #expect(plan.appliedAt == test.clock.now && plan.conflicts.isEmpty && !plan.mayMend)
            let retired = test.id("wr-205", ManagedComponent.self)
            #expect(plan.components[retired]?.isRetired == true)
            #expect(plan.components[Self.reader(test)]?.version == 2)
            let server = try #require(plan.plan.additions.first?.id)
            let impact = try await test.desk.impact(
                of: .component(server), .effects, as: test[.dora])
            #expect(
                impact.nodes.map(\.node.id) == [
                    Self.reader(test).rawValue, test.id("scanning", Service.self).rawValue,
                ])
            #expect(try await test.journalDifferences().isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func
        `A component that moved on is named at C8, nothing is half applied, and the plan can be drawn up again`(
            engine: TestEngine
        ) async throws
    {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (
                try await Self.change(test, at: "C3"), try await Self.change(test, at: "C3")
            )
            try await Self.plan(first, test)
            try await test.desk.perform(
                PlanRegister(
                    second.reference, seen: nil,
                    .alter(
                        Self.reader(test),
                        ComponentDraft(owner: test.id("network", Party.self)))),
                as: test[.dora])
            try await test.bring(first.id, to: "C8")
            try await test.bring(second.id, to: "C9")
            let before = try await Self.rows(test)

            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.change(first.id, .work(note: "done"), by: .dora)
            }
            guard case .planConflict(_, let problems, let sentence) = refusal else {
                Issue.record("no conflict: \(String(describing: refusal))")
                return
            }
            #expect(sentence.english.contains("Reader WR-204: It was planned for version 1"))
            #expect(problems.map(\.field) == ["component.\(Self.reader(test))"])
            #expect(try await Self.rows(test) == before)
            #expect(try await test.call(first.id).step.code == "C8")
            let stuck = try await test.desk.registerPlan(of: first.reference, as: test[.dora])
            #expect(stuck.conflicts == [.movedOn(Self.reader(test), seen: 1, found: 2)])
            #expect(stuck.mayMend && !stuck.mayPlan)

            try await test.desk.perform(
                PlanRegister(first.reference, seen: nil, .planAgain), as: test[.dora])
            try await test.change(first.id, .work(note: "done"), by: .dora)
            let done = try await test.desk.registerPlan(of: first.reference, as: test[.dora])
            let reader = try #require(done.components[Self.reader(test)])
            #expect(reader.component.name == "Reader WR-204b" && reader.version == 3)
            // What the other change did stays.
            #expect(reader.component.owner == test.id("network", Party.self))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A change that is aborted registers nothing`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test, at: "C3")
            try await Self.plan(call, test)
            try await test.bring(call.id, to: "C8")
            let before = try await Self.rows(test)
            try await test.change(call.id, .abort(reason: "Not needed"), by: .chris)
            #expect(try await Self.rows(test) == before)
            let seen = try await test.desk.registerPlan(of: call.reference, as: test[.dora])
            #expect(seen.appliedAt == nil && !seen.mayPlan && !seen.mayMend)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `It is planned from C3 until C7, by who works the change and nobody else`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test, at: "C2")
            let add = PlanRegister(call.reference, seen: nil, .add(Self.server(test)))
            #expect(
                await outcome { try await test.desk.perform(add, as: test[.dora]) } == "outdated")
            try await test.bring(call.id, to: "C3")
            for (person, expected) in [
                (DeskPerson.rena, "not found"), (.nick, "not found"), (.adam, "not found"),
                (.otto, "not found"),
            ] {
                #expect(
                    await outcome { try await test.desk.perform(add, as: test[person]) }
                        == expected)
            }
            let reading = Actor(
                person: test[.dora].person, name: "", grants: test[.dora].grants,
                isReadOnly: true)
            #expect(
                await outcome { try await test.desk.perform(add, as: reading) } == "not allowed")
            #expect(await outcome { try await test.desk.perform(add, as: test[.dora]) } == "done")
            let stale = PlanRegister(call.reference, seen: 0, .add(Self.server(test, "srv-13")))
            #expect(
                await outcome { try await test.desk.perform(stale, as: test[.dora]) } == "outdated")
            try await test.bring(call.id, to: "C8")
            let late = PlanRegister(call.reference, seen: nil, .add(Self.server(test, "srv-13")))
            #expect(
                await outcome { try await test.desk.perform(late, as: test[.dora]) } == "outdated")
            let wish = try await test.register(type: .wish)
            #expect(
                await outcome {
                    try await test.desk.registerPlan(of: wish.reference, as: test[.dora])
                } == "not found")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What cannot be registered is refused at its field`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await test.database.write { transaction in
                try transaction.run("INSERT INTO managed_class (path) VALUES ('asset')")
            }
            let call = try await Self.change(test, at: "C3")
            let (reader, other) = (Self.reader(test), test.id("wr-205", ManagedComponent.self))
            let scanning = InfrastructureNode.service(test.id("scanning"))
            let owner = test.id("devices", Party.self)
            let deeds: [(PlanRegister.Deed, [String])] = [
                (.add(ComponentDraft()), ["name", "class", "owner"]),
                (
                    .add(
                        ComponentDraft(
                            name: "House rules", componentClass: "document/policy", owner: owner)),
                    ["class"]
                ),
                (
                    .add(
                        ComponentDraft(
                            name: "CRM", componentClass: "asset/software/environment",
                            owner: owner, attributes: ["purpose": "fun", "colour": "red"])),
                    ["attributes.colour", "attributes.purpose"]
                ),
                (
                    .add(
                        ComponentDraft(
                            name: "Reader", componentClass: "asset/hardware", owner: owner,
                            key: "wr-204")),
                    ["key"]
                ),
                (.alter(reader, ComponentDraft(name: "  ")), ["name"]),
                (.alter(ID("nothing"), ComponentDraft(name: "a")), ["component"]),
                (.retire(ID("no\u{0}thing")), ["component"]),
                (.relate(reader, .runsOn, .called("nothing")), ["target"]),
                (.relate(reader, .runsOn, .node(.component(reader))), ["target"]),
                (.relate(reader, .runsOn, .node(scanning)), ["target"]),
                (.relate(reader, .supports, .node(scanning)), ["target"]),
                (.unrelate(reader, .partOf, .node(.component(other))), ["target"]),
                (.remove("component.nothing"), ["line"]),
            ]
            for (deed, expected) in deeds {
                let found = await Self.problems {
                    try await test.desk.perform(
                        PlanRegister(call.reference, seen: nil, deed), as: test[.dora])
                }
                #expect(found == expected, "\(deed)")
            }
            let plan = try await test.desk.registerPlan(of: call.reference, as: test[.dora])
            #expect(plan.version == 0 && plan.plan.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A component that was retired takes no new calls, and keeps the old ones`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let old = try await test.register()
            let (retired, present) = (
                test.id("wr-205", ManagedComponent.self), Self.reader(test)
            )
            try await test.change(old.id, .concern(service: nil, components: [retired]))
            let call = try await Self.change(test, at: "C3")
            try await test.desk.perform(
                PlanRegister(call.reference, seen: nil, .retire(retired)), as: test[.dora])
            try await test.bring(call.id, to: "C9")
            let new = try await test.register()
            let found = await Self.problems {
                try await test.change(new.id, .concern(service: nil, components: [retired]))
            }
            #expect(found == ["components"])
            let next = try await Self.change(test, at: "C3")
            let related = await Self.problems {
                try await test.desk.perform(
                    PlanRegister(
                        next.reference, seen: nil,
                        .relate(present, .connectedTo, .node(.component(retired)))),
                    as: test[.dora])
            }
            #expect(related == ["target"], "no relation to what is not in use any more")
            try await test.change(
                old.id, .concern(service: nil, components: [retired, present]))
            #expect(try await test.call(old.id).components == [retired, present])
        }
    }
}

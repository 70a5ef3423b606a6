import TestKit
import Testing
import USM
import Values

@Suite struct PlannedDifferenceTests {
    private let owner = ID<Party>("ict")
    private let scope: MIRScope

    init() throws {
        let kind = ManagedAttribute("kind", .same("kind"), .text)
        let cores = ManagedAttribute("cores", .same("cores"), .number)
        let tree = try ComponentClassTree.standard.adding(kind, to: "asset/hardware")
            .adding(cores, to: "asset/hardware")
        scope = try MIRScope(tree, managing: ["asset"])
    }

    private func change(at code: String = "C8", _ type: CallType = .requestForChange) throws -> Call
    {
        let registration = Registration(
            id: ID("call"), number: 1, type: type, title: "change", requester: owner)
        var call = Call(registration, at: Instant(milliseconds: 0))
        call.step = try #require(Step(code))
        return call
    }

    private func addition(_ id: String, in path: String = "asset/hardware/server")
        -> PlannedDifference.Addition
    {
        PlannedDifference.Addition(
            ID(id), name: id, componentClass: path, owner: owner, attributes: ["kind": .text("x")])
    }

    /// Three servers, of which b runs on a.
    private func register() throws -> InfrastructureRegister {
        try InfrastructureRegister(scope, services: [ID("care")]).applying(
            PlannedDifference(
                additions: ["a", "b", "c"].map { addition($0) },
                newRelations: [ComponentRelation(ID("b"), .runsOn, .component(ID("a")))]),
            under: try change())
    }

    private func conflicts(_ plan: PlannedDifference) throws -> [PlanConflict] {
        let (register, call) = (try register(), try change())
        do throws(PlanRefusal) {
            _ = try register.applying(plan, under: call)
            return []
        } catch .conflicts(let conflicts) {
            #expect(register.conflicts(with: plan) == conflicts)
            return conflicts
        } catch {
            throw error
        }
    }

    // MARK: When

    @Test(arguments: ProcessKind.allCases.flatMap(\.definition.allSteps))
    func `The register changes at C8 and nowhere else`(step: Step) throws {
        let type = try #require(CallType.allCases.first { $0.process == step.process })
        let call = try change(at: step.code, type)
        let plan = PlannedDifference(additions: [addition("d")])
        if step.code == "C8" {
            #expect(try register().applying(plan, under: call).components.count == 4)
        } else {
            #expect(throws: PlanRefusal.notAtRegistering(step, type)) {
                try register().applying(plan, under: call)
            }
        }
    }

    @Test func `A change that has ended registers nothing`() throws {
        var call = try change()
        call.ending = .closed
        #expect(throws: PlanRefusal.notAtRegistering(call.step, call.type)) {
            try register().applying(PlannedDifference(additions: [addition("d")]), under: call)
        }
    }

    @Test func `An empty plan is no plan`() throws {
        #expect(throws: PlanRefusal.nothingPlanned) {
            try register().applying(PlannedDifference(), under: try change())
        }
    }

    // MARK: Conflicts

    @Test func `A component that moved on is a conflict, never overwritten`() throws {
        let alteration = PlannedDifference.Alteration(ID("a"), seen: 1, name: "new")
        let plan = PlannedDifference(alterations: [alteration])
        let once = try register().applying(plan, under: try change())
        #expect(once.components[ID("a")]?.version == 2)
        #expect(throws: PlanRefusal.conflicts([.movedOn(ID("a"), seen: 1, found: 2)])) {
            try once.applying(plan, under: try change())
        }
    }

    @Test func `A retired component has no relations, before and after`() throws {
        let relation = ComponentRelation(ID("b"), .runsOn, .component(ID("a")))
        let retirement = PlannedDifference.Retirement(ID("a"), seen: 1)
        #expect(
            try conflicts(PlannedDifference(retirements: [retirement]))
                == [.stillRelated(ID("a"), relation)])
        let retired = try register().applying(
            PlannedDifference(retirements: [retirement], endedRelations: [relation]),
            under: try change())
        #expect(retired.relations.isEmpty)
        #expect(retired.components[ID("a")]?.isRetired == true)
        #expect(
            throws: PlanRefusal.conflicts([.relationToRetired(relation)])
        ) {
            try retired.applying(PlannedDifference(newRelations: [relation]), under: try change())
        }
        let again = PlannedDifference.Retirement(ID("a"), seen: 2)
        #expect(throws: PlanRefusal.conflicts([.alreadyRetired(ID("a"))])) {
            try retired.applying(PlannedDifference(retirements: [again]), under: try change())
        }
    }

    @Test func `Every conflict is told at once, and nothing is applied`() throws {
        let loop = ComponentRelation(ID("c"), .partOf, .component(ID("c")))
        let care = InfrastructureNode.service(ID("care"))
        let toService = ComponentRelation(ID("c"), .runsOn, care)
        let nowhere = ComponentRelation(ID("c"), .supports, .service(ID("unknown")))
        let gone = ComponentRelation(ID("c"), .runsOn, .component(ID("a")))
        let there = ComponentRelation(ID("b"), .runsOn, .component(ID("a")))
        let found = try conflicts(
            PlannedDifference(
                additions: [
                    addition("a"), addition("d", in: "asset/boat"), addition("e", in: "document"),
                ],
                alterations: [
                    PlannedDifference.Alteration(ID("x"), seen: 1),
                    PlannedDifference.Alteration(ID("b"), seen: 1, name: " "),
                    PlannedDifference.Alteration(
                        ID("c"), seen: 1, attributes: ["cores": .text("8")]),
                ],
                newRelations: [loop, toService, nowhere, there], endedRelations: [gone]))
        #expect(
            found.map(\.code) == [
                "already_there", "unknown_class", "class_not_managed", "unknown_attribute",
                "unknown_component", "name_missing", "wrong_kind", "relation_gone",
                "relation_there",
                "relation_to_itself", "relation_to_service", "relation_to_unknown",
            ])
        for conflict in found {
            #expect(!conflict.sentence.dutch.isEmpty && !conflict.components.isEmpty)
        }
    }

    @Test func `A plan does one thing with a component`() throws {
        let found = try conflicts(
            PlannedDifference(
                alterations: [PlannedDifference.Alteration(ID("c"), seen: 1)],
                retirements: [PlannedDifference.Retirement(ID("c"), seen: 1)]))
        #expect(found.first == .plannedTwice(ID("c")))
    }

    // MARK: Properties

    @Test(arguments: 1...200)
    func `Without a conflict, what was planned is what is read`(seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        var register = try register()
        let call = try change()
        for round in 0..<12 {
            let plan = randomPlan(on: register, round: round, &dice)
            let before = register
            do throws(PlanRefusal) {
                register = try register.applying(plan, under: call)
                check(plan, before: before, after: register)
            } catch {
                #expect(before == register && error != .conflicts([]))
            }
            let ends = register.relations.flatMap(\.components)
            #expect(ends.allSatisfy { register.components[$0]?.isRetired == false })
        }
    }

    private func check(
        _ plan: PlannedDifference, before: InfrastructureRegister, after: InfrastructureRegister
    ) {
        for addition in plan.additions {
            #expect(after.components[addition.id]?.attributes == addition.attributes)
        }
        for alteration in plan.alterations {
            let (old, new) = (before.components[alteration.id], after.components[alteration.id])
            var expected = old?.attributes ?? [:]
            for key in alteration.cleared { expected[key] = nil }
            expected.merge(alteration.attributes) { $1 }
            #expect(new?.attributes == expected && new?.version == alteration.seen + 1)
            #expect(new?.component.name == alteration.name ?? old?.component.name)
        }
        for id in before.components.keys where !plan.components.contains(id) {
            #expect(before.components[id] == after.components[id])
        }
        #expect(
            after.relations
                == before.relations.subtracting(plan.endedRelations).union(plan.newRelations))
    }

    private func randomPlan(
        on register: InfrastructureRegister, round: Int, _ dice: inout SeededDice
    ) -> PlannedDifference {
        var plan = PlannedDifference()
        let ids = register.components.keys.sorted()
        for id in ids where dice.oneIn(4) {
            let found = register.components[id]?.version ?? 1
            let seen = dice.oneIn(8) ? found - 1 : found
            if dice.oneIn(5) {
                plan.retirements.append(PlannedDifference.Retirement(id, seen: seen))
                plan.endedRelations.formUnion(register.relations(of: id))
            } else {
                let cores = Quantity(Int.random(in: 1...64, using: &dice))
                plan.alterations.append(
                    PlannedDifference.Alteration(
                        id, seen: seen, name: dice.oneIn(2) ? "round \(round)" : nil,
                        attributes: dice.oneIn(2) ? ["cores": .number(cores)] : [:],
                        cleared: dice.oneIn(3) ? ["kind"] : []))
            }
        }
        if dice.oneIn(2) { plan.additions.append(addition("n\(round)")) }
        if let one = ids.randomElement(using: &dice), let other = ids.randomElement(using: &dice) {
            let kind = ComponentRelation.Kind.allCases.randomElement(using: &dice) ?? .partOf
            plan.newRelations.insert(ComponentRelation(one, kind, .component(other)))
            plan.newRelations.subtract(plan.endedRelations)
        }
        return plan
    }
}

import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// The policy, the lists, the counts and the search, held together by chance: whatever the policy
/// says of a call, the database must say too.
struct VisibilityTests {
    @Test(arguments: TestEngine.allCases, [1, 2, 3] as [UInt64])
    func `Lists, counts and search show what the policy lets one see`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var dice = SeededDice(seed: seed)
            let calls = try await test.enterRandomCalls(60, &dice)
            for _ in 1...30 {
                let actor = test.randomActor(&dice)
                let policy = Policy(actor)
                let seen = calls.filter { policy.maySee($0.call) }.map(\.call)
                let internally = calls.filter {
                    $0.hasInternalWords && policy.maySeeInternal($0.call)
                }
                let numbers = seen.map(\.number)

                for order in [
                    CallOrder.newest(below: nil), .oldest(above: nil), .due(after: nil),
                ] {
                    let listed = try await test.desk.calls(
                        CallFilter(), order: order, limit: 200, as: actor
                    ).calls
                    #expect(Set(listed.map(\.number)) == Set(numbers), "\(actor) \(order)")
                    #expect(listed.count == numbers.count)
                }
                let counts = try await test.desk.openCallCounts(as: actor)
                #expect(Self.places(counts) == Self.places(of: seen), "\(actor)")
                let words = try await test.desk.search("wristband", limit: 200, as: actor).calls
                #expect(words.map(\.number) == numbers.sorted(by: >), "\(actor)")
                let secret = try await test.desk.search("quokka", limit: 200, as: actor).calls
                let found = internally.map(\.call.number).sorted(by: >)
                #expect(secret.map(\.number) == found, "\(actor)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases, [4, 5] as [UInt64])
    func `A filter shows no more than the policy lets one see`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var dice = SeededDice(seed: seed)
            let calls = try await test.enterRandomCalls(60, &dice).map(\.call)
            for _ in 1...30 {
                let actor = test.randomActor(&dice)
                var filter = CallFilter()
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: filter.team = test.teams.randomElement(using: &dice)
                case 1: filter.requester = test.people.randomElement(using: &dice)
                case 2: filter.assignee = test.people.randomElement(using: &dice)
                default: filter.requester = actor.person
                }
                if dice.oneIn(2) { filter.isOpen = true }
                let expected = calls.filter { call in
                    Policy(actor).maySee(call)
                        && (filter.team.map { call.team == $0 } ?? true)
                        && (filter.requester.map { call.requester == $0 } ?? true)
                        && (filter.assignee.map { call.assignee == $0 } ?? true)
                        && (filter.isOpen != true || call.isOpen)
                }
                let listed = try await test.desk.calls(
                    filter, order: .newest(below: nil), limit: 200, as: actor
                ).calls
                let numbers = expected.map(\.number).sorted(by: >)
                #expect(listed.map(\.number) == numbers, "\(actor) \(filter)")
            }
        }
    }

    /// What may be read one by one is what lists show, and what stands in the same workflow as a
    /// call that the reader works on.
    @Test(arguments: TestEngine.allCases, [6, 7] as [UInt64])
    func `A call is found by its reference when it, or one of its workflow, may be seen`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var dice = SeededDice(seed: seed)
            let calls = try await test.enterRandomCalls(25, &dice).map(\.call)
            for _ in 1...12 {
                let actor = test.randomActor(&dice)
                let policy = Policy(actor)
                for call in calls {
                    let isTree =
                        policy.mayEnter(.work)
                        && (call.parent != nil || !call.children.isEmpty)
                        && calls.contains { $0.root == call.root && policy.maySeeInternal($0) }
                    let answer = await outcome {
                        try await test.desk.callState(call.reference, as: actor)
                    }
                    let mayRead = policy.maySee(call) || isTree
                    #expect(answer == (mayRead ? "done" : "not found"), "\(actor) \(call)")
                }
            }
        }
    }

    private static func places(_ counts: [OpenCallCount]) -> [String: Int] {
        Dictionary(
            counts.map { (place($0.step, $0.status, $0.team), $0.count) }, uniquingKeysWith: +)
    }

    private static func places(of calls: [Call]) -> [String: Int] {
        Dictionary(
            calls.filter(\.isOpen).map { (place($0.step, $0.status, $0.team), 1) },
            uniquingKeysWith: +)
    }

    private static func place(_ step: Step, _ status: Call.Status, _ team: ID<Party>?) -> String {
        "\(step.code) \(status) \(team?.rawValue ?? "-")"
    }
}

private struct RandomCall: Sendable {
    let call: Call
    let hasInternalWords: Bool
}

extension DeskWithPeople {
    fileprivate var teams: [ID<Party>] { ["ward", "devices", "network"].map { id($0) } }
    fileprivate var services: [ID<Service>] {
        ["scanning", "wifi", "printing", "parking"].map { id($0) }
    }
    fileprivate var agreements: [ID<Agreement>] {
        ["scanning-hospital", "wifi-ward"].map { id($0) }
    }
    fileprivate var people: [ID<Party>] { DeskPerson.allCases.map(person) }

    fileprivate func randomActor(_ dice: inout SeededDice) -> Actor {
        var grants: Set<Grant> = []
        for _ in 0..<Int.random(in: 0...3, using: &dice) {
            let profile = Profile.allCases.randomElement(using: &dice) ?? .operator
            let scope: Grant.Scope =
                switch Int.random(in: 0..<10, using: &dice) {
                case 0: .enterprise
                case 1...5: .team(teams.randomElement(using: &dice) ?? ID(""))
                default: .service(services.randomElement(using: &dice) ?? ID(""))
                }
            grants.insert(Grant(profile, scope))
        }
        return Actor(
            person: people.randomElement(using: &dice) ?? ID(""), name: "Chance", grants: grants,
            contactOf: agreements.filter { _ in dice.oneIn(3) })
    }

    /// Calls of all sorts, some of which change hands after words were said.
    fileprivate func enterRandomCalls(
        _ count: Int, _ dice: inout SeededDice
    ) async throws -> [RandomCall] {
        var entered: [RandomCall] = []
        for number in 1...count {
            let parent = dice.oneIn(4) ? entered.randomElement(using: &dice)?.call : nil
            let registration = Registration(
                id: desk.world.freshID(), number: Int64(number),
                type: parent == nil ? .incident : .serviceRequest,
                title: "The reader does not see a wristband",
                requester: people.randomElement(using: &dice) ?? ID(""), parent: parent?.id,
                root: parent?.root,
                service: dice.oneIn(3) ? nil : services.randomElement(using: &dice),
                agreement: dice.oneIn(2) ? nil : agreements.randomElement(using: &dice),
                team: dice.oneIn(4) ? nil : teams.randomElement(using: &dice),
                dueAt: dice.oneIn(2) ? nil : clock.now.adding(.hours(number % 5)))
            let hasInternalWords = dice.oneIn(2)
            var events: [Call.Event] = []
            if hasInternalWords { events.append(.commented(.internal, text: "The quokka again")) }
            if dice.oneIn(2) { events.append(.commented(.requester, text: "We look at it")) }
            if dice.oneIn(2) {
                events.append(
                    .assigned(
                        team: dice.oneIn(3) ? nil : teams.randomElement(using: &dice),
                        person: dice.oneIn(3) ? nil : people.randomElement(using: &dice)))
            }
            if dice.oneIn(3) {
                events.append(
                    .concerned(service: services.randomElement(using: &dice), components: []))
            }
            if dice.oneIn(3) {
                events.append(.retyped(.wish, isComplaint: false, reason: "it is new"))
            }
            if dice.oneIn(5) { events.append(.aborted(reason: "twice")) }
            let (happened, parentID) = (events, parent?.id)
            try await enter([registration]) { _ in happened }
            if let parentID { try await relate(parentID, to: registration) }
            let call = try await database.read { try $0.call(registration.id) }
            entered.append(
                RandomCall(call: try #require(call), hasInternalWords: hasInternalWords))
        }
        // Parents have children since they were entered.
        let calls = entered
        return try await database.read { reader in
            try calls.map {
                RandomCall(
                    call: try reader.call($0.call.id) ?? $0.call,
                    hasInternalWords: $0.hasInternalWords)
            }
        }
    }

    private func relate(_ parent: ID<Call>, to child: Registration) async throws {
        let by = Authorship(actor: nil, at: clock.now)
        try await database.write { transaction in
            guard let call = try transaction.callForChange(parent) else { return }
            let fork = Call.Event.forked([.init(child: child.id, process: child.type.process)])
            try transaction.relateChildren(of: transaction.record([fork], of: call, by))
        }
    }
}

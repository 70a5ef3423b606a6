import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// What is hit and what it rests on, as the register answers it.
struct ImpactTests {
    @Test(arguments: TestEngine.allCases)
    func `A call says how many services and customers are at risk, to who may look at services`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            func risk(of call: String, for person: DeskPerson) async throws -> RiskCount? {
                let view = try await test.desk.callView(call, as: test[person])
                return try await test.desk.risk(of: view, as: test[person])
            }
            let call = try await test.register().reference
            let count = try #require(try await risk(of: call, for: .dora))
            #expect(count == RiskCount(services: 1, customers: 1, isAtLeast: false))
            #expect(try await risk(of: call, for: .rena) == nil)
            // By way of a component alone, the same service and its customer.
            let reader = try await test.desk.perform(
                RegisterCall(
                    title: "It beeps", description: "", service: test.id("parking"),
                    requester: test.person(.rena), channel: .desk,
                    components: [test.id("wr-204")]), as: test[.enid])
            let both = try await risk(of: reader.reference, for: .enid)
            #expect(both == RiskCount(services: 2, customers: 1, isAtLeast: false))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The query answers what the plain model answers, over circles and many ways`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for seed in 1...6 as ClosedRange<UInt64> {
                var dice = SeededDice(seed: seed)
                let nodes = (0..<60).map { "c\(seed)-\($0)" }
                var pairs: Set<[String]> = []
                for _ in 0..<(60 + 30 * Int(seed)) {
                    let pair = [
                        nodes.randomElement(using: &dice) ?? "",
                        nodes.randomElement(using: &dice) ?? "",
                    ]
                    if pair[0] != pair[1] { pairs.insert(pair) }
                }
                let kept = pairs
                try await test.desk.database.write { transaction in
                    for pair in kept {
                        try transaction.run(
                            """
                            INSERT INTO dependency (cause_id, effect_id, relation)
                            VALUES (\(pair[0]), \(pair[1]), 'runs_on')
                            """)
                    }
                }
                let graph = ImpactGraph(
                    kept.map {
                        Dependency(cause: .component(ID($0[0])), effect: .component(ID($0[1])))
                    })
                for direction in ImpactGraph.Direction.allCases {
                    for (start, depth) in [(nodes[0], 10), (nodes[7], 2), (nodes[31], 1)] {
                        let slow = graph.reached(
                            from: .component(ID(start)), direction, depth: .max)
                        let fast = try await test.desk.database.read {
                            try $0.impact(of: start, direction, depth: depth, limit: 1000)
                        }
                        #expect(fast.nodes.map(\.node) == slow.map(\.node), "seed \(seed)")
                        #expect(fast.nodes.map(\.distance) == slow.map(\.distance))
                        #expect(fast.total == slow.count)
                        let few = try await test.desk.database.read {
                            try $0.impact(of: start, direction, depth: depth, limit: 3)
                        }
                        #expect(few.nodes == Array(fast.nodes.prefix(3)))
                        #expect(few.total == fast.total)
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases, [11, 40])
    func `A service is found however far away it is`(engine: TestEngine, away: Int) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wifi: ID<Service> = test.id("wifi")
            try await test.desk.database.write { transaction in
                for step in 0..<away {
                    let effect = step + 1 == away ? wifi.rawValue : "link-\(step + 1)"
                    try transaction.run(
                        """
                        INSERT INTO dependency (cause_id, effect_id, relation)
                        VALUES (\("link-\(step)"), \(effect), 'runs_on')
                        """)
                }
            }
            let found = try await test.desk.database.read {
                try $0.impact(of: "link-0", .effects, depth: 10, limit: 5)
            }
            let service = try #require(found.nodes.last)
            #expect(service.node == .service(wifi))
            #expect(service.distance == away)
            #expect(found.total == away)
            #expect(found.nodes.count == 6)
            #expect(!found.isCut)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is too much to follow is said to be cut`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.desk.database.write { transaction in
                for step in 0..<600 {
                    try transaction.run(
                        """
                        INSERT INTO dependency (cause_id, effect_id, relation)
                        VALUES (\("link-\(step)"), \("link-\(step + 1)"), 'runs_on')
                        """)
                }
            }
            let found = try await test.desk.database.read {
                try $0.impact(of: "link-0", .effects, depth: 10, limit: 1000)
            }
            #expect(found.isCut)
            #expect(found.nodes.count == 500)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A service that fails hits what is made of it, and its customers`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await ChainTests.compose(test)
            let radio = InfrastructureNode.service(test.id("radio", Service.self))
            let wifi = InfrastructureNode.service(test.id("wifi", Service.self))
            let scanning = InfrastructureNode.service(test.id("scanning", Service.self))
            let up = try await test.desk.impact(of: radio, .effects, as: test[.dora])
            #expect(up.services.map(\.node) == [wifi, scanning])
            #expect(up.customers == [test.id("hospital", Party.self)])
            let job = try await test.desk.specification(
                of: test.id("scanning"), as: test[.dora]
            ).specification?.tree.job
            #expect(job != nil && up.jobs[test.id("scanning")] == job, "when they feel it")
            let down = try await test.desk.impact(of: scanning, .causes, as: test[.dora])
            #expect(Set(down.services.map(\.node)) == [radio, wifi])
            #expect(down.agreements.isEmpty && down.leftOut == 0)
            let unknown = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.impact(
                    of: .component(ID("nothing")), .effects, as: test[.dora])
            }
            #expect(unknown?.word == "not found")
            let outsider = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.impact(of: radio, .effects, as: test[.rena])
            }
            #expect(outsider?.word == "not allowed")
        }
    }
}

import Desk
import Exchange
import Foundation
import Synchronization
import TestKit
import Testing
import USM
import Values

/// The enterprise of `Examples/`, and the past that the demo gives it.
struct DemoEnterpriseTests {
    private static func file() throws -> EnterpriseFile {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appending(path: "Examples/enterprise.yaml"))
        return try EnterpriseFile(yaml: Array(bytes), file: "enterprise.yaml")
    }

    private func withDesk(
        _ engine: TestEngine, _ body: (ServiceDesk) async throws -> Void
    ) async throws {
        try await TestDatabases.with(engine) { test in
            let dice = Mutex(SeededDice(seed: 1))
            let world = World(
                now: { Instant(milliseconds: 1_795_000_000_000) },
                randomBytes: { count in
                    dice.withLock { dice in
                        (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
                    }
                })
            let desk = ServiceDesk(
                database: test.database, world: world, passwordCost: .slight)
            try await desk.prepare()
            try await body(desk)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The demo enterprise is entered whole, and a second time changes nothing`(
        engine: TestEngine
    ) async throws {
        let command = ApplyEnterprise(try Self.file())
        try await withDesk(engine) { desk in
            let first = try await desk.perform(command, as: .machine)
            #expect(first.created.count > 130 && first.changed.isEmpty)
            let second = try await desk.perform(command, as: .machine)
            #expect(second.changes.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The demo's past shows every type of call, every status and every workflow`(
        engine: TestEngine
    ) async throws {
        let command = ApplyEnterprise(try Self.file())
        try await withDesk(engine) { desk in
            _ = try await desk.perform(command, as: .machine)
            let stories = try await desk.fillDemo()
            #expect(stories >= 60)
            #expect(try await desk.fillDemo() == 0)
            let priya = try await desk.perform(
                SignIn(name: "priya", password: Demo.password, address: "::1", agent: "test"))
            let actor = try await desk.identify(sessionToken: priya.token).actor
            let calls = try await desk.calls(
                CallFilter(), order: .newest(below: nil), limit: 1000, as: actor
            ).calls
            #expect(Set(calls.map(\.type)) == Set(CallType.allCases))
            #expect(Set(calls.map(\.status)) == Set(Call.Status.allCases))
            let workflows = Set(calls.filter { $0.parent == nil }.map(\.workflow))
            #expect(workflows.isSuperset(of: ["1", "2", "3", "4", "5", "6", "7", "8"]))
            #expect(calls.contains { $0.isComplaint })
            #expect(calls.contains { !$0.isTypeKnown })
            let asked = calls.filter { $0.parent == nil }
            #expect(asked.allSatisfy { call in call.dueAt.map { $0 > call.registeredAt } ?? true })
            let nora = try #require(try await desk.people(named: "Nora", as: actor).first)
            let agreed = try await desk.services(for: nora.id, as: actor)
                .flatMap(\.preAgreedCalls)
            #expect(
                Set(agreed.map(\.type))
                    == [.wish, .requestForChange, .incident, .serviceRequest])
            // Who starts or leaves changes an identity, and that is managed (usm.md 3.3).
            let starting = agreed.filter { $0.name.english.contains("colleague") }
            #expect(starting.count == 2)
            #expect(starting.allSatisfy { $0.type == .requestForChange })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The demo's register shows a component before and after a change`(
        engine: TestEngine
    ) async throws {
        let file = try Self.file()
        try await withDesk(engine) { desk in
            try await desk.foundDemo(file)
            _ = try await desk.fillDemo()
            #expect(try await desk.ask(PlanEnterprise(file), as: .machine).changed.count == 1)
            let priya = try await Self.actor("priya", desk)
            let server = try #require(
                try await desk.components(named: "Nurse call", as: priya).first)
            let before = Instant(milliseconds: 1_795_000_000_000).adding(.days(-20))
            #expect(server.name == "Nurse call server, version 5.2")
            let then = try await desk.component(server.id, at: before, as: priya)
            #expect(then.shown.component.name == "Nurse call server, version 5.1")
            #expect(then.versions.count == 2)
        }
    }

    private static func actor(_ name: String, _ desk: ServiceDesk) async throws -> Actor {
        let session = try await desk.perform(
            SignIn(name: name, password: Demo.password, address: "::1", agent: "test"))
        return try await desk.identify(sessionToken: session.token).actor
    }

    @Test(arguments: TestEngine.allCases)
    func `The demo has an agreement that came about, and an offer that waits for its customer`(
        engine: TestEngine
    ) async throws {
        let command = ApplyEnterprise(try Self.file())
        try await withDesk(engine) { desk in
            _ = try await desk.perform(command, as: .machine)
            _ = try await desk.fillDemo()
            let marijke = try await Self.actor("marijke", desk)
            let offers = try await desk.agreements(as: marijke).lines.filter(\.awaitsAnswer)
            #expect(offers.map(\.name.english) == ["Patient record for Patient Care"])
            let rounds = try await desk.agreementDocument(
                try #require(offers.first).id, as: marijke
            ).history.map(\.event.kind)
            #expect(rounds == ["opened", "offered", "rejected", "offered"])
            let pieter = try await Self.actor("pieter", desk)
            let rides = try await desk.requestCatalogue("ride home", as: pieter)
            #expect(rides.map(\.call.routine.lines.count) == [2])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The demo's calendars, releases and suppliers have something to show`(
        engine: TestEngine
    ) async throws {
        let command = ApplyEnterprise(try Self.file())
        try await withDesk(engine) { desk in
            _ = try await desk.perform(command, as: .machine)
            _ = try await desk.fillDemo()
            let priya = try await Self.actor("priya", desk)
            let now = Instant(milliseconds: 1_795_000_000_000)
            let changes = try await desk.changeCalendar(
                from: now, until: now.adding(.days(10)), as: priya)
            #expect(changes.changes.count == 4 && changes.releases.count == 1)
            #expect(changes.conflicts.count == 2)
            let tally = try await desk.verifyJournal(as: .machine) { difference in
                Issue.record("\(difference)")
            }
            #expect(tally.things > 100)
            let operations = try await desk.operationsCalendar(
                from: now, until: now.adding(.days(10)), as: priya)
            #expect(operations.planned.count == 2 && operations.reservations.count == 2)
            #expect(!operations.occurrences.isEmpty)
            #expect(operations.people.contains { $0.load.isOverloaded })
            #expect(try await desk.freezes(as: priya).freezes.count == 1)
            let suppliers = try await desk.suppliers(as: priya)
            let scanPoint = try #require(suppliers.first { $0.name.hasPrefix("ScanPoint") })
            let handed = try await desk.openHandOvers(with: scanPoint.party, as: priya)
            #expect(Set(handed.map(\.handOver.state)) == [.handedOn, .accepted])
        }
    }

    @Test func `Everybody who can sign in to the demo is listed`() async throws {
        let command = ApplyEnterprise(try Self.file())
        try await withDesk(.sqlite) { desk in
            _ = try await desk.perform(command, as: .machine)
            let names = try await desk.demoSignInNames()
            #expect(names.first { $0.name == "nora" }?.profile == nil)
            #expect(names.first { $0.name == "bram" }?.profile == .operator)
            #expect(names.last?.profile == .administrator)
        }
    }
}

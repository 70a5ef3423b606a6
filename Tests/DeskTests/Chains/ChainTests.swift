import Desk
import Foundation
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Chains from suppliers up to external customers, as the register answers them.
struct ChainTests {
    /// Radio repair is a part of the network, and the network a part of scanning.
    static func compose(_ test: DeskWithPeople) async throws {
        var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
        let scanning = try #require(file.services.firstIndex { $0.key == "scanning" })
        let wifi = try #require(file.services.firstIndex { $0.key == "wifi" })
        var tree = try #require(file.services[scanning].specification)
        tree.generic = "radio"
        file.services[wifi].specification = tree
        tree.generic = "wifi"
        file.services[scanning].specification = tree
        _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
    }

    @Test(arguments: TestEngine.allCases)
    func `A service leads up to its customers over what is made of it, or is an orphan`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.compose(test)
            let iceberg = try await test.desk.iceberg(as: test[.dora])
            let place = { (key: String) in iceberg.place(of: test.id(key, Service.self)) }
            #expect(place("scanning")?.depth == 0)
            #expect(place("scanning")?.customers == [test.id("hospital", Party.self)])
            let scanning = test.id("scanning", Service.self)
            let wifi = test.id("wifi", Service.self)
            let radio = test.id("radio", Service.self)
            // The network has an agreement of its own, and is a part of scanning as well.
            #expect(place("wifi")?.chains.map(\.services) == [[wifi], [wifi, scanning]])
            #expect(
                place("radio")?.chains.map(\.services) == [
                    [radio, wifi], [radio, wifi, scanning],
                ])
            #expect(place("radio")?.suppliers == [test.id("antenna", Party.self)])
            // What was agreed is over, and parking was never agreed.
            #expect(
                Set(iceberg.orphans.map(\.service)) == [
                    test.id("printing", Service.self), test.id("parking", Service.self),
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `When a supplier fails, everything above their service and its customers is at risk`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let antenna = test.id("antenna", Party.self)
            // Without composition the contract alone says who rests on it: the network's services.
            let alone = try await test.desk.risk(ofSupplier: antenna, as: test[.dora])
            #expect(
                alone.services.map(\.service) == [
                    test.id("radio", Service.self), test.id("wifi", Service.self),
                ])
            #expect(alone.agreements.map(\.service) == [test.id("wifi", Service.self)])
            try await Self.compose(test)
            let risk = try await test.desk.risk(ofSupplier: antenna, as: test[.dora])
            #expect(
                risk.services.map(\.service) == [
                    test.id("radio", Service.self), test.id("wifi", Service.self),
                    test.id("scanning", Service.self),
                ])
            #expect(risk.services.map(\.distance) == [0, 1, 2])
            #expect(risk.customers(.external) == [test.id("hospital", Party.self)])
            #expect(try await test.desk.suppliers(as: test[.dora]).map(\.party) == [antenna])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `One command raises the call about a supplier that fails, and names who is hit and when`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.compose(test)
            let antenna = test.id("antenna", Party.self)
            for type in [CallType.incident, .risk] {
                let receipt = try await test.desk.perform(
                    RaiseSupplierFailure(antenna, as: type), as: test[.enid])
                let call = try await test.call(receipt.id)
                #expect(call.type == type)
                #expect(call.service == test.id("radio", Service.self))
                for word in [
                    "Antenna Works", "Radio repair", "Wireless network", "Scanning",
                    "Waterland Hospital", "Know which patient it is",
                ] {
                    #expect("\(call.title)\n\(call.description)".contains(word), "\(word)")
                }
            }
            for (person, type, word) in [
                (DeskPerson.rena, CallType.incident, "not allowed"), (.enid, .wish, "invalid"),
            ] {
                let answer = await outcome {
                    try await test.desk.perform(
                        RaiseSupplierFailure(antenna, as: type), as: test[person])
                }
                #expect(answer == word)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Each service says who has it, and is internal until somebody outside does`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let iceberg = try await test.desk.iceberg(as: test[.dora])
            let radio = try #require(iceberg.place(of: test.id("radio")))
            #expect(radio.ownCustomers == [test.id("network", Party.self)])
            #expect(radio.isInternal && !radio.isOrphan)
            #expect(
                radio.chains.map(\.services) == [
                    [test.id("radio", Service.self), test.id("wifi", Service.self)]
                ])
            let wifi = try #require(iceberg.place(of: test.id("wifi")))
            #expect(!wifi.isInternal && wifi.ownCustomers.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Chains and suppliers are for who works here, and only suppliers are suppliers`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.iceberg(as: test[.rena])
            }
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.risk(
                    ofSupplier: test.id("hospital", Party.self), as: test[.dora])
            }
            #expect(refusal?.word == "not found")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The boundary in the register is that of the rule`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let own = OwnOrganization(
                parents: [
                    test.id("ward", Party.self): test.id("hospital", Party.self),
                    test.id("devices", Party.self): test.id("provider", Party.self),
                    test.id("network", Party.self): test.id("provider", Party.self),
                ],
                answering: [test.id("devices", Party.self), test.id("network", Party.self)])
            let now = test.desk.world.now()
            let bound = try await test.desk.database.read { try $0.boundAgreements(at: now) }
            #expect(bound.count == 3)
            for agreement in bound {
                #expect(
                    agreement.reach
                        == own.reach(
                            customer: agreement.customer, provider: agreement.provider))
            }
            #expect(Set(bound.map(\.reach)) == [.external, .supply])
        }
    }
}

import Desk
import TestKit
import Testing
import USM
import Values

/// What can be agreed: who sees it, how it is found, and what asking for it brings about.
struct ServiceCatalogueTests {
    @Test(arguments: TestEngine.allCases)
    func `Who speaks for a customer sees what can be offered, and what is agreed`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let offers = try await test.desk.serviceCatalogue(as: test[.connie])
            // The other services have no specification, so nobody can say what would be agreed.
            #expect(offers.map(\.service.name.english) == ["Scanning"])
            let offer = try #require(offers.first)
            #expect(offer.tree.job?.english == "Know which patient it is")
            #expect(offer.agreements.map(\.name.english) == ["Scanning"])
            let staff = try await test.desk.serviceCatalogue(as: test[.nick])
            #expect(staff.map(\.agreements.count) == [0])
        }
    }

    @Test func `Who neither works here nor speaks for a customer is not shown it`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.serviceCatalogue(as: test[.rena])
            }
            #expect(answer?.word == "not allowed")
        }
    }

    /// Parking can be offered too, to these only.
    private static func offer(
        parking organizations: [String], in test: DeskWithPeople
    ) async throws {
        var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
        let parking = try #require(file.services.firstIndex { $0.key == "parking" })
        let scanning = try #require(file.services.first { $0.key == "scanning" })
        file.services[parking].specification = scanning.specification
        file.services[parking].offeredTo = organizations
        _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
    }

    @Test(
        arguments: [
            ([], true), (["hospital"], true), (["antenna"], false),
            (["antenna", "hospital"], true),
        ], TestEngine.allCases)
    func `A service is shown to the customers that it is offered to, and to who works here`(
        offered: (to: [String], isShown: Bool), engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.offer(parking: offered.to, in: test)
            let parking = test.id("parking", Service.self)
            let offers = try await test.desk.serviceCatalogue(as: test[.connie])
            #expect(offers.contains { $0.service.id == parking } == offered.isShown)
            #expect(offers.allSatisfy { $0.audience.isEmpty })
            let found = try await test.desk.serviceCatalogue("parking", as: test[.connie])
            #expect(found.count == (offered.isShown ? 1 : 0))
            let asked = await refusal {
                try await test.desk.perform(
                    AskForService(parking, words: "A place for ward 4"), as: test[.connie])
            }
            #expect(asked?.word == (offered.isShown ? nil : "not found"))
            let staff = try await test.desk.serviceOffer(parking, as: test[.nick])
            #expect(Set(staff.audience.map(\.id)) == Set(offered.to.map { test.id($0) }))
            let file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let kept = file.services.first { $0.key == "parking" }
            #expect(kept?.offeredTo == offered.to.sorted())
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a customer has agreed on is shown to them, whoever it is offered to`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            for index in file.services.indices { file.services[index].offeredTo = ["antenna"] }
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let offers = try await test.desk.serviceCatalogue(as: test[.connie])
            #expect(offers.map(\.service.name.english) == ["Scanning"])
        }
    }

    @Test func `A service cannot be offered to an organization that there is not`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let answer = await refusal {
                try await Self.offer(parking: ["harbour"], in: test)
            }
            #expect(answer?.fields == ["services.parking.offered_to"])
        }
    }

    @Test(arguments: [("know pat", 1), ("lezer", 1), ("scan", 1), ("atient", 0), ("wifi", 0)])
    func `Words find a service by its name, its job and what is made available`(
        words: String, count: Int
    ) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let found = try await test.desk.serviceCatalogue(words, as: test[.connie])
            #expect(found.count == count)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Asking for a service opens a wish about it`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let service = test.id("scanning", Service.self)
            let receipt = try await test.desk.perform(
                AskForService(service, words: "The scanner is broken, we want two"),
                as: test[.connie])
            let call = try await test.call(receipt.id)
            #expect(call.type == .wish && call.service == service)
            #expect(call.requester == test[.connie].person)
            let none = await refusal {
                try await test.desk.perform(
                    AskForService(test.id("wifi", Service.self), words: "More"),
                    as: test[.connie])
            }
            #expect(none?.word == "not found")
            let empty = await refusal {
                try await test.desk.perform(
                    AskForService(service, words: " "), as: test[.connie])
            }
            #expect(empty?.fields == ["description"])
        }
    }
}

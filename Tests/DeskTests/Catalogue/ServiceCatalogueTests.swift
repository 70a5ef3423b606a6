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

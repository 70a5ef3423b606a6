import Desk
import TestKit
import Testing
import USM
import Values

/// What people may order: read off the agreements that cover them.
struct RequestCatalogueTests {
    @Test(arguments: TestEngine.allCases)
    func `What was agreed for somebody is there for them, and for nobody else`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let items = try await test.desk.requestCatalogue(as: test[.rena])
            #expect(items.map(\.call.name.english) == ["a roll of labels"])
            #expect(items.map(\.service.name.english) == ["Scanning"])
            let none = try await test.desk.requestCatalogue(as: test[.otto])
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: ["roll", "LAB", "etik", "scan roll"])
    func `Words find it in any language, however they are written`(words: String) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let found = try await test.desk.requestCatalogue(words, as: test[.rena])
            #expect(found.count == 1)
        }
    }

    @Test func `Words that are not in it find nothing`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let none = try await test.desk.requestCatalogue("olls", as: test[.rena])
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An order needs no typing: its type and its service follow from the agreement`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let item = try #require(try await test.desk.requestCatalogue(as: test[.rena]).first)
            // The words alone would tell of a failure.
            let receipt = try await test.desk.perform(
                OrderItem(item.key, details: "The old one is broken"), as: test[.rena])
            let call = try await test.call(receipt.id)
            #expect(call.type == .serviceRequest)
            #expect(call.service == item.service.id)
            #expect(call.title == "A roll of labels")
            #expect(call.description == "The old one is broken")
        }
    }

    @Test
    func `What somebody may not order is not there, and only who works here orders for others`()
        async throws
    {
        try await DeskWithPeople.with(.sqlite) { test in
            let item = try #require(try await test.desk.requestCatalogue(as: test[.rena]).first)
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(OrderItem(item.key), as: test[.otto])
            }
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(
                    OrderItem(item.key, requester: test[.rena].person), as: test[.rick])
            }
            let receipt = try await test.desk.perform(
                OrderItem(item.key, requester: test[.rena].person), as: test[.enid])
            #expect(try await test.call(receipt.id).requester == test[.rena].person)
        }
    }
}

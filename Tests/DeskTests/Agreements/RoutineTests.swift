import Desk
import TestKit
import Testing
import USM
import Values

/// How what was agreed in advance is carried out: for those who work on it, at the step.
struct RoutineTests {
    /// A desk on which a battery was agreed, with how it is handed out.
    private static func with(
        _ engine: TestEngine = .sqlite,
        _ body: @Sendable @escaping (DeskWithPeople) async throws -> Void
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let devices = test.id("devices", Party.self)
            let wish = try await test.wish(at: "A4")
            try await test.agree(under: wish) {
                $0.items[0].routine = [
                    .init(step: "O4", team: devices),
                    .init(step: "O3", english: "From the shelf", dutch: "Van de plank"),
                ]
            }
            try await body(test)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who works on what was ordered reads how, and who does it; who ordered it does not`(
        engine: TestEngine
    ) async throws {
        try await Self.with(engine) { test in
            let item = try #require(
                try await test.desk.requestCatalogue("battery", as: test[.rena]).first)
            let call = try await test.desk.perform(OrderItem(item.key), as: test[.rena])
            let worker = try await test.desk.callView(call.reference, as: test[.dora])
            #expect(worker.routine.lines.map(\.step.code) == ["O3", "O4"])
            #expect(worker.routine.lines[0].instruction?.dutch == "Van de plank")
            #expect(worker.names[test.id("devices")] == "Devices")
            let requester = try await test.desk.callView(call.reference, as: test[.rena])
            #expect(requester.routine.isEmpty)
        }
    }

    @Test func `Words that ask for it lead to the same routine, and another type to none`()
        async throws
    {
        try await Self.with { test in
            let call = try await test.register("I need a spare battery", type: .serviceRequest)
            let view = try await test.desk.callView(call.reference, as: test[.dora])
            #expect(view.routine.lines.count == 2)
            let broken = try await test.register("The spare battery is dead", type: .incident)
            let other = try await test.desk.callView(broken.reference, as: test[.dora])
            #expect(other.routine.isEmpty)
            let plain = try await test.register("A new strap", type: .serviceRequest)
            let none = try await test.desk.callView(plain.reference, as: test[.dora])
            #expect(none.routine.isEmpty)
        }
    }

    @Test func `The document says how to those who work here, and not to the customer`()
        async throws
    {
        try await Self.with { test in
            let id = test.scanningAgreement
            let inside = try await test.desk.agreementDocument(id, as: test[.dora])
            #expect(inside.calls.first?.routine.lines.count == 2)
            #expect(inside.calls.first?.restsOn.isEmpty == false)
            let customer = try await test.desk.agreementDocument(id, as: test[.connie])
            #expect(customer.calls.first?.routine.isEmpty == true)
        }
    }

    @Test func `The next round begins with the routine of the last one`() async throws {
        try await Self.with { test in
            let wish = try await test.wish(at: "A4")
            let prepared = try await test.desk.ask(
                PrepareOffer(wish.reference, changing: test.scanningAgreement), as: test[.dora])
            #expect(prepared.draft.items.first?.routine.map(\.step) == ["O3", "O4"])
        }
    }
}

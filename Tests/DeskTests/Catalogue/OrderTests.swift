import Desk
import Foundation
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Orders with a form: what is asked, what is kept, and what is refused.
struct OrderTests {
    private static let file = """
        {"agreements": [
          {"key": "forms", "name": {"en": "Carts", "nl": "Karren"}, "service": "scanning",
           "customer": "hospital", "provider": "devices", "valid_from": "2025-01-01",
           "covers": ["hospital"],
           "targets": [{"measure": "delivery", "types": ["service_request"],
                        "minutes": {"medium": 960}}],
           "pre_agreed_calls": [
             {"name": {"en": "a cart", "nl": "een kar"}, "type": "service_request",
              "words": ["new cart"], "price": "EUR 40.00",
              "promise": {"en": "Brought to you", "nl": "Wordt gebracht"},
              "form": [
                {"key": "kind", "label": {"en": "Which one?", "nl": "Welke?"}, "kind": "choice",
                 "options": [{"key": "new", "en": "A new one", "nl": "Een nieuwe"},
                             {"key": "swap", "en": "In its place", "nl": "Ervoor in de plaats"}]},
                {"key": "old", "label": {"en": "Which goes?", "nl": "Welke gaat weg?"},
                 "kind": "component", "class": "asset", "when": {"field": "kind", "is": "swap"}},
                {"key": "count", "label": {"en": "How many?", "nl": "Hoeveel?"},
                 "kind": "number", "at_least": "1", "at_most": "4", "default": "1"},
                {"key": "day", "label": {"en": "When?", "nl": "Wanneer?"}, "kind": "date"},
                {"key": "who", "label": {"en": "Who signs?", "nl": "Wie tekent?"},
                 "kind": "person", "required": false},
                {"key": "note", "label": {"en": "Why?", "nl": "Waarom?"}, "kind": "long_text",
                 "required": false}]},
             {"name": {"en": "a wheel", "nl": "een wiel"}, "type": "request_for_change",
              "words": [], "lead_minutes": 60}]}]}
        """

    /// A desk on which carts are agreed, and the key of a cart.
    private static func with(
        _ engine: TestEngine = .sqlite,
        _ body: @Sendable @escaping (DeskWithPeople, String) async throws -> Void
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let file = try JSONDecoder().decode(EnterpriseFile.self, from: Data(file.utf8))
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let items = try await test.desk.requestCatalogue("cart", as: test[.rena])
            try await body(test, try #require(items.first).key)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An order keeps its answers, typed, and its type follows from the agreement`(
        engine: TestEngine
    ) async throws {
        try await Self.with(engine) { test, key in
            let reader = test.id("wr-204", ManagedComponent.self)
            let receipt = try await test.desk.perform(
                OrderItem(
                    key, details: "The old one is broken and does not work",
                    answers: [
                        "kind": "swap", "old": reader.rawValue, "day": "2026-12-01",
                        "who": test[.rick].person.rawValue, "note": "A wheel squeaks",
                    ]), as: test[.rena])
            let call = try await test.call(receipt.id)
            #expect(call.type == .serviceRequest && call.components == [reader])
            let order = try #require(call.order)
            let day = try #require(CivilDate("2026-12-01"))
            #expect(order.item == "a-cart" && order.price?.plain == "EUR 40.00")
            #expect(
                order.answers.map(\.answer) == [
                    .choice("swap"), .component(reader, ofClass: "asset/hardware"),
                    .number(Quantity(1)), .date(day), .person(test[.rick].person),
                    .text("A wheel squeaks"),
                ])
            #expect(
                order.answers.map { $0.name?.dutch } == [
                    "Ervoor in de plaats", "Reader WR-204", nil, nil, "Rick", nil,
                ])

            // The journal has it too, and says the same as the row.
            let journal = try await test.desk.journal(of: receipt.reference, as: test[.rena])
            guard case .registered(let registration)? = journal.first?.event else {
                Issue.record("The journal does not begin with a registration.")
                return
            }
            #expect(registration.order == order)
            let found = try await test.desk.search("squeaks", as: test[.rena])
            #expect(found.calls.map(\.id) == [call.id])
        }
    }

    @Test func `A question that is not asked is left out, whatever it got`() async throws {
        try await Self.with { test, key in
            let receipt = try await test.desk.perform(
                OrderItem(key, answers: ["kind": "new", "old": "nonsense", "day": "2026-12-01"]),
                as: test[.rena])
            let order = try #require(try await test.call(receipt.id).order)
            #expect(order.answers.map(\.key) == ["kind", "count", "day"])
        }
    }

    @Test func `Everything that is wrong is named, and nothing is registered`() async throws {
        try await Self.with { test, key in
            let wrong = [
                "kind": "swap", "old": test.id("ward", Party.self).rawValue, "count": "5",
                "day": "tomorrow", "who": test[.otto].person.rawValue, "hat": "red",
            ]
            let answer = await refusal {
                try await test.desk.perform(OrderItem(key, answers: wrong), as: test[.rena])
            }
            #expect(
                answer?.fields == [
                    "answers.old", "answers.count", "answers.day", "answers.who", "answers.hat",
                ])
            let open = try await test.desk.ownCalls(isOpen: true, limit: 10, as: test[.rena])
            #expect(open.calls.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Its questions offer colleagues and own components, and nobody and nothing else`(
        engine: TestEngine
    ) async throws {
        try await Self.with(engine) { test, key in
            let form = try await test.desk.orderForm(key, as: test[.rena])
            #expect(form.people["who"]?.map(\.name) == ["Rena", "Rick"])
            #expect(form.cut.isEmpty)
            #expect(form.components["old"]?.map(\.name) == ["Reader WR-204", "Reader WR-205"])
            #expect(form.item.promised == .hours(16))
            let wheels = try await test.desk.requestCatalogue("wheel", as: test[.rena])
            #expect(wheels.map(\.promised) == [.hours(1)])
            #expect(wheels.map(\.call.type) == [.requestForChange])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Where there are more people than a list holds, one is found as one types`(
        engine: TestEngine
    ) async throws {
        try await Self.with(engine) { test, key in
            try await test.database.write { transaction in
                for number in 100..<330 {
                    let party = Party(
                        id: ID("extra-\(number)"), kind: .person, name: "A. Tester \(number)",
                        parent: test.id("ward"), email: nil)
                    try transaction.save(
                        StoredParty(
                            key: "extra-\(number)", party: party, language: .english,
                            timeZone: "UTC"))
                }
            }
            let form = try await test.desk.orderForm(key, as: test[.rena])
            #expect(form.cut == ["who"])
            let some = try await test.desk.orderForm(
                key, typed: ["who": "tester 3"], as: test[.rena])
            #expect(some.cut.isEmpty && some.people["who"]?.count == 30)
            let names = try await test.desk.formSubjects(
                key, question: "who", named: "tester 329", as: test[.rena])
            #expect(names == ["A. Tester 329"])
            let order = { (who: String) in
                OrderItem(key, answers: ["kind": "new", "day": "2026-12-01", "who": who])
            }
            let found = try await test.desk.perform(order("a. tester 329"), as: test[.rena])
            let answer = try await test.call(found.id).order?.answers.last?.name
            #expect(answer?.english == "A. Tester 329")
            for (who, word) in [("tester", "invalid"), ("nobody such", "invalid")] {
                let refusal = await outcome {
                    try await test.desk.perform(order(who), as: test[.rena])
                }
                #expect(refusal == word)
            }
        }
    }

    @Test func `Who works here orders for others, from what was agreed for those`() async throws {
        try await Self.with { test, key in
            let rena = test[.rena].person
            let receipt = try await test.desk.perform(
                OrderItem(
                    key,
                    answers: [
                        "kind": "new", "day": "2026-12-01", "who": test[.rick].person.rawValue,
                    ], requester: rena), as: test[.enid])
            #expect(try await test.call(receipt.id).requester == rena)
            #expect(try await test.desk.personToOrderFor(rena, as: test[.enid])?.name == "Rena")
            let missing = await refusal {
                try await test.desk.orderForm(key, as: test[.enid])
            }
            #expect(missing?.word == "not found")
            let notTheirs = await refusal {
                try await test.desk.orderForm(key, for: rena, as: test[.rick])
            }
            #expect(notTheirs?.word == "not allowed")
        }
    }

    @Test func `A call that an order opens has the answers as well`() async throws {
        try await Self.with { test, key in
            let receipt = try await test.desk.perform(
                OrderItem(key, answers: ["kind": "new", "day": "2026-12-01"]), as: test[.rena])
            let call = try await test.call(receipt.id)
            let child = Call(
                call.registration(
                    ofChild: ID("child"), number: 1, process: .change,
                    requester: test[.dora].person), at: call.registeredAt)
            #expect(child.order == call.order && call.order != nil)
        }
    }
}

import Foundation
import Testing
import USM
import Values

/// What is written as JSON is read back as the same value, and written the same way again.
@Suite struct StoredAgreementTests {
    private func stored<Value: Codable & Hashable>(_ value: Value) throws -> Value {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(value)
        let read = try JSONDecoder().decode(Value.self, from: data)
        #expect(try encoder.encode(read) == data)
        return read
    }

    @Test(arguments: 1...50)
    func `A specification and a difference survive being stored`(seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let (old, new) = (try random.service(), try random.service())
        #expect(try stored(old) == old)
        let difference = SpecificationDifference(from: old, to: new)
        #expect(try stored(difference) == difference)
    }

    @Test func `The course of an agreement survives being stored`() throws {
        let euro = try #require(Currency("EUR"))
        let form = RequestForm([
            FormField("n", .same("n"), .number(from: Quantity(thousandths: 500), through: nil)),
            FormField("pc", .same("pc"), .component(ofClass: "asset"), isRequired: false),
        ])
        var terms = Sample.terms(
            coverage: Coverage([ID("b"), ID("a")], except: [ID("c")]),
            items: [Sample.item(form: form)])
        terms.charges = [
            Charge(.same("x"), .price, Money(minorUnits: 5, euro), per: .year, for: Sample.laptop)
        ]
        var arrangement = try Sample.arrangement()
        var events: [Arrangement.Event] = []
        for command: Arrangement.Command in [
            .offer(terms, promising: try Sample.specification()),
            .reject(by: Sample.customer, reason: "no"),
            .offer(terms, promising: try Sample.specification()), .withdraw(reason: "x"),
        ] { events += try arrangement.perform(command) }
        #expect(try stored(events) == events)
        let agreed = try Sample.agreed("a", terms)
        let event = Arrangement.Event.agreed(try #require(agreed.versions.first))
        #expect(try stored(event) == event)
    }

    @Test func `A file that breaks the rules is not read`() throws {
        let twice =
            #"[{"place":"job","promise":{"text":{"english":"a","dutch":"b"}}},"#
            + #"{"place":"job","promise":{"text":{"english":"a","dutch":"b"}}}]"#
        let unknown = #"[{"place":"facility.size","promise":{"text":{"english":"a","dutch":"b"}}}]"#
        for text in [twice, unknown] {
            #expect(throws: (any Error).self) {
                try JSONDecoder().decode(Specification.self, from: Data(text.utf8))
            }
        }
        let specific = #"{"tree":[],"specific":["s"]}"#
        #expect(throws: SpecificationRefusal.genericPartMissing) {
            try JSONDecoder().decode(ServiceSpecification.self, from: Data(specific.utf8))
        }
        for text in [#""2026-02-30""#, #""26-02-03""#] {
            #expect(throws: (any Error).self) {
                try JSONDecoder().decode(CivilDate.self, from: Data(text.utf8))
            }
        }
    }

    @Test func `A plan survives being stored`() throws {
        let day = try #require(CivilDate("2026-11-22"))
        let plan = PlannedDifference(
            additions: [
                PlannedDifference.Addition(
                    ID("a"), name: "a", componentClass: "asset", owner: ID("o"),
                    attributes: ["d": .date(day)])
            ],
            alterations: [PlannedDifference.Alteration(ID("b"), seen: 2, cleared: ["x"])],
            retirements: [PlannedDifference.Retirement(ID("c"), seen: 1)],
            newRelations: [ComponentRelation(ID("a"), .supports, .service(ID("s")))])
        #expect(try stored(plan) == plan)
    }
}

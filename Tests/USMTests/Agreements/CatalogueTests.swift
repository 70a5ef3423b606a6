import TestKit
import Testing
import USM
import Values

@Suite struct CatalogueTests {
    private let ward: Set<ID<Party>> = [ID("ann"), ID("ward"), Sample.customer]

    @Test func `A person may ask what covering agreements name, each thing once`() throws {
        let both = Sample.terms(items: [Sample.item(), Sample.item("mouse")])
        let laptopOnly = Sample.terms()
        let elsewhere = Sample.terms(
            coverage: Coverage([ID("school")]), items: [Sample.item("piano")])
        let over = Sample.terms(Sample.validity(0, 1), items: [Sample.item("fax")])
        let requests = Catalogue.requests(
            for: ward,
            under: [
                try Sample.agreed("b", both), try Sample.agreed("a", laptopOnly),
                try Sample.agreed("c", elsewhere), try Sample.agreed("d", over),
                try Sample.arrangement("e"),
            ], at: Sample.moment(3))
        #expect(requests.map(\.item.key) == ["laptop", "mouse"])
        #expect(requests.map(\.agreements) == [[ID("a"), ID("b")], [ID("b")]])
    }

    @Test(arguments: 1...100)
    func `The catalogue is what asking each agreement gives, in any order`(seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        var arrangements: [Arrangement] = []
        for number in 0..<6 {
            let items = ["a", "b", "c"].filter { _ in dice.oneIn(2) }.map { Sample.item($0) }
            let coverage = Coverage(
                [dice.oneIn(2) ? Sample.customer : ID("school")],
                except: dice.oneIn(4) ? [ID("ward")] : [])
            arrangements.append(
                try Sample.agreed("\(number)", Sample.terms(coverage: coverage, items: items)))
        }
        let requests = Catalogue.requests(for: ward, under: arrangements, at: Sample.moment(1))
        #expect(
            requests
                == Catalogue.requests(
                    for: ward, under: arrangements.shuffled(using: &dice), at: Sample.moment(1)))
        for key in ["a", "b", "c"] {
            let expected = arrangements.filter { arrangement in
                arrangement.covers(ward, at: Sample.moment(1))
                    && arrangement.versions[0].terms.items.contains { $0.key == key }
            }
            #expect(
                (requests.first { $0.item.key == key }?.agreements ?? [])
                    == expected.map(\.id).sorted())
        }
    }

    @Test func `A customer sees what is offered to them, and what is agreed already`() throws {
        let offering = { (service: String, party: String) in
            Catalogue.Offering(
                service: ID(service), version: 1, job: .same("job"), audience: Coverage([ID(party)])
            )
        }
        let menu = Catalogue.services(
            for: ward,
            of: [
                offering("workplace", "customer"), offering("cleaning", "customer"),
                offering("piano", "school"),
            ],
            under: [try Sample.agreed("a", Sample.terms())], at: Sample.moment(1))
        #expect(menu.map(\.offering.service) == [ID("cleaning"), Sample.service])
        #expect(menu.map(\.agreements) == [[], [ID("a")]])
    }

    @Test func `What is in the catalogue is typed by its words`() throws {
        let agreement = try #require(
            try Sample.agreed("a", Sample.terms()).agreement(at: Sample.moment(1)))
        let suggestion = CallTyping.suggest(text: "I want a laptop", under: [agreement])
        #expect(suggestion.type == .serviceRequest)
        #expect(CallTyping.suggest(text: "I want a laptop", under: []).type == .wish)
    }
}

@Suite struct RequestFormTests {
    private static let size = FormField(
        "size", .same("size"),
        .choice([FormField.Choice("big", .same("big")), FormField.Choice("small", .same("small"))]))
    private static let why = FormField(
        "why", .same("why"), .text, when: FormField.Condition("size", is: "big"))
    private static let count = FormField(
        "count", .same("count"), .number(from: Quantity(1), through: Quantity(5)), isRequired: false
    )
    private static let form = RequestForm([size, why, count])

    private func mistakes(_ answers: [String: FormField.Answer]) -> [String: FormMistake] {
        Dictionary(
            uniqueKeysWithValues: Self.form.mistakes(in: answers).map { ($0.field, $0.mistake) })
    }

    @Test func `Only what is asked has to be answered, and nothing else may be`() {
        #expect(mistakes(["size": .choice("small")]).isEmpty)
        #expect(mistakes(["size": .choice("big")]) == ["why": .missing])
        #expect(mistakes(["size": .choice("big"), "why": .text(" ")]) == ["why": .missing])
        #expect(
            mistakes(["size": .choice("small"), "why": .text("x"), "hat": .text("y")])
                == ["why": .notAsked, "hat": .notAsked])
        #expect(
            mistakes(["size": .choice("huge"), "count": .number(Quantity(6))])
                == ["size": .unknownChoice, "count": .outOfRange])
        #expect(mistakes(["size": .text("big")]) == ["size": .wrongKind])
    }

    @Test func `An answer to a question that is no longer asked decides nothing`() {
        let yes = FormField.Choice("yes", .same("yes"))
        let chain = RequestForm([
            FormField("one", .same("one"), .choice([yes]), isRequired: false),
            FormField(
                "two", .same("two"), .choice([yes]), when: FormField.Condition("one", is: "yes")),
            FormField("three", .same("three"), .text, when: FormField.Condition("two", is: "yes")),
        ])
        #expect(chain.mistakes.isEmpty)
        #expect(chain.asked(given: ["two": .choice("yes")]).map(\.key) == ["one"])
        let both: [String: FormField.Answer] = ["one": .choice("yes"), "two": .choice("yes")]
        #expect(chain.asked(given: both).map(\.key) == ["one", "two", "three"])
    }

    @Test func `A component must be of the class that is asked for`() {
        let form = RequestForm([FormField("pc", .same("pc"), .component(ofClass: "asset/hardware"))]
        )
        for (path, isRight) in [
            ("asset/hardware", true), ("asset/hardware/server", true), ("asset", false),
            ("asset/hardwareshop", false),
        ] {
            let found = form.mistakes(in: ["pc": .component(ID("c"), ofClass: path)])
            #expect(found.map(\.mistake) == (isRight ? [] : [.wrongClass]))
        }
    }

    @Test func `A form that cannot be filled in is not agreed`() throws {
        let later = RequestForm([Self.why, Self.size])
        let doubled = RequestForm([Self.size, Self.size])
        let swapped = RequestForm([
            FormField("n", .same("n"), .number(from: Quantity(2), through: Quantity(1)))
        ])
        let empty = RequestForm([FormField("c", .same("c"), .choice([]))])
        #expect(Self.form.mistakes.isEmpty)
        for (form, mistake): (RequestForm, FormMistake) in [
            (later, .conditionOnNothing), (doubled, .unusableKey), (swapped, .emptyRange),
            (empty, .choicesMissing),
        ] {
            #expect(form.mistakes.map(\.mistake) == [mistake])
            let terms = Sample.terms(items: [Sample.item(form: form)])
            let refusal = try Sample.arrangement().refusal(
                of: .offer(terms, promising: Sample.specification()))
            #expect(refusal?.code == "unusable_field")
        }
    }
}

import Testing
import USM
import Values

/// Every text about services, agreements and components is there in both languages.
@Suite struct ServiceTextTests {
    /// Words that are the same in both languages.
    private static let shared: Set<String> = [
        "service requests", "GB", "partner", "team", "plan", "hardware", "computer", "server",
        "printer", "training", "document", "register", "template",
        "workflow 1", "workflow 2", "workflow 5",
    ]

    private static let texts: [(name: String, text: LocalizedText)] =
        nodeTexts + agreementTexts + refusalTexts

    private static let nodeTexts: [(String, LocalizedText)] =
        SpecificationNode.allCases.map { ("node", $0.name) }
        + PromisePlace.ItemKind.allCases.map { ("item", PromisePlace.item($0, "x").name) }
        + Yardstick.Unit.allCases.map { ("unit", $0.name(of: nil)) }
        + Yardstick.Direction.allCases.map { ("direction", $0.name) }
        + ComponentRelation.Kind.allCases.flatMap {
            [("relation", $0.name), ("inverse", $0.inverseName)]
        }
        + ImpactGraph.Direction.allCases.map { ("direction", $0.name) }
        + ComponentClassTree.standard.classes.map { ($0.path, $0.name) }

    private static let agreementTexts: [(String, LocalizedText)] =
        Arrangement.Kind.allCases.map { ("kind", $0.name) }
        + Arrangement.State.allCases.map { ("state", $0.name) }
        + Arrangement.Action.allCases.map { ("action", $0.name) }
        + Charge.Period.allCases.map { ("period", $0.name) }
        + Charge.Side.allCases.map { ("side", $0.name) }
        + [MIRScope.Answer.managed, .classNotManaged, .attributeNotManaged].map {
            ("scope", $0.sentence)
        }

    private static let refusalTexts: [(String, LocalizedText)] =
        specificationRefusals.map { ($0.code, $0.sentence) }
        + agreementRefusals.map { ($0.code, $0.sentence) }
        + mistakes.map { ("mistake", $0.sentence) }
        + classRefusals.map { ($0.code, $0.sentence) }

    private static let target = PromiseTarget(.atLeast, Quantity(101), .percent)

    private static let specificationRefusals: [SpecificationRefusal] = [
        .unknownKey("x"), .nothingToPromise(.safety), .twice(.job), .emptyPromise(.job),
        .cannotBeMeasured(.job), .wrongYardstick(.speed, target.yardstick),
        .impossibleValue(.correctness, target), .jobMissing, .emptyFreeList, .genericPartMissing,
        .partTwice(ID("s")), .containsItself(path: [ID("s"), ID("s")]), .unknownService(ID("s")),
        .unchanged, .movedOn(.job), .partMovedOn(ID("s")), .unknownVersion(3),
    ]

    private static let agreementRefusals: [AgreementRefusal] = [
        .withOneself, .notNow(.agree, .draft, allowed: [.offer]),
        .notNow(.agree, .ended, allowed: []),
        .reasonMissing(.reject), .providerCannotAccept, .nameMissing, .emptyValidity,
        .overlaps(version: 2), .coversNobody, .promisesNothing, .unusableItemKey("x"),
        .itemTwice("x"), .emptyItem("x"), .riskIsNoRequest(item: "x"),
        .unusableField(item: "x", field: "y", .choicesMissing), .restsOnNothing(item: "x"),
        .notPromised(item: "x", .job), .chargedForNothing(.job),
    ]

    private static let mistakes: [FormMistake] = [
        .unusableKey, .labelMissing, .choicesMissing, .emptyRange, .conditionOnNothing, .notAsked,
        .missing, .wrongKind, .unknownChoice, .outOfRange, .wrongClass, .text(.empty),
    ]

    private static let classRefusals: [ClassRefusal] = [
        .unusablePath("x"), .unknownClass("x"), .classTwice("x"), .nameMissing("x"),
        .unusableAttribute(ofClass: "x", key: "y"), .attributeTwice(ofClass: "x", key: "y"),
        .choicesMissing(ofClass: "x", key: "y"),
    ]

    @Test(arguments: texts.indices)
    func `A text is there in both languages and does not shout`(index: Int) {
        let (name, text) = Self.texts[index]
        for language in Language.allCases {
            #expect(!text[language].isEmpty, "\(name)")
            #expect(text[language].first?.isWhitespace == false, "\(name)")
            #expect(!text[language].contains("!") && !text[language].contains("  "), "\(name)")
        }
    }

    @Test(arguments: texts.indices)
    func `A text differs between the languages, unless both have the same word`(index: Int) {
        let (name, text) = Self.texts[index]
        let isShared = Self.shared.contains(text.english)
        #expect(isShared || text.english != text.dutch, "\(name): \(text.english)")
    }

    @Test func `Codes of refusals are different from each other`() {
        #expect(Set(Self.specificationRefusals.map(\.code)).count == 17)
        #expect(Set(Self.agreementRefusals.map(\.code)).count == 17)
        #expect(Set(Self.classRefusals.map(\.code)).count == 7)
    }

    @Test(arguments: refusalTexts.indices)
    func `A refusal is a sentence`(index: Int) {
        let text = Self.refusalTexts[index].1
        #expect(text.english.hasSuffix(".") && text.dutch.hasSuffix("."))
    }
}

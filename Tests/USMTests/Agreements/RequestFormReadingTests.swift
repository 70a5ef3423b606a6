import TestKit
import Testing
import USM
import Values

/// What people enter in a form, and what becomes of it.
@Suite struct RequestFormReadingTests {
    private static let form = RequestForm([
        FormField(
            "for", .same("for"),
            .choice([FormField.Choice("me", .same("me")), FormField.Choice("new", .same("new"))]),
            preset: .choice("me")),
        FormField("start", .same("start"), .date, when: FormField.Condition("for", is: "new")),
        FormField("heavy", .same("heavy"), .yesNo, isRequired: false),
        FormField(
            "memory", .same("memory"), .number(from: Quantity(8), through: Quantity(64)),
            when: FormField.Condition("heavy", is: "yes")),
        FormField("who", .same("who"), .person, isRequired: false),
        FormField("pc", .same("pc"), .component(ofClass: "asset"), isRequired: false),
    ])
    private static let subjects = FormSubjects(
        people: [ID("ann")], components: [ID("c1"): "asset/hardware", ID("c2"): "supply"])

    private func reading(_ entered: [String: String]) -> FilledForm {
        Self.form.reading(entered, naming: Self.subjects)
    }

    private func mistakes(_ entered: [String: String]) -> [String: FormMistake] {
        Dictionary(
            uniqueKeysWithValues: reading(entered).mistakes.map { ($0.field, $0.mistake) })
    }

    @Test func `Texts become answers of the kind that was asked for`() throws {
        let day = try #require(CivilDate("2026-12-01"))
        let read = reading([
            "for": "new", "start": "2026-12-01", "heavy": "yes", "memory": "16.5", "who": "ann",
            "pc": "c1",
        ])
        #expect(read.mistakes.isEmpty)
        #expect(
            read.answers == [
                "for": .choice("new"), "start": .date(day),
                "heavy": .yesNo(true), "memory": .number(Quantity(thousandths: 16_500)),
                "who": .person(ID("ann")), "pc": .component(ID("c1"), ofClass: "asset/hardware"),
            ])
    }

    @Test func `Days and numbers are read as people write them only where people write`() throws {
        let day = try #require(CivilDate("2026-12-01"))
        let typed = ["for": "new", "start": "1-12-2026", "heavy": "yes", "memory": "16,5"]
        let read = Self.form.reading(
            typed, naming: Self.subjects, as: .written(.dutch))
        #expect(read.answers["start"] == .date(day))
        #expect(read.answers["memory"] == .number(Quantity(thousandths: 16_500)))
        let plain = mistakes(typed)
        #expect(plain["start"] == .wrongKind && plain["memory"] == .wrongKind)
        let both = Self.form.reading(
            ["for": "new", "start": "3/4/2026"], naming: Self.subjects, as: .written(.english))
        #expect(
            both.mistakes.contains {
                $0.field == "start" && $0.mistake == .ambiguous("2026-04-03", "2026-03-04")
            })
    }

    @Test func `What is not there has its preset, and what was emptied has not`() {
        #expect(reading([:]).answers == ["for": .choice("me")])
        #expect(mistakes(["for": " "]) == ["for": .missing])
    }

    @Test func `What a question got that is not asked is left out, right or wrong`() {
        let read = reading(["for": "me", "start": "nonsense", "heavy": "no", "memory": "1"])
        #expect(read.mistakes.isEmpty)
        #expect(read.answers == ["for": .choice("me"), "heavy": .yesNo(false)])
    }

    @Test func `Everything that is wrong is named at its field`() {
        #expect(
            mistakes([
                "for": "new", "start": "1-12-2026", "heavy": "yes", "memory": "65", "who": "bob",
                "pc": "c2", "hat": "red",
            ]) == [
                "start": .wrongKind, "memory": .outOfRange, "who": .unknownSubject,
                "pc": .wrongClass, "hat": .notAsked,
            ])
        #expect(mistakes(["for": "them"]) == ["for": .unknownChoice])
        #expect(mistakes(["heavy": "maybe"]) == ["heavy": .unknownChoice])
    }

    @Test func `Conditions that lead back to themselves are refused, and so is a useless preset`() {
        let yes = FormField.Choice("yes", .same("yes"))
        let circle = RequestForm([
            FormField("a", .same("a"), .choice([yes]), when: FormField.Condition("b", is: "yes")),
            FormField("b", .same("b"), .choice([yes]), when: FormField.Condition("a", is: "yes")),
        ])
        #expect(circle.misplaced.map(\.mistake) == [.conditionInCircle, .conditionInCircle])
        let preset = RequestForm([
            FormField("a", .same("a"), .choice([yes]), preset: .choice("no"))
        ])
        #expect(preset.misplaced.map(\.mistake) == [.unusablePreset])
        let tooMany = RequestForm((0...50).map { FormField("f\($0)", .same("f"), .text) })
        #expect(tooMany.misplaced.map(\.mistake) == [.tooManyFields])
        #expect(tooMany.misplaced.first?.index == 50)
    }

    @Test(arguments: 1...200)
    func `Whatever is entered, what is read is an answer to the form`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        var entered: [String: String] = [:]
        let texts = [
            "", "me", "new", "yes", "no", "8", "64.5", "2026-12-01", "ann", "c1", "c2", "x",
        ]
        for field in Self.form.fields where !dice.oneIn(4) {
            entered[field.key] = texts.randomElement(using: &dice)
        }
        let read = reading(entered)
        #expect(
            Self.form.mistakes(in: read.answers).map(\.field)
                .allSatisfy { key in read.mistakes.contains { $0.field == key } })
        // What was read and written down again is read as the same.
        let again = reading(read.answers.mapValues(\.plain))
        if read.mistakes.isEmpty { #expect(again.answers == read.answers) }
    }

    @Test(arguments: ["EUR 12.50", "EUR 0.05", "JPY 1200", "KWD 1.250", "EUR 999999999999.99"])
    func `A price reads as it is written`(text: String) throws {
        #expect(try #require(Money(reading: text)).plain == text)
    }

    @Test(arguments: ["", "12.50", "eur 1", "EUR", "EUR -1", "EUR 1.234", "JPY 1.5", "EUR  1"])
    func `What is no price is none`(text: String) {
        #expect(Money(reading: text) == nil)
    }
}

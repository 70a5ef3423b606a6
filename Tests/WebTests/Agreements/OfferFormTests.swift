import Desk
import Testing
import USM
import Values
@testable import Web

/// An offer as fields of a form: nothing is lost on the way there and back.
struct OfferFormTests {
    private static let choice = EnterpriseFile.AgreedField(
        key: "size", label: .init(en: "Which size?", nl: "Welke maat?"), kind: .choice,
        options: [
            .init(key: "s", en: "Small", nl: "Klein"), .init(key: "l", en: "Large", nl: "Groot"),
        ], preset: "s")

    private static let number = EnterpriseFile.AgreedField(
        key: "count", label: .init(en: "How many?", nl: "Hoeveel?"), kind: .number,
        isRequired: false, help: .init(en: "For a week", nl: "Voor een week"), atLeast: "1",
        atMost: "9", when: .init(field: "size", is: "l"))

    private static func item(_ number: Int) -> AgreementDraft.Item {
        AgreementDraft.Item(
            english: "a coat \(number)", dutch: "een jas \(number)", promiseEnglish: "Clean",
            promiseDutch: "Schoon", type: .serviceRequest, words: ["coat", "jas"],
            restsOn: ["facility.functioning.speed", "support"], leadMinutes: "240",
            price: "EUR 9.50",
            routine: [
                .init(step: "O3", team: ID("team")),
                .init(step: "O4", english: "By hand", dutch: "Met de hand"),
            ], form: [choice, Self.number])
    }

    @Test(arguments: [1, 30])
    func `What can be asked for comes back from the form as it was`(count: Int) {
        var draft = AgreementDraft()
        draft.items = (1...count).map(Self.item)
        let form = OfferForm.form(of: draft, .english)
        #expect(form.fields.count < Form.fieldsMax)
        #expect(OfferForm.draft(form).items == draft.items)
    }

    @Test(arguments: [("4 hours", "240"), ("2 dagen", "2880"), ("90", "90"), ("soon", "soon")])
    func `A time is written as people say it, and what cannot be read is left to be refused`(
        text: String, minutes: String
    ) {
        let form = Form(fields: [
            .init("items-1-name-en", "a coat"), .init("items-1-lead_minutes", text),
            .init("targets-1-measure", "reaction"), .init("targets-1-high", text),
        ])
        let draft = OfferForm.draft(form)
        #expect(draft.items.first?.leadMinutes == minutes)
        #expect(draft.targets.first?.minutes["high"] == minutes)
    }

    @Test func `A kept draft comes back field by field, without the token of its sending`() throws {
        let form = Form(fields: [
            .init("csrf", "secret"), .init("keep", "yes"), .init("agreement", "a1"),
            .init("covers", "x"), .init("covers", "y"), .init("name-en", "Coats “now”"),
        ])
        let kept = try #require(KeptOffer(try KeptOffer.body(form), of: "WSH-1042"))
        #expect(kept.form.values("covers") == ["x", "y"])
        #expect(kept.name(.english) == "Coats “now”")
        #expect(!kept.form.has("csrf") && !kept.form.has("keep"))
        #expect(kept.path.hasSuffix("?agreement=a1"))
        #expect(KeptOffer("{}", of: "WSH-1042") == nil)
    }

    @Test func `A question and an option without a key are named by their words`() {
        let form = Form(fields: [
            .init("items-1-name-en", "a coat"), .init("items-1-form-1-label-en", "Which size?"),
            .init("items-1-form-1-kind", "choice"),
            .init("items-1-form-1-options", "Small | Klein\r\n\r\nbig: Very large | Groot"),
        ])
        let question = OfferForm.draft(form).items.first?.form?.first
        #expect(question?.key == "which-size")
        #expect(
            question?.options == [
                .init(key: "small", en: "Small", nl: "Klein"),
                .init(key: "big", en: "Very large", nl: "Groot"),
            ])
    }

    @Test(arguments: [
        ("items.1.form.2.options.3.en", "items-1-form-2-options"),
        ("items.1.form.2.when", "items-1-form-2-when_field"),
        ("items.1.form.2.label.en", "items-1-form-2-label-en"),
        ("items.1.routine.2.step", "items-1-routine-2-step"), ("name.en", "name-en"),
    ])
    func `What is wrong is told at a field that the page has`(problem: String, field: String) {
        let sentence = LocalizedText(english: "No", dutch: "Nee")
        let refusal = OfferForm.atFields(.invalid([FieldProblem(problem, sentence)]))
        guard case .invalid(let problems) = refusal else {
            Issue.record("it is another refusal")
            return
        }
        #expect(problems.map(\.field) == [field])
    }
}

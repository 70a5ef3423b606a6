import USM
import Values

/// The words by which the questions of a request are written.
enum OfferQuestionTexts {
    static let title = LocalizedText(
        english: "What is asked of who orders it", dutch: "Wat aan de aanmelder wordt gevraagd")
    static let how = LocalizedText(
        english: "Questions in the order in which they are asked; empty rows are left out.",
        dutch: "Vragen in de volgorde waarin ze worden gesteld; lege regels vallen weg.")
    static let kind = LocalizedText(english: "Kind of answer", dutch: "Soort antwoord")
    static let preset = LocalizedText(
        english: "Holds without an answer", dutch: "Geldt zonder antwoord")
    static let required = LocalizedText(
        english: "Has to be answered", dutch: "Moet worden beantwoord")
    static let options = LocalizedText(
        english: "Options of a choice", dutch: "Opties van een keuze")
    static let optionsHint = LocalizedText(
        english: "One a line, as “new: A new one | Een nieuwe”.",
        dutch: "Eén per regel, zoals “new: A new one | Een nieuwe”.")
    static let atLeast = LocalizedText(english: "Smallest number", dutch: "Kleinste getal")
    static let atMost = LocalizedText(english: "Largest number", dutch: "Grootste getal")
    static let componentClass = LocalizedText(
        english: "Class of a component, as asset/hardware",
        dutch: "Klasse van een component, zoals asset/hardware")
    static let conditionHow = LocalizedText(
        english: """
            A question can be asked only when an earlier choice was made so. Name that question, \
            and its option, “yes” or “no”.
            """,
        dutch: """
            Een vraag kan alleen worden gesteld als een eerdere keuze zo is gemaakt. Noem die vraag \
            en haar optie, “yes” of “no”.
            """)
    static let key = LocalizedText(
        english: "Name of this question, as first-day",
        dutch: "Naam van deze vraag, zoals first-day")
    static let whenField = LocalizedText(
        english: "Only after the question", dutch: "Alleen na de vraag")
    static let whenIs = LocalizedText(english: "Answered with", dutch: "Beantwoord met")
    static let help = LocalizedText(
        english: "What helps to answer", dutch: "Wat helpt bij het antwoord")

    static func row(_ number: Int) -> LocalizedText {
        LocalizedText(english: "Question \(number)", dutch: "Vraag \(number)")
    }
}

extension FormField.KindName {
    var name: LocalizedText {
        switch self {
        case .text: LocalizedText(english: "One line", dutch: "Eén regel")
        case .longText: LocalizedText(english: "Several lines", dutch: "Meer regels")
        case .choice: LocalizedText(english: "A choice", dutch: "Een keuze")
        case .yesNo: LocalizedText(english: "Yes or no", dutch: "Ja of nee")
        case .date: LocalizedText(english: "A day", dutch: "Een dag")
        case .number: LocalizedText(english: "A number", dutch: "Een getal")
        case .person: LocalizedText(english: "A colleague", dutch: "Een collega")
        case .component: LocalizedText(english: "A component", dutch: "Een component")
        }
    }
}

import Values

/// What is wrong with a field, before the desk has seen it.
enum FormTexts {
    static let choose = LocalizedText(
        english: "Choose one of the possibilities.",
        dutch: "Kies een van de mogelijkheden.")
    static let wholeNumber = LocalizedText(
        english: "Write a whole number, such as 3.",
        dutch: "Schrijf een geheel getal, zoals 3.")
    static let moment = LocalizedText(
        english: "Write a date and a time, such as 2026-11-22 09:20.",
        dutch: "Schrijf een datum en een tijd, zoals 2026-11-22 09:20.")
    static let problems = LocalizedText(
        english: "Not sent yet: look at this first",
        dutch: "Nog niet verstuurd: kijk hier eerst naar")
}

import Values

enum StaleTexts {
    static let title = LocalizedText(
        english: "This changed while you were writing",
        dutch: "Dit is gewijzigd terwijl je schreef")
    static let advice = LocalizedText(
        english:
            "Nothing of yours was lost, and nothing was changed. See what is new, then decide.",
        dutch:
            "Er is niets van jou verloren en niets gewijzigd. Kijk wat er nieuw is en beslis dan.")
    static let changes = LocalizedText(
        english: "What changed meanwhile", dutch: "Wat intussen is gewijzigd")
    static let look = LocalizedText(english: "Look at the call now", dutch: "Bekijk de melding nu")
    static let send = LocalizedText(english: "Send it after all", dutch: "Verstuur het toch")
}

import Values

enum KeptWordsTexts {
    static let written = LocalizedText(english: "What you wrote", dutch: "Wat je schreef")
    static let files = LocalizedText(
        english: "Choose your files again when you send it.",
        dutch: "Kies je bestanden opnieuw als je het verstuurt.")
    static let again = LocalizedText(english: "Send it again", dutch: "Verstuur het opnieuw")
}

import Values

/// The words of a call that comes after another.
enum FollowUpTexts {
    static let isBack = LocalizedText(english: "It is back.", dutch: "Het is terug.")
    static let stillOpen = LocalizedText(
        english: "This is still being worked on. Add a word to it instead.",
        dutch: "Hier wordt nog aan gewerkt. Voeg er liever iets aan toe.")
}

import Values

/// What is said about those who follow the journal.
enum FollowerTexts {
    static func unknown(_ names: [String]) -> LocalizedText {
        let list = names.joined(separator: ", ")
        return LocalizedText(
            english: "Name one of these: \(list).", dutch: "Noem een van deze: \(list).")
    }

    static func cannotBeRebuilt(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "What \(name) has sent cannot be taken back, so it is not made anew.",
            dutch: "Wat \(name) heeft verstuurd, is niet terug te halen; het begint niet opnieuw.")
    }
}

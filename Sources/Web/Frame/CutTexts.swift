import Values

/// The words about lists that are cut.
enum CutTexts {
    static func first(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "These are the first \(count); there are more.",
            dutch: "Dit zijn de eerste \(count); er zijn er meer.")
    }

    static func shown(_ limit: String) -> LocalizedText {
        LocalizedText(
            english: "No more than \(limit) are shown here; there may be others.",
            dutch: "Hier staan er hooguit \(limit); er kunnen er meer zijn.")
    }

    static func more(_ count: String) -> LocalizedText {
        LocalizedText(english: "and \(count) more", dutch: "en nog \(count)")
    }

    /// Behind the last name of several.
    static let others = LocalizedText(english: "others", dutch: "anderen")
}

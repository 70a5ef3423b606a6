extension LocalizedText {
    /// The same with a capital first, to stand on its own as a heading.
    package var heading: LocalizedText {
        LocalizedText(english: Self.capitalized(english), dutch: Self.capitalized(dutch))
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

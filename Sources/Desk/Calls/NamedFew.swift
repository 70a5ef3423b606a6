import Values

/// Several names in a sentence: the first three, and that there are others.
package struct NamedFew: Hashable, Sendable {
    private static let namedMost = 3
    package let words: LocalizedText

    package init(_ names: [String]) {
        let shown = names.prefix(Self.namedMost).joined(separator: ", ")
        words =
            names.count > Self.namedMost
            ? CallTexts.andOthers(shown) : LocalizedText(english: shown, dutch: shown)
    }
}

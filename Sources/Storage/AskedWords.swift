/// What somebody typed into a search box, as words.
struct AskedWords: Hashable {
    /// More words than anyone types; somebody may paste a page.
    private static let countMax = 16
    /// No engine keeps more of a word than this.
    private static let lengthMax = 64

    private(set) var finished: [String] = []
    /// The beginning of a word that may still go on; as many letters as the index keeps.
    private(set) var unfinished: String?

    var isEmpty: Bool { finished.isEmpty && unfinished == nil }

    init(_ text: String) {
        let words = text.unicodeScalars
            .split { !$0.standsInWord }
            .filter { $0.contains(where: \.isLetterOrDigit) }
            .prefix(Self.countMax)
            .map { String(String.UnicodeScalarView($0)) }
        for word in words.map({ String($0.prefix(Self.lengthMax)) }) where !finished.contains(word)
        {
            finished.append(word)
        }
        guard
            let end = text.unicodeScalars.last, end.standsInWord,
            let last = words.last, let beginning = Self.beginning(of: last)
        else { return }
        finished.removeAll { $0 == last }
        unfinished = beginning
    }

    /// - Returns: nil for a word that counts as finished: a single letter, and a long one with a
    ///   digit, which is a number of something and not the beginning of another.
    private static func beginning(of word: String) -> String? {
        if word.count < FullText.beginnings.lowerBound { return nil }
        if word.count <= FullText.beginnings.upperBound { return word }
        if word.unicodeScalars.contains(where: \.isDigit) { return nil }
        return String(word.prefix(FullText.beginnings.upperBound))
    }
}

extension Unicode.Scalar {
    /// Whether it is part of a word, and does not part two.
    package var standsInWord: Bool {
        switch self {
        case "a"..."z", "0"..."9", "A"..."Z": true
        case "\0"..."\u{7F}": false
        default: isLetterOrDigit || isMark
        }
    }

    /// The categories that SQLite's tokenizer `unicode61` makes words of.
    fileprivate var isLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .privateUse:
            true
        case .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
            .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format,
            .surrogate, .unassigned:
            false
        @unknown default:
            false
        }
    }

    fileprivate var isDigit: Bool { properties.numericType == .decimal }

    fileprivate var isMark: Bool {
        properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
    }
}

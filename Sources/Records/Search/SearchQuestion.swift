import Storage

/// What somebody typed into a search box, as conditions.
package struct SearchQuestion: Hashable, Sendable {
    /// More than anyone types; somebody may paste a page.
    package static let conditionsMax = 32
    /// Fewer digits than this are too few to be the end of a number.
    private static let endingMin = 3

    /// One thing that must be found: a word, or words that stand together.
    struct Part: Hashable, Sendable {
        let condition: FullText.Condition
        /// As it may stand in a name.
        let name: Name

        enum Name: Hashable, Sendable {
            case whole(String)
            case beginning(String)
        }
    }

    private(set) var parts: [Part] = []
    /// How many parts were too many and are not looked for.
    package private(set) var leftOut = 0

    package init(_ text: String) {
        let chains = Self.words(of: text)
        let isOpen = text.unicodeScalars.last.map { $0.standsInWord } ?? false
        var seen: Set<Part> = []
        for (place, words) in chains.enumerated() {
            let isLast = place == chains.count - 1
            let part = Self.part(words, isUnfinished: isOpen && isLast)
            guard seen.insert(part).inserted else { continue }
            if parts.count < Self.conditionsMax { parts.append(part) } else { leftOut += 1 }
        }
    }

    /// The words of a text, those in one group that stand together.
    static func words(of text: String) -> [[String]] {
        var reader = Reader()
        SearchWords.read(text, into: &reader)
        return reader.chains
    }

    private static func part(_ words: [String], isUnfinished: Bool) -> Part {
        let joined = words.joined()
        let mayGoOn = isUnfinished && words.last?.mayGoOn ?? false
        let whole = condition(joined, mayGoOn: mayGoOn)
        let apart = words.enumerated().map { place, word in
            condition(word, mayGoOn: mayGoOn && place == words.count - 1)
        }
        return Part(
            condition: words.count == 1 ? whole : .any([whole, .all(apart)]),
            name: mayGoOn ? .beginning(joined) : .whole(joined))
    }

    private static func condition(_ word: String, mayGoOn: Bool) -> FullText.Condition {
        let plain: FullText.Condition = mayGoOn ? .beginning(word) : .token(word)
        guard word.utf8.count >= endingMin, word.utf8.allSatisfy(\.isDigit) else { return plain }
        return .any([plain, .beginning(SearchTokens.ending + String(word.reversed()))])
    }

    /// The words that stand together, for each place where some do.
    private struct Reader: SearchWordReader {
        private(set) var chains: [[String]] = []
        private var words: [String] = []
        private var bytes: [UInt8] = []

        var takesSigns: Bool { false }

        mutating func append(_ byte: UInt8) { bytes.append(byte) }

        mutating func endWord() {
            guard !bytes.isEmpty else { return }
            let word = String(decoding: bytes, as: UTF8.self)
            bytes.removeAll(keepingCapacity: true)
            words.append(
                String(
                    String.UnicodeScalarView(
                        word.unicodeScalars.prefix(SearchTokens.lengthMax))))
        }

        mutating func endChain() {
            if !words.isEmpty { chains.append(words) }
            words.removeAll()
        }
    }
}

extension String {
    /// Whether it may be the beginning of a word: not a single letter, and not a long one with a
    /// digit, which is a number of something.
    fileprivate var mayGoOn: Bool {
        let length = unicodeScalars.count
        if length < FullText.beginnings.lowerBound { return false }
        return length <= FullText.beginnings.upperBound || !utf8.contains(where: \.isDigit)
    }
}

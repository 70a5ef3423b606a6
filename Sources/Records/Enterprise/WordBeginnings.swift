/// What somebody typed to find things by: each word of it is the beginning of one that they have.
///
/// Words are folded and parted as the search over calls does it (``SearchTokens``).
package struct WordBeginnings: Sendable {
    /// In one group the ways to write words that stand together.
    ///
    /// Any of them will do, and all beginnings of it must be found. Each has a space before it.
    private let groups: [[[[UInt8]]]]

    /// - Parameter text: words in any case, with or without accents; when empty, all is found.
    package init(_ text: String) {
        groups = SearchQuestion.words(of: text).map { words in
            let whole = [words.joined().beginning]
            return words.count == 1 ? [whole] : [whole, words.map(\.beginning)]
        }
    }

    /// Whether each beginning begins a word of one of the texts.
    package func begin(wordsOf texts: [String]) -> Bool {
        guard !groups.isEmpty else { return true }
        let tokens = " " + SearchTokens.of(texts.joined(separator: "\n"), endings: false)
        let bytes = Array(tokens.utf8)
        return groups.allSatisfy { ways in
            ways.contains { $0.allSatisfy { bytes.holds($0) } }
        }
    }
}

extension String {
    fileprivate var beginning: [UInt8] { Array(" \(self)".utf8) }
}

extension [UInt8] {
    fileprivate func holds(_ sought: [UInt8]) -> Bool {
        guard count >= sought.count, let first = sought.first else { return false }
        return withUnsafeBufferPointer { bytes in
            (0...(bytes.count - sought.count)).contains { place in
                bytes[place] == first
                    && bytes[place..<(place + sought.count)].elementsEqual(sought)
            }
        }
    }
}

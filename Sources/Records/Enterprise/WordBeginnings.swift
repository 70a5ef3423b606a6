import Storage

/// What somebody typed to find things by: each word of it is the beginning of one that they have.
package struct WordBeginnings: Sendable {
    private let beginnings: [String]

    /// - Parameter text: words in any case, with or without accents; when empty, all is found.
    package init(_ text: String) {
        beginnings = text.folded.unicodeScalars.split { !$0.standsInWord }.map(String.init)
    }

    /// Whether each beginning begins a word of one of the texts.
    package func begin(wordsOf texts: [String]) -> Bool {
        guard !beginnings.isEmpty else { return true }
        let texts = texts.map(\.folded)
        return beginnings.allSatisfy { beginning in
            texts.contains { $0.hasWord(beginningWith: beginning) }
        }
    }
}

extension String {
    fileprivate func hasWord(beginningWith beginning: String) -> Bool {
        var isInWord = false
        for index in unicodeScalars.indices {
            let standsInWord = unicodeScalars[index].standsInWord
            if standsInWord, !isInWord, utf8[index...].starts(with: beginning.utf8) { return true }
            isInWord = standsInWord
        }
        return false
    }
}

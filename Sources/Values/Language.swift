/// A language that Mainstay speaks.
package enum Language: String, CaseIterable, Codable, Sendable {
    case english = "en"
    case dutch = "nl"
}

/// A short text in every language that Mainstay speaks, so that none can be forgotten.
package struct LocalizedText: Hashable, Codable, Sendable {
    package var english: String
    package var dutch: String

    package init(english: String, dutch: String) {
        self.english = english
        self.dutch = dutch
    }

    package subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .dutch: dutch
        }
    }
}

extension FullText {
    /// What a text must hold to be found.
    ///
    /// Tokens come from the function that makes them, of letters and digits and marks of our own,
    /// so in the language of neither engine can one mean anything else; quotes and whatever else
    /// could are left out all the same.
    package indirect enum Condition: Hashable, Sendable {
        case token(String)
        /// A token that begins so; of a long beginning what ``FullText/beginnings`` allows is
        /// compared.
        case beginning(String)
        case all([Condition])
        /// Any of them; of none, nothing is found.
        case any([Condition])

        /// In FTS5's language.
        var sqliteQuery: String {
            switch self {
            case .token(let token): "\"\(token.plainToken)\""
            case .beginning(let token): "\"\(token.plainBeginning)\" *"
            case .all(let parts): Self.group(parts.map(\.sqliteQuery), " AND ")
            case .any(let parts) where parts.isEmpty: Self.nothing.sqliteQuery
            case .any(let parts): Self.group(parts.map(\.sqliteQuery), " OR ")
            }
        }

        /// In the language of PostgreSQL's `tsquery`.
        var postgresQuery: String {
            switch self {
            case .token(let token): "'\(token.plainToken)'"
            case .beginning(let token): "'<\(token.plainBeginning)'"
            case .all(let parts): Self.group(parts.map(\.postgresQuery), " & ")
            case .any(let parts) where parts.isEmpty: Self.nothing.postgresQuery
            case .any(let parts): Self.group(parts.map(\.postgresQuery), " | ")
            }
        }

        /// What no text has.
        fileprivate static let nothing = Condition.token("¬¬")

        private static func group(_ parts: [String], _ word: String) -> String {
            parts.count == 1 ? parts[0] : "(\(parts.joined(separator: word)))"
        }
    }
}

extension String {
    /// Without what has a meaning between quotes.
    fileprivate var plainToken: String {
        guard isEmpty || utf8.count > 1000 || utf8.contains(where: \.hasMeaning) else {
            return self
        }
        // A token that no text has, so that whatever is asked finds nothing and is no error.
        return "¬¬"
    }

    fileprivate var plainBeginning: String {
        String(
            String.UnicodeScalarView(
                plainToken.unicodeScalars.prefix(FullText.beginnings.upperBound)))
    }
}

extension UInt8 {
    fileprivate var hasMeaning: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
            false
        default: true
        }
    }
}

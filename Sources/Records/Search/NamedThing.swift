import Storage
import USM
import Values

/// What lists find by its name: people, and components.
enum NamedThing: String {
    case party, component

    private var column: SQL {
        switch self {
        case .party: "party.id"
        case .component: "component.id"
        }
    }

    private var folded: SQL {
        switch self {
        case .party: "party.name_folded"
        case .component: "component.name_folded"
        }
    }

    private func bearers(of condition: SQL) -> SQL {
        switch self {
        case .party: "SELECT party_id FROM party_word WHERE \(condition)"
        case .component: "SELECT component_id FROM component_word WHERE \(condition)"
        }
    }

    /// Whether its name has a word for each that was typed that begins so.
    fileprivate func isCalled(_ question: NameQuestion) -> SQL {
        let words = question.words.map { ways -> SQL in
            let conditions = ways.map { beginnings in
                SQL.joined(
                    beginnings.map { word in
                        let bearers = bearers(of: Self.begins(with: word))
                        return "\(column) IN (\(bearers))"
                    }, by: " AND ")
            }
            let either = SQL.joined(conditions, by: ") OR (")
            return "((\(either)))"
        }
        return words.isEmpty ? "FALSE" : SQL.joined(words, by: " AND ")
    }

    private static func begins(with word: String) -> SQL {
        "word >= \(word) AND word < \(word + "\u{10FFFF}")"
    }

    /// The same by the names alone, as long as the words of an older database are being made.
    fileprivate func isCalled(folded text: String) -> SQL {
        .hasWord(folded, beginningWith: text)
    }
}

/// The beginnings of words of a name, as somebody types them into a list's search.
struct NameQuestion: Hashable {
    /// More than a name has.
    private static let wordsMax = 8
    /// Fewer digits than this are too few to be the end of a number.
    private static let endingMin = 3

    /// For each word the ways in which it may stand in a name; each way is all of its parts.
    let words: [[[String]]]

    init(_ text: String) {
        words = SearchQuestion.words(of: text).prefix(Self.wordsMax).map { parts in
            var ways = [[parts.joined()]]
            if parts.count > 1 { ways.append(parts) }
            if parts.count == 1, let word = parts.first, word.utf8.count >= Self.endingMin,
                word.utf8.allSatisfy(\.isDigit)
            {
                ways.append([SearchTokens.ending + String(word.reversed())])
            }
            return ways
        }
    }
}

extension Reader {
    /// The condition that a person or component is called so: each word typed begins one of its
    /// name, as the search folds them.
    ///
    /// - Parameter text: all of them are meant by one without anything but spaces.
    func isCalled(_ text: String, _ thing: NamedThing) throws -> SQL {
        guard !text.allSatisfy(\.isWhitespace) else { return "TRUE" }
        let isBehind = try first(
            "SELECT subject FROM search_renewal WHERE subject = \(thing.rawValue)")
        return isBehind == nil
            ? thing.isCalled(NameQuestion(text)) : thing.isCalled(folded: text)
    }
}

extension Transaction {
    /// Keeps by which words components are found.
    func keepWords(of components: [(id: ID<ManagedComponent>, name: String)]) throws {
        for piece in components.inPieces() {
            try run("DELETE FROM component_word WHERE component_id IN \(list: piece.map(\.id))")
            let rows = piece.flatMap { id, name -> [SQL] in
                let words = SearchTokens.distinct(of: name, endings: true)
                // What has no words is marked as done by one that nobody can type.
                return (words.isEmpty ? [""] : words).map { "(\($0), \(id))" }
            }
            for some in rows.inPieces() {
                try run(
                    """
                    INSERT INTO component_word (word, component_id)
                    VALUES \(SQL.joined(some, by: ", "))
                    """)
            }
        }
    }

    /// - Returns: how many there were to do.
    func renewComponentWords(atOnce limit: Int) throws -> Int {
        let some = try rows(
            """
            SELECT id, name FROM component
            WHERE NOT EXISTS (
                    SELECT 1 FROM component_word WHERE component_word.component_id = component.id)
            ORDER BY id LIMIT \(limit)\(dialect.forUpdate)
            """
        ).map {
            (
                id: try $0.get("id", as: ID<ManagedComponent>.self),
                name: try $0.get("name", as: String.self)
            )
        }
        try keepWords(of: some)
        return some.count
    }
}

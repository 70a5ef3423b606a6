import Storage
import USM
import Values

extension Reader {
    /// How many bearers of one word are looked through.
    static var bearersMax: Int { 50 }

    /// The people and organizations outside that have these words in their names, one more than
    /// ``bearersMax`` when there are more.
    func parties(named names: [SearchQuestion.Part.Name]) throws -> [[String]] {
        guard !names.isEmpty else { return [] }
        let most = Self.bearersMax + 1
        let searches = names.enumerated().map { place, name -> SQL in
            let condition: SQL =
                switch name {
                case .whole(let word): "word = \(word)"
                case .beginning(let word):
                    "word >= \(word) AND word < \(word + "\u{10FFFF}")"
                }
            return """
                SELECT place, party_id FROM (
                    SELECT DISTINCT CAST(\(place) AS \(dialect.integer)) AS place, party_id
                    FROM party_word WHERE \(condition) LIMIT \(most)) AS bearers
                """
        }
        var bearers = names.map { _ in [String]() }
        for row in try rows(SQL.joined(searches, by: " UNION ALL ")) {
            let place: Int = try row.get("place")
            bearers[place].append(try row.get("party_id"))
        }
        return bearers.map { $0.sorted() }
    }
}

extension SearchQuestion.Part.Name {
    var word: String {
        switch self {
        case .whole(let word), .beginning(let word): word
        }
    }
}

extension Transaction {
    /// Keeps by which words a party is found, when it is new or has another name.
    ///
    /// Teams are not looked for by name: their words are those of everyday work.
    func keepWords(of party: Party) throws {
        try keepWords(of: party.id, kind: party.kind, name: party.name)
    }

    func keepWords(of id: ID<Party>, kind: Party.Kind, name: String) throws {
        try run("DELETE FROM party_word WHERE party_id = \(id)")
        switch kind {
        case .team: return
        case .person, .organization: break
        }
        for word in SearchTokens.distinct(of: name) {
            try run("INSERT INTO party_word (word, party_id) VALUES (\(word), \(id))")
        }
    }
}

import Storage
import USM
import Values

/// What was said of a call beside its own words, as tokens: what its requester may read, and all.
struct SearchSayings {
    private(set) var open = ""
    private(set) var all = ""
    /// Whether any of it is for those only who work on the call.
    private(set) var isInternal = false
    /// What stands in already: other systems tell the same again and again.
    private var said: Set<String> = []

    var isEmpty: Bool { all.isEmpty }

    /// Adds what an event says, with who said it.
    mutating func add(_ event: Call.Event, by actor: ID<Party>?) {
        var tokens = ""
        for words in event.writtenWords where !words.isEmpty {
            guard said.insert("\(event.visibility.rawValue) \(words)").inserted else { continue }
            tokens += SearchTokens.of(words)
        }
        var people = event.people
        // Who did something without a word is not what anybody looks for.
        if let actor, !tokens.isEmpty { people.append(actor) }
        for person in people {
            let word = SearchScope.named.word(person.rawValue)
            guard said.insert("\(event.visibility.rawValue) \(word)").inserted else { continue }
            tokens += "\(word) "
        }
        guard !tokens.isEmpty else { return }
        all += tokens
        switch event.visibility {
        case .requester: open += tokens
        case .internal: isInternal = true
        }
    }
}

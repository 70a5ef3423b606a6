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
    private var said: Set<Saying> = []

    private enum Saying: Hashable {
        case words(String, isOpen: Bool)
        case person(ID<Party>, isOpen: Bool)
    }

    var isEmpty: Bool { all.isEmpty }

    /// Adds what an event says, with who said it.
    mutating func add(_ event: Call.Event, by actor: ID<Party>?) {
        let isOpen = event.visibility == .requester
        var tokens = ""
        for words in event.writtenWords where !words.isEmpty {
            guard said.insert(.words(words, isOpen: isOpen)).inserted else { continue }
            tokens += SearchTokens.of(words)
        }
        var people = event.people
        // Who did something without a word is not what anybody looks for.
        if let actor, !tokens.isEmpty, !event.namesItsActor { people.append(actor) }
        for person in people where said.insert(.person(person, isOpen: isOpen)).inserted {
            tokens += SearchScope.named.word(person.rawValue)
            tokens += " "
        }
        guard !tokens.isEmpty else { return }
        all += tokens
        if isOpen { open += tokens } else { isInternal = true }
    }
}

import Values

/// Looks for the pre-agreed call whose wording shares the most words with what somebody wrote; of
/// equals the first one.
struct PreAgreedSearch {
    private let spoken: SpokenWords
    private var wording = SpokenWords("")
    private(set) var best: Match?

    struct Match {
        /// Which of the spoken words ask for it.
        let words: ClosedRange<Int>
        let preAgreed: TypingSuggestion.PreAgreed
        fileprivate let count: Int
    }

    init(_ spoken: SpokenWords) {
        self.spoken = spoken
    }

    /// Its names are wordings too, in each language.
    mutating func look(through agreement: Agreement) {
        for call in agreement.preAgreedCalls {
            for words in call.words { look(for: words, of: call, in: agreement) }
            look(for: call.name.english, of: call, in: agreement)
            look(for: call.name.dutch, of: call, in: agreement)
        }
    }

    private mutating func look(
        for text: String, of call: PreAgreedCall, in agreement: Agreement
    ) {
        guard spoken.mayHold(text) else { return }
        wording.read(text)
        let count = wording.words.count
        guard count > best?.count ?? 0, let words = spoken.range(of: wording) else { return }
        best = Match(
            words: words, preAgreed: .init(agreement: agreement.id, call: call), count: count)
    }
}

extension SpokenWords {
    /// Where the words of a phrase stand in this order, with at most two others between them.
    func range(of phrase: SpokenWords) -> ClosedRange<Int>? {
        guard !phrase.words.isEmpty else { return nil }
        for start in positions(alike: phrase.words[0], in: phrase)
        where word(start, isFormOf: phrase.words[0], in: phrase) {
            let end = end(of: phrase.words.count, from: start, gapBefore: { _ in 2 }) {
                word($1, isFormOf: phrase.words[$0], in: phrase)
            }
            if let end { return start...end }
        }
        return nil
    }

    /// The index of the last of `count` words, when each is found in the same sentence and within
    /// its gap after the one before.
    func end(
        of count: Int, from start: Int, gapBefore: (_ position: Int) -> Int,
        matches: (_ position: Int, _ index: Int) -> Bool
    ) -> Int? {
        var last = start
        for position in 1..<max(count, 1) {
            let farthest = min(last + 1 + gapBefore(position), words.count - 1)
            guard
                last < farthest,
                let next = ((last + 1)...farthest).first(where: {
                    words[$0].sentence == words[start].sentence && matches(position, $0)
                })
            else { return nil }
            last = next
        }
        return last
    }
}

import Values

extension CallTyping {
    /// Guesses the answers of the typing table from a person's words, and so the type.
    ///
    /// What was agreed in advance decides between a wish and a request: "I lost my password" is
    /// a service request where resets are agreed and a wish where they are not (usm.md 3.3).
    ///
    /// - Parameters:
    ///   - text: what the person wrote; only its first words are read.
    ///   - agreements: those that the person may call upon. Where there is none, nothing agreed
    ///     can deviate, and a failure is suggested with doubt.
    package static func suggest(
        text: String, under agreements: [Agreement]
    ) -> TypingSuggestion {
        let spoken = SpokenWords(text)
        var evidence = evidence(in: spoken, of: text)
        if agreements.isEmpty {
            for index in evidence.indices where evidence[index].ground.question == .deviates {
                evidence[index].strength = .unsure
            }
        }
        if let agreed = preAgreedCall(in: spoken, of: text, under: agreements) {
            evidence.append(agreed)
        }
        guard let best = evidence.min(by: { $0.outweighs($1) }) else {
            return TypingSuggestion(
                result: decide(TypingAnswers(decidedBy: .isOutside)), confidence: .unsure,
                grounds: [])
        }
        return TypingSuggestion(
            result: decide(TypingAnswers(decidedBy: best.ground.question)),
            confidence: confidence(in: best, among: evidence),
            grounds: [best.ground] + evidence.map(\.ground).filter { $0 != best.ground })
    }

    /// Contradiction lowers it; what was agreed by name and is not contradicted is sure.
    private static func confidence(
        in best: Evidence, among all: [Evidence]
    ) -> TypingSuggestion.Confidence {
        let rivals = all.filter { $0.ground.question != best.ground.question }
        guard best.ground.preAgreed == nil else { return rivals.isEmpty ? .sure : .likely }
        let isContested = rivals.contains { $0.strength >= best.strength }
        return isContested ? best.strength.lowered : best.strength
    }

    /// A ground and how strongly it points to its question.
    private struct Evidence {
        let ground: TypingSuggestion.Ground
        var strength: TypingSuggestion.Confidence

        /// The stronger one, and of equals the one whose question the table asks first.
        ///
        /// That nothing is asked comes before the questions about what is asked.
        func outweighs(_ other: Evidence) -> Bool {
            strength != other.strength
                ? strength > other.strength
                : ground.question.precedence < other.ground.question.precedence
        }
    }

    /// The signs of the vocabulary that are in the words.
    private static func evidence(in spoken: SpokenWords, of text: String) -> [Evidence] {
        var (found, hasSlip, index) = ([Evidence](), false, 0)
        while index < spoken.words.count {
            guard let (phrase, end) = longestPhrase(at: index, in: spoken) else {
                index += 1
                continue
            }
            switch phrase.sign {
            case .yes(let question, let strength):
                let words = text.written(spoken.words[index], to: spoken.words[end])
                let ground = TypingSuggestion.Ground(
                    words: words, question: question, preAgreed: nil)
                found.append(Evidence(ground: ground, strength: strength))
            case .ownSlip: hasSlip = true
            case .nothing: break
            }
            index = end + 1
        }
        guard hasSlip else { return found }
        return found.filter { $0.ground.question != .deviates || $0.strength == .sure }
    }

    private static func longestPhrase(
        at start: Int, in spoken: SpokenWords
    ) -> (phrase: TypingVocabulary.Phrase, end: Int)? {
        guard let phrases = TypingVocabulary.phrases[spoken.words[start].hash] else { return nil }
        for phrase in phrases {
            let gap = { phrase.mayFollowLater[$0] ? 3 : 0 }
            let end = spoken.end(of: phrase.words.count, from: start, gapBefore: gap) {
                spoken.words[$1].hash == phrase.words[$0]
            }
            if let end { return (phrase, end) }
        }
        return nil
    }

    /// The pre-agreed call that the words ask for.
    private static func preAgreedCall(
        in spoken: SpokenWords, of text: String, under agreements: [Agreement]
    ) -> Evidence? {
        var search = PreAgreedSearch(spoken)
        for agreement in agreements { search.look(through: agreement) }
        guard let best = search.best else { return nil }
        let (first, last) = (best.words.lowerBound, best.words.upperBound)
        let ground = TypingSuggestion.Ground(
            words: text.written(spoken.words[first], to: spoken.words[last]),
            question: TypingQuestion(decisiveFor: best.preAgreed.call.type),
            preAgreed: best.preAgreed)
        return Evidence(ground: ground, strength: .likely)
    }
}

extension TypingQuestion {
    /// The question that a call of this type answers with yes first.
    init(decisiveFor type: CallType) {
        switch type {
        case .incident: self = .deviates
        case .wish: self = .isOutside
        case .requestForChange: self = .modifies
        case .serviceRequest: self = .isInside
        case .risk: self = .mayHappen
        }
    }

    fileprivate var precedence: Int {
        switch self {
        case .deviates: 1
        case .isOnlyPast: 2
        case .mayHappen: 3
        case .isOutside: 4
        case .modifies: 5
        case .isInside: 6
        }
    }
}

extension String {
    /// What was written from one word to another.
    fileprivate func written(_ first: SpokenWords.Word, to last: SpokenWords.Word) -> String {
        let bytes = Array(
            utf8.dropFirst(first.written.lowerBound).prefix(
                last.written.upperBound - first.written.lowerBound))
        return String(decoding: bytes, as: UTF8.self)
    }
}

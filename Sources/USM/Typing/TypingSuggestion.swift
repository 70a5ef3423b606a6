import Values

/// A guess at the type of a call from a person's words.
///
/// Somebody of the desk has the last word.
package struct TypingSuggestion: Hashable, Codable, Sendable {
    package let result: TypingResult
    package let confidence: Confidence
    /// What it rests on, the decisive one first; empty when no word said anything.
    package let grounds: [Ground]

    /// The guess; see ``decided`` for whether the words decide it.
    package var type: CallType { result.type }
    /// The type, where the words decide it; nil where they leave it open, so that somebody has to
    /// say.
    package var decided: CallType? { confidence == .unsure ? nil : result.type }
    package var isComplaint: Bool { result.isComplaint }

    /// How far the guess can be trusted; also how strongly a word points somewhere.
    package enum Confidence: String, CaseIterable, Codable, Comparable, Sendable {
        /// Look at it: it rests on little, or on words that contradict each other.
        case unsure
        case likely
        case sure

        package static func < (left: Confidence, right: Confidence) -> Bool {
            left.rank < right.rank
        }

        var lowered: Confidence { self == .sure ? .likely : .unsure }

        private var rank: Int {
            switch self {
            case .unsure: 0
            case .likely: 1
            case .sure: 2
            }
        }

        package var name: LocalizedText {
            switch self {
            case .unsure: LocalizedText(english: "unsure", dutch: "onzeker")
            case .likely: LocalizedText(english: "likely", dutch: "waarschijnlijk")
            case .sure: LocalizedText(english: "sure", dutch: "zeker")
            }
        }
    }

    /// Words of the person that point to a yes on one question.
    package struct Ground: Hashable, Codable, Sendable {
        /// As they were written.
        package let words: String
        package let question: TypingQuestion
        /// The pre-agreed call that the words ask for, when it was not the words themselves.
        package let preAgreed: PreAgreed?
    }

    package struct PreAgreed: Hashable, Codable, Sendable {
        package let agreement: ID<Agreement>
        package let call: PreAgreedCall
    }

    /// The decisive reason in a few words, to stand behind the type.
    package var because: LocalizedText {
        guard let ground = grounds.first else {
            return LocalizedText(
                english: "nothing in its words decides it",
                dutch: "niets in de woorden geeft de doorslag")
        }
        if let agreed = ground.preAgreed?.call.name {
            return LocalizedText(
                english: "agreed in advance: \(agreed.english)",
                dutch: "vooraf afgesproken: \(agreed.dutch)")
        }
        switch ground.question {
        case .deviates:
            return LocalizedText(
                english: "“\(ground.words)” tells of a failure",
                dutch: "“\(ground.words)” wijst op een storing")
        case .isOnlyPast:
            return LocalizedText(
                english: "“\(ground.words)” is about the past",
                dutch: "“\(ground.words)” gaat over wat is geweest")
        case .isOutside, .modifies, .isInside, .mayHappen:
            return LocalizedText(
                english: "“\(ground.words)” tells of what may happen or could be better",
                dutch: "“\(ground.words)” gaat over wat kan gebeuren of beter kan")
        }
    }
}

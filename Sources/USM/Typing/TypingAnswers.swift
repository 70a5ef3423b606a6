import Values

/// What somebody knows of a call: enough to answer all six questions without contradiction.
package struct TypingAnswers: Hashable, Codable, Sendable {
    /// Whether the agreed service deviates now, or is about to.
    package var deviates: Bool
    /// Whether it is dissatisfaction about what has been, and no more.
    package var isOnlyPast: Bool
    /// Whether anything is asked.
    ///
    /// If not, it tells of what may happen.
    package var isRequest: Bool
    /// Whether what is asked is outside the current agreement.
    package var isOutside: Bool
    /// Whether doing it modifies a managed component or a managed attribute of one.
    package var modifies: Bool

    package init(
        deviates: Bool = false, isOnlyPast: Bool = false, isRequest: Bool = true,
        isOutside: Bool = false, modifies: Bool = false
    ) {
        self.deviates = deviates
        self.isOnlyPast = isOnlyPast
        self.isRequest = isRequest
        self.isOutside = isOutside
        self.modifies = modifies
    }

    /// The answers by which `question` is the one that decides.
    package init(decidedBy question: TypingQuestion) {
        self.init(
            deviates: question == .deviates, isOnlyPast: question == .isOnlyPast,
            isRequest: question != .mayHappen, isOutside: question == .isOutside,
            modifies: question == .modifies)
    }

    package subscript(question: TypingQuestion) -> TypingAnswer {
        switch question {
        case .deviates: TypingAnswer(deviates)
        case .isOnlyPast: TypingAnswer(isOnlyPast)
        case .isOutside: isRequest ? TypingAnswer(isOutside) : .doesNotApply
        case .modifies: isRequest ? TypingAnswer(modifies) : .doesNotApply
        case .isInside: isRequest ? TypingAnswer(!modifies) : .doesNotApply
        case .mayHappen: TypingAnswer(!isRequest)
        }
    }
}

package enum TypingAnswer: String, CaseIterable, Codable, Sendable {
    case yes, no
    /// The question is about what is asked, and nothing is.
    case doesNotApply = "does_not_apply"

    init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

    package var name: LocalizedText {
        switch self {
        case .yes: LocalizedText(english: "Yes", dutch: "Ja")
        case .no: LocalizedText(english: "No", dutch: "Nee")
        case .doesNotApply:
            LocalizedText(english: "Nothing is asked", dutch: "Er wordt niets gevraagd")
        }
    }
}

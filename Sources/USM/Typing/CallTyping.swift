import Values

/// The typing table: which type a call has, by questions in a fixed order (usm.md 3.3).
package enum CallTyping {
    /// The type that follows from the answers, with the questions that led to it.
    ///
    /// The table numbers six questions, but the third to fifth leave nothing over: what is asked
    /// is outside the agreement, or inside it with or without a modification. Only where nothing
    /// is asked do they have no subject, and then the sixth decides: a risk is "not a request"
    /// (usm.md 3.3, row 6). So row 6 is reached by answering that rows 3 to 5 do not apply.
    package static func decide(_ answers: TypingAnswers) -> TypingResult {
        let questions = TypingQuestion.allCases
        let decisive = questions.firstIndex { answers[$0] == .yes } ?? questions.count - 1
        return TypingResult(
            type: questions[decisive].type, isComplaint: questions[decisive] == .isOnlyPast,
            reasons: questions[...decisive].map { TypingReason(question: $0, answer: answers[$0]) })
    }
}

package struct TypingResult: Hashable, Codable, Sendable {
    package let type: CallType
    /// A complaint is a wish about the past.
    package let isComplaint: Bool
    /// From the first question to the one that decided.
    package let reasons: [TypingReason]

    /// The workflows that the call may take: `3/4`.
    package var workflowLabel: String {
        Workflow.label(of: Workflow.candidates(path: [type.process]))
    }
}

/// A question of the typing table with its answer.
package struct TypingReason: Hashable, Codable, Sendable {
    package let question: TypingQuestion
    package let answer: TypingAnswer
}

import Testing
import USM
import Values

@Suite struct CallTypingTests {
    /// The rows of usm.md 3.3 in order, each with the answers by which it is reached.
    @Test(arguments: [
        (TypingAnswers(deviates: true), CallType.incident, false, 1),
        (TypingAnswers(isOnlyPast: true), .wish, true, 2),
        (TypingAnswers(isOutside: true), .wish, false, 3),
        (TypingAnswers(modifies: true), .requestForChange, false, 4),
        (TypingAnswers(), .serviceRequest, false, 5),
        (TypingAnswers(isRequest: false), .risk, false, 6),
    ])
    func `A row of the table gives its type`(
        answers: TypingAnswers, type: CallType, isComplaint: Bool, row: Int
    ) {
        let result = CallTyping.decide(answers)
        #expect(result.type == type && result.isComplaint == isComplaint)
        #expect(result.reasons.count == row)
        #expect(result.reasons.last?.answer == .yes)
    }

    static let everyAnswer: [TypingAnswers] = (0..<32).map { bits in
        TypingAnswers(
            deviates: bits & 1 != 0, isOnlyPast: bits & 2 != 0, isRequest: bits & 4 != 0,
            isOutside: bits & 8 != 0, modifies: bits & 16 != 0)
    }

    @Test(arguments: everyAnswer)
    func `The first yes in the order of the table decides`(answers: TypingAnswers) {
        let expected: CallType =
            if answers.deviates {
                .incident
            } else if answers.isOnlyPast {
                .wish
            } else if !answers.isRequest {
                .risk
            } else if answers.isOutside {
                .wish
            } else {
                answers.modifies ? .requestForChange : .serviceRequest
            }
        let result = CallTyping.decide(answers)
        #expect(result.type == expected)
        #expect(
            result.reasons.map(\.question)
                == Array(TypingQuestion.allCases.prefix(result.reasons.count)))
        #expect(result.reasons.count { $0.answer == .yes } == 1)
    }

    @Test func `Questions about what is asked do not apply where nothing is asked`() {
        let result = CallTyping.decide(TypingAnswers(isRequest: false, modifies: true))
        #expect(
            result.reasons.map(\.answer)
                == [.no, .no, .doesNotApply, .doesNotApply, .doesNotApply, .yes])
    }

    @Test(arguments: TypingQuestion.allCases)
    func `Each question decides for the answers that are made for it`(question: TypingQuestion) {
        let result = CallTyping.decide(TypingAnswers(decidedBy: question))
        #expect(result.reasons.last?.question == question)
        #expect(result.type == question.type)
        #expect(question.number == result.reasons.count)
    }

    @Test func `The result names the workflows that the call may take`() {
        #expect(CallTyping.decide(TypingAnswers(deviates: true)).workflowLabel == "3/4")
        #expect(CallTyping.decide(TypingAnswers()).workflowLabel == "5")
    }
}

import Testing
import USM
import Values

@Suite struct RefusalTests {
    static let refusals: [Refusal] = [
        .notNow(
            .close, step: .first(of: .recover), status: .registered, allowed: [.accept, .abort]),
        .notNow(
            .work, step: .first(of: .change), status: .waitingForChildren, allowed: [.classify]),
        .notNow(.work, step: .first(of: .agree), status: .waitingForRequester, allowed: [.comment]),
        .ended(.closed), .ended(.aborted), .notUnderAgreement, .serviceMissing,
        .noFork(from: .improve, to: [.recover]), .noFork(from: .agree, to: []),
        .noFork(from: .operate, to: [.change, .operate]),
        .reasonMissing(.abort), .noSuchEarlierStep(.first(of: .operate)), .childStillRunning,
        .notAParent(of: ID("c")), .linkToItself, .sameType, .complaintIsAWish, .emptyText,
        .evaluationMissing, .nothingPlanned, .againstScope(isManaged: true),
        .againstScope(isManaged: false),
    ]

    @Test(arguments: refusals)
    func `A refusal is whole sentences in both languages`(refusal: Refusal) {
        for language in Language.allCases {
            let sentence = refusal.sentence[language]
            #expect(sentence.hasSuffix(".") && !sentence.contains("!"))
            #expect(!sentence.contains("  ") && !sentence.contains(": ."))
        }
        #expect(refusal.sentence.english != refusal.sentence.dutch)
    }

    @Test func `Each kind of refusal has a code of its own`() {
        let codes = Set(Self.refusals.map(\.code))
        #expect(codes.count == 16)
        #expect(codes.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
    }

    @Test func `What is not possible now says what is`() {
        let sentence = Self.refusals[0].sentence
        #expect(
            sentence.english
                == "“close” is not possible at R1, Accept incident. What is: accept or abort.")
        #expect(
            sentence.dutch
                == "“afsluiten” kan niet bij R1, Aannemen incident. "
                + "Wat wel kan: aannemen of afbreken.")
    }

    @Test func `While children run it says what the call waits for`() {
        let sentence = Self.refusals[1].sentence.english
        #expect(sentence.contains("It goes on when the calls that it opened are done."))
    }

    @Test func `What stands beside a call's course is not offered as a way on`() {
        #expect(!Self.refusals[2].sentence.english.contains("comment"))
    }
}

import Desk
import USM
import Values

extension Call.Action {
    /// A request of this kind that has nothing wrong with it.
    ///
    /// - Parameter other: the reference of a call to link with.
    func sample(other: String) -> CallRequest {
        switch self {
        case .retype: .retype(.wish, isComplaint: false, reason: "it is new")
        case .describe: .describe(title: "Scanner", description: "It does not read")
        case .concern: .concern(service: nil, components: [])
        case .accept: .accept(exception: "")
        case .changeAgreement: .changeAgreement(to: ID("other"), reason: "it was agreed")
        case .withdrawAcceptance: .withdrawAcceptance
        case .classify: .classify(category: "", impact: .low, urgency: .low)
        case .work: .work(note: "done")
        case .fork: .fork([.operate])
        case .askConfirmation: .askConfirmation(message: "look")
        case .confirm: .confirm(comment: "")
        case .refuse: .refuse(reason: "it still fails")
        case .waive: .waive(reason: "nobody is there")
        case .checkReview: .checkReview(isRight: true, comment: "")
        case .evaluate: .evaluate(Evaluation())
        case .close: .close
        case .redo: .redo(from: "R2", reason: "it was wrong")
        case .abort: .abort(reason: "it went away")
        case .link: .link(.related, other: other)
        case .unlink: .unlink(.related, other: other)
        case .assign: .assign(team: .nobody, person: .nobody)
        case .comment: .comment(.internal, text: "look")
        case .ask: .ask(text: "Which one?")
        case .answer: .answer(text: "That one")
        case .escalate: .escalate(text: "It takes days")
        case .attach:
            .attach([NewFile(name: "a.txt", mediaType: "text/plain", bytes: [1])], .internal)
        case .watch: .watch
        case .unwatch: .unwatch
        }
    }
}

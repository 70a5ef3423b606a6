import USM
import Values

extension Call.Event: JournalEvent {
    package static var subject: Subject.Kind { .call }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .registered(let registration):
            registration.write(&fields)
        case .retyped(let type, let isComplaint, let reason):
            fields.field("type", type)
            fields.field("complaint", isComplaint)
            fields.words("reason", reason)
        case .described(let title, let description):
            fields.words("title", title)
            fields.words("description", description)
        case .concerned(let service, let components):
            fields.field("service", service)
            fields.field("components", components)
        case .accepted(let entitlement):
            entitlement.write(&fields)
        case .timed(let dueAt):
            fields.field("due", dueAt)
        case .reckoned(let reckoning):
            reckoning.write(&fields)
        case .agreementChanged(let change):
            change.write(&fields)
        case .coveredBeside(let agreement):
            fields.field("agreement", agreement)
        case .classified(let classification, let dueAt):
            classification.write(&fields)
            fields.field("due", dueAt)
        case .termsChanged(let change):
            change.write(&fields)
        case .acceptanceWithdrawn, .resumed, .closed, .escalationAnswered:
            break
        case .worked, .forked, .childEnded, .confirmationAsked, .confirmed, .refused, .waived,
            .confirmedThrough, .selfReviewed, .reviewChecked, .evaluated, .closedThrough, .redone,
            .aborted:
            writeStep(&fields)
        case .linked, .unlinked, .assigned, .commented, .asked, .answered, .escalated, .attached,
            .watched, .unwatched, .handedOver, .imported:
            writeConversation(&fields)
        }
    }

    /// What moves it along its steps.
    private func writeStep(_ fields: inout EventWriter) {
        switch self {
        case .worked(let step, let note):
            fields.field("step", code: step.code)
            fields.words("note", note)
        case .forked(let forks, let reason):
            fields.field("children", forks)
            fields.words("reason", reason)
        case .childEnded(let child, let outcome):
            fields.field("child", child)
            fields.field("outcome", outcome)
        case .confirmationAsked(let message):
            fields.words("message", message)
        case .confirmed(let person, let comment):
            fields.field("by", person)
            fields.words("comment", comment)
        case .refused(let person, let reason):
            fields.field("by", person)
            fields.words("reason", reason)
        case .waived(let reason), .aborted(let reason):
            fields.words("reason", reason)
        case .confirmedThrough(let call), .closedThrough(let call):
            fields.field("call", call)
        case .selfReviewed(let review, let isSampled):
            fields.field("why", review)
            fields.field("sampled", isSampled)
        case .reviewChecked(let person, let isRight, let comment):
            fields.field("by", person)
            fields.field("right", isRight)
            fields.words("comment", comment)
        case .evaluated(let evaluation):
            evaluation.write(&fields)
        case .redone(let step, let reason):
            fields.field("from", code: step.code)
            fields.words("reason", reason)
        default: break
        }
    }

    /// What is said, shown and handed on beside the steps.
    private func writeConversation(_ fields: inout EventWriter) {
        switch self {
        case .linked(let link), .unlinked(let link):
            link.write(&fields)
        case .assigned(let team, let person):
            fields.field("team", team)
            fields.field("person", person)
        case .commented(let visibility, let text):
            fields.field("for", visibility)
            fields.words("text", text)
        case .asked(let text), .answered(let text), .escalated(let text):
            fields.words("text", text)
        case .attached(let attachment):
            attachment.write(&fields)
        case .watched(let person), .unwatched(let person):
            fields.field("by", person)
        case .handedOver(let note):
            note.write(&fields)
        case .imported(let activity):
            activity.write(&fields)
        default: break
        }
    }
}

import USM
import Values

extension Call.Event {
    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        if let event = try Self.beginning(kind, fields) {
            self = event
        } else if let event = try Self.step(kind, fields) {
            self = event
        } else if let event = try Self.conversation(kind, fields) {
            self = event
        } else {
            throw EventDefect("kind")
        }
    }

    /// What it is and by what it is counted.
    private static func beginning(
        _ kind: String, _ fields: EventReader
    ) throws(EventDefect) -> Call.Event? {
        switch kind {
        case "registered": .registered(try Registration(reading: fields))
        case "retyped":
            .retyped(
                try fields.value("type"), isComplaint: try fields.holds("complaint"),
                reason: try fields.words("reason"))
        case "described":
            .described(
                title: try fields.words("title"), description: try fields.words("description"))
        case "concerned":
            .concerned(
                service: try fields.optional("service"),
                components: try fields.values("components"))
        case "accepted": .accepted(try Call.Entitlement(reading: fields))
        case "acceptance_withdrawn": .acceptanceWithdrawn
        case "timed": .timed(dueAt: try fields.optionalMoment("due"))
        case "reckoned": .reckoned(try Call.Reckoning(reading: fields))
        case "agreement_changed": .agreementChanged(try Call.AgreementChange(reading: fields))
        case "covered_beside": .coveredBeside(by: try fields.value("agreement"))
        case "classified":
            .classified(
                try Classification(reading: fields), dueAt: try fields.optionalMoment("due"))
        case "terms_changed": .termsChanged(try Call.TermsChange(reading: fields))
        default: nil
        }
    }

    private static func step(
        _ kind: String, _ fields: EventReader
    ) throws(EventDefect) -> Call.Event? {
        switch kind {
        case "worked": .worked(try fields.step("step"), note: try fields.words("note"))
        case "forked":
            .forked(try fields.values("children"), reason: try fields.optionalWords("reason"))
        case "child_ended": .childEnded(try fields.value("child"), try fields.value("outcome"))
        case "resumed": .resumed
        case "confirmation_asked": .confirmationAsked(message: try fields.words("message"))
        case "confirmed":
            .confirmed(by: try fields.value("by"), comment: try fields.words("comment"))
        case "refused": .refused(by: try fields.value("by"), reason: try fields.words("reason"))
        case "waived": .waived(reason: try fields.words("reason"))
        case "confirmed_through": .confirmedThrough(try fields.value("call"))
        case "self_reviewed":
            .selfReviewed(try fields.value("why"), isSampled: try fields.holds("sampled"))
        case "review_checked":
            .reviewChecked(
                by: try fields.value("by"), isRight: try fields.holds("right"),
                comment: try fields.words("comment"))
        case "evaluated": .evaluated(try Evaluation(reading: fields))
        case "closed": .closed
        case "closed_through": .closedThrough(try fields.value("call"))
        case "redone":
            .redone(from: try fields.step("from"), reason: try fields.words("reason"))
        case "aborted": .aborted(reason: try fields.words("reason"))
        default: nil
        }
    }

    private static func conversation(
        _ kind: String, _ fields: EventReader
    ) throws(EventDefect) -> Call.Event? {
        switch kind {
        case "linked": .linked(try Call.Link(reading: fields))
        case "unlinked": .unlinked(try Call.Link(reading: fields))
        case "assigned":
            .assigned(team: try fields.optional("team"), person: try fields.optional("person"))
        case "commented":
            .commented(try fields.value("for"), text: try fields.words("text"))
        case "asked": .asked(text: try fields.words("text"))
        case "answered": .answered(text: try fields.words("text"))
        case "escalated": .escalated(text: try fields.words("text"))
        case "escalation_answered": .escalationAnswered
        case "attached": .attached(try Call.Attachment(reading: fields))
        case "watched": .watched(by: try fields.value("by"))
        case "unwatched": .unwatched(by: try fields.value("by"))
        case "handed_over": .handedOver(try HandOver.Note(reading: fields))
        case "imported": .imported(try Call.ImportedActivity(reading: fields))
        default: nil
        }
    }
}

extension EventReader {
    func step(_ name: String) throws(EventDefect) -> Step {
        guard let step = Step(try code(name)) else { throw EventDefect(name) }
        return step
    }
}

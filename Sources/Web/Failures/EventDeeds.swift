import USM
import Values

extension Call.Event {
    /// What somebody did, after their name: "Sanne **classified the call**".
    package var deed: LocalizedText {
        switch self {
        case .registered: EventDeeds.registered
        case .retyped: EventDeeds.retyped
        case .described: EventDeeds.described
        case .concerned: EventDeeds.concerned
        case .accepted: EventDeeds.accepted
        case .acceptanceWithdrawn: JournalTexts.acceptanceWithdrawn
        case .classified: EventDeeds.classified
        case .timed, .reckoned: EventDeeds.timed
        case .agreementChanged: EventDeeds.agreementChanged
        case .coveredBeside: EventDeeds.coveredBeside
        case .worked(let step, _): EventDeeds.worked(step.name)
        case .forked: EventDeeds.forked
        case .childEnded: EventDeeds.childEnded
        case .resumed: EventDeeds.resumed
        case .confirmationAsked: EventDeeds.confirmationAsked
        case .confirmed: EventDeeds.confirmed
        case .refused: EventDeeds.refused
        case .waived: EventDeeds.waived
        case .confirmedThrough: EventDeeds.confirmedThrough
        case .evaluated: EventDeeds.evaluated
        case .closed, .closedThrough: EventDeeds.closed
        case .redone(let step, _): EventDeeds.redone(step.name)
        case .aborted: EventDeeds.aborted
        case .linked: EventDeeds.linked
        case .unlinked: EventDeeds.unlinked
        case .assigned: EventDeeds.assigned
        case .commented: EventDeeds.commented
        case .asked: EventDeeds.asked
        case .answered: EventDeeds.answered
        case .selfReviewed(let reason, let isSampled):
            JournalTexts.selfReviewed(reason, isSampled: isSampled)
        case .reviewChecked(_, let isRight, _): JournalTexts.reviewChecked(isRight: isRight)
        case .escalated: FlowTexts.saidTooLong
        case .escalationAnswered: JournalTexts.escalationAnswered
        case .attached: EventDeeds.attached
        case .watched: EventDeeds.watched
        case .unwatched: EventDeeds.unwatched
        case .handedOver: EventDeeds.handedOver
        case .termsChanged: EventDeeds.termsChanged
        case .imported: EventDeeds.imported
        }
    }
}

/// What can happen to a call, as the rest of a sentence that begins with who did it.
enum EventDeeds {
    static let timed = LocalizedText(
        english: "moved the due time", dutch: "verschoof de tijd waarop het klaar moet zijn")
    static let agreementChanged = LocalizedText(
        english: "counts it by another agreement",
        dutch: "laat het onder een andere overeenkomst vallen")
    static let coveredBeside = LocalizedText(
        english: "found the agreement with the team",
        dutch: "vond de afspraak met het team")
    static let registered = LocalizedText(english: "asked for help", dutch: "vroeg om hulp")
    static let retyped = LocalizedText(
        english: "gave it another type", dutch: "gaf het een ander type")
    static let described = LocalizedText(
        english: "worded it anew", dutch: "beschreef het opnieuw")
    static let concerned = LocalizedText(
        english: "said what it is about", dutch: "gaf aan waarover het gaat")
    static let accepted = LocalizedText(english: "accepted it", dutch: "nam het aan")
    static let classified = LocalizedText(english: "classified it", dutch: "classificeerde het")
    static let forked = LocalizedText(
        english: "opened what does the rest", dutch: "opende wat de rest doet")
    static let childEnded = LocalizedText(
        english: "heard that the work is done", dutch: "hoorde dat het werk klaar is")
    static let resumed = LocalizedText(
        english: "went on to the review", dutch: "ging door naar de toetsing")
    static let confirmationAsked = LocalizedText(
        english: "asked whether it is right now", dutch: "vroeg of het zo goed is")
    static let confirmed = LocalizedText(
        english: "confirmed that it is right", dutch: "bevestigde dat het goed is")
    static let refused = LocalizedText(
        english: "said that it is not right yet", dutch: "liet weten dat het nog niet goed is")
    static let waived = LocalizedText(
        english: "went on without a confirmation", dutch: "ging door zonder bevestiging")
    static let confirmedThrough = LocalizedText(
        english: "confirmed it with the main call", dutch: "bevestigde het met de hoofdmelding")
    static let evaluated = LocalizedText(english: "evaluated it", dutch: "evalueerde het")
    static let closed = LocalizedText(english: "closed it", dutch: "sloot het af")
    static let aborted = LocalizedText(english: "aborted it", dutch: "brak het af")
    static let linked = LocalizedText(
        english: "linked another call", dutch: "koppelde een andere melding")
    static let unlinked = LocalizedText(
        english: "removed a link", dutch: "haalde een koppeling weg")
    static let assigned = LocalizedText(
        english: "assigned it", dutch: "wees het toe")
    static let commented = LocalizedText(english: "wrote a comment", dutch: "schreef een opmerking")
    static let asked = LocalizedText(
        english: "asked the requester something", dutch: "vroeg de aanmelder iets")
    static let answered = LocalizedText(english: "answered", dutch: "antwoordde")
    static let attached = LocalizedText(english: "added a file", dutch: "voegde een bestand toe")
    static let watched = LocalizedText(english: "follows it", dutch: "volgt het")
    static let unwatched = LocalizedText(
        english: "follows it no longer", dutch: "volgt het niet meer")
    static let handedOver = LocalizedText(
        english: "wrote down what a supplier does",
        dutch: "legde vast wat een toeleverancier doet")
    static let termsChanged = LocalizedText(
        english: "changed what is agreed or promised",
        dutch: "wijzigde wat is afgesproken of beloofd")
    static let imported = LocalizedText(
        english: "brought it in from elsewhere", dutch: "haalde het van elders")

    static func worked(_ step: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "finished “\(step.english)”", dutch: "rondde “\(step.dutch)” af")
    }

    static func redone(_ step: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "goes back to “\(step.english)”", dutch: "gaat terug naar “\(step.dutch)”")
    }
}

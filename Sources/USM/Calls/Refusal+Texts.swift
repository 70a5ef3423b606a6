import Values

extension Refusal {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .notNow: "not_now"
        case .ended: "ended"
        case .notUnderAgreement: "not_under_agreement"
        case .serviceMissing: "service_missing"
        case .typeNotKnown: "type_not_known"
        case .noFork: "no_fork"
        case .reasonMissing: "reason_missing"
        case .nothingPlanned: "nothing_planned"
        case .againstScope: "against_scope"
        case .noSuchEarlierStep: "no_such_earlier_step"
        case .childStillRunning: "child_still_running"
        case .notAParent: "not_a_parent"
        case .linkToItself: "link_to_itself"
        case .sameType: "same_type"
        case .complaintIsAWish: "complaint_is_a_wish"
        case .emptyText: "empty_text"
        case .evaluationMissing: "evaluation_missing"
        }
    }

    /// What is the matter and what to do instead, for the person who was refused.
    package var sentence: LocalizedText {
        switch self {
        case .notNow(let action, let step, let status, let allowed):
            Refusal.notNow(action, step: step, status: status, allowed: allowed)
        case .ended(let ending):
            LocalizedText(
                english: "This call is \(ending.name.english). Open a new one and link it.",
                dutch: "Deze melding is \(ending.name.dutch). Open een nieuwe en koppel die.")
        case .notUnderAgreement:
            LocalizedText(
                english: """
                    No agreement covers this request. Make it a wish, or accept it as an \
                    exception and give the reason.
                    """,
                dutch: """
                    Dit valt onder geen enkele overeenkomst. Maak er een wens van, of neem het aan \
                    als uitzondering en geef de reden.
                    """)
        case .serviceMissing:
            LocalizedText(
                english: "Say which service this is about, then accept it.",
                dutch: "Geef aan over welke dienst dit gaat en neem het dan aan.")
        case .noFork(let source, let targets):
            Refusal.noFork(from: source, to: targets)
        case .reasonMissing(let action):
            LocalizedText(
                english: "To \(action.name.english), write down the reason.",
                dutch: "Schrijf de reden op: die is nodig voor “\(action.name.dutch)”.")
        case .noSuchEarlierStep(let step):
            LocalizedText(
                english: "\(step.code) cannot be redone. Choose an earlier step of this call.",
                dutch: "\(step.code) kan niet opnieuw. Kies een eerdere stap van deze melding.")
        case .typeNotKnown: Plain.typeNotKnown
        case .nothingPlanned: Plain.nothingPlanned
        case .againstScope(let isManaged):
            isManaged ? Plain.managedComponent : Plain.noManagedComponent
        case .childStillRunning: Plain.childStillRunning
        case .notAParent: Plain.notAParent
        case .linkToItself: Plain.linkToItself
        case .sameType: Plain.sameType
        case .complaintIsAWish: Plain.complaintIsAWish
        case .emptyText: Plain.emptyText
        case .evaluationMissing: Plain.evaluationMissing
        }
    }

    private static func noFork(
        from source: ProcessKind, to targets: [ProcessKind]
    ) -> LocalizedText {
        guard !source.forkTargets.isEmpty else {
            return LocalizedText(
                english: "\(source.name.english) opens no other call. Link one instead.",
                dutch: "\(source.name.dutch) opent geen andere melding. Koppel er een.")
        }
        guard !targets.isEmpty else {
            return LocalizedText(
                english: "Choose what must do the rest: \(names(source.forkTargets).english).",
                dutch: "Kies wat de rest doet: \(names(source.forkTargets).dutch).")
        }
        return LocalizedText(
            english: """
                From \(source.name.english) the fork cannot open \(names(targets).english) now. \
                It can open: \(names(source.forkTargets).english).
                """,
            dutch: """
                Vanuit \(source.name.dutch) kan de splitsing nu geen \(names(targets).dutch) \
                openen. Wat ze kan openen: \(names(source.forkTargets).dutch).
                """)
    }

    private static func names(_ processes: [ProcessKind]) -> LocalizedText {
        LocalizedText(listing: processes.map(\.name), english: "or", dutch: "of")
    }
}

/// The sentences that name nothing of the call at hand.
private enum Plain {
    static let typeNotKnown = LocalizedText(
        english: "Its type is not known yet. Say first what kind of help it is.",
        dutch: "Het type is nog niet bekend. Geef eerst aan welke hulp het is.")
    static let childStillRunning = LocalizedText(
        english: "Calls that this one opened still run. Close or abort those first.",
        dutch: "Er lopen nog meldingen die deze heeft geopend. Sluit die eerst af of breek ze af.")
    static let nothingPlanned = LocalizedText(
        english: "Nothing is planned for the register, although this is a change of a managed "
            + "component. Plan what changes, or say here why nothing does.",
        dutch: "Er is niets gepland voor het register, terwijl dit een wijziging van een beheerd "
            + "component is. Plan wat er wijzigt, of schrijf hier waarom er niets wijzigt.")
    static let managedComponent = LocalizedText(
        english: "The register says that a component of this call is managed. Choose the change, "
            + "or say why none of it is modified.",
        dutch: "Volgens het register is een component van deze melding beheerd. Kies de "
            + "wijziging, of schrijf op waarom er niets aan wijzigt.")
    static let noManagedComponent = LocalizedText(
        english: "The register says that none of this call’s components is managed. Choose the "
            + "service request, or say why it is a change all the same.",
        dutch: "Volgens het register is geen component van deze melding beheerd. Kies het "
            + "serviceverzoek, of schrijf op waarom het toch een wijziging is.")
    static let notAParent = LocalizedText(
        english: "This call did not open that one. Link them instead.",
        dutch: "Deze melding heeft die andere niet geopend. Koppel ze in plaats daarvan.")
    static let linkToItself = LocalizedText(
        english: "A call cannot be linked to itself. Choose another one.",
        dutch: "Een melding koppel je niet aan zichzelf. Kies een andere.")
    static let sameType = LocalizedText(
        english: "The call has this type already. Choose another one, or leave it.",
        dutch: "De melding heeft dit type al. Kies een ander, of laat het zo.")
    static let complaintIsAWish = LocalizedText(
        english: "A complaint is a kind of wish. Choose wish as the type.",
        dutch: "Een klacht is een soort wens. Kies wens als type.")
    static let emptyText = LocalizedText(
        english: "Nothing is written here. Write a few words.",
        dutch: "Hier staat niets. Schrijf een paar woorden.")
    static let evaluationMissing = LocalizedText(
        english: "Answer the five questions of the evaluation, then close.",
        dutch: "Beantwoord de vijf vragen van de evaluatie en sluit dan af.")
}

extension Refusal {
    private static func notNow(
        _ action: Call.Action, step: Step, status: Call.Status, allowed: [Call.Action]
    ) -> LocalizedText {
        let possible = allowed.filter(\.movesCall).map(\.name)
        let place = LocalizedText(
            english: "\(step.code), \(step.name.english)", dutch: "\(step.code), \(step.name.dutch)"
        )
        let list = LocalizedText(listing: possible, english: "or", dutch: "of")
        let waiting = waiting(for: status)
        let isStuck = possible.isEmpty
        return LocalizedText(
            english: """
                “\(action.name.english)” is not possible at \(place.english).\(waiting.english)\
                \(isStuck ? "" : " What is: \(list.english).")
                """,
            dutch: """
                “\(action.name.dutch)” kan niet bij \(place.dutch).\(waiting.dutch)\
                \(isStuck ? "" : " Wat wel kan: \(list.dutch).")
                """)
    }

    /// What the call waits for, with a space in front; empty when it waits for nobody.
    private static func waiting(for status: Call.Status) -> LocalizedText {
        switch status {
        case .waitingForChildren:
            LocalizedText(
                english: " It goes on when the calls that it opened are done.",
                dutch: " Die gaat verder als de meldingen die eruit voortkwamen klaar zijn.")
        case .waitingForRequester:
            LocalizedText(
                english: " The requester has been asked something.",
                dutch: " De aanmelder is iets gevraagd.")
        case .registered, .inProgress, .refused, .processFulfilled, .workflowFulfilled, .closed,
            .aborted:
            LocalizedText(english: "", dutch: "")
        }
    }
}

extension LocalizedText {
    /// `a, b or c`, each in its language.
    init(listing items: [LocalizedText], english: String, dutch: String) {
        self.init(
            english: items.map(\.english).listed(with: english),
            dutch: items.map(\.dutch).listed(with: dutch))
    }
}

extension [String] {
    fileprivate func listed(with word: String) -> String {
        guard let last, count > 1 else { return joined() }
        return dropLast().joined(separator: ", ") + " \(word) \(last)"
    }
}

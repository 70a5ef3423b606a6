import USM
import Values

/// The words of a call's page, for who works on it.
enum CallTexts {
    static let work = LocalizedText(english: "Work", dutch: "Werk")
    static let journal = LocalizedText(english: "Journal", dutch: "Logboek")
    static let words = LocalizedText(
        english: "In the requester's words", dutch: "In de woorden van de aanmelder")
    static let complaint = LocalizedText(english: "complaint", dutch: "klacht")
    static let knownError = LocalizedText(english: "known error", dutch: "known error")
    static let askedBy = LocalizedText(english: "asked by", dutch: "gevraagd door")
    static let dueSoon = LocalizedText(english: "due soon", dutch: "bijna te laat")
    static let optional = LocalizedText(english: "optional", dutch: "mag leeg")
    static let system = LocalizedText(english: "Mainstay", dutch: "Mainstay")
    static let nobody = LocalizedText(english: "nobody yet", dutch: "nog niemand")

    static func workflow(_ label: String) -> LocalizedText {
        LocalizedText(english: "Workflow \(label)", dutch: "Workflow \(label)")
    }

    static func now(_ step: Step) -> LocalizedText {
        LocalizedText(
            english: "Now: \(step.name.english)", dutch: "Nu: \(step.name.dutch)")
    }

    static func priority(
        _ priority: Priority, _ classification: Classification, isRisk: Bool
    ) -> LocalizedText {
        let (impact, urgency) = (classification.impact.name, classification.urgency.name)
        return LocalizedText(
            english: isRisk
                ? "\(priority.name.english): \(impact.english) effect, \(urgency.english) likelihood"
                : "\(priority.name.english): \(impact.english) impact, \(urgency.english) urgency",
            dutch: isRisk
                ? "\(priority.name.dutch): effect \(impact.dutch), kans \(urgency.dutch)"
                : "\(priority.name.dutch): impact \(impact.dutch), urgentie \(urgency.dutch)")
    }

    static func closedAt(_ moment: String) -> LocalizedText {
        LocalizedText(english: "Closed on \(moment).", dutch: "Afgesloten op \(moment).")
    }

    static func abortedAt(_ moment: String) -> LocalizedText {
        LocalizedText(english: "Aborted on \(moment).", dutch: "Afgebroken op \(moment).")
    }

    static func notYours(_ profile: Profile) -> LocalizedText {
        LocalizedText(
            english: "This step is for the \(profile.name.english) of the team.",
            dutch: "Deze stap is voor de \(profile.name.dutch) van het team.")
    }

    // MARK: Conversation

    static let whoReads = LocalizedText(english: "Who reads it?", dutch: "Wie leest het?")
    static let internalOnly = LocalizedText(english: "Internal", dutch: "Intern")
    static let internalDetail = LocalizedText(
        english: "Only who works on it. The requester never sees it.",
        dutch: "Alleen wie eraan werkt. De aanmelder ziet het nooit.")
    static let toRequester = LocalizedText(
        english: "To the requester", dutch: "Aan de aanmelder")
    static let fromRequester = LocalizedText(
        english: "From the requester", dutch: "Van de aanmelder")
    static let askedRequester = LocalizedText(
        english: "Question to the requester", dutch: "Vraag aan de aanmelder")
    static let askedConfirmation = LocalizedText(
        english: "Asked to confirm", dutch: "Om bevestiging gevraagd")
    static let notRight = LocalizedText(english: "It is not right", dutch: "Het is niet goed")
    static let comment = LocalizedText(english: "Comment", dutch: "Opmerking")
    static let addComment = LocalizedText(english: "Add", dutch: "Voeg toe")
    static let files = LocalizedText(english: "Files", dutch: "Bestanden")

    static func toRequesterDetail(_ name: String) -> LocalizedText {
        LocalizedText(english: "\(name) reads it too.", dutch: "\(name) leest het ook.")
    }

    // MARK: Steps

    static let service = LocalizedText(english: "Service", dutch: "Dienst")
    static let noService = LocalizedText(english: "Not chosen yet", dutch: "Nog niet gekozen")
    static let exception = LocalizedText(english: "Exception", dutch: "Uitzondering")
    static let exceptionHint = LocalizedText(
        english: "Only when no agreement covers it: why do you accept it all the same?",
        dutch: "Alleen als dit onder geen enkele overeenkomst valt: waarom neem je het toch aan?")
    static let acceptButton = LocalizedText(english: "Accept", dutch: "Neem aan")
    static let classifyButton = LocalizedText(english: "Classify", dutch: "Classificeer")
    static let category = LocalizedText(english: "Category", dutch: "Categorie")
    static let categoryHint = LocalizedText(
        english: "Your own word for it, such as hardware.",
        dutch: "Je eigen woord ervoor, zoals hardware.")
    static let impact = LocalizedText(english: "Impact", dutch: "Impact")
    static let impactHint = LocalizedText(
        english: "How much of the customer's work suffers?",
        dutch: "Hoeveel van het werk van de klant lijdt eronder?")
    static let chooseImpact = LocalizedText(
        english: "Choose how large it is.", dutch: "Kies hoe groot het is.")
    static let chooseUrgency = LocalizedText(
        english: "Choose how urgent or how likely it is.",
        dutch: "Kies hoe dringend of hoe waarschijnlijk het is.")
    static let urgency = LocalizedText(english: "Urgency", dutch: "Urgentie")
    static let urgencyHint = LocalizedText(
        english: "How long can this wait?", dutch: "Hoe lang kan dit wachten?")
    static let effect = LocalizedText(english: "Effect", dutch: "Effect")
    static let effectHint = LocalizedText(
        english: "How large is it if it happens?", dutch: "Hoe groot is het als het gebeurt?")
    static let likelihood = LocalizedText(english: "Likelihood", dutch: "Kans")
    static let likelihoodHint = LocalizedText(
        english: "How likely is it? Both give the priority by our risk matrix.",
        dutch: "Hoe waarschijnlijk is het? Samen geven ze de prioriteit, volgens onze risicomatrix."
    )
    static let whyNothing = LocalizedText(
        english: "Nothing is planned for the register. Why?",
        dutch: "Er is niets gepland voor het register. Waarom?")
    static let whyNothingHint = LocalizedText(
        english: "A change modifies something that is managed. Say why the register stays as it "
            + "is, or plan what changes.",
        dutch: "Een wijziging verandert iets wat wordt beheerd. Schrijf waarom het register blijft "
            + "zoals het is, of plan wat er wijzigt.")
    static let otherwise = LocalizedText(
        english: "If you choose otherwise than the register says: why?",
        dutch: "Kies je anders dan het register zegt: waarom?")
    static let note = LocalizedText(
        english: "What was done or found", dutch: "Wat is gedaan of gevonden")
    static let noteHint = LocalizedText(
        english: "Stays in the journal, for colleagues.",
        dutch: "Blijft in het logboek, voor collega's.")

    static let cause = LocalizedText(english: "What is the cause?", dutch: "Wat is de oorzaak?")
    static let causeHint = LocalizedText(
        english: "With a cause the risk is a known error. Leave it empty while you do not know it.",
        dutch: "Met een oorzaak is het risico een known error. Laat leeg wat je nog niet weet.")

    static func workButton(next: Step?) -> LocalizedText {
        guard let next else { return LocalizedText(english: "Done", dutch: "Klaar") }
        return LocalizedText(
            english: "Done, on to \(next.name.english.firstLowercased)",
            dutch: "Klaar, door naar \(next.name.dutch.firstLowercased)")
    }

    static let children = LocalizedText(english: "Child calls", dutch: "Vervolgmeldingen")
    static let waitsForChildren = LocalizedText(
        english: "This call waits until these are closed, then goes on by itself.",
        dutch: "Deze melding wacht tot deze zijn afgesloten en gaat dan vanzelf verder.")

    static func forkQuestion(_ process: ProcessKind) -> LocalizedText {
        process == .improve
            ? LocalizedText(
                english: "What does the measure change?",
                dutch: "Wat wijzigt er door de maatregel?")
            : LocalizedText(
                english: "Does the fix modify a managed component?",
                dutch: "Wijzigt de oplossing een beheerd component?")
    }

    static func forkChoice(_ target: ProcessKind) -> LocalizedText {
        switch target {
        case .agree: LocalizedText(english: "The agreement", dutch: "De overeenkomst")
        case .change:
            LocalizedText(english: "A managed component", dutch: "Een beheerd component")
        case .operate, .recover, .improve:
            LocalizedText(
                english: "Nothing managed: carry it out", dutch: "Niets beheerds: voer het uit")
        }
    }

    static func forkDetail(_ target: ProcessKind, from process: ProcessKind) -> LocalizedText {
        let workflows = Workflow.all.filter {
            $0.processes.starts(with: [process, target])
        }
        let label = Workflow.label(of: workflows)
        return LocalizedText(
            english: "Opens a \(target.callType.name.english): workflow \(label).",
            dutch: "Opent een \(target.callType.name.dutch): workflow \(label).")
    }

    static func forkButton(_ process: ProcessKind) -> LocalizedText {
        let targets = process.forkTargets
        guard targets.count == 1, let target = targets.first else {
            return LocalizedText(english: "Hand on", dutch: "Zet door")
        }
        return LocalizedText(
            english: "Open a \(target.callType.name.english)",
            dutch: "Open een \(target.callType.name.dutch)")
    }

    // MARK: Review and evaluation

    static let message = LocalizedText(
        english: "What was done, for the requester", dutch: "Wat er is gedaan, voor de aanmelder")
    static let messageHint = LocalizedText(
        english: "Say how they can see that it is right.",
        dutch: "Zeg hoe diegene kan zien dat het goed is.")
    static let refusedNotice = LocalizedText(
        english: "The requester says that it is not right. Redo a step, or ask again.",
        dutch: "De aanmelder zegt dat het niet goed is. Doe een stap opnieuw, of vraag het weer.")
    static let waiveTitle = LocalizedText(
        english: "Go on without the requester's word", dutch: "Ga verder zonder bevestiging")
    static let waiveReason = LocalizedText(
        english: "Why is it not asked?", dutch: "Waarom wordt het niet gevraagd?")
    static let waiveHint = LocalizedText(
        english: "Stays in the journal under your name.",
        dutch: "Blijft onder je naam in het logboek staan.")
    static let waiveButton = LocalizedText(
        english: "Go on without it", dutch: "Ga zonder verder")

    static func asked(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "\(name) has been asked to confirm.",
            dutch: "\(name) is om bevestiging gevraagd.")
    }

    static func askButton(_ name: String) -> LocalizedText {
        LocalizedText(english: "Ask \(name) to confirm", dutch: "Vraag \(name) om bevestiging")
    }

    static let handledProperly = LocalizedText(
        english: "It was handled properly", dutch: "Het is goed afgehandeld")
    static let recordedWell = LocalizedText(
        english: "Everything is recorded", dutch: "Alles is vastgelegd")
    static let lessons = LocalizedText(
        english: "What was learned?", dutch: "Wat is ervan geleerd?")
    static let couldBecomeStandard = LocalizedText(
        english: "This could be a standard for the next one",
        dutch: "Dit kan een standaard worden voor de volgende")
    static let improvements = LocalizedText(
        english: "What should improve?", dutch: "Wat moet er beter?")
    static let improvementsHint = LocalizedText(
        english: "One idea a line. Each becomes a risk call in Improve.",
        dutch: "Eén idee per regel. Elk wordt een risicomelding in Verbeteren.")
    static let evaluateButton = LocalizedText(
        english: "Evaluate and close", dutch: "Evalueer en sluit af")

    // MARK: Beside it

    static let who = LocalizedText(english: "Who", dutch: "Wie")
    static let team = LocalizedText(english: "Team", dutch: "Team")
    static let person = LocalizedText(english: "Person", dutch: "Persoon")
    static let stepIsFor = LocalizedText(english: "This step", dutch: "Deze stap")
    static let requester = LocalizedText(english: "Requester", dutch: "Aanmelder")
    static let reach = LocalizedText(english: "Within reach", dutch: "Binnen bereik")
    static let reachNow = LocalizedText(english: "Now", dutch: "Nu")
    static let take = LocalizedText(english: "Take it", dutch: "Pak het op")
    static let assignTitle = LocalizedText(english: "Assign", dutch: "Wijs toe")
    static let assignButton = LocalizedText(english: "Assign", dutch: "Wijs toe")
    static let watch = LocalizedText(english: "Follow", dutch: "Volg")
    static let unwatch = LocalizedText(english: "Follow no more", dutch: "Volg niet meer")
    static let whatWasAgreed = LocalizedText(
        english: "What was agreed", dutch: "Wat is afgesproken")
    static let agreement = LocalizedText(english: "Agreement", dutch: "Overeenkomst")
    static let preAgreed = LocalizedText(english: "Pre-agreed", dutch: "Vooraf afgesproken")
    static let countedIn = LocalizedText(english: "Counted in", dutch: "Geteld in")
    static let due = LocalizedText(english: "Due", dutch: "Uiterlijk gereed")
    static let nothingAgreed = LocalizedText(
        english: "No agreement is known yet. Accepting the call looks it up.",
        dutch: "Er is nog geen overeenkomst bekend. Bij het aannemen wordt die opgezocht.")
    static let components = LocalizedText(
        english: "Managed components", dutch: "Beheerde componenten")
    static let links = LocalizedText(english: "Linked calls", dutch: "Gekoppelde meldingen")

    // MARK: Seldom done

    static let otherActions = LocalizedText(english: "More", dutch: "Meer")
    static let askTitle = LocalizedText(
        english: "Ask the requester something", dutch: "Vraag de aanmelder iets")
    static let question = LocalizedText(english: "Question", dutch: "Vraag")
    static let questionHint = LocalizedText(
        english: "The requester reads it and is asked to answer.",
        dutch: "De aanmelder leest het en wordt om antwoord gevraagd.")
    static let askQuestionButton = LocalizedText(english: "Ask", dutch: "Vraag")
    static let reclassifyTitle = LocalizedText(
        english: "Classify again", dutch: "Classificeer opnieuw")
    static let redoTitle = LocalizedText(
        english: "Redo an earlier step", dutch: "Doe een eerdere stap opnieuw")
    static let redoFrom = LocalizedText(english: "From step", dutch: "Vanaf stap")
    static let redoButton = LocalizedText(english: "Go back", dutch: "Ga terug")
    static let retypeTitle = LocalizedText(
        english: "It is of another type", dutch: "Het is van een ander type")
    static let type = LocalizedText(english: "Type", dutch: "Type")
    static let retypeButton = LocalizedText(english: "Change the type", dutch: "Wijzig het type")
    static let describeTitle = LocalizedText(english: "Word it anew", dutch: "Verwoord het opnieuw")
    static let titleField = LocalizedText(english: "Title", dutch: "Titel")
    static let describeButton = LocalizedText(english: "Save the words", dutch: "Bewaar de woorden")
    static let linkTitle = LocalizedText(
        english: "Link it to another call", dutch: "Koppel het aan een andere melding")
    static let linkKind = LocalizedText(english: "This call", dutch: "Deze melding")
    static let otherCall = LocalizedText(english: "The other call", dutch: "De andere melding")
    static let linkButton = LocalizedText(english: "Link", dutch: "Koppel")
    static let abortTitle = LocalizedText(english: "Abort", dutch: "Breek af")
    static let abortHint = LocalizedText(
        english: "The call ends without its result. This cannot be undone.",
        dutch: "De melding eindigt zonder resultaat. Dit kan niet ongedaan worden gemaakt.")
    static let abortButton = LocalizedText(english: "Abort the call", dutch: "Breek de melding af")
    static let reason = LocalizedText(english: "Why?", dutch: "Waarom?")
}

extension String {
    fileprivate var firstLowercased: String { prefix(1).lowercased() + dropFirst() }
}

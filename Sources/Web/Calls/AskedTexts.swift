import USM
import Values

/// How the portal speaks of a call: as the requester's own question, without the method's words.
enum AskedTexts {
    static let yourQuestions = LocalizedText(english: "What you asked", dutch: "Wat je vroeg")
    /// A call as its requester knows it: the letters in front of a reference name a type that they
    /// never chose.
    static func number(_ number: Int64) -> LocalizedText {
        LocalizedText(english: "No. \(number)", dutch: "Nr. \(number)")
    }
    static let askedAt = LocalizedText(english: "asked", dutch: "gevraagd")
    static let conversation = LocalizedText(english: "What happened", dutch: "Wat er gebeurde")
    static let yourWords = LocalizedText(english: "Your words", dutch: "Jouw woorden")
    static let isItRight = LocalizedText(
        english: "Is it right now?", dutch: "Is het nu goed?")
    static let yes = LocalizedText(english: "Yes, it is right", dutch: "Ja, het is goed")
    static let notYet = LocalizedText(english: "No, not yet", dutch: "Nee, nog niet")
    static let no = LocalizedText(
        english: "Send it back to the team", dutch: "Stuur het terug naar het team")
    static let whatIsWrong = LocalizedText(
        english: "What is not right?", dutch: "Wat is er niet goed?")
    static let weNeedToKnow = LocalizedText(
        english: "We have a question for you", dutch: "We hebben een vraag aan je")
    static let yourAnswer = LocalizedText(english: "Your answer", dutch: "Je antwoord")
    static let sendAnswer = LocalizedText(english: "Send the answer", dutch: "Stuur het antwoord")
    static let theAnswer = LocalizedText(english: "The answer", dutch: "Het antwoord")
    static let inWords = LocalizedText(english: "In words", dutch: "In woorden")
    static let whatWasDone = LocalizedText(english: "What was done", dutch: "Wat er is gedaan")
    static let late = LocalizedText(
        english: "It takes longer than we promised:", dutch: "Het duurt langer dan we beloofden:")
    static let newAim = LocalizedText(
        english: "Our new aim:", dutch: "Ons nieuwe streven:")
    static let itIsBack = LocalizedText(english: "It is back", dutch: "Het is terug")
    static let itIsBackWhy = LocalizedText(
        english: "We open it again for you, with all that we know. Add a word if it helps.",
        dutch: "We pakken het weer op, met alles wat we weten. Voeg iets toe als dat helpt.")
    static let onlyAWord = LocalizedText(
        english: "Only say something", dutch: "Alleen iets zeggen")
    static let notContent = LocalizedText(
        english: "This takes too long, or you are not content",
        dutch: "Dit duurt te lang, of je bent niet tevreden")
    static let tooLong = LocalizedText(
        english: "It takes too long", dutch: "Het duurt te lang")
    static let tooLongWhy = LocalizedText(
        english: "Whoever watches over the work reads it today.",
        dutch: "Wie op het werk let leest het vandaag nog.")
    static let tellCoordinator = LocalizedText(
        english: "Say that it takes too long", dutch: "Laat weten dat het te lang duurt")
    static let heard = LocalizedText(
        english: "You told us that it takes too long. You hear from us.",
        dutch: "Je liet weten dat het te lang duurt. Je hoort van ons.")
    static let complain = LocalizedText(
        english: "You are not content", dutch: "Je bent niet tevreden")
    static let complainWhy = LocalizedText(
        english: "We look at it apart from this, so that it goes better from now on.",
        dutch: "We bekijken het los hiervan, zodat het voortaan beter gaat.")
    static let complainButton = LocalizedText(
        english: "Send what you are not content with",
        dutch: "Stuur waar je niet tevreden over bent")
    static let addWords = LocalizedText(
        english: "Add something", dutch: "Voeg iets toe")
    static let send = LocalizedText(english: "Send", dutch: "Verstuur")
    static let expected = LocalizedText(english: "We aim for", dutch: "We streven naar")

    // In the journal, to whom it was who asked.
    static let questionToYou = LocalizedText(english: "Question to you", dutch: "Vraag aan jou")
    static let toYou = LocalizedText(english: "To you", dutch: "Aan jou")
    static let fromYou = LocalizedText(english: "From you", dutch: "Van jou")
    static let askedYouToConfirm = LocalizedText(
        english: "asked you to confirm", dutch: "vroeg jou om bevestiging")

    /// Where it stands, in a few words.
    static func state(of call: CallSummary) -> LocalizedText {
        switch call.status {
        case .registered: LocalizedText(english: "received", dutch: "ontvangen")
        case .inProgress, .waitingForChildren:
            LocalizedText(english: "being worked on", dutch: "we zijn ermee bezig")
        case .waitingForRequester:
            LocalizedText(english: "waiting for you", dutch: "wacht op jou")
        case .refused:
            LocalizedText(english: "back with the team", dutch: "terug bij het team")
        case .processFulfilled, .workflowFulfilled, .closed:
            LocalizedText(english: "done", dutch: "klaar")
        case .aborted: LocalizedText(english: "stopped", dutch: "gestopt")
        }
    }

    /// What happens next.
    static func next(for call: CallSummary) -> LocalizedText {
        switch call.status {
        case .registered:
            LocalizedText(
                english: "Somebody reads it now and finds out what kind of help it is.",
                dutch: "Iemand leest het nu en kijkt welke hulp erbij past.")
        case .inProgress, .waitingForChildren:
            team(call).map {
                LocalizedText(english: "\($0) works on it.", dutch: "\($0) werkt eraan.")
            } ?? LocalizedText(english: "We work on it.", dutch: "We werken eraan.")
        case .waitingForRequester:
            LocalizedText(
                english: "We go on as soon as we hear from you.",
                dutch: "We gaan verder zodra we van je horen.")
        case .refused:
            LocalizedText(
                english: "The team looks at what you wrote and does it again.",
                dutch: "Het team bekijkt wat je schreef en doet het opnieuw.")
        case .processFulfilled, .workflowFulfilled, .closed:
            LocalizedText(
                english: "Nothing more to do.", dutch: "Je hoeft niets meer te doen.")
        case .aborted:
            LocalizedText(
                english: "We stopped working on this. The reason is below.",
                dutch: "We zijn hiermee gestopt. De reden staat hieronder.")
        }
    }

    private static func team(_ call: CallSummary) -> String? {
        call.assignee?.name ?? call.team?.name
    }

    /// Why it is helped in this way, without a word for the way (usm.md 3.3).
    static func why(_ call: Call) -> LocalizedText {
        switch call.type {
        case .incident:
            LocalizedText(
                english: "Something does not work as agreed, so it is put right.",
                dutch: "Iets werkt niet zoals afgesproken, dus het wordt hersteld.")
        case .serviceRequest:
            LocalizedText(
                english: "This is agreed for you, so it is simply done.",
                dutch: "Dit is voor je afgesproken, dus het wordt gewoon gedaan.")
        case .requestForChange:
            LocalizedText(
                english: """
                    This is agreed for you, and it changes something that others rely on, so it is \
                    prepared with care.
                    """,
                dutch: """
                    Dit is voor je afgesproken en verandert iets waar anderen op rekenen, dus het \
                    wordt zorgvuldig voorbereid.
                    """)
        case .wish where call.isComplaint:
            LocalizedText(
                english: "You were not content, so we look at how it can be better from now on.",
                dutch: "Je was niet tevreden, dus we bekijken hoe het voortaan beter kan.")
        case .wish:
            LocalizedText(
                english: "This is in no agreement yet, so we first look at what can be agreed.",
                dutch: """
                    Dit staat nog in geen overeenkomst, dus we bekijken eerst wat we kunnen \
                    afspreken.
                    """)
        case .risk:
            LocalizedText(
                english: "It may happen, so we look at what can be done about it beforehand.",
                dutch: "Het kan gebeuren, dus we bekijken wat er vooraf aan te doen is.")
        }
    }
}

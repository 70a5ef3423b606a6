import Values

extension Call.Action {
    /// The verb, as on a button or in a list of what is possible.
    package var name: LocalizedText {
        switch self {
        case .retype: LocalizedText(english: "give another type", dutch: "ander type geven")
        case .describe: LocalizedText(english: "describe anew", dutch: "opnieuw omschrijven")
        case .concern:
            LocalizedText(
                english: "say what it is about", dutch: "aangeven waarover het gaat")
        case .accept: LocalizedText(english: "accept", dutch: "aannemen")
        case .changeAgreement:
            LocalizedText(
                english: "count by another agreement",
                dutch: "onder een andere overeenkomst laten vallen")
        case .withdrawAcceptance:
            LocalizedText(english: "undo the acceptance", dutch: "het aannemen ongedaan maken")
        case .classify: LocalizedText(english: "classify", dutch: "classificeren")
        case .work: LocalizedText(english: "finish the step", dutch: "de stap afronden")
        case .fork: LocalizedText(english: "take the fork", dutch: "de splitsing nemen")
        case .askConfirmation:
            LocalizedText(english: "ask for confirmation", dutch: "om bevestiging vragen")
        case .confirm: LocalizedText(english: "confirm", dutch: "bevestigen")
        case .refuse: LocalizedText(english: "refuse", dutch: "afwijzen")
        case .waive:
            LocalizedText(
                english: "go on without confirmation", dutch: "doorgaan zonder bevestiging")
        case .checkReview:
            LocalizedText(
                english: "look at the review again", dutch: "de toetsing nog eens bekijken")
        case .evaluate: LocalizedText(english: "evaluate", dutch: "evalueren")
        case .close: LocalizedText(english: "close", dutch: "afsluiten")
        case .redo:
            LocalizedText(english: "redo from an earlier step", dutch: "overdoen vanaf een stap")
        case .abort: LocalizedText(english: "abort", dutch: "afbreken")
        case .link: LocalizedText(english: "link", dutch: "koppelen")
        case .unlink: LocalizedText(english: "remove a link", dutch: "ontkoppelen")
        case .assign: LocalizedText(english: "assign", dutch: "toewijzen")
        case .comment: LocalizedText(english: "comment", dutch: "reageren")
        case .ask: LocalizedText(english: "ask the requester", dutch: "de aanmelder iets vragen")
        case .answer: LocalizedText(english: "answer", dutch: "antwoorden")
        case .escalate:
            LocalizedText(
                english: "say that it takes too long", dutch: "zeggen dat het te lang duurt")
        case .attach: LocalizedText(english: "add a file", dutch: "een bestand toevoegen")
        case .watch: LocalizedText(english: "watch", dutch: "volgen")
        case .unwatch: LocalizedText(english: "stop watching", dutch: "niet meer volgen")
        }
    }

    /// Whether it can bring the call to another step or status; the others stand beside its
    /// course and are nearly always possible.
    package var movesCall: Bool {
        switch self {
        case .retype, .accept, .classify, .work, .fork, .askConfirmation, .confirm, .refuse,
            .waive, .evaluate, .close, .redo, .abort, .answer, .withdrawAcceptance:
            true
        case .checkReview, .escalate, .describe, .concern, .changeAgreement, .link, .unlink,
            .assign, .comment, .ask, .attach, .watch, .unwatch:
            false
        }
    }
}

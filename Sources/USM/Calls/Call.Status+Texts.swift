import Values

extension Call.Status {
    package var name: LocalizedText {
        switch self {
        case .registered: LocalizedText(english: "registered", dutch: "geregistreerd")
        case .inProgress: LocalizedText(english: "in progress", dutch: "in behandeling")
        case .waitingForChildren:
            LocalizedText(english: "waiting for other calls", dutch: "wacht op andere meldingen")
        case .waitingForRequester:
            LocalizedText(english: "waiting for the requester", dutch: "wacht op de aanmelder")
        case .refused: LocalizedText(english: "not right yet", dutch: "nog niet goed")
        case .processFulfilled:
            LocalizedText(english: "process fulfilled", dutch: "proces voltooid")
        case .workflowFulfilled:
            LocalizedText(english: "workflow fulfilled", dutch: "workflow voltooid")
        case .closed: LocalizedText(english: "closed", dutch: "afgesloten")
        case .aborted: LocalizedText(english: "aborted", dutch: "afgebroken")
        }
    }
}

extension Call.Confirmation {
    package var name: LocalizedText {
        switch self {
        case .notAsked: LocalizedText(english: "not asked yet", dutch: "nog niet gevraagd")
        case .asked: LocalizedText(english: "asked", dutch: "gevraagd")
        case .given: LocalizedText(english: "confirmed", dutch: "bevestigd")
        case .refused: LocalizedText(english: "refused", dutch: "afgewezen")
        case .waived:
            LocalizedText(english: "left out, with a reason", dutch: "overgeslagen, met reden")
        case .givenForMain:
            LocalizedText(
                english: "confirmed with the main call", dutch: "bevestigd met de hoofdmelding")
        }
    }
}

extension Call.Ending {
    package var name: LocalizedText {
        switch self {
        case .closed: Call.Status.closed.name
        case .aborted: Call.Status.aborted.name
        }
    }
}

extension Call.Child.Outcome {
    package var name: LocalizedText {
        switch self {
        case .running: LocalizedText(english: "running", dutch: "loopt")
        case .fulfilled: LocalizedText(english: "fulfilled", dutch: "voltooid")
        case .aborted: LocalizedText(english: "aborted", dutch: "afgebroken")
        }
    }
}

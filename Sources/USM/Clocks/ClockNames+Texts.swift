import Values

extension ClockPause {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .waitingForRequester: "waiting_for_requester"
        case .waitingForSupplier: "waiting_for_supplier"
        case .agreedAppointment: "agreed_appointment"
        case .confirmedTooEarly: "confirmed_too_early"
        }
    }

    package var name: LocalizedText {
        switch self {
        case .waitingForRequester:
            LocalizedText(
                english: "waiting for the requester’s answer",
                dutch: "wacht op antwoord van de aanmelder")
        case .waitingForSupplier:
            LocalizedText(english: "waiting for a supplier", dutch: "wacht op een toeleverancier")
        case .agreedAppointment:
            LocalizedText(english: "appointment made", dutch: "afspraak gemaakt")
        case .confirmedTooEarly:
            LocalizedText(english: "confirmed too early", dutch: "te vroeg bevestigd")
        }
    }
}

extension ClockHolder {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .provider: "provider"
        case .customer: "customer"
        case .supplier: "supplier"
        }
    }

    package var name: LocalizedText {
        switch self {
        case .provider: LocalizedText(english: "provider", dutch: "leverancier")
        case .customer: LocalizedText(english: "customer", dutch: "klant")
        case .supplier: LocalizedText(english: "supplier", dutch: "toeleverancier")
        }
    }
}

extension ClockReading.State {
    package var name: LocalizedText {
        switch self {
        case .running: LocalizedText(english: "running", dutch: "loopt")
        case .paused: LocalizedText(english: "paused", dutch: "staat stil")
        case .met: LocalizedText(english: "met", dutch: "gehaald")
        case .breached: LocalizedText(english: "breached", dutch: "overschreden")
        case .ended: LocalizedText(english: "ended", dutch: "beëindigd")
        }
    }
}

extension ClockRecomputation.Cause {
    package var name: LocalizedText {
        switch self {
        case .priority: LocalizedText(english: "another priority", dutch: "andere prioriteit")
        case .type: LocalizedText(english: "another call type", dutch: "ander type melding")
        case .agreement: LocalizedText(english: "another agreement", dutch: "andere overeenkomst")
        case .serviceHours:
            LocalizedText(english: "other service hours", dutch: "andere servicetijden")
        case .timeZone:
            LocalizedText(english: "another time zone", dutch: "andere tijdzone")
        case .targets:
            LocalizedText(english: "other promised times", dutch: "andere afgesproken tijden")
        }
    }
}

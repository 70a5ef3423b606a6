import USM
import Values

/// What the journal says that somebody did.
///
/// Each stands behind a name: "Sanne accepted it".
enum JournalTexts {
    static func registered(_ channel: Registration.Channel) -> LocalizedText {
        switch channel {
        case .portal, .desk, .api:
            LocalizedText(english: "asked for help", dutch: "vroeg om hulp")
        case .fork:
            LocalizedText(
                english: "opened it on behalf of another call",
                dutch: "opende het namens een andere melding")
        case .evaluation:
            LocalizedText(
                english: "saw it while evaluating another call",
                dutch: "zag het bij de evaluatie van een andere melding")
        case .calendar:
            LocalizedText(
                english: "opened it from the OPS calendar",
                dutch: "opende het vanuit de OPS-kalender")
        case .imported:
            LocalizedText(
                english: "brought it over from another system",
                dutch: "bracht het over uit een ander systeem")
        }
    }

    static func retyped(_ type: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "made it a \(type.english)".withItsArticle,
            dutch: "maakte er een \(type.dutch) van")
    }

    static let described = LocalizedText(
        english: "worded it anew", dutch: "verwoordde het opnieuw")
    static let concerned = LocalizedText(
        english: "said what it is about", dutch: "gaf aan waar het over gaat")

    static func accepted(_ entitlement: Call.Entitlement) -> LocalizedText {
        switch entitlement {
        case .agreement:
            LocalizedText(
                english: "accepted it, as agreed", dutch: "nam het aan, zoals afgesproken")
        case .notNeeded, .parent:
            LocalizedText(english: "accepted it", dutch: "nam het aan")
        case .exception:
            LocalizedText(
                english: "accepted it as an exception", dutch: "nam het aan als uitzondering")
        }
    }

    static func classified(_ priority: Priority) -> LocalizedText {
        LocalizedText(
            english: "classified it: priority \(priority.name.english)",
            dutch: "classificeerde het: prioriteit \(priority.name.dutch)")
    }

    // MARK: What followed by itself

    static let byItself = LocalizedText(english: "By itself", dutch: "Vanzelf")
    static let clockStood = LocalizedText(
        english: "the clock stopped", dutch: "de klok bleef staan")
    static let dueMoved = LocalizedText(
        english: "the due time moved to", dutch: "de deadline verschoof naar")
    static let cameToReview = LocalizedText(
        english: "it came to its review", dutch: "het kwam bij de toetsing")
    static let confirmedWithMain = LocalizedText(
        english: "confirmed with the main call", dutch: "bevestigd met de hoofdmelding")
    static let closedWithMain = LocalizedText(
        english: "closed with the main call", dutch: "afgesloten met de hoofdmelding")

    static func childCame(to outcome: Call.Child.Outcome) -> LocalizedText {
        switch outcome {
        case .fulfilled, .running:
            LocalizedText(
                english: "what this call waited for is finished",
                dutch: "waar deze melding op wachtte is afgerond")
        case .aborted:
            LocalizedText(
                english: "what this call waited for was aborted",
                dutch: "waar deze melding op wachtte is afgebroken")
        }
    }

    static func stepsBefore(_ count: String) -> LocalizedText {
        LocalizedText(english: "\(count) steps before it", dutch: "\(count) stappen ervoor")
    }

    static func earlier(_ count: String) -> LocalizedText {
        LocalizedText(english: "\(count) earlier lines", dutch: "\(count) eerdere regels")
    }

    // MARK: What somebody did

    static let clockStopped = LocalizedText(
        english: "stopped the clock", dutch: "zette de klok stil")
    static let clockRuns = LocalizedText(
        english: "moved the due time", dutch: "verschoof de tijd waarop het klaar moet zijn")

    static let agreementChanged = LocalizedText(
        english: "counts it by another agreement",
        dutch: "laat het onder een andere overeenkomst vallen")
    static let coveredBeside = LocalizedText(
        english: "the clock of an agreement with the team runs beside from now on",
        dutch: "de klok van een afspraak met het team loopt er vanaf nu naast")

    static func reckoned(_ cause: Call.Reckoning.Cause) -> LocalizedText {
        switch cause {
        case .targets:
            LocalizedText(
                english: "the due time moved: other times were promised",
                dutch: "de deadline verschoof: er zijn andere tijden afgesproken")
        case .serviceHours:
            LocalizedText(
                english: "the due time moved: the calendar has other hours",
                dutch: "de deadline verschoof: de kalender heeft andere uren")
        case .timeZone:
            LocalizedText(
                english: "the due time moved: the calendar goes by another time zone",
                dutch: "de deadline verschoof: de kalender heeft een andere tijdzone")
        case .newVersion:
            LocalizedText(
                english: "the due time stays: the agreement’s new version began after it was asked",
                dutch: "de deadline blijft: de nieuwe versie van de overeenkomst begon na de vraag")
        case .root:
            LocalizedText(
                english: "the due time moved along with the call that it is for",
                dutch: "de deadline verschoof mee met de melding waarvoor het is")
        case .promise:
            LocalizedText(
                english: "it was noted whose promise the due time is",
                dutch: "vastgelegd is wie de deadline heeft beloofd")
        case .program:
            LocalizedText(
                english:
                    "the due time was worked out anew: the program or its clocks are newer",
                dutch:
                    "de deadline is opnieuw berekend: het programma of zijn klokken zijn nieuwer"
            )
        }
    }

    static func worked(_ step: Step) -> LocalizedText {
        LocalizedText(
            english: "finished \(step.code) \(step.name.english)",
            dutch: "rondde \(step.code) \(step.name.dutch) af")
    }

    static func forked(_ processes: [ProcessKind]) -> LocalizedText {
        LocalizedText(
            english: "handed on to " + processes.map(\.name.english).joined(separator: " and "),
            dutch: "zette het door naar " + processes.map(\.name.dutch).joined(separator: " en "))
    }

    static func childEnded(_ outcome: Call.Child.Outcome) -> LocalizedText {
        switch outcome {
        case .fulfilled, .running:
            LocalizedText(
                english: "finished what this call waited for",
                dutch: "rondde af waar deze melding op wachtte")
        case .aborted:
            LocalizedText(
                english: "aborted what this call waited for",
                dutch: "brak af waar deze melding op wachtte")
        }
    }

    static let resumed = LocalizedText(
        english: "brought it to its review", dutch: "bracht het bij de toetsing")
    static let confirmationAsked = LocalizedText(
        english: "asked the requester to confirm", dutch: "vroeg de aanmelder om bevestiging")
    static let confirmed = LocalizedText(
        english: "confirmed that it is right", dutch: "bevestigde dat het goed is")
    static let refused = LocalizedText(
        english: "said that it is not right", dutch: "gaf aan dat het niet goed is")
    static let waived = LocalizedText(
        english: "went on without confirmation", dutch: "ging verder zonder bevestiging")
    static let confirmedThrough = LocalizedText(
        english: "confirmed the main call, and this one with it",
        dutch: "bevestigde de hoofdmelding, en daarmee deze")

    static func evaluated(_ improvements: Int) -> LocalizedText {
        guard improvements > 0 else {
            return LocalizedText(english: "evaluated it", dutch: "evalueerde het")
        }
        return LocalizedText(
            english: "evaluated it; ideas handed to Improve: \(improvements)",
            dutch: "evalueerde het; ideeën doorgezet naar Verbeteren: \(improvements)")
    }

    static let closed = LocalizedText(english: "closed it", dutch: "sloot het af")
    static let closedThrough = LocalizedText(
        english: "closed the main call, and this one with it",
        dutch: "sloot de hoofdmelding af, en daarmee deze")

    static func redone(_ step: Step) -> LocalizedText {
        LocalizedText(
            english: "went back to \(step.code) \(step.name.english)",
            dutch: "ging terug naar \(step.code) \(step.name.dutch)")
    }

    static let aborted = LocalizedText(english: "aborted it", dutch: "brak het af")
    static let linked = LocalizedText(
        english: "linked it to another call", dutch: "koppelde het aan een andere melding")
    static let unlinked = LocalizedText(
        english: "took a link away", dutch: "haalde een koppeling weg")

    static func assigned(to names: [String]) -> LocalizedText {
        guard !names.isEmpty else {
            return LocalizedText(
                english: "assigned it to nobody", dutch: "haalde de toewijzing weg")
        }
        let list = names.joined(separator: ", ")
        return LocalizedText(english: "assigned it to \(list)", dutch: "wees het toe aan \(list)")
    }

    static func termsChanged(_ change: Call.TermsChange) -> LocalizedText {
        switch (change.subject, change.deed) {
        case (.specification(_, let version), _):
            LocalizedText(
                english: "wrote version \(version) of what is promised",
                dutch: "schreef versie \(version) van wat wordt beloofd")
        case (.agreement, .entered):
            LocalizedText(
                english: "entered an agreement", dutch: "voerde een overeenkomst in")
        case (.agreement, .changed):
            LocalizedText(english: "changed an agreement", dutch: "wijzigde een overeenkomst")
        case (.agreement, .ended):
            LocalizedText(english: "ended an agreement", dutch: "beëindigde een overeenkomst")
        case (.scope, .ended):
            LocalizedText(
                english: "took a class of components out of what is managed",
                dutch: "haalde een klasse van componenten uit wat wordt beheerd")
        case (.scope, _):
            LocalizedText(
                english: "brought a class of components under what is managed",
                dutch: "bracht een klasse van componenten onder wat wordt beheerd")
        }
    }

    static let attached = LocalizedText(english: "added a file", dutch: "voegde een bestand toe")
    static let watched = LocalizedText(english: "follows it", dutch: "volgt het")
    static let unwatched = LocalizedText(
        english: "follows it no more", dutch: "volgt het niet meer")
    static let acceptanceWithdrawn = LocalizedText(
        english: "undid the acceptance", dutch: "maakte het aannemen ongedaan")

    static func selfReviewed(_ reason: Call.OwnReview, isSampled: Bool) -> LocalizedText {
        let why: LocalizedText
        switch reason {
        case .doneAtOnce:
            why = LocalizedText(english: "done at once", dutch: "in één keer klaar")
        case .nobodyElse:
            why = LocalizedText(english: "nobody else could", dutch: "niemand anders kon het")
        case .waived:
            why = LocalizedText(english: "asked of nobody", dutch: "aan niemand gevraagd")
        }
        return LocalizedText(
            english: "reviews what they carried out themselves: \(why.english)"
                + (isSampled ? "; offered for a second look" : ""),
            dutch: "toetst wat hij of zij zelf uitvoerde: \(why.dutch)"
                + (isSampled ? "; aangeboden voor een tweede blik" : ""))
    }

    static func reviewChecked(isRight: Bool) -> LocalizedText {
        isRight
            ? LocalizedText(
                english: "took a second look: it is right", dutch: "keek nog eens: het klopt")
            : LocalizedText(
                english: "took a second look: it is not right",
                dutch: "keek nog eens: het klopt niet")
    }

    static let escalationAnswered = LocalizedText(
        english: "told the requester how it stands", dutch: "liet weten hoe het ervoor staat")
    static let answeredByFile = LocalizedText(
        english: "answered with a file", dutch: "antwoordde met een bestand")
    static let said = LocalizedText(english: "said something", dutch: "zei iets")
}

extension String {
    /// English wants "an" before a vowel.
    fileprivate var withItsArticle: String {
        hasPrefix("made it a i") ? "made it an " + dropFirst("made it a ".count) : self
    }
}

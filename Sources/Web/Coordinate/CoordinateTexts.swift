import USM
import Values

/// The words of coordination.
enum CoordinateTexts {
    static let title = LocalizedText(english: "Coordinate", dutch: "Coördineren")
    static let queues = LocalizedText(english: "Queues", dutch: "Wachtrijen")
    static let intake = LocalizedText(english: "Intake", dutch: "Intake")
    static let workload = LocalizedText(english: "Workload", dutch: "Werklast")
    static let forks = LocalizedText(english: "At a fork", dutch: "Bij een splitsing")
    static let ageing = LocalizedText(english: "Ageing", dutch: "Langst openstaand")
    static let step = LocalizedText(english: "Step", dutch: "Stap")
    static let open = LocalizedText(english: "Open", dutch: "Open")
    static let waiting = LocalizedText(english: "Waiting", dutch: "Wacht")
    static let more = LocalizedText(english: "More", dutch: "Meer")
    static let noTeam = LocalizedText(english: "No team yet", dutch: "Nog geen team")
    static let openByTeam = LocalizedText(
        english: "Open calls by team and process", dutch: "Open meldingen per team en proces")
    static let noneOpen = LocalizedText(english: "Nothing is open", dutch: "Er staat niets open")
    static let noneOpenWhy = LocalizedText(
        english: "Open calls that you coordinate stand here.",
        dutch: "Hier staan open meldingen die je coördineert.")
    static let waitingAtFork = LocalizedText(
        english: "These calls wait for their child calls.",
        dutch: "Deze meldingen wachten op hun vervolgmeldingen.")
    static let oldestFirst = LocalizedText(
        english: "Open calls, the oldest first.", dutch: "Open meldingen, de oudste eerst.")
    static let nothingWaits = LocalizedText(
        english: "Nothing waits to be typed", dutch: "Niets wacht op intake")
    static let nothingWaitsWhy = LocalizedText(
        english: "What people ask on the portal comes here first.",
        dutch: "Wat mensen in het portaal vragen, komt eerst hier.")
    static let questionsAreOurs = LocalizedText(
        english: "The rules are the method’s, the wording of the questions is ours.",
        dutch: "De regels zijn van de methode, de formulering van de vragen is van ons.")
    static let notKnownYet = LocalizedText(
        english: "Not known yet", dutch: "Nog niet bekend")
    static let notKnownYetWhy = LocalizedText(
        english: "Not known yet what kind of help it is", dutch: "Nog niet bekend welke hulp het is"
    )
    static let toAccept = LocalizedText(english: "To accept", dutch: "Aan te nemen")
    static let react = LocalizedText(english: "react:", dutch: "reageren:")
    static let undo = LocalizedText(english: "Undo", dutch: "Maak ongedaan")
    static let chooseOne = LocalizedText(english: "Choose one", dutch: "Kies er een")
    static let chooseOneWhy = LocalizedText(
        english: "Its words, what they suggest and what was agreed stand here then.",
        dutch: "Hier staan dan de woorden, wat ze suggereren en wat er is afgesproken.")
    static let escalated = LocalizedText(
        english: "Their requesters say that it takes too long",
        dutch: "Hun aanmelders zeggen dat het te lang duurt")
    static let ownReviews = LocalizedText(
        english: "Reviewed by who carried it out, last 30 days",
        dutch: "Getoetst door wie het uitvoerde, laatste 30 dagen")
    static let ownReviewsWhy = LocalizedText(
        english: "Every tenth of these is shown to somebody else afterwards.",
        dutch: "Elke tiende daarvan krijgt iemand anders achteraf te zien.")
    static let doneAtOnce = LocalizedText(english: "Done at once", dutch: "In één keer klaar")
    static let otherwise = LocalizedText(english: "Otherwise", dutch: "Anders")
    static let secondLooks = LocalizedText(
        english: "Second looks open", dutch: "Tweede blikken open")
    static let foundWrong = LocalizedText(english: "Found wrong", dutch: "Klopte niet")

    static func accepted(_ reference: String, _ team: String?) -> LocalizedText {
        guard let team else {
            return LocalizedText(
                english: "\(reference) is accepted. No team has it yet.",
                dutch: "\(reference) is aangenomen. Nog geen team heeft het.")
        }
        return LocalizedText(
            english: "\(reference) is accepted, now with \(team).",
            dutch: "\(reference) is aangenomen, nu bij \(team).")
    }

    static func perhaps(_ type: LocalizedText) -> LocalizedText {
        LocalizedText(english: "Perhaps \(type.english)", dutch: "Misschien \(type.dutch)")
    }

    static let chosen = LocalizedText(
        english: "shown beside the list", dutch: "staat naast de lijst")
    static let anotherType = LocalizedText(english: "Another type", dutch: "Een ander type")
    static let judgedAtIntake = LocalizedText(
        english: "Judged at intake", dutch: "Beoordeeld bij de intake")
    static let noAgreement = LocalizedText(
        english: "No agreement covers this requester: what they ask is a wish.",
        dutch: "Dit valt voor deze aanmelder onder geen enkele overeenkomst: het is een wens.")
    static let nothingPreAgreed = LocalizedText(
        english: "nothing agreed in advance", dutch: "niets vooraf afgesproken")

    static func atStep(_ step: Step) -> LocalizedText {
        LocalizedText(
            english: "\(step.code) \(step.name.english)", dutch: "\(step.code) \(step.name.dutch)")
    }

    static func openInAll(_ count: String) -> LocalizedText {
        LocalizedText(english: "\(count) calls are open", dutch: "Er staan \(count) meldingen open")
    }

    static func waitingSince(_ moment: String) -> LocalizedText {
        LocalizedText(
            english: "The oldest has waited since \(moment)",
            dutch: "De oudste wacht sinds \(moment)")
    }

    static func why(_ type: LocalizedText) -> LocalizedText {
        LocalizedText(english: "Why “\(type.english)”?", dutch: "Waarom “\(type.dutch)”?")
    }

    static func acceptAs(_ type: LocalizedText) -> LocalizedText {
        LocalizedText(english: "Accept as \(type.english)", dutch: "Neem aan als \(type.dutch)")
    }
}

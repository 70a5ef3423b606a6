import Desk
import USM
import Values

/// The words of how a call flows: typed, given to somebody, reviewed, pressed for, done at once.
enum FlowTexts {
    static let notKnownYet = LocalizedText(english: "not known yet", dutch: "nog niet bekend")
    static let whichHelp = LocalizedText(
        english: "What kind of help is this?", dutch: "Welke hulp is dit?")
    static let whichHelpWhy = LocalizedText(
        english: """
            Its words do not decide it. Until you do, its clock runs as for an incident.
            """,
        dutch: """
            De woorden geven niet de doorslag. Tot jij dat doet loopt de klok als bij een incident.
            """)
    static let acceptAsHint = LocalizedText(
        english: "Choose the type: it is accepted as that.",
        dutch: "Kies het type: als dat wordt het aangenomen.")
    static let typedAtIntake = LocalizedText(
        english: "Its words left it open; judged at intake.",
        dutch: "De woorden lieten het open; beoordeeld bij de intake.")

    // MARK: Given to somebody

    static let note = LocalizedText(
        english: "What should they know?", dutch: "Wat moeten ze weten?")
    static let noteHint = LocalizedText(
        english: "Stands in the journal, for colleagues only.",
        dutch: "Komt in het logboek, alleen voor collega's.")
    static let personHint = LocalizedText(
        english: """
            Who works for this team or service. Another team starts with nobody, unless you choose \
            one of its people.
            """,
        dutch: """
            Wie voor dit team of deze dienst werkt. Een ander team begint met niemand, tenzij je \
            iemand van dat team kiest.
            """)

    // MARK: Answers and haste

    static let answered = LocalizedText(english: "answered", dutch: "beantwoord")
    static let escalated = LocalizedText(english: "takes too long", dutch: "duurt te lang")
    static let takesTooLong = LocalizedText(
        english: "It takes too long", dutch: "Het duurt te lang")
    static let saidTooLong = LocalizedText(
        english: "said that it takes too long", dutch: "gaf aan dat het te lang duurt")
    static let byTelephone = LocalizedText(
        english: "The requester answered by telephone", dutch: "De aanmelder antwoordde telefonisch"
    )
    static let noteAnswer = LocalizedText(
        english: "Write the answer down", dutch: "Leg het antwoord vast")
    static let escalateFor = LocalizedText(
        english: "The requester says that it takes too long",
        dutch: "De aanmelder zegt dat het te lang duurt")
    static let escalateButton = LocalizedText(
        english: "Tell the workflow coordinator", dutch: "Laat het de workflowcoördinator weten")

    // MARK: Review

    static let forParent = LocalizedText(
        english: "Confirm for the call above", dutch: "Bevestig namens de melding erboven")
    static let sendBack = LocalizedText(english: "It is not right", dutch: "Het klopt niet")
    static let sendBackButton = LocalizedText(english: "Send it back", dutch: "Stuur het terug")
    static let nobodyElse = LocalizedText(
        english: "Nobody else can review it, so you may. It is marked as your own work.",
        dutch:
            "Niemand anders kan het toetsen, dus jij mag het. Het wordt gemarkeerd als je eigen werk."
    )

    /// Below the list of whom a call can be given to.
    static func peopleCut(_ limit: String) -> LocalizedText {
        LocalizedText(
            english: """
                The list holds the first \(limit) people; there are more. Choose a team, and one \
                of its people can take the call.
                """,
            dutch: """
                De lijst bevat de eerste \(limit) mensen; er zijn er meer. Kies een team, dan kan \
                iemand daarvan de melding nemen.
                """)
    }

    static func reviewOffered(_ names: [String]) -> LocalizedText {
        let list = NamedFew(names)
        return LocalizedText(
            english: "You carried this out. The review is offered to \(list.words.english).",
            dutch: "Jij hebt dit uitgevoerd. De toetsing is aangeboden aan \(list.words.dutch).")
    }

    static let secondLook = LocalizedText(english: "A second look", dutch: "Een tweede blik")
    static let secondLookWhy = LocalizedText(
        english: """
            Who carried this out also reviewed it. Every tenth of these is shown to somebody else: \
            does it look right to you?
            """,
        dutch: """
            Wie dit uitvoerde toetste het ook. Elke tiende daarvan laten we aan iemand anders \
            zien: klopt het volgens jou?
            """)
    static let looksRight = LocalizedText(english: "It is right", dutch: "Het klopt")
    static let looksWrong = LocalizedText(
        english: "It is not right", dutch: "Het klopt niet")
    static let whatIsWrong = LocalizedText(
        english: "What is wrong?", dutch: "Wat klopt er niet?")
    static let whatIsWrongHint = LocalizedText(
        english: "Becomes a risk, linked to this call.",
        dutch: "Wordt een risico, gekoppeld aan deze melding.")

    static func ownReview(_ reason: Call.OwnReview) -> LocalizedText {
        switch reason {
        case .doneAtOnce:
            LocalizedText(
                english: "reviewed by who carried it out, at once",
                dutch: "getoetst door wie het uitvoerde, in één keer")
        case .nobodyElse, .waived:
            LocalizedText(
                english: "reviewed by who carried it out",
                dutch: "getoetst door wie het uitvoerde")
        }
    }

    // MARK: Done at once

    static let atOnce = LocalizedText(
        english: "Done already? Write it down at once",
        dutch: "Al klaar? Leg het in één keer vast")
    static let atOnceWhy = LocalizedText(
        english: """
            For what needed no thought: every step is written down, in the call that does the \
            work too. The requester still has the last word.
            """,
        dutch: """
            Voor wat geen denkwerk vroeg: elke stap wordt vastgelegd, ook in de melding die het \
            werk doet. De aanmelder houdt het laatste woord.
            """)
    static let whatWasDone = LocalizedText(
        english: "What was done, for the requester", dutch: "Wat er is gedaan, voor de aanmelder")
    static let followed = LocalizedText(
        english: "What was agreed for its steps: tick what you followed",
        dutch: "Wat is afgesproken voor de stappen: vink aan wat je hebt gevolgd")

    static func atOnceButton(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "Done: ask \(name) whether it is right",
            dutch: "Klaar: vraag \(name) of het goed is")
    }
}

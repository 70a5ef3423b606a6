import USM
import Values

/// The sentences by which agreements and offers are refused.
enum AgreementTexts {
    static let agreedTime = LocalizedText(
        english: "Give 1 to 1,000,000 minutes; on a page also as 4 hours or 2 days.",
        dutch: "Geef 1 tot 1.000.000 minuten; op een pagina ook als 4 uur of 2 dagen.")
    static let unknownVersion = LocalizedText(
        english: "The service has no such version. Choose one that was written.",
        dutch: "Deze versie heeft de dienst niet. Kies er een die is geschreven.")
    static let day = LocalizedText(
        english: "Write a day as 2026-12-01.", dutch: "Schrijf een dag als 2026-12-01.")
    static let beginsInThePast = LocalizedText(
        english: "That day is over. What is offered begins today at the earliest.",
        dutch: "Die dag is voorbij. Wat wordt aangeboden begint op zijn vroegst vandaag.")
    static let endsInThePast = LocalizedText(
        english: "That day is over. Leave it empty to end now.",
        dutch: "Die dag is voorbij. Laat het leeg om nu te beëindigen.")
    static let reviewOutside = LocalizedText(
        english: "Look at it again after the first day and before it ends.",
        dutch: "Bekijk het opnieuw na de eerste dag en voordat het eindigt.")
    static let unknownParty = LocalizedText(
        english: "One of these is not known. Choose from the list.",
        dutch: "Een hiervan is niet bekend. Kies uit de lijst.")
    static let noContact = LocalizedText(
        english: "Name somebody who may accept it for the customer.",
        dutch: "Noem iemand die het namens de klant mag aanvaarden.")
    static let contactOfAnother = LocalizedText(
        english: "Who answers for the customer belongs to the customer, and not to the provider.",
        dutch: "Wie namens de klant antwoordt, hoort bij de klant en niet bij de leverancier.")
    static let unknownCalendar = LocalizedText(
        english: "There is no such calendar. Choose one from the list.",
        dutch: "Deze kalender bestaat niet. Kies er een uit de lijst.")
    static let unknownTeam = LocalizedText(
        english: "There is no such team. Choose one from the list.",
        dutch: "Dit team bestaat niet. Kies er een uit de lijst.")
    static let unknownPlace = LocalizedText(
        english: "The tree of services has no such place. Choose one from the list.",
        dutch: "De boom van diensten heeft die plaats niet. Kies er een uit de lijst.")
    static let currency = LocalizedText(
        english: "Write a currency in three capitals, such as EUR.",
        dutch: "Schrijf een munteenheid in drie hoofdletters, zoals EUR.")
    static let amount = LocalizedText(
        english: "Write an amount such as 12.50.", dutch: "Schrijf een bedrag zoals 12.50.")
    static let price = LocalizedText(
        english: "Write a price such as EUR 12.50.", dutch: "Schrijf een prijs zoals EUR 12.50.")
    static let riskIsNotTimed = LocalizedText(
        english: "No times are promised for a risk: nobody asks for one.",
        dutch: "Voor een risico worden geen tijden beloofd: daar vraagt niemand om.")
    static let noService = LocalizedText(
        english: "Say first which service the wish is about.",
        dutch: "Geef eerst aan over welke dienst de wens gaat.")
    static let otherService = LocalizedText(
        english: "The wish is about another service. Offer what it asks for.",
        dutch: "De wens gaat over een andere dienst. Bied aan wat er wordt gevraagd.")
    static let unknownAgreement = LocalizedText(
        english: "There is no such agreement. Choose one from the list.",
        dutch: "Deze overeenkomst bestaat niet. Kies er een uit de lijst.")

    static func tooMany(_ limit: Int) -> LocalizedText {
        LocalizedText(
            english: "There can be \(limit) of these at most.",
            dutch: "Hiervan kunnen er hoogstens \(limit) zijn.")
    }

    // States
    static let outdated = LocalizedText(
        english: """
            Somebody changed it while you were busy. What you typed is still here: look at what \
            changed, then try again.
            """,
        dutch: """
            Iemand veranderde het terwijl jij bezig was. Wat je typte staat er nog: bekijk wat er \
            is veranderd en probeer het dan opnieuw.
            """)
    static let offerNotNow = LocalizedText(
        english: "Offers are made at A4 Draft offer and A5 Negotiate of an open wish.",
        dutch: "Een offerte doe je bij A4 Opstellen offerte en A5 Onderhandelen van een open wens.")
    static let answerNotNow = LocalizedText(
        english: "The wish is not being negotiated any more, so there is nothing to answer.",
        dutch: "Over de wens wordt niet meer onderhandeld, dus er valt niets te beantwoorden.")
    static let concludeNotNow = LocalizedText(
        english: "An accepted offer becomes the agreement at A5 Negotiate of its wish.",
        dutch: "Een aanvaarde offerte wordt de overeenkomst bij A5 Onderhandelen van de wens.")
    static let stillOpen = LocalizedText(
        english: """
            An offer is still open. Make it the agreement, or withdraw it; then the negotiation \
            is over.
            """,
        dutch: """
            Er staat nog een offerte open. Leg die vast als overeenkomst of trek die in; dan is de \
            onderhandeling voorbij.
            """)
    static let wishStopped = LocalizedText(
        english: "The wish was stopped", dutch: "De wens is gestopt")
    static let agreedOtherwise = LocalizedText(
        english: "It came about under a wish. Offer its next version there.",
        dutch: "Ze kwam onder een wens tot stand. Bied de volgende versie daar aan.")

    static func otherWish(_ reference: String) -> LocalizedText {
        LocalizedText(
            english:
                "An offer on it is open under \(reference). Go on there, or withdraw that one.",
            dutch:
                "Onder \(reference) staat er een offerte over open. Ga daar verder of trek die in.")
    }

    static func rival(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "“\(name.english)” runs at that time. Change that one, or begin after it.",
            dutch: "“\(name.dutch)” loopt dan nog. Wijzig die, of begin daarna.")
    }
}

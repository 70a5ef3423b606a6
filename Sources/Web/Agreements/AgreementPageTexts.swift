import USM
import Values

/// The words of the pages about agreements.
enum AgreementPageTexts {
    static let title = LocalizedText(english: "Agreements", dutch: "Overeenkomsten")
    static let why = LocalizedText(
        english: "Who may ask whom for what, how fast, and for what price.",
        dutch: "Wie wat aan wie mag vragen, hoe snel, en voor welke prijs.")
    static let agreement = LocalizedText(english: "Agreement", dutch: "Overeenkomst")
    static let kind = LocalizedText(english: "Kind", dutch: "Soort")
    static let state = LocalizedText(english: "State", dutch: "Stand")
    static let all = LocalizedText(english: "All", dutch: "Alle")
    static let show = LocalizedText(english: "Show", dutch: "Toon")
    static let customer = LocalizedText(english: "Customer", dutch: "Klant")
    static let provider = LocalizedText(english: "Provider", dutch: "Leverancier")
    static let service = LocalizedText(english: "Service", dutch: "Dienst")
    static let validity = LocalizedText(english: "Valid", dutch: "Geldig")
    static let changing = LocalizedText(
        english: "a change is offered", dutch: "wijziging aangeboden")
    static let none = LocalizedText(
        english: "There is no such agreement", dutch: "Er is geen overeenkomst")
    static let noneWhy = LocalizedText(
        english: "An agreement begins with an offer under a wish, at A4 Draft offer.",
        dutch: "Een overeenkomst begint met een offerte onder een wens, bij A4 Opstellen offerte.")

    static func cut(_ limit: Int) -> LocalizedText {
        LocalizedText(
            english: "These are among the newest \(limit).",
            dutch: "Een selectie uit de nieuwste \(limit).")
    }

    static func from(_ day: String) -> LocalizedText {
        LocalizedText(english: "from \(day)", dutch: "vanaf \(day)")
    }

    // The document
    static let parties = LocalizedText(english: "Who and what", dutch: "Wie en wat")
    static let contacts = LocalizedText(
        english: "Answers for the customer", dutch: "Antwoordt namens de klant")
    static let covers = LocalizedText(
        english: "May ask under it", dutch: "Mag er een beroep op doen")
    static let except = LocalizedText(english: "Except", dutch: "Behalve")
    static let review = LocalizedText(english: "Looked at again on", dutch: "Evaluatiedatum")
    static let ended = LocalizedText(english: "Ended after", dutch: "Beëindigd na")
    static let endedUnder = LocalizedText(english: "Under", dutch: "Onder")
    static let calls = LocalizedText(
        english: "What can be asked for", dutch: "Wat er kan worden gevraagd")
    static let item = LocalizedText(english: "Request", dutch: "Aanvraag")
    static let promise = LocalizedText(english: "Promise", dutch: "Belofte")
    static let type = LocalizedText(english: "Type", dutch: "Type")
    static let lead = LocalizedText(english: "Within", dutch: "Binnen")
    static let price = LocalizedText(english: "Price of one", dutch: "Prijs per stuk")
    static let routine = LocalizedText(english: "How it is done", dutch: "Hoe het wordt gedaan")
    static let times = LocalizedText(english: "Times", dutch: "Tijden")
    static let measure = LocalizedText(english: "Measure", dutch: "Meetpunt")
    static let within = LocalizedText(english: "Within", dutch: "Binnen")
    static let prices = LocalizedText(english: "Price", dutch: "Prijs")
    static let charge = LocalizedText(english: "For", dutch: "Voor")
    static let side = LocalizedText(english: "Price or cost", dutch: "Prijs of kosten")
    static let per = LocalizedText(english: "When", dutch: "Wanneer")
    static let amount = LocalizedText(english: "Amount", dutch: "Bedrag")
    static let total = LocalizedText(english: "Total", dutch: "Totaal")
    static let promised = LocalizedText(
        english: "What is promised of the service", dutch: "Wat van de dienst wordt beloofd")
    static let history = LocalizedText(english: "Rounds", dutch: "Rondes")
    static let isOffered = LocalizedText(
        english: "This is what is offered. What was agreed before goes on until then.",
        dutch: "Dit is wat wordt aangeboden. Wat eerder is afgesproken loopt tot dan door.")
    static let isAgreed = LocalizedText(
        english: "This is what is agreed. A change of it was offered.",
        dutch: "Dit is wat is afgesproken. Er is een wijziging van aangeboden.")
    static let seeAgreed = LocalizedText(
        english: "What is agreed now", dutch: "Wat nu is afgesproken")
    static let seeOffered = LocalizedText(english: "What was offered", dutch: "Wat is aangeboden")

    static func routine(_ name: String) -> LocalizedText {
        LocalizedText(english: "How “\(name)” is done", dutch: "Hoe “\(name)” wordt gedaan")
    }

    static func countedIn(_ calendar: String, _ zone: String) -> LocalizedText {
        LocalizedText(
            english: "Counted in the hours of “\(calendar)”, \(zone)",
            dutch: "Geteld in de uren van “\(calendar)”, \(zone)")
    }

    static func happened(_ event: Arrangement.Event) -> LocalizedText {
        switch event {
        case .opened: LocalizedText(english: "Talks opened", dutch: "Gesprek geopend")
        case .offered: LocalizedText(english: "Offered", dutch: "Aangeboden")
        case .accepted: LocalizedText(english: "Accepted", dutch: "Aanvaard")
        case .rejected: LocalizedText(english: "Rejected", dutch: "Afgewezen")
        case .withdrawn: LocalizedText(english: "Withdrawn", dutch: "Ingetrokken")
        case .agreed(let version):
            LocalizedText(
                english: "Agreed as version \(version.number)",
                dutch: "Vastgelegd als versie \(version.number)")
        case .ended: LocalizedText(english: "Ended", dutch: "Beëindigd")
        }
    }

    // What an offer changes
    static let changes = LocalizedText(english: "What changes", dutch: "Wat er verandert")
    static let changesNothing = LocalizedText(
        english: "Nothing: it offers what is agreed already.",
        dutch: "Niets: dit biedt aan wat al is afgesproken.")
    static let changed = LocalizedText(english: "What", dutch: "Wat")
    static let soFar = LocalizedText(english: "So far", dutch: "Tot nu toe")
    static let offeredNow = LocalizedText(english: "Offered", dutch: "Aangeboden")
    static let notThere = LocalizedText(english: "not there", dutch: "er niet")

    // Deeds
    static let whatNow = LocalizedText(english: "What now", dutch: "Wat nu")
    static let yourAnswer = LocalizedText(english: "Your answer", dutch: "Jouw antwoord")
    static let acceptHow = LocalizedText(
        english: "Read it through. You answer for the customer; the provider waits for your word.",
        dutch: "Lees het door. Jij antwoordt namens de klant; de leverancier wacht op jou.")
    static let accept = LocalizedText(english: "Accept this offer", dutch: "Aanvaard deze offerte")
    static let reject = LocalizedText(english: "It is not right yet", dutch: "Het is nog niet goed")
    static let rejectWhy = LocalizedText(
        english: "What should be different?", dutch: "Wat moet er anders?")
    static let rejectButton = LocalizedText(
        english: "Reject this offer", dutch: "Wijs deze offerte af")
    static let concludeHow = LocalizedText(
        english: "The customer accepted it. Make it the agreement; it holds from its first day on.",
        dutch: "De klant aanvaardde de offerte. Leg die vast; die geldt vanaf de eerste dag.")
    static let conclude = LocalizedText(
        english: "Make it the agreement", dutch: "Leg de offerte vast als overeenkomst")
    static let offerAnew = LocalizedText(
        english: "Offer it anew, changed", dutch: "Bied de offerte gewijzigd opnieuw aan")
    static let withdraw = LocalizedText(
        english: "Take the offer back", dutch: "Neem de offerte terug")
    static let withdrawWhy = LocalizedText(
        english: "Why is it taken back?", dutch: "Waarom neem je die terug?")
    static let withdrawButton = LocalizedText(english: "Withdraw it", dutch: "Trek de offerte in")
    static let end = LocalizedText(english: "End the agreement", dutch: "Beëindig de overeenkomst")
    static let endWhy = LocalizedText(english: "Why does it end?", dutch: "Waarom eindigt ze?")
    static let endButton = LocalizedText(
        english: "End it; this cannot be undone", dutch: "Beëindig; dit kan niet ongedaan")
    static let lastDay = LocalizedText(english: "Last day", dutch: "Laatste dag")
    static let lastDayHint = LocalizedText(
        english: "Empty: it ends now.", dutch: "Leeg: het eindigt nu.")

    static func waitsFor(_ names: String) -> LocalizedText {
        LocalizedText(
            english: "Waits for the answer of \(names).", dutch: "Wacht op antwoord van \(names).")
    }

    // Elsewhere
    static let offers = LocalizedText(
        english: "Offers that wait for your answer",
        dutch: "Offertes die op je antwoord wachten")
    static let ofService = LocalizedText(
        english: "Agreements on it", dutch: "Overeenkomsten erover")
    static let own = LocalizedText(english: "Your agreements", dutch: "Jouw overeenkomsten")
}

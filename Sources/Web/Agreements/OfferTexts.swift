import USM
import Values

/// The words of the pages on which offers are written.
enum OfferTexts {
    static let offers = LocalizedText(english: "Offers", dutch: "Offertes")
    static let open = LocalizedText(
        english: "Write or follow an offer", dutch: "Schrijf of volg een offerte")
    static let how = LocalizedText(
        english: """
            An offer is written as the agreement that it may become. The customer accepts it on \
            their own page; then the service manager makes it the agreement.
            """,
        dutch: """
            Een offerte schrijf je als de overeenkomst die ze kan worden. De klant aanvaardt haar op \
            een eigen pagina; daarna legt de servicemanager haar vast.
            """)
    static let change = LocalizedText(
        english: "Change an agreement, or go on with an offer",
        dutch: "Wijzig een overeenkomst of ga verder met een offerte")
    static let another = LocalizedText(
        english: "Offer another agreement", dutch: "Bied een andere overeenkomst aan")
    static let ofWish = LocalizedText(
        english: "The service of the wish", dutch: "De dienst van de wens")
    static let serviceHint = LocalizedText(
        english: "Teams and suppliers may add another service to it.",
        dutch: "Teams en toeleveranciers mogen er een andere dienst aan bijdragen.")
    static let otherParty = LocalizedText(
        english: "Somebody else than the provider.", dutch: "Een ander dan de leverancier.")
    static let goOn = LocalizedText(
        english: "Go on to the terms", dutch: "Ga verder met de voorwaarden")
    static let write = LocalizedText(english: "Write the offer", dutch: "Schrijf de offerte")
    static let offer = LocalizedText(
        english: "Offer this to the customer", dutch: "Bied dit de klant aan")
    static let what = LocalizedText(english: "What is promised", dutch: "Wat er wordt beloofd")
    static let name = LocalizedText(english: "Name", dutch: "Naam")
    static let understandingOnly = LocalizedText(
        english: "None: a mutual understanding", dutch: "Geen: een onderlinge afspraak")
    static let promisedVersion = LocalizedText(
        english: "Version of the specification", dutch: "Versie van de specificatie")
    static let promisedVersionHint = LocalizedText(
        english: "The tree of that version is what the customer may count on.",
        dutch: "De boom van die versie is waar de klant op mag rekenen.")
    static let understanding = LocalizedText(
        english: "In your own words", dutch: "In je eigen woorden")
    static let understandingHint = LocalizedText(
        english: "Two lines that both sides understand are an agreement as well.",
        dutch: "Twee regels die beide kanten begrijpen zijn ook een overeenkomst.")
    static let whenTitle = LocalizedText(english: "How long it holds", dutch: "Hoe lang het geldt")
    static let firstDay = LocalizedText(english: "First day", dutch: "Eerste dag")
    static let lastDayHint = LocalizedText(
        english: "Empty: it goes on.", dutch: "Leeg: het loopt door.")
    static let succession = LocalizedText(
        english: "What runs until then ends on the day before it",
        dutch: "Wat tot dan loopt eindigt op de dag ervoor")
    static let who = LocalizedText(english: "For whom", dutch: "Voor wie")
    static let exceptHint = LocalizedText(
        english: "Only for those who belong to somebody chosen above. An exception always wins.",
        dutch:
            "Alleen voor wie bij een hierboven gekozen partij hoort. Een uitzondering gaat altijd voor."
    )
    static let contactsHint = LocalizedText(
        english: "They accept or reject it, and see every call under it.",
        dutch: "Zij aanvaarden of weigeren het, en zien elke melding eronder.")
    static let nobodySpeaks = LocalizedText(
        english: "Nobody of the customer is known yet. Enter somebody first.",
        dutch: "Er is nog niemand van de klant bekend. Voer eerst iemand in.")
    static func choicesCut(_ limit: String) -> LocalizedText {
        LocalizedText(
            english: """
                The first \(limit) by name; there are more. Choose a part of the customer as the \
                other party to see the rest of its people.
                """,
            dutch: """
                De eerste \(limit) op naam; er zijn er meer. Kies een deel van de klant als andere \
                partij om de rest van de mensen daar te zien.
                """)
    }

    static let itemsHow = LocalizedText(
        english: "What users may ask for by its name. Leave a row empty to leave it out.",
        dutch: "Wat gebruikers bij naam mogen vragen. Laat een regel leeg om hem weg te laten.")
    static let restsOn = LocalizedText(english: "Rests on", dutch: "Steunt op")
    static let routineHow = LocalizedText(
        english: """
            Who does which step and how, where that differs from the usual. People who work on it \
            see it at the step; customers do not.
            """,
        dutch: """
            Wie welke stap doet en hoe, waar dat afwijkt van het gewone. Wie eraan werkt ziet het \
            bij de stap; klanten zien het niet.
            """)
    static let step = LocalizedText(english: "Step", dutch: "Stap")
    static let noStep = LocalizedText(english: "None", dutch: "Geen")
    static let doneBy = LocalizedText(english: "Done by", dutch: "Gedaan door")
    static let anyTeam = LocalizedText(english: "Any team", dutch: "Elk team")
    static let words = LocalizedText(
        english: "Words for it, with commas", dutch: "Zoekwoorden, met komma’s")
    static let leadMinutes = LocalizedText(
        english: "Within, as 4 hours", dutch: "Binnen, zoals 4 uur")
    static let priceOfOne = LocalizedText(
        english: "Price of one, as EUR 12.50", dutch: "Prijs per stuk, zoals EUR 12.50")
    static let currency = LocalizedText(english: "Currency", dutch: "Munteenheid")
    static let chargedFor = LocalizedText(
        english: "For which part", dutch: "Voor welk deel")
    static let targetsHow = LocalizedText(
        english: "In service time, as 2 days, 4 hours or 30 minutes. Empty is not promised.",
        dutch: "Binnen de servicetijd, zoals 2 dagen, 4 uur of 30 minuten. Leeg is niet beloofd.")
    static let keep = LocalizedText(english: "Keep as draft", dutch: "Bewaar als concept")
    static let kept = LocalizedText(
        english: "You go on with a draft that only you see. The customer has seen nothing of it.",
        dutch: "Je gaat verder met een concept dat alleen jij ziet. De klant zag er niets van.")
    static let keptOnes = LocalizedText(english: "Your drafts", dutch: "Jouw concepten")
    static let copied = LocalizedText(english: "Start from", dutch: "Begin met")
    static let copiedHint = LocalizedText(
        english: "Takes over what can be asked for, times and prices; you change what differs.",
        dutch: "Neemt over wat gevraagd kan worden, tijden en prijzen; jij wijzigt wat anders is.")
    static let empty = LocalizedText(english: "An empty offer", dutch: "Een lege offerte")
    static let hours = LocalizedText(
        english: "Counted in the hours of", dutch: "Geteld in de uren van")
    static let warnAt = LocalizedText(
        english: "Warn after so many percent", dutch: "Waarschuw na zoveel procent")
    static let everyType = LocalizedText(english: "Every type", dutch: "Elk type")
    static let unclassified = LocalizedText(
        english: "Not classified yet", dutch: "Nog niet geclassificeerd")

    static func itemRow(_ number: Int) -> LocalizedText {
        LocalizedText(english: "Request \(number)", dutch: "Aanvraag \(number)")
    }

    static func doneBy(_ team: String) -> LocalizedText {
        LocalizedText(english: "Done by \(team).", dutch: "Gedaan door \(team).")
    }

    static func restsOnToo(_ places: String) -> LocalizedText {
        LocalizedText(
            english: "It rests on this as well: \(places).",
            dutch: "Het steunt ook hierop: \(places).")
    }

    static func chargeRow(_ number: Int) -> LocalizedText {
        LocalizedText(english: "Price \(number)", dutch: "Prijs \(number)")
    }

    static func targetRow(_ number: Int) -> LocalizedText {
        LocalizedText(english: "Another time", dutch: "Nog een tijd")
    }

    static func detail(_ kind: Arrangement.Kind) -> LocalizedText {
        switch kind {
        case .service:
            LocalizedText(english: "We provide to a customer", dutch: "Wij leveren aan een klant")
        case .operational:
            LocalizedText(
                english: "A team of ours provides to another one",
                dutch: "Een eigen team levert aan een ander team")
        case .underpinning:
            LocalizedText(
                english: "A supplier provides to us", dutch: "Een toeleverancier levert aan ons")
        }
    }
}

import Values

/// The words of the catalogue on the portal: none of the method's.
enum CatalogueTexts {
    static let title = LocalizedText(
        english: "What you can order", dutch: "Wat je kunt aanvragen")
    static let why = LocalizedText(
        english: "This was agreed for you, so asking is enough.",
        dutch: "Dit is voor jou afgesproken, dus aanvragen is genoeg.")
    static let find = LocalizedText(english: "Find", dutch: "Zoek")
    static let words = LocalizedText(
        english: "What are you looking for?", dutch: "Waar zoek je naar?")
    static let nothing = LocalizedText(
        english: "Nothing is agreed for you yet", dutch: "Er is nog niets voor je afgesproken")
    static let nothingWhy = LocalizedText(
        english: "Ask in your own words; somebody looks at it with you.",
        dutch: "Vraag het in je eigen woorden; iemand kijkt met je mee.")
    static let notFound = LocalizedText(
        english: "Nothing here has these words", dutch: "Niets gevonden")
    static let ownWords = LocalizedText(
        english: "Ask in your own words", dutch: "Vraag in je eigen woorden")
    static let all = LocalizedText(english: "Show everything", dutch: "Toon alles")
    static let agreement = LocalizedText(english: "Agreed in", dutch: "Afgesproken in")
    static let service = LocalizedText(english: "Belongs to", dutch: "Hoort bij")
    static let leadTime = LocalizedText(english: "Agreed within", dutch: "Afgesproken binnen")
    static let details = LocalizedText(
        english: "Is there something we should know?", dutch: "Moeten we nog iets weten?")
    static let detailsHint = LocalizedText(
        english: "For whom, where, when, how many.", dutch: "Voor wie, waar, wanneer, hoeveel.")
    static let price = LocalizedText(english: "Price", dutch: "Prijs")
    static let typeName = LocalizedText(
        english: "Type a name; there are too many for a list.",
        dutch: "Typ een naam; het zijn er te veel voor een lijst.")
    static let choose = LocalizedText(english: "Choose", dutch: "Kies")
    static let yes = LocalizedText(english: "Yes", dutch: "Ja")
    static let no = LocalizedText(english: "No", dutch: "Nee")
    static let ordered = LocalizedText(english: "What was ordered", dutch: "Wat is aangevraagd")
    static let forWhom = LocalizedText(english: "For", dutch: "Voor")
    static let forSomebody = LocalizedText(
        english: "Order for somebody else", dutch: "Voor iemand anders aanvragen")
    static let theirName = LocalizedText(english: "Their name", dutch: "De naam")
    static let nobodyFound = LocalizedText(
        english: "Nobody has this name.", dutch: "Niemand heeft deze naam.")
    static let forMyself = LocalizedText(
        english: "Order for myself again", dutch: "Weer voor mezelf aanvragen")

    static func orderingFor(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "You see what \(name) can order, and order it for them.",
            dutch: "Je ziet wat \(name) kan aanvragen, en vraagt het voor die persoon aan.")
    }

    static func registered(_ reference: String) -> LocalizedText {
        LocalizedText(
            english: "\(reference) is registered.", dutch: "\(reference) is geregistreerd.")
    }

    static func onlyIf(_ question: String, _ answer: String) -> LocalizedText {
        LocalizedText(
            english: "Only if “\(question)” is answered with “\(answer)”.",
            dutch: "Alleen als het antwoord op “\(question)” “\(answer)” is.")
    }

    static func atLeast(_ number: String) -> LocalizedText {
        LocalizedText(english: "At least \(number).", dutch: "Minstens \(number).")
    }

    static func atMost(_ number: String) -> LocalizedText {
        LocalizedText(english: "At most \(number).", dutch: "Hooguit \(number).")
    }

    static func between(_ least: String, _ most: String) -> LocalizedText {
        LocalizedText(
            english: "From \(least) to \(most).", dutch: "Van \(least) tot en met \(most).")
    }

    static let order = LocalizedText(english: "Order it", dutch: "Vraag het aan")

    static func more(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "\(count) more: find them by a word.",
            dutch: "Nog \(count): vind ze met een woord.")
    }

    static func openHours(_ count: String, isOne: Bool) -> LocalizedText {
        LocalizedText(
            english: isOne ? "1 opening hour" : "\(count) opening hours",
            dutch: isOne ? "1 openingsuur" : "\(count) openingsuren")
    }

    static func within(_ time: String) -> LocalizedText {
        LocalizedText(
            english: "agreed within \(time)", dutch: "afgesproken binnen \(time)")
    }
}

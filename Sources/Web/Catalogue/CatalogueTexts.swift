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
        english: "Nothing here has these words", dutch: "Niets hier heeft deze woorden")
    static let ownWords = LocalizedText(
        english: "Ask in your own words", dutch: "Vraag in je eigen woorden")
    static let all = LocalizedText(english: "Show everything", dutch: "Toon alles")
    static let agreement = LocalizedText(english: "Agreed in", dutch: "Afgesproken in")
    static let service = LocalizedText(english: "Belongs to", dutch: "Hoort bij")
    static let leadTime = LocalizedText(english: "Usually within", dutch: "Meestal binnen")
    static let details = LocalizedText(
        english: "Is there something we should know?", dutch: "Moeten we nog iets weten?")
    static let detailsHint = LocalizedText(
        english: "For whom, where, when, how many.", dutch: "Voor wie, waar, wanneer, hoeveel.")
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
        LocalizedText(english: "usually within \(time)", dutch: "meestal binnen \(time)")
    }
}

import Values

/// The words of the catalogue of services.
enum ServiceCatalogueTexts {
    static let title = LocalizedText(
        english: "What can be agreed", dutch: "Wat we kunnen afspreken")
    static let why = LocalizedText(
        english: "Services that we can agree on, by what they are for.",
        dutch: "Diensten die we kunnen afspreken, geordend naar doel.")
    static let nothing = LocalizedText(
        english: "No service is described yet", dutch: "Er is nog geen dienst beschreven")
    static let agreed = LocalizedText(english: "agreed", dutch: "afgesproken")
    static let available = LocalizedText(
        english: "What you get", dutch: "Wat je krijgt")
    static let goods = LocalizedText(english: "To use", dutch: "Te gebruiken")
    static let actions = LocalizedText(
        english: "What is done for you", dutch: "Wat voor je wordt gedaan")
    static let options = LocalizedText(english: "Can be added", dutch: "Kan erbij")
    static let offeredTo = LocalizedText(
        english: "Offered only to", dutch: "Alleen aangeboden aan")
    static let orders = LocalizedText(
        english: "What you can order with it now", dutch: "Wat je er nu bij kunt aanvragen")
    static let wish = LocalizedText(
        english: "What would you like to agree?", dutch: "Wat wil je afspreken?")
    static let wishHint = LocalizedText(
        english: "For whom, how much, from when. We come back with an offer.",
        dutch: "Voor wie, hoeveel, vanaf wanneer. We komen terug met een offerte.")
    static let ask = LocalizedText(english: "Ask for this", dutch: "Vraag hierom")
}

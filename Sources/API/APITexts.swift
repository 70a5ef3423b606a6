import Values

/// The sentences of the API.
///
/// They are read by people who write programs, in their own language.
enum APITexts {
    static let position = LocalizedText(
        english: "A position is a whole number: 0, or read_to of the answer before.",
        dutch: "Een positie is een geheel getal: 0, of read_to uit het vorige antwoord.")
    static let required = LocalizedText(
        english: "This field is required.", dutch: "Dit veld is verplicht.")
    static let objectWanted = LocalizedText(
        english: "The body must be a JSON object.", dutch: "De body moet een JSON-object zijn.")
    static let valuesWanted = LocalizedText(
        english: "Give an object of texts, numbers, true and false.",
        dutch: "Geef een object van teksten, getallen, true en false.")
    static let textWanted = LocalizedText(english: "Give a text.", dutch: "Geef een tekst.")
    static let truthWanted = LocalizedText(
        english: "Give true or false.", dutch: "Geef true of false.")
    static let listWanted = LocalizedText(english: "Give a list.", dutch: "Geef een lijst.")
    static let momentWanted = LocalizedText(
        english: "Give a moment by RFC 3339, such as 2026-11-22T10:00:00Z.",
        dutch: "Geef een moment volgens RFC 3339, zoals 2026-11-22T10:00:00Z.")
    static let dayWanted = LocalizedText(
        english: "Give two days that exist, such as 2026-12-14 and 2026-12-15.",
        dutch: "Geef twee dagen die bestaan, zoals 2026-12-14 en 2026-12-15.")
    static let idWanted = LocalizedText(
        english: "Give an id, as this server gave it.",
        dutch: "Geef een id, zoals deze server het gaf.")
    static let alreadyMade = LocalizedText(
        english: "It was made already; its secret was shown once, in the first answer. If that "
            + "got lost, end it and make another with a new key.",
        dutch: "Het is al gemaakt; het geheim is één keer getoond, in het eerste antwoord. Is "
            + "dat kwijt, beëindig het dan en maak een ander met een nieuwe key.")
    static let noVersion = LocalizedText(
        english: "There is no version here to compare If-Match with. Leave it out.",
        dutch: "Hier is geen versie om If-Match mee te vergelijken. Laat het weg.")
    static let badCursor = LocalizedText(
        english: "This cursor is not of this list. Take the one from its `next` link.",
        dutch: "Deze cursor hoort niet bij deze lijst. Neem die uit de link `next`.")
    static let badVersion = LocalizedText(
        english: "Give the version in quotes, as the ETag has it: \"3\".",
        dutch: "Geef de versie tussen aanhalingstekens, zoals in de ETag: \"3\".")
    static let badKey = LocalizedText(
        english: "An Idempotency-Key has 1 to 200 characters.",
        dutch: "Een Idempotency-Key heeft 1 tot 200 tekens.")

    static func numberWanted(_ range: ClosedRange<Int>) -> LocalizedText {
        LocalizedText(
            english: "Give a whole number from \(range.lowerBound) to \(range.upperBound).",
            dutch: "Geef een geheel getal van \(range.lowerBound) tot \(range.upperBound).")
    }

    static func oneOfWanted(_ choices: [String]) -> LocalizedText {
        let list = choices.joined(separator: ", ")
        return LocalizedText(english: "Give one of: \(list).", dutch: "Geef een van: \(list).")
    }

    static func tooMany(_ limit: Int) -> LocalizedText {
        LocalizedText(english: "At most \(limit) of them.", dutch: "Hooguit \(limit).")
    }

    static func unknownField(_ known: [String]) -> LocalizedText {
        let list = known.joined(separator: ", ")
        return LocalizedText(
            english: known.isEmpty
                ? "Nothing is expected here." : "There is no such field. Known are: \(list).",
            dutch: known.isEmpty
                ? "Hier wordt niets verwacht." : "Dit veld bestaat niet. Bekend zijn: \(list).")
    }

    static let malformed = LocalizedText(
        english: "The body is no JSON document.", dutch: "De body is geen JSON-document.")
    static let invalid = LocalizedText(
        english: "Some fields cannot be used as they are.",
        dutch: "Sommige velden kunnen zo niet worden gebruikt.")
    static let signInNeeded = LocalizedText(
        english: "Send a valid token: `Authorization: Bearer mst_…`.",
        dutch: "Stuur een geldig token mee: `Authorization: Bearer mst_…`.")
    static let notAllowed = LocalizedText(
        english: "This is not yours to do. Ask who coordinates it.",
        dutch: "Hiervoor ben je niet bevoegd. Vraag het wie het coördineert.")
    static let notFound = LocalizedText(
        english: "There is nothing here that you may see.",
        dutch: "Hier is niets dat je mag zien.")
    static let stale = LocalizedText(
        english: "Somebody changed it since the version that you name. Read it again.",
        dutch: "Iemand heeft het gewijzigd sinds de versie die je noemt. Lees het opnieuw.")
    static let keyUsedOtherwise = LocalizedText(
        english: "This Idempotency-Key was used for another request. Choose a new one.",
        dutch: "Deze Idempotency-Key is voor een ander verzoek gebruikt. Kies een nieuwe.")
    static let tooMany = LocalizedText(
        english: "Too many tries, or too much at once. Wait as long as Retry-After says.",
        dutch: "Te veel pogingen, of te veel tegelijk. Wacht zo lang als Retry-After aangeeft.")
    static let busy = LocalizedText(
        english: "Too much is asked at this moment. Wait as long as Retry-After says.",
        dutch: "Er wordt nu te veel gevraagd. Wacht zo lang als Retry-After aangeeft.")
    static let unavailable = LocalizedText(
        english: "The database does not answer. Nothing was lost; try again shortly.",
        dutch: "De database antwoordt niet. Er is niets verloren; probeer het zo opnieuw.")
    static let full = LocalizedText(
        english: "The disk is full. Nothing was changed. Tell who runs this server.",
        dutch: "De schijf is vol. Er is niets gewijzigd. Meld het aan de beheerder.")
    static let internalError = LocalizedText(
        english: "Something went wrong on our side. Quote the request id when you report it.",
        dutch: "Er ging bij ons iets mis. Noem het request-id als je het meldt.")
    static let dateWanted = LocalizedText(
        english: "This must be a day, as 2026-04-01.",
        dutch: "Dit moet een dag zijn, zoals 2026-04-01.")
    static let methodNotAllowed = LocalizedText(
        english: "This address does not take that method.",
        dutch: "Dit adres kent die methode niet.")
    static let wrongMediaType = LocalizedText(
        english: "Send application/json.", dutch: "Stuur application/json.")

    static func tooLarge(_ limit: Int) -> LocalizedText {
        LocalizedText(
            english: "The body is larger than \(limit) bytes.",
            dutch: "De body is groter dan \(limit) bytes.")
    }

    static func moreUnknownFields(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: "There are \(count) more unknown fields.",
            dutch: "Er zijn nog \(count) onbekende velden.")
    }

    static func missing(_ field: String) -> LocalizedText {
        LocalizedText(
            english: "The field “\(field)” is missing in it.",
            dutch: "Het veld “\(field)” ontbreekt erin.")
    }
}

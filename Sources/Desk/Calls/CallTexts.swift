import Values

/// The sentences by which calls are refused for what was entered.
enum CallTexts {
    static let unknownService = LocalizedText(
        english: "There is no such service. Choose one from the list.",
        dutch: "Deze dienst bestaat niet. Kies er een uit de lijst.")
    static let unknownPerson = LocalizedText(
        english: "There is no such person. Choose somebody from the list.",
        dutch: "Deze persoon bestaat niet. Kies iemand uit de lijst.")
    static let unknownTeam = LocalizedText(
        english: "There is no such team. Choose one from the list.",
        dutch: "Dit team bestaat niet. Kies er een uit de lijst.")
    static let idleTeam = LocalizedText(
        english: "This team does not work on calls. Choose another from the list.",
        dutch: "Dit team werkt niet aan meldingen. Kies een ander uit de lijst.")

    static func noWorker(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "\(name) does not work for this team or service. Choose somebody who does.",
            dutch: "\(name) werkt niet voor dit team of deze dienst. Kies iemand die dat wel doet.")
    }

    static let whatWasDone = LocalizedText(
        english: "Say in a sentence what was done. The requester has heard nothing yet.",
        dutch: "Zeg in een zin wat er is gedaan. De aanmelder heeft nog niets gehoord.")

    static func andOthers(_ names: String) -> LocalizedText {
        LocalizedText(english: "\(names) and others", dutch: "\(names) en anderen")
    }

    static func reviewIsFor(_ names: [String]) -> LocalizedText {
        let list = NamedFew(names).words
        return LocalizedText(
            english: "You carried this out yourself, so somebody else reviews it: \(list.english).",
            dutch: "Je hebt dit zelf uitgevoerd, dus iemand anders toetst het: \(list.dutch).")
    }

    static func waiverIsFor(_ names: [String]) -> LocalizedText {
        let list = NamedFew(names).words
        return LocalizedText(
            english: """
                You carried this out, so the requester's word counts, or else somebody else \
                decides to go on without it: \(list.english).
                """,
            dutch: """
                Je hebt dit zelf uitgevoerd, dus het woord is aan de aanmelder, of anders besluit \
                iemand anders om zonder verder te gaan: \(list.dutch).
                """)
    }

    static let ownSecondLook = LocalizedText(
        english: "You carried this out yourself. Somebody else takes the second look.",
        dutch: "Je hebt dit zelf uitgevoerd. Iemand anders kijkt er nog eens naar.")

    static func retiredComponent(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "“\(name)” is not in use any more. Choose another component.",
            dutch: "“\(name)” is buiten gebruik. Kies een ander component.")
    }
    static let unknownComponent = LocalizedText(
        english: "One of these components is not in the register.",
        dutch: "Een van deze componenten staat niet in het register.")
    static let unknownCall = LocalizedText(
        english: "There is no such call. Give its reference, such as INC-1042.",
        dutch: "Deze melding bestaat niet. Geef het kenmerk, bijvoorbeeld INC-1042.")
    static let coversNot = LocalizedText(
        english: "This agreement does not cover the call. Choose one of those that are named.",
        dutch: "Deze overeenkomst geldt niet voor de melding. Kies er een die genoemd is.")
    static let sameAgreement = LocalizedText(
        english: "The call is counted by this agreement already.",
        dutch: "De melding valt al onder deze overeenkomst.")
    static let unknownStep = LocalizedText(
        english: "This process has no such step. Give a code such as R3.",
        dutch: "Dit proces heeft die stap niet. Geef een code, bijvoorbeeld R3.")
    static let noForkChosen = LocalizedText(
        english: "Choose what must follow.", dutch: "Kies wat er moet volgen.")
    static let noFile = LocalizedText(
        english: "Choose a file.", dutch: "Kies een bestand.")
    static let emptyFile = LocalizedText(
        english: "This file is empty. Choose another.",
        dutch: "Dit bestand is leeg. Kies een ander.")
    static let fileTooLarge = LocalizedText(
        english: "This file is larger than 25 MB. Choose a smaller one, or share a link.",
        dutch: "Dit bestand is groter dan 25 MB. Kies een kleiner, of deel een link.")
    static let fileNameMissing = LocalizedText(
        english: "This file has no name. Give it one and try again.",
        dutch: "Dit bestand heeft geen naam. Geef het een naam en probeer het opnieuw.")
    static let tooManyImprovements = LocalizedText(
        english: "At most ten improvements at once. Enter the others as ideas of their own.",
        dutch: "Hooguit tien verbeteringen tegelijk. Dien de andere in als eigen ideeën.")
    static let tooManyFiles = LocalizedText(
        english: "At most ten files at a time. Add the others afterwards.",
        dutch: "Hooguit tien bestanden tegelijk. Voeg de andere daarna toe.")
}

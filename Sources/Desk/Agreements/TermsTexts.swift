import Values

/// The sentences by which a change of what is agreed or promised is refused for its call.
enum TermsTexts {
    static let callNeeded = LocalizedText(
        english: "What is agreed or promised changes under a wish or a request for change. Choose "
            + "an open one, or begin one.",
        dutch: "Wat is afgesproken of beloofd, wijzigt onder een wens of een wijzigingsverzoek. "
            + "Kies er een die openstaat, of begin er een.")

    static func unknownCall(_ reference: String) -> LocalizedText {
        LocalizedText(
            english: "There is no call “\(reference)” that you may see. Give the reference of an "
                + "open wish or request for change, such as WSH-1042.",
            dutch:
                "Er is geen melding “\(reference)” die je mag zien. Geef het kenmerk van een open "
                + "wens of wijzigingsverzoek, zoals WSH-1042.")
    }

    static func notOpen(_ reference: String) -> LocalizedText {
        LocalizedText(
            english: "\(reference) is no open wish and no open request for change. Name another, "
                + "or begin one.",
            dutch: "\(reference) is geen open wens en geen open wijzigingsverzoek. Noem een andere "
                + "of begin er een.")
    }

    static func notYours(_ reference: String) -> LocalizedText {
        LocalizedText(
            english: "You do not work on \(reference). Name a call of the service itself.",
            dutch: "Je werkt niet aan \(reference). Noem een melding van de dienst zelf.")
    }
}

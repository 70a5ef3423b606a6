import Values

/// The words about the lead time of chains.
enum LeadTimeTexts {
    static let title = LocalizedText(
        english: "Lead time of the chain, by week", dutch: "Doorlooptijd van de keten, per week")
    static let none = LocalizedText(
        english: "No call that you may see went through them and was done in these 12 weeks.",
        dutch: "Geen melding die je mag zien ging langs hen en werd klaar in deze 12 weken.")
    static let isCut = LocalizedText(
        english: "There were more calls than are counted: only the newest are in here.",
        dutch: "Er waren meer meldingen dan worden geteld: alleen de nieuwste zitten hierin.")
    static let table = LocalizedText(english: "Week by week", dutch: "Week voor week")
    static let week = LocalizedText(english: "Week of", dutch: "Week van")
    static let calls = LocalizedText(english: "Calls", dutch: "Meldingen")
    static let whole = LocalizedText(
        english: "Whole chain, median", dutch: "Hele keten, mediaan")
    static let theirs = LocalizedText(
        english: "In their hands, median", dutch: "In hun handen, mediaan")

    static func counted(_ count: Int, _ period: String) -> LocalizedText {
        LocalizedText(
            english:
                "n = \(count) \(count == 1 ? "call" : "calls"), \(period). Solid: from question "
                + "to answer; broken: in the supplier's hands.",
            dutch:
                "n = \(count) \(count == 1 ? "melding" : "meldingen"), \(period). Doorgetrokken: "
                + "van vraag tot antwoord; onderbroken: in handen van de toeleverancier.")
    }

    static func longest(_ time: String) -> LocalizedText {
        LocalizedText(english: "highest: \(time)", dutch: "hoogste: \(time)")
    }

    static func drawn(_ time: String) -> LocalizedText {
        LocalizedText(
            english: "median lead time by week, at most \(time)",
            dutch: "mediane doorlooptijd per week, hoogstens \(time)")
    }
}

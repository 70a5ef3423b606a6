import USM
import Values

/// The words of the question under which call something that is agreed or promised changes.
enum TermsCallTexts {
    static let under = LocalizedText(
        english: "Under which open wish or request for change?",
        dutch: "Onder welke open wens of welk open wijzigingsverzoek?")
    static let underWhy = LocalizedText(
        english: "Its journal will say what changed here.",
        dutch: "Het logboek daarvan zegt straks wat hier is gewijzigd.")
    static let choose = LocalizedText(english: "Choose", dutch: "Kies")
    static let words = LocalizedText(
        english: "If you begin one: in a few words", dutch: "Begin je er een: in een paar woorden")
    static let wordsWhy = LocalizedText(
        english: "It becomes the title of the new call.",
        dutch: "Dit wordt de titel van de nieuwe melding.")

    static func begin(_ type: CallType) -> LocalizedText {
        switch type {
        case .wish: LocalizedText(english: "begin a wish", dutch: "een wens beginnen")
        case .requestForChange, .incident, .serviceRequest, .risk:
            LocalizedText(
                english: "begin a request for change", dutch: "een wijzigingsverzoek beginnen")
        }
    }

    static func newestOnly(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: "Only the \(count) newest stand here. Close what is done, or begin one.",
            dutch: "Hier staan alleen de nieuwste \(count). Sluit wat klaar is, of begin er een.")
    }
}

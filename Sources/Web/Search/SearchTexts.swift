import Values

/// The words of the search.
enum SearchTexts {
    static let title = LocalizedText(english: "Search", dutch: "Zoeken")
    static let find = LocalizedText(english: "Search", dutch: "Zoek")
    static let field = LocalizedText(english: "Words", dutch: "Woorden")
    static let hint = LocalizedText(
        english: "All of these words, in any order; the last may be unfinished. Or a reference.",
        dutch: "Al deze woorden, in elke volgorde; het laatste mag onaf zijn. Of een kenmerk.")
    static let newestFirst = LocalizedText(
        english: "Found, newest first", dutch: "Gevonden, nieuwste eerst")
    static let thisCall = LocalizedText(
        english: "The call with this number", dutch: "De melding met dit nummer")

    static func tooManyWords(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: "\(count) of the words were not looked for: these are more than we can look "
                + "for at once. Leave some out.",
            dutch: "Naar \(count) van de woorden is niet gezocht: het zijn er meer dan we tegelijk "
                + "kunnen zoeken. Laat er een paar weg.")
    }

    static func manyBear(_ names: [String]) -> LocalizedText {
        let names = names.joined(separator: ", ")
        return LocalizedText(
            english: "More people have this in their name than we look through: \(names). Calls of "
                + "some of them may be missing. Write more of the name.",
            dutch: "Meer mensen hebben dit in hun naam dan we doorzoeken: \(names). Meldingen van "
                + "sommigen kunnen ontbreken. Schrijf meer van de naam.")
    }

    static func stillOlder(_ number: Int64) -> LocalizedText {
        LocalizedText(
            english: "Calls with numbers below \(number) are being made findable after an update, "
                + "and may be missing here for some minutes.",
            dutch: "Meldingen met een nummer onder \(number) worden na een update vindbaar gemaakt "
                + "en kunnen hier nog enkele minuten ontbreken.")
    }

    static let nothing = LocalizedText(
        english: "Nothing that you may see has all these words",
        dutch: "Niets wat je mag zien bevat al deze woorden")
    static let nothingWhy = LocalizedText(
        english: "Try fewer words, or the beginning of one.",
        dutch: "Probeer minder woorden, of het begin van een woord.")
}

/// Why a text that a person sent cannot be taken.
///
/// It never repeats the text: that may be secret, enormous or made to mislead.
package enum InvalidText: Error, Hashable, Sendable {
    case empty
    case tooLong(limit: Int)
    /// A character without a picture, as `U+0000`.
    case controlCharacter(String)
    /// A character that turns the direction of reading, as `U+202E`.
    case directionControl(String)

    /// Whether single characters are the matter, and not the text as a whole.
    package var isAboutCharacters: Bool {
        switch self {
        case .controlCharacter, .directionControl: true
        case .empty, .tooLong: false
        }
    }

    /// The name that programs know it by.
    package var code: String {
        switch self {
        case .empty: "empty"
        case .tooLong: "too_long"
        case .controlCharacter: "control_character"
        case .directionControl: "direction_control"
        }
    }

    /// What is wrong and what to do, for the person who sent the text.
    package var sentence: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(
                english: "This is empty. Write a few words.",
                dutch: "Dit is leeg. Schrijf een paar woorden.")
        case .tooLong(let limit):
            LocalizedText(
                english: """
                    This is longer than \(limit.grouped(in: .english)) characters. Shorten it, \
                    or add the rest as a file.
                    """,
                dutch: """
                    Dit is langer dan \(limit.grouped(in: .dutch)) tekens. Maak het korter of \
                    voeg de rest toe als bestand.
                    """)
        case .controlCharacter(let notation):
            LocalizedText(
                english: """
                    There is a character in it that cannot be shown (\(notation)). Remove it, \
                    or type the text anew.
                    """,
                dutch: """
                    Er staat een teken in dat niet te tonen is (\(notation)). Haal het weg of \
                    typ de tekst opnieuw.
                    """)
        case .directionControl(let notation):
            LocalizedText(
                english: """
                    There is an invisible character in it that turns the reading direction \
                    (\(notation)). Remove it, or type the text anew.
                    """,
                dutch: """
                    Er staat een onzichtbaar teken in dat de leesrichting omdraait \
                    (\(notation)). Haal het weg of typ de tekst opnieuw.
                    """)
        }
    }
}

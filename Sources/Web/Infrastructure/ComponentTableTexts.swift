import Values

/// The words of the page that takes a table of components.
enum ComponentTableTexts {
    static let title = LocalizedText(english: "Compare a table", dutch: "Een tabel vergelijken")
    static let why = LocalizedText(
        english:
            "What the table says is held beside the register. What differs becomes the plan of "
            + "a change; the register itself changes at its step C8, not before.",
        dutch:
            "Wat de tabel zegt, komt naast het register te liggen. Wat verschilt, wordt het plan "
            + "van een wijziging; het register zelf wijzigt pas bij stap C8.")
    static let table = LocalizedText(english: "Table", dutch: "Tabel")
    static let service = LocalizedText(
        english: "Which service is the change about?", dutch: "Over welke dienst gaat de wijziging?"
    )
    static let serviceHint = LocalizedText(
        english: "The change comes to the team of that service.",
        dutch: "De wijziging komt bij het team van die dienst.")
    static let language = LocalizedText(
        english: "How are days and numbers written?",
        dutch: "Hoe zijn dagen en getallen geschreven?")
    static let languageHint = LocalizedText(
        english: "In English 1,234.5, in Dutch 1.234,5 and 15-3-2026. 2026-03-15 is always read.",
        dutch: "In het Engels 1,234.5, in het Nederlands 1.234,5 en 15-3-2026. 2026-03-15 mag "
            + "altijd.")
    static let noService = LocalizedText(
        english: "The one that all of it supports", dutch: "De dienst die dit alles ondersteunt")
    static let compare = LocalizedText(english: "Only compare", dutch: "Alleen vergelijken")
    static let plan = LocalizedText(english: "Plan the change", dutch: "De wijziging plannen")
    static let wrong = LocalizedText(
        english: "Nothing was planned. Mend this in the table first:",
        dutch: "Er is niets gepland. Herstel eerst dit in de tabel:")

    static func tableHint(_ rows: String) -> LocalizedText {
        LocalizedText(
            english: "A CSV file with at most \(rows) rows.",
            dutch: "Een CSV-bestand met hooguit \(rows) regels.")
    }

    // MARK: What came of it

    static let added = LocalizedText(english: "To add", dutch: "Toe te voegen")
    static let altered = LocalizedText(english: "To alter", dutch: "Te wijzigen")
    static let unchanged = LocalizedText(english: "As they are", dutch: "Zoals ze zijn")
    static let waiting = LocalizedText(english: "Planned already", dutch: "Al gepland")
    static let changes = LocalizedText(english: "Changes", dutch: "Wijzigingen")
    static let differences = LocalizedText(english: "What differs", dutch: "Wat verschilt")
    static let line = LocalizedText(english: "Line", dutch: "Regel")
    static let key = LocalizedText(english: "Key", dutch: "Sleutel")
    static let differs = LocalizedText(english: "Differs in", dutch: "Verschilt in")
    static let isNew = LocalizedText(english: "new", dutch: "nieuw")
    static let allPlanned = LocalizedText(
        english: "Open changes plan already what differs. There is nothing more to plan.",
        dutch: "Open wijzigingen plannen al wat verschilt. Er valt niets meer te plannen.")
    static let nothingDiffers = LocalizedText(
        english: "The register says the same already. There is nothing to change.",
        dutch: "Het register zegt al hetzelfde. Er valt niets te wijzigen.")

    static func found(_ file: String) -> LocalizedText {
        LocalizedText(english: "What \(file) says", dutch: "Wat \(file) zegt")
    }

    static func wouldPlan(_ changes: Int) -> LocalizedText {
        changes == 1
            ? LocalizedText(
                english: "Nothing was planned yet. Choose the file once more to plan it as a "
                    + "change.",
                dutch: "Er is nog niets gepland. Kies het bestand nogmaals om het als wijziging te "
                    + "plannen.")
            : LocalizedText(
                english: "Nothing was planned yet. Choose the file once more to plan it, as "
                    + "\(changes) changes.",
                dutch: "Er is nog niets gepland. Kies het bestand nogmaals om het te plannen, als "
                    + "\(changes) wijzigingen.")
    }

    static func planned(_ changes: Int) -> LocalizedText {
        LocalizedText(
            english: "It is too much for one change: \(changes) changes plan it.",
            dutch: "Het is te veel voor één wijziging: \(changes) wijzigingen plannen het.")
    }

    static func more(_ count: Int) -> LocalizedText {
        LocalizedText(english: "And \(count) more.", dutch: "En nog \(count).")
    }

    /// Where something is the matter, when that is a line of the table: `line 7, class`.
    static func place(of field: String) -> LocalizedText? {
        guard field.hasPrefix("line ") else { return nil }
        let place = field.dropFirst("line ".count)
        return LocalizedText(english: "Line \(place)", dutch: "Regel \(place)")
    }

    // MARK: The form of a table

    static let form = LocalizedText(english: "What the table holds", dutch: "Wat de tabel bevat")
    static let rules: [LocalizedText] = [
        LocalizedText(
            english: "The first line names the columns: key, name, class and owner; service where "
                + "you want it; and the keys of attributes.",
            dutch: "De eerste regel noemt de kolommen: key (sleutel), name (naam), class (klasse) "
                + "en owner (eigenaar); service (dienst) als je wilt; en de sleutels van kenmerken."
        ),
        LocalizedText(
            english: "The key tells a component from all others and never changes.",
            dutch: "De sleutel onderscheidt een component van alle andere en wijzigt nooit."),
        LocalizedText(
            english: "An empty cell leaves what is registered as it is; a component that is not in "
                + "the table stays.",
            dutch: "Een lege cel laat staan wat er is vastgelegd; een component dat niet in de "
                + "tabel staat, blijft."),
        LocalizedText(
            english: "Commas, semicolons and tabs are all understood, as are UTF-8 and Latin-1.",
            dutch: "Komma’s, puntkomma’s en tabs worden alle begrepen, net als UTF-8 en Latin-1."),
    ]
}

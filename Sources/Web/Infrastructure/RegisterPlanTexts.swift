import Values

/// The words of what a change plans for the register.
enum RegisterPlanTexts {
    static let title = LocalizedText(
        english: "What changes in the register", dutch: "Wat er in het register wijzigt")
    static let why = LocalizedText(
        english: "Planned at C3 and C4, carried out at C8 as a whole or not at all.",
        dutch: "Gepland bij C3 en C4, bij C8 in zijn geheel doorgevoerd of helemaal niet.")
    static let nothing = LocalizedText(
        english: "Nothing is planned for the register.",
        dutch: "Er is niets gepland voor het register.")
    static let applied = LocalizedText(english: "carried out", dutch: "doorgevoerd")
    static let change = LocalizedText(english: "Plan it", dutch: "Plannen")
    static let look = LocalizedText(english: "See the whole plan", dutch: "Heel het plan bekijken")
    static let conflicts = LocalizedText(
        english: "The plan does not fit the register any more; C8 would refuse it.",
        dutch: "Het plan past niet meer bij het register; C8 zou het weigeren.")
    static let planAgain = LocalizedText(
        english: "Plan again from the present state", dutch: "Opnieuw plannen vanaf nu")
    static let againHow = LocalizedText(
        english: "Planning again keeps what you meant and what others did meanwhile. Or take the "
            + "line out of the plan.",
        dutch: "Opnieuw plannen behoudt wat jij bedoelde en wat anderen intussen deden. Of haal de "
            + "regel uit het plan.")
    static let takeOut = LocalizedText(english: "Take out", dutch: "Eruit halen")
    static let add = LocalizedText(english: "add", dutch: "toevoegen")
    static let alter = LocalizedText(english: "alter", dutch: "wijzigen")
    static let retire = LocalizedText(english: "retire", dutch: "buiten gebruik")
    static let relate = LocalizedText(english: "relate", dutch: "relatie leggen")
    static let unrelate = LocalizedText(english: "end relation", dutch: "relatie beëindigen")

    static let addTitle = LocalizedText(
        english: "Add a component", dutch: "Een component toevoegen")
    static let alterTitle = LocalizedText(
        english: "Change or retire a component",
        dutch: "Een component wijzigen of buiten gebruik stellen")
    static let goOn = LocalizedText(english: "Go on", dutch: "Verder")
    static let planAddition = LocalizedText(
        english: "Plan the addition", dutch: "Toevoeging plannen")
    static let planAlteration = LocalizedText(
        english: "Plan the alteration", dutch: "Wijziging plannen")
    static let planRetirement = LocalizedText(
        english: "Plan its retirement", dutch: "Buitengebruikstelling plannen")
    static let planRelation = LocalizedText(
        english: "Plan the relation", dutch: "Relatie plannen")
    static let planEnd = LocalizedText(english: "Plan its end", dutch: "Einde plannen")
    static let find = LocalizedText(
        english: "A word of its name", dutch: "Een woord uit de naam")
    static let search = LocalizedText(english: "Search", dutch: "Zoek")
    static let noMatch = LocalizedText(
        english: "No component in use has a word that begins so.",
        dutch: "Geen component in gebruik heeft een woord dat zo begint.")
    static let key = LocalizedText(english: "Key", dutch: "Sleutel")
    static let keyHint = LocalizedText(
        english: "By which files mean it, such as an asset number.",
        dutch: "Waarmee bestanden het bedoelen, zoals een inventarisnummer.")
    static let classHint = LocalizedText(
        english: "With another class, its values follow once that is planned.",
        dutch: "Bij een andere klasse vul je de waarden in zodra die gepland is.")
    static let relations = LocalizedText(english: "Relations", dutch: "Relaties")
    static let relation = LocalizedText(english: "Relation", dutch: "Relatie")
    static let other = LocalizedText(
        english: "Other component", dutch: "Ander component")
    static let otherHint = LocalizedText(
        english: "Its exact name or its key; one that this plan adds will do.",
        dutch: "De precieze naam of de sleutel; ook een component dat dit plan toevoegt.")
    static let orService = LocalizedText(english: "Or a service", dutch: "Of een dienst")

    static func titleOf(_ reference: String) -> LocalizedText {
        LocalizedText(
            english: "What \(reference) changes in the register",
            dutch: "Wat \(reference) in het register wijzigt")
    }

    static func chosen(_ name: String) -> LocalizedText {
        LocalizedText(english: "Change \(name)", dutch: "\(name) wijzigen")
    }

    static func more(_ count: String) -> LocalizedText {
        LocalizedText(english: "And \(count) lines more.", dutch: "En nog \(count) regels.")
    }
}

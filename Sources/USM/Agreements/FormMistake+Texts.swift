import Values

extension FormMistake {
    /// What is the matter and what to do, to stand below the field.
    package var sentence: LocalizedText {
        switch self {
        case .unusableKey, .labelMissing, .choicesMissing, .emptyRange, .conditionOnNothing,
            .conditionInCircle, .unusablePreset, .tooManyFields:
            designSentence
        case .notAsked:
            LocalizedText(
                english: "This is not asked here. Leave it out.",
                dutch: "Dit wordt hier niet gevraagd. Laat het weg.")
        case .missing:
            LocalizedText(english: "Fill this in.", dutch: "Vul dit in.")
        case .wrongKind:
            LocalizedText(
                english: "This is not the kind of answer that is asked for.",
                dutch: "Dit is niet het soort antwoord dat wordt gevraagd.")
        case .ambiguous(let one, let other):
            ValueMistake.ambiguous(one, other).sentence
        case .unknownChoice:
            LocalizedText(
                english: "Choose one of the answers.", dutch: "Kies een van de antwoorden.")
        case .outOfRange:
            LocalizedText(
                english: "This number is too low or too high.",
                dutch: "Dit getal is te laag of te hoog.")
        case .wrongClass:
            LocalizedText(
                english: "Choose a component of the class that is asked for.",
                dutch: "Kies een component van de gevraagde klasse.")
        case .unknownSubject:
            LocalizedText(
                english: "Choose one from the list.", dutch: "Kies er een uit de lijst.")
        case .text(let problem):
            problem.sentence
        }
    }

    private var designSentence: LocalizedText {
        switch self {
        case .unusableKey:
            LocalizedText(
                english: "Give each field its own key, of small letters, digits, “-” and “_”.",
                dutch: "Geef elk veld een eigen sleutel, van kleine letters, cijfers, “-” en “_”.")
        case .labelMissing:
            LocalizedText(
                english: "Write the question in both languages.",
                dutch: "Schrijf de vraag in beide talen.")
        case .choicesMissing:
            LocalizedText(
                english: "Name 1 to 100 answers, each with its own key.",
                dutch: "Noem 1 tot 100 antwoorden, elk met een eigen sleutel.")
        case .emptyRange:
            LocalizedText(
                english: "No number lies between these limits. Swap them.",
                dutch: "Tussen deze grenzen ligt geen getal. Verwissel ze.")
        case .conditionInCircle:
            LocalizedText(
                english: "This condition leads back to its own field, which is then never asked.",
                dutch:
                    "Deze voorwaarde leidt terug naar haar eigen veld, dat zo nooit wordt gevraagd."
            )
        case .unusablePreset:
            LocalizedText(
                english: "What is filled in beforehand must be an answer to this question.",
                dutch: "Wat vooraf is ingevuld, moet een antwoord op deze vraag zijn.")
        case .tooManyFields:
            LocalizedText(
                english: "A form has at most 50 fields.",
                dutch: "Een formulier heeft hooguit 50 velden.")
        default:
            LocalizedText(
                english: "The condition must name an answer of an earlier choice.",
                dutch: "De voorwaarde moet een antwoord van een eerdere keuze noemen.")
        }
    }
}

import Values

/// The words of the pages about the two designs of a wish.
enum DesignPageTexts {
    static let design = LocalizedText(english: "Design", dutch: "Ontwerp")
    static let why = LocalizedText(
        english: "What is asked for, place by place, and which team contributes what to it.",
        dutch: "Wat er wordt gevraagd, plaats voor plaats, en welk team er wat aan bijdraagt.")
    static let history = LocalizedText(
        english: "How it came to this", dutch: "Hoe het zo is geworden")
    static let asked = LocalizedText(
        english: "changed what is asked for", dutch: "veranderde wat er wordt gevraagd")
    static let contributed = LocalizedText(
        english: "changed who contributes what", dutch: "veranderde wie wat bijdraagt")
    static let open = LocalizedText(
        english: "What is asked, and who contributes", dutch: "Wat is gevraagd en wie draagt bij")
    static let write = LocalizedText(
        english: "Write what is asked for", dutch: "Schrijf op wat er wordt gevraagd")
    static let change = LocalizedText(
        english: "Change what is asked for", dutch: "Verander wat er wordt gevraagd")
    static let writeHow = LocalizedText(
        english: """
            Begin with what the customer wants to get done. Leave a place empty where nothing \
            special is asked for.
            """,
        dutch: """
            Begin met wat de klant wil bereiken. Laat een plaats leeg waar niets bijzonders wordt \
            gevraagd.
            """)
    static let fromService = LocalizedText(
        english: "The fields show what the service promises now. Change what should be different.",
        dutch: "De velden tonen wat de dienst nu belooft. Verander wat anders moet.")
    static let save = LocalizedText(english: "Save the design", dutch: "Bewaar het ontwerp")
    static let none = LocalizedText(
        english: "Nothing was designed yet", dutch: "Er is nog niets ontworpen")
    static let noneWhy = LocalizedText(
        english: """
            Write what the wish asks for in the words of the service. The offer, the agreement and \
            the report follow from it.
            """,
        dutch: """
            Schrijf wat de wens vraagt op in de woorden van de dienst. De offerte, de overeenkomst \
            en het rapport volgen daaruit.
            """)
    static let contributions = LocalizedText(english: "Who contributes", dutch: "Wie bijdraagt")
    static let nobody = LocalizedText(
        english: "Nobody contributes to this yet", dutch: "Niemand draagt hier nog aan bij")
    static let tooWeak = LocalizedText(
        english: "less than is asked for", dutch: "minder dan gevraagd")
    static let contribute = LocalizedText(
        english: "Add what a team contributes", dutch: "Voeg toe wat een team bijdraagt")
    static let contributeHow = LocalizedText(
        english: """
            What a team promises here becomes part of its own agreement. A second text for the \
            same team and place takes the place of the first.
            """,
        dutch: """
            Wat een team hier belooft, wordt deel van zijn eigen overeenkomst. Een tweede tekst \
            voor hetzelfde team en dezelfde plaats vervangt de eerste.
            """)
    static let place = LocalizedText(english: "Place", dutch: "Plaats")
    static let team = LocalizedText(
        english: "Team or supplier", dutch: "Team of toeleverancier")
    static let choose = LocalizedText(english: "Choose", dutch: "Kies")
    static let add = LocalizedText(english: "Add the contribution", dutch: "Voeg de bijdrage toe")
    static let remove = LocalizedText(english: "Take away", dutch: "Haal weg")

    static func gaps(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: count == 1
                ? "One promise has nobody behind it."
                : "\(count) promises have nobody behind them.",
            dutch: count == 1
                ? "Achter één belofte staat niemand." : "Achter \(count) beloften staat niemand.")
    }

    static func title(_ reference: String) -> LocalizedText {
        LocalizedText(english: "Design of \(reference)", dutch: "Ontwerp van \(reference)")
    }
}

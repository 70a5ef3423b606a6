import Values

/// The sentences by which a design is refused.
enum DesignTexts {
    static let outdated = LocalizedText(
        english: """
            Somebody changed the design while you were writing. What you typed is still here: look \
            at what changed, then save it again.
            """,
        dutch: """
            Iemand veranderde het ontwerp terwijl jij bezig was. Wat je typte staat er nog: bekijk \
            wat er is veranderd en bewaar het dan opnieuw.
            """)
    static let functionalIsSettled = LocalizedText(
        english: """
            The negotiation is over, so what was asked for stays as it is. Redo the wish from an \
            earlier step to change it.
            """,
        dutch: """
            De onderhandeling is voorbij, dus wat is gevraagd blijft zoals het is. Doe de wens \
            vanaf een eerdere stap over om het te veranderen.
            """)
    static let technicalIsNotNow = LocalizedText(
        english: """
            Contributions are written down from A3 Specify service until the negotiation is over.
            """,
        dutch: """
            Bijdragen worden opgeschreven vanaf A3 Specificeer de dienst totdat de onderhandeling \
            voorbij is.
            """)
    static let unknownTeam = LocalizedText(
        english: "Choose a team or an organization from the list.",
        dutch: "Kies een team of een organisatie uit de lijst.")
    static let notAsked = LocalizedText(
        english: "Nothing is asked for at this place. Choose one of the design.",
        dutch: "Op deze plaats wordt niets gevraagd. Kies er een uit het ontwerp.")
}

import Values

/// The sentences by which a specification is refused.
enum SpecificationTexts {
    static func outdated(_ number: Int) -> LocalizedText {
        LocalizedText(
            english: """
                Somebody wrote version \(number) while you were writing. What you typed is still \
                here: look at what changed, then save it again.
                """,
            dutch: """
                Iemand schreef versie \(number) terwijl jij bezig was. Wat je typte staat er nog: \
                bekijk wat er is veranderd en bewaar het dan opnieuw.
                """)
    }

    static let number = LocalizedText(
        english: "Write a number with at most three decimals, such as 99.5.",
        dutch: "Schrijf een getal met ten hoogste drie decimalen, zoals 99.5.")

    static let target = LocalizedText(
        english: "Give one of at_least and at_most, with a unit.",
        dutch: "Geef één van at_least en at_most, met een unit.")
}

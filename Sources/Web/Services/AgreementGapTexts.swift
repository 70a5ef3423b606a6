import Values

/// The words about gaps between agreements.
enum AgreementGapTexts {
    static let title = LocalizedText(english: "Between agreements", dutch: "Tussen overeenkomsten")
    static let why = LocalizedText(
        english: """
            What customers were promised, beside the operational agreements and underpinning \
            contracts on the service and on those of which it is made: times, hours, availability.
            """,
        dutch: """
            Wat klanten is beloofd, naast de interne werkafspraken en onderliggende overeenkomsten \
            over de dienst en over die waaruit hij bestaat: tijden, uren, beschikbaarheid.
            """)
    static let none = LocalizedText(
        english: "The agreements behind the others hold up all of it.",
        dutch: "De overeenkomsten achter de andere dekken alles.")
    static let nothingBehind = LocalizedText(
        english: "No agreement with a customer has others behind it yet.",
        dutch: "Achter geen overeenkomst met een klant staan al andere.")
    static let promised = LocalizedText(english: "Promised to", dutch: "Beloofd aan")
    static let part = LocalizedText(english: "Service behind it", dutch: "Dienst daarachter")
    static let gap = LocalizedText(english: "Not held up", dutch: "Niet gedekt")
    static let nobody = LocalizedText(
        english: "nothing agreed", dutch: "niets afgesproken")
    static let slower = LocalizedText(english: "slower", dutch: "trager")
    static let untimed = LocalizedText(english: "no time", dutch: "geen tijd")
    static let closed = LocalizedText(english: "fewer hours", dutch: "minder uren")
    static let weaker = LocalizedText(english: "less available", dutch: "minder beschikbaar")

    static let coveredTwice = LocalizedText(
        english: "agreed twice", dutch: "dubbel afgesproken")

    /// Those whose calls two agreements cover.
    static func people(_ count: String, isOne: Bool) -> LocalizedText {
        LocalizedText(
            english: isOne
                ? "1 person may ask under another one too; the nearer counts"
                : "\(count) people may ask under another one too; the nearer counts",
            dutch: isOne
                ? "1 persoon valt ook onder een andere; de meest nabije telt"
                : "\(count) mensen vallen ook onder een andere; de meest nabije telt")
    }

    static func instead(_ given: String, _ promised: String) -> LocalizedText {
        LocalizedText(
            english: "\(given) instead of \(promised)", dutch: "\(given) in plaats van \(promised)")
    }

    static func hours(_ time: String, days: Int) -> LocalizedText {
        LocalizedText(
            english: "\(time) of the next \(days) days not covered",
            dutch: "\(time) van de komende \(days) dagen niet gedekt")
    }
}

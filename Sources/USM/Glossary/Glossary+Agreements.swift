import Values

extension Glossary {
    /// Who promises what to whom.
    static let agreements: [Term] = [
        Term(
            "agreement", .agreements, "agreement", "overeenkomst",
            LocalizedText(
                english: """
                    What two parties have confirmed to each other, on paper or not. Without one \
                    there is no service.
                    """,
                dutch: """
                    Wat twee partijen elkaar hebben bevestigd, op papier of niet. Zonder \
                    overeenkomst is er geen dienst.
                    """),
            see: ["service-agreement", "operational-agreement", "underpinning-contract"]),
        Term(
            "service-agreement", .agreements, "service agreement", "serviceovereenkomst",
            short: LocalizedText(english: "SA", dutch: "SA"),
            LocalizedText(
                english: """
                    The agreement with a customer: the facility, its support, and the calls agreed \
                    in advance.
                    """,
                dutch: """
                    De overeenkomst met een klant: de voorziening, de ondersteuning en de vooraf \
                    afgesproken meldingen.
                    """),
            see: ["agreement", "customer", "pre-agreed-call"]),
        Term(
            "operational-agreement", .agreements, "operational agreement", "interne werkafspraak",
            short: LocalizedText(english: "OLA", dutch: "IW"),
            LocalizedText(
                english: """
                    The agreement with a team of the same organization that contributes to a \
                    service.
                    """,
                dutch: """
                    De afspraak met een team van dezelfde organisatie dat aan een dienst \
                    bijdraagt.
                    """),
            see: ["agreement", "solution-team"]),
        Term(
            "underpinning-contract", .agreements, "underpinning contract",
            "onderliggende overeenkomst",
            short: LocalizedText(english: "UC", dutch: "OO"),
            LocalizedText(
                english: "The agreement with a supplier who contributes to a service.",
                dutch: "De overeenkomst met een toeleverancier die aan een dienst bijdraagt."),
            see: ["agreement", "supplier"]),
        Term(
            "pre-agreed-call", .agreements, "pre-agreed call", "vooraf afgesproken melding",
            LocalizedText(
                english: """
                    A call that an agreement names in advance, so that everybody knows how it is \
                    handled.
                    """,
                dutch: """
                    Een melding die een overeenkomst vooraf noemt, zodat iedereen weet hoe die \
                    wordt afgehandeld.
                    """),
            see: ["service-agreement", "call"]),
        Term(
            "service-report", .agreements, "service report", "servicerapport",
            LocalizedText(
                english: """
                    What came of each promise of an agreement in a period, in the same tree, \
                    with the calls behind each number.
                    """,
                dutch: """
                    Wat er in een periode van elke belofte van een overeenkomst terechtkwam, in \
                    dezelfde boom, met de meldingen achter elk getal.
                    """),
            see: ["agreement", "service-agreement"]),
    ]
}

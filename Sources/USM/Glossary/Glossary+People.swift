import Values

extension Glossary {
    /// Who takes part.
    static let people: [Term] = [
        Term(
            "provider", .people, "provider", "leverancier",
            LocalizedText(
                english: "Who delivers a service, and knows that it does.",
                dutch: "Wie een dienst levert, en dat ook weet."),
            see: ["customer", "supplier"]),
        Term(
            "supplier", .people, "supplier", "toeleverancier",
            LocalizedText(
                english: "Who delivers something to a provider that a service needs.",
                dutch: "Wie iets aan een leverancier levert wat voor een dienst nodig is."),
            see: ["provider", "underpinning-contract"]),
        Term(
            "customer", .people, "customer", "klant",
            LocalizedText(
                english: "Who makes the agreement about a service.",
                dutch: "Wie de overeenkomst over een dienst sluit."),
            see: ["user", "agreement"]),
        Term(
            "user", .people, "user", "gebruiker",
            LocalizedText(
                english: "Who may use a service because the customer says so.",
                dutch: "Wie een dienst mag gebruiken omdat de klant dat zegt."),
            see: ["customer", "requester"]),
        Term(
            "requester", .people, "requester", "aanmelder",
            LocalizedText(
                english: "Who makes a call.",
                dutch: "Wie een melding doet."),
            see: ["call", "user"]),
        Term(
            "solution-team", .people, "solution team", "oplosgroep",
            LocalizedText(
                english: """
                    A team, inside or outside the organization, that does its part of the work on \
                    a call.
                    """,
                dutch: """
                    Een team, binnen of buiten de organisatie, dat zijn deel van het werk aan een \
                    melding doet.
                    """),
            see: ["operator", "operational-agreement"]),
        Term(
            "profile", .people, "profile", "profiel",
            LocalizedText(
                english: "A set of tasks, authorities and responsibilities that a person can hold.",
                dutch: """
                    Een samenstel van taken, bevoegdheden en verantwoordelijkheden dat iemand kan \
                    hebben.
                    """),
            see: ["tasks-authorities-responsibilities", "operator", "coordinator", "manager"]),
        Term(
            "tasks-authorities-responsibilities", .people,
            "tasks, authorities and responsibilities",
            "taken, bevoegdheden en verantwoordelijkheden",
            short: LocalizedText(english: "TAR", dutch: "TBV"),
            LocalizedText(
                english: "What somebody does, may decide, and answers for.",
                dutch: "Wat iemand doet, mag beslissen en verantwoordt."),
            see: ["profile"]),
        Term(
            "operator", .people, "operator", "operator",
            LocalizedText(
                english: "Who does the work of a step.",
                dutch: "Wie het werk van een stap doet."),
            see: ["coordinator", "manager"]),
        Term(
            "coordinator", .people, "coordinator", "coördinator",
            LocalizedText(
                english: "Who steers the daily work: along a workflow, or in a team.",
                dutch: "Wie het dagelijkse werk stuurt: langs een workflow of in een team."),
            see: ["operator", "manager"]),
        Term(
            "manager", .people, "manager", "manager",
            LocalizedText(
                english: """
                    Who sees to it that what is needed to work well is there: routines, people and \
                    means.
                    """,
                dutch: """
                    Wie zorgt dat er is wat nodig is om goed te werken: werkwijzen, mensen en \
                    middelen.
                    """),
            see: ["operator", "coordinator"]),
        Term(
            "external-customer", .people, "external customer", "externe klant", isOurs: true,
            LocalizedText(
                english: """
                    A customer outside every organization in which a team answers for a service.
                    """,
                dutch: """
                    Een klant buiten elke organisatie waarin een team verantwoordelijk is voor een \
                    dienst.
                    """),
            see: ["customer", "chain"]),
        Term(
            "overload", .people, "overload", "overbelasting", isOurs: true,
            LocalizedText(
                english: """
                    More than 8 hours planned on one day, two things at once, or work while away. \
                    The limit of 8 hours is ours.
                    """,
                dutch: """
                    Meer dan 8 uur gepland op een dag, twee dingen tegelijk, of werk tijdens \
                    afwezigheid. De grens van 8 uur is van ons.
                    """),
            see: ["operator", "coordinator"]),
    ]
}

import Values

extension Glossary {
    /// What a service is made of.
    static let services: [Term] = [
        Term(
            "service", .services, "service", "dienst",
            LocalizedText(
                english: """
                    Something made available to people who use it, together with help in using it: \
                    a supported facility.
                    """,
                dutch: """
                    Iets wat beschikbaar is voor wie het gebruikt, samen met hulp daarbij: een \
                    ondersteunde voorziening.
                    """),
            see: ["facility", "support", "service-agreement"]),
        Term(
            "facility", .services, "facility", "voorziening",
            LocalizedText(
                english: "The part of a service that people use: goods, actions, or both.",
                dutch: """
                    Het deel van een dienst dat mensen gebruiken: goederen, handelingen of \
                    allebei.
                    """),
            see: ["service", "goods", "actions"]),
        Term(
            "support", .services, "support", "ondersteuning",
            LocalizedText(
                english: """
                    The help that belongs to a service: where you can turn to, and how soon you \
                    are helped.
                    """,
                dutch: """
                    De hulp die bij een dienst hoort: waar je terecht kunt en hoe snel je wordt \
                    geholpen.
                    """),
            see: ["service", "call"]),
        Term(
            "goods", .services, "goods", "goederen",
            LocalizedText(
                english: "The things in a facility, such as a laptop, a room or a meal.",
                dutch: "De dingen in een voorziening, zoals een laptop, een kamer of een maaltijd."),
            see: ["facility", "actions"]),
        Term(
            "actions", .services, "actions", "handelingen",
            LocalizedText(
                english: """
                    What the provider does as part of a facility, such as cleaning a room or \
                    giving advice.
                    """,
                dutch: """
                    Wat de leverancier doet als deel van een voorziening, zoals een kamer \
                    schoonmaken of advies geven.
                    """),
            see: ["facility", "goods"]),
        Term(
            "functionality", .services, "functionality", "functionaliteit",
            LocalizedText(
                english: "What a facility or its support does.",
                dutch: "Wat een voorziening of de ondersteuning doet."),
            see: ["functioning"]),
        Term(
            "functioning", .services, "functioning", "functioneren",
            LocalizedText(
                english: """
                    How well a facility or its support does it: how often, how fast, how safely.
                    """,
                dutch: """
                    Hoe goed een voorziening of de ondersteuning dat doet: hoe vaak, hoe snel, hoe \
                    veilig.
                    """),
            see: ["functionality"]),
        Term(
            "service-specification", .services, "service specification", "dienstspecificatie",
            LocalizedText(
                english: """
                    What is promised of a service, in one tree that is the same for every service: \
                    facility and support, what each does and how well.
                    """,
                dutch: """
                    Wat van een dienst wordt beloofd, in één boom die voor elke dienst gelijk is: \
                    voorziening en ondersteuning, wat elk doet en hoe goed.
                    """),
            see: ["service", "functionality", "functioning", "service-agreement"]),
        Term(
            "service-catalog", .services, "service catalog", "dienstencatalogus",
            LocalizedText(
                english: "The services that a customer can agree on: the menu.",
                dutch: "De diensten waarover een klant afspraken kan maken: de menukaart."),
            see: ["request-catalog", "agreement"]),
        Term(
            "request-catalog", .services, "request catalog", "aanvraagcatalogus",
            LocalizedText(
                english: """
                    What a user can ask for within the agreements that exist, and on which \
                    conditions.
                    """,
                dutch: """
                    Wat een gebruiker kan vragen binnen de overeenkomsten die er zijn, en onder \
                    welke voorwaarden.
                    """),
            see: ["service-catalog", "pre-agreed-call"]),
        Term(
            "value", .services, "value", "waarde",
            LocalizedText(
                english: """
                    What changes for the better for somebody because a service is used. Customer \
                    and provider make it together; whoever uses it is the judge.
                    """,
                dutch: """
                    Wat er voor iemand beter wordt doordat een dienst wordt gebruikt. Klant en \
                    leverancier maken die samen; wie de dienst gebruikt, oordeelt daarover.
                    """),
            see: ["service", "customer"]),
        Term(
            "design", .services, "design", "ontwerp", isOurs: true,
            LocalizedText(
                english: """
                    What a wish asks for, and who contributes what to it, both in the tree in \
                    which every service is specified.
                    """,
                dutch: """
                    Wat een wens vraagt en wie er wat aan bijdraagt, allebei in de boom waarin \
                    elke dienst wordt gespecificeerd.
                    """),
            see: ["wish", "contribution", "service"]),
        Term(
            "contribution", .services, "contribution", "bijdrage", isOurs: true,
            LocalizedText(
                english: """
                    What a team or a supplier promises at one place of a design, so that the \
                    service can keep its own promise there.
                    """,
                dutch: """
                    Wat een team of een toeleverancier op één plaats van een ontwerp belooft, \
                    zodat de dienst daar zijn eigen belofte kan nakomen.
                    """),
            see: ["design", "solution-team", "supplier"]),
        Term(
            "chain", .services, "chain", "keten", isOurs: true,
            LocalizedText(
                english: """
                    The way from a supplier or an internal service up to a service that an \
                    external customer gets.
                    """,
                dutch: """
                    De weg van een toeleverancier of een interne dienst omhoog naar een dienst \
                    die een externe klant krijgt.
                    """),
            see: ["service", "supplier", "customer"]),
    ]
}

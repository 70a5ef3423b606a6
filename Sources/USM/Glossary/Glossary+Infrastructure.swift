import Values

extension Glossary {
    /// What is kept under control.
    static let infrastructure: [Term] = [
        Term(
            "managed-infrastructure", .infrastructure, "managed infrastructure",
            "beheerde infrastructuur",
            LocalizedText(
                english: """
                    Everything that the provider keeps under control to keep its promises: what \
                    customers use, and what it needs itself.
                    """,
                dutch: """
                    Alles wat de leverancier beheerst om zijn afspraken na te komen: wat klanten \
                    gebruiken en wat hij zelf nodig heeft.
                    """),
            see: ["managed-infrastructure-register", "managed-component", "commodity"]),
        Term(
            "managed-infrastructure-register", .infrastructure, "managed infrastructure register",
            "beheerde-infrastructuurregister",
            short: LocalizedText(english: "MIR", dutch: "BIR"),
            LocalizedText(
                english: """
                    The register of the managed infrastructure. It changes in one place only: step \
                    C8 of Change.
                    """,
                dutch: """
                    Het register van de beheerde infrastructuur. Het verandert op één plek: stap \
                    C8 van Wijzigen.
                    """),
            see: ["managed-infrastructure", "managed-component"]),
        Term(
            "managed-component", .infrastructure, "managed infrastructure component",
            "beheerd infrastructuurcomponent",
            short: LocalizedText(english: "MIC", dutch: "BIC"),
            LocalizedText(
                english: """
                    One entry of the register: a device, a program, a room, a document, an \
                    agreement.
                    """,
                dutch: """
                    Eén regel van het register: een apparaat, een programma, een ruimte, een \
                    document, een overeenkomst.
                    """),
            see: ["managed-infrastructure-register", "request-for-change"]),
        Term(
            "commodity", .infrastructure, "commodity", "commodity", isOurs: true,
            LocalizedText(
                english: """
                    A means that is not in the register, because nobody needs to follow each \
                    single one.
                    """,
                dutch: """
                    Een middel dat niet in het register staat, omdat niemand elk exemplaar hoeft \
                    te volgen.
                    """),
            see: ["managed-infrastructure"]),
        Term(
            "freeze-window", .infrastructure, "freeze window", "wijzigingsstop", isOurs: true,
            LocalizedText(
                english: """
                    A time in which nothing is changed, unless a coordinator says why and \
                    answers for it.
                    """,
                dutch: """
                    Een tijd waarin niets wordt gewijzigd, tenzij een coördinator zegt waarom en er \
                    verantwoordelijk voor is.
                    """),
            see: ["request-for-change", "release", "coordinator"]),
        Term(
            "release", .infrastructure, "release", "release",
            LocalizedText(
                english: """
                    Changes that go into production together; they are never in each other's \
                    way.
                    """,
                dutch: """
                    Wijzigingen die samen in productie gaan; ze zitten elkaar nooit in de weg.
                    """),
            see: ["request-for-change", "freeze-window"]),
    ]
}

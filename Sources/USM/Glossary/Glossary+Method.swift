import Values

extension Glossary {
    /// How work runs.
    static let method: [Term] = [
        Term(
            "process", .method, "process", "proces",
            LocalizedText(
                english: """
                    One of five kinds of work with a purpose of its own: agree, change, recover, \
                    operate, improve. Nothing is in two of them.
                    """,
                dutch: """
                    Een van vijf soorten werk met een eigen doel: afspreken, wijzigen, herstellen, \
                    uitvoeren, verbeteren. Niets staat in twee ervan.
                    """),
            see: ["step", "workflow"]),
        Term(
            "workflow", .method, "workflow", "workflow",
            alsoCalled: LocalizedText(english: "course", dutch: "werkstroom"),
            LocalizedText(
                english: """
                    The whole course of a call: a process and, inside it, the processes that its \
                    forks call upon. There are eight.
                    """,
                dutch: """
                    Het hele verloop van een melding: een proces met daarin de processen die de \
                    splitsingen oproepen. Er zijn er acht.
                    """),
            see: ["process", "fork"]),
        Term(
            "step", .method, "step", "stap",
            LocalizedText(
                english: """
                    A place in a process where one thing is done before the next begins: R3 is the \
                    third step of Recover.
                    """,
                dutch: """
                    Een plek in een proces waar één ding gebeurt voordat het volgende begint: R3 \
                    is de derde stap van Herstellen.
                    """),
            see: ["process", "block"]),
        Term(
            "block", .method, "block", "blok",
            LocalizedText(
                english: "The steps of a process before its fork, or those after it.",
                dutch: "De stappen van een proces vóór de splitsing, of die erna."),
            see: ["step", "fork"]),
        Term(
            "fork", .method, "fork", "splitsing", isOurs: true,
            LocalizedText(
                english: """
                    The step where a call opens another call, in another process, and waits until \
                    that one is done.
                    """,
                dutch: """
                    De stap waar een melding een andere opent, in een ander proces, en wacht tot \
                    die klaar is.
                    """),
            see: ["workflow", "block"]),
        Term(
            "routine", .method, "routine", "werkwijze",
            LocalizedText(
                english: """
                    An agreed way of working, on one of three levels: process, procedure or work \
                    instruction.
                    """,
                dutch: """
                    Een afgesproken manier van werken, op een van drie niveaus: proces, procedure \
                    of werkinstructie.
                    """),
            see: ["process", "procedure", "work-instruction"]),
        Term(
            "procedure", .method, "procedure", "procedure",
            LocalizedText(
                english: "A routine that adds who does each step.",
                dutch: "Een werkwijze die toevoegt wie elke stap doet."),
            see: ["routine", "profile"]),
        Term(
            "work-instruction", .method, "work instruction", "werkinstructie",
            LocalizedText(
                english: "A routine that adds how a step is done.",
                dutch: "Een werkwijze die toevoegt hoe een stap wordt gedaan."),
            see: ["routine", "practice"]),
        Term(
            "practice", .method, "practice", "practice",
            LocalizedText(
                english: """
                    A way of doing something that proved itself elsewhere; it becomes a work \
                    instruction here.
                    """,
                dutch: """
                    Een manier van doen die zich elders heeft bewezen; hier wordt het een \
                    werkinstructie.
                    """),
            see: ["work-instruction"]),
        Term(
            "control", .method, "control", "toezicht",
            LocalizedText(
                english: """
                    Seeing to it that a process gives the result it is there for, by measuring and \
                    reporting.
                    """,
                dutch: """
                    Erop toezien dat een proces het resultaat geeft waarvoor het er is, door te \
                    meten en te rapporteren.
                    """),
            see: ["process", "manager"]),
    ]
}

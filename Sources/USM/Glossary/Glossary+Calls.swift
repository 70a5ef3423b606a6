import Values

extension Glossary {
    /// What comes in, and how it is weighed.
    static let calls: [Term] = [
        Term(
            "call", .calls, "call", "melding",
            LocalizedText(
                english: """
                    What somebody asks or reports, as the provider sees it. Every call is in one \
                    register.
                    """,
                dutch: """
                    Wat iemand vraagt of meldt, gezien door de leverancier. Elke melding staat in \
                    één register.
                    """),
            see: [
                "requester", "wish", "request-for-change", "incident",
                "service-request", "risk",
            ]),
        Term(
            "wish", .calls, "wish", "wens",
            LocalizedText(
                english: "A request to make an agreement or to adjust one.",
                dutch: "Een verzoek om een overeenkomst te maken of aan te passen."),
            see: ["agreement", "complaint"]),
        Term(
            "complaint", .calls, "complaint", "klacht",
            LocalizedText(
                english: """
                    A wish about the past: somebody was let down, nothing is wrong now, and it \
                    should not happen again.
                    """,
                dutch: """
                    Een wens over wat is geweest: iemand is teleurgesteld, nu is er niets mis, en \
                    het moet niet nog eens gebeuren.
                    """),
            see: ["wish"]),
        Term(
            "request-for-change", .calls, "request for change", "wijzigingsverzoek",
            short: LocalizedText(english: "RFC", dutch: "RFC"),
            LocalizedText(
                english: """
                    A request, within the agreement, that leaves a managed component changed.
                    """,
                dutch: """
                    Een verzoek, binnen de overeenkomst, waarna een beheerd component blijvend \
                    anders is.
                    """),
            see: ["managed-component", "service-request"]),
        Term(
            "incident", .calls, "incident", "incident",
            LocalizedText(
                english: """
                    A call about a failure that is there or about to come, to have the service as \
                    agreed again.
                    """,
                dutch: """
                    Een melding van een storing die er is of dreigt, om de dienst weer te krijgen \
                    zoals afgesproken.
                    """),
            see: ["failure", "sub-incident"]),
        Term(
            "sub-incident", .calls, "sub-incident", "deelincident", isOurs: true,
            LocalizedText(
                english: """
                    One of several reports of the same failure. It hangs on a main incident and is \
                    confirmed with it.
                    """,
                dutch: """
                    Een van meer meldingen van dezelfde storing. Het hangt aan een hoofdincident \
                    en wordt daarmee bevestigd.
                    """),
            see: ["incident"]),
        Term(
            "service-request", .calls, "service request", "service request",
            short: LocalizedText(english: "SRQ", dutch: "SRQ"),
            LocalizedText(
                english: """
                    A request for something agreed that leaves every managed component as it was.
                    """,
                dutch: """
                    Een verzoek om iets wat is afgesproken, waarna elk beheerd component blijft \
                    zoals het was.
                    """),
            see: ["request-for-change", "pre-agreed-call"]),
        Term(
            "risk", .calls, "risk", "risico",
            LocalizedText(
                english: """
                    Something that may happen and would have an effect: a threat to reduce or a \
                    chance to take.
                    """,
                dutch: """
                    Iets wat kan gebeuren en dan effect heeft: een bedreiging om te verkleinen of \
                    een kans om te benutten.
                    """),
            see: ["measure", "known-error", "residual-risk"]),
        Term(
            "failure", .calls, "failure", "storing",
            LocalizedText(
                english: "The service does not do what was agreed.",
                dutch: "De dienst doet niet wat is afgesproken."),
            see: ["incident", "agreement"]),
        Term(
            "event", .calls, "event", "gebeurtenis",
            LocalizedText(
                english: """
                    Something noticed while watching a service, such as a limit that is passed. It \
                    is logged, and is no call by itself.
                    """,
                dutch: """
                    Iets wat opvalt bij het bewaken van een dienst, zoals een grens die wordt \
                    gepasseerd. Het wordt vastgelegd en is zelf geen melding.
                    """),
            see: ["incident", "risk"]),
        Term(
            "impact", .calls, "impact", "impact",
            LocalizedText(
                english: """
                    How much of the customer’s work is affected. For a risk: how large its effect \
                    would be.
                    """,
                dutch: """
                    Hoeveel van het werk van de klant is geraakt. Bij een risico: hoe groot het \
                    effect zou zijn.
                    """),
            see: ["urgency", "priority"]),
        Term(
            "urgency", .calls, "urgency", "urgentie",
            LocalizedText(
                english: "How little delay can be borne. For a risk: how likely it is.",
                dutch:
                    "Hoeveel uitstel nog aanvaardbaar is. Bij een risico: hoe waarschijnlijk het is."
            ),
            see: ["impact", "priority"]),
        Term(
            "priority", .calls, "priority", "prioriteit",
            LocalizedText(
                english: """
                    The order in which calls are handled; it follows from impact and urgency.
                    """,
                dutch: """
                    De volgorde waarin meldingen worden behandeld; ze volgt uit impact en \
                    urgentie.
                    """),
            see: ["impact", "urgency"]),
        Term(
            "known-error", .calls, "known error", "known error",
            LocalizedText(
                english: "A risk whose cause is known.",
                dutch: "Een risico waarvan de oorzaak bekend is."),
            see: ["risk", "measure"]),
        Term(
            "measure", .calls, "measure", "maatregel",
            LocalizedText(
                english: "What has been chosen to do about a risk.",
                dutch: "Wat er is gekozen om aan een risico te doen."),
            see: ["risk", "residual-risk"]),
        Term(
            "residual-risk", .calls, "residual risk", "restrisico",
            LocalizedText(
                english: "What remains of a risk after the measure.",
                dutch: "Wat er van een risico overblijft na de maatregel."),
            see: ["risk", "measure"]),
        Term(
            "hand-over", .calls, "hand-over", "overdracht", isOurs: true,
            LocalizedText(
                english: """
                    A call of ours that a supplier works on as a call of theirs; it stays ours, \
                    and so does our clock.
                    """,
                dutch: """
                    Een melding van ons waaraan een toeleverancier werkt als aan een eigen melding; \
                    die blijft van ons, en onze klok loopt door.
                    """),
            see: ["call", "supplier", "underpinning-contract"]),
        Term(
            "recurring-action", .calls, "recurring action", "terugkerende actie", isOurs: true,
            LocalizedText(
                english: """
                    Work of a service that is done again and again; each time it comes up it \
                    opens a service request.
                    """,
                dutch: """
                    Werk van een dienst dat steeds opnieuw wordt gedaan; elke keer dat het zover \
                    is, opent het een service request.
                    """),
            see: ["service-request", "actions"]),
        Term(
            "typing-questions", .calls, "typing questions", "typeringsvragen", isOurs: true,
            LocalizedText(
                english: """
                    Six questions that give a call its type, in this order. The rules are the \
                    method’s, the wording is ours.
                    """,
                dutch: """
                    Zes vragen die bepalen welk type een melding krijgt, in deze volgorde. De \
                    regels zijn van de methode, de formulering is van ons.
                    """),
            see: ["call", "incident", "wish"]),
        Term(
            "risk-matrix", .calls, "risk matrix", "risicomatrix", isOurs: true,
            LocalizedText(
                english: """
                    Effect and likelihood of a risk give its priority. The method has the matrix; \
                    its values here are ours, those of the priority table.
                    """,
                dutch: """
                    Effect en kans van een risico geven de prioriteit. De methode kent de matrix; \
                    de waarden hier zijn van ons: die van de prioriteitentabel.
                    """),
            see: ["risk", "priority"]),
        Term(
            "outage", .calls, "outage", "uitval", isOurs: true,
            LocalizedText(
                english: """
                    Here a service counts as out from the registration of an incident of high \
                    impact until its recovery is confirmed.
                    """,
                dutch: """
                    Hier telt een dienst als uitgevallen vanaf de registratie van een incident met \
                    hoge impact tot het herstel is bevestigd.
                    """),
            see: ["incident", "service-report"]),
    ]
}

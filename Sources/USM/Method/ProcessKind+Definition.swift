import Values

extension ProcessKind {
    /// The locked steps of this process (usm.md 1.3).
    package var definition: ProcessDefinition {
        switch self {
        case .agree: .agree
        case .change: .change
        case .recover: .recover
        case .operate: .operate
        case .improve: .improve
        }
    }
}

/// What the first two and last two steps of every process ask (usm.md 1.4).
private enum Shared {
    static let accept = LocalizedText(
        english: "Check that the requester may ask this, understand it, and link it.",
        dutch: "Ga na of de aanmelder dit mag vragen, begrijp het en koppel het.")
    static let classify = LocalizedText(
        english: "Choose a category, and weigh impact and urgency: they give the priority.",
        dutch: "Kies een categorie en weeg impact en urgentie: samen geven ze de prioriteit.")
    static let review = LocalizedText(
        english: "Check what was delivered and ask the requester to confirm it.",
        dutch: "Controleer wat is opgeleverd en vraag de aanmelder om bevestiging.")
    static let evaluate = LocalizedText(
        english: "Answer the five questions, complete the record, send ideas to Improve, close.",
        dutch: "Beantwoord de vijf vragen, maak het dossier af, zet ideeën door en sluit af.")
}

extension ProcessDefinition {
    static let agree = ProcessDefinition(
        kind: .agree,
        steps: [
            StepDefinition(.accept, "Accept wish", "Aannemen wensen", task: Shared.accept),
            StepDefinition(.classify, "Classify", "Classificeren", task: Shared.classify),
            StepDefinition(
                .work, "Specify service", "Specificeer de dienst",
                task: LocalizedText(
                    english: "Turn the wish into a technical design: which team adds what.",
                    dutch: "Maak van de wens een technisch ontwerp: welk team draagt wat bij.")),
            StepDefinition(
                .work, "Draft offer", "Opstellen offerte", by: .serviceManager,
                task: LocalizedText(
                    english: "Write the offer as the agreement it may become, with its price.",
                    dutch: "Schrijf de offerte als de overeenkomst die het kan worden.")),
            StepDefinition(
                .work, "Negotiate", "Onderhandelen", by: .serviceManager,
                task: LocalizedText(
                    english: "Discuss and adjust until customer and provider agree.",
                    dutch: "Bespreek en pas aan tot klant en leverancier het eens zijn.")),
            StepDefinition(
                .fork, "Realize", "Realiseren",
                task: LocalizedText(
                    english: "Hand what was agreed to Change: a request for change opens.",
                    dutch: "Geef het afgesprokene aan Wijzigen: er opent een wijzigingsverzoek.")),
            StepDefinition(
                .review, "Review delivery & feedback", "Toetsen oplevering & terugkoppelen",
                task: Shared.review),
            StepDefinition(
                .evaluate, "Evaluate & close", "Evalueren & afsluiten", task: Shared.evaluate),
        ])

    static let change = ProcessDefinition(
        kind: .change,
        steps: [
            StepDefinition(.accept, "Accept RFC", "Aannemen RFC", task: Shared.accept),
            StepDefinition(.classify, "Classify", "Classificeren", task: Shared.classify),
            StepDefinition(
                .work, "Plan & agree", "Plannen & accorderen", by: .workflowCoordinator,
                task: LocalizedText(
                    english: "Say who does what and when, and have those involved agree.",
                    dutch: "Leg vast wie wat wanneer doet en laat betrokkenen akkoord gaan.")),
            StepDefinition(
                .work, "Prepare change", "Voorbereiden wijziging",
                task: LocalizedText(
                    english: "Build or buy, and write the test and deployment plans.",
                    dutch: "Bouw of koop, en schrijf het testplan en het implementatieplan.")),
            StepDefinition(
                .work, "Test & release", "Testen & vrijgeven",
                task: LocalizedText(
                    english: "Run the tests, judge the report, and release for use.",
                    dutch: "Voer de tests uit, beoordeel het rapport en geef vrij.")),
            StepDefinition(
                .fork, "Deploy", "Implementeren",
                task: LocalizedText(
                    english: "Hand the deployment to Operate: a service request opens.",
                    dutch: "Geef de implementatie aan Uitvoeren: er opent een service request.")),
            StepDefinition(
                .review, "Review delivery & feedback", "Toetsen oplevering & terugkoppelen",
                task: Shared.review),
            StepDefinition(
                .updateRegister, "Update MIR", "Bijwerken BIR",
                task: LocalizedText(
                    english: "Record the changed components in the register.",
                    dutch: "Leg de gewijzigde componenten vast in het register.")),
            StepDefinition(
                .evaluate, "Evaluate & close", "Evalueren & afsluiten", task: Shared.evaluate),
        ])

    static let recover = ProcessDefinition(
        kind: .recover,
        steps: [
            StepDefinition(.accept, "Accept incident", "Aannemen incident", task: Shared.accept),
            StepDefinition(.classify, "Classify", "Classificeren", task: Shared.classify),
            StepDefinition(
                .work, "Analyze", "Analyseren",
                task: LocalizedText(
                    english: "Find how to undo the effect; a workaround counts, the cause waits.",
                    dutch: """
                        Zoek hoe je het effect wegneemt; een workaround volstaat, de oorzaak komt \
                        later.
                        """)),
            StepDefinition(
                .work, "Prepare recovery", "Voorbereiden herstel",
                task: LocalizedText(
                    english: "Choose the route: an RFC, a service request, or both.",
                    dutch: "Kies de route: een wijzigingsverzoek, een service request of allebei.")),
            StepDefinition(
                .fork, "Recover", "Herstellen",
                task: LocalizedText(
                    english: "Does the fix modify a managed component? Open what does the fix.",
                    dutch: "Wijzigt de oplossing een beheerd component? Open wat het herstelt.")),
            StepDefinition(
                .review, "Review delivery & feedback", "Toetsen oplevering & terugkoppelen",
                task: Shared.review),
            StepDefinition(
                .evaluate, "Evaluate & close", "Evalueren & afsluiten", task: Shared.evaluate),
        ])

    static let operate = ProcessDefinition(
        kind: .operate,
        steps: [
            StepDefinition(
                .accept, "Accept service request", "Aannemen service requests",
                task: Shared.accept),
            StepDefinition(.classify, "Classify", "Classificeren", task: Shared.classify),
            StepDefinition(
                .work, "Plan activities", "Plannen werkzaamheden",
                task: LocalizedText(
                    english: "Decide who does it and when.",
                    dutch: "Bepaal wie het doet en wanneer.")),
            StepDefinition(
                .work, "Execute activities", "Uitvoeren werkzaamheden",
                task: LocalizedText(
                    english: "Do the work. Report failures and risks that you see on the way.",
                    dutch: "Doe het werk. Meld storingen en risico's die je tegenkomt.")),
            StepDefinition(
                .review, "Review delivery & feedback", "Toetsen oplevering & terugkoppelen",
                task: Shared.review),
            StepDefinition(
                .evaluate, "Evaluate & close", "Evalueren & afsluiten", task: Shared.evaluate),
        ])

    static let improve = ProcessDefinition(
        kind: .improve,
        steps: [
            StepDefinition(
                .accept, "Identify risks", "Identificeren risico's", task: Shared.accept),
            StepDefinition(
                .classify, "Classify", "Classificeren",
                task: LocalizedText(
                    english: "Weigh effect and likelihood: the risk matrix gives the priority.",
                    dutch: "Weeg effect en kans: de risicomatrix geeft de prioriteit.")),
            StepDefinition(
                .work, "Determine cause", "Vaststellen oorzaak",
                task: LocalizedText(
                    english: "Find the cause. Once it is known, the risk is a known error.",
                    dutch: "Zoek de oorzaak. Is die bekend, dan is het risico een known error.")),
            StepDefinition(
                .work, "Select measure", "Selecteren maatregel",
                task: LocalizedText(
                    english: "Compare measures and choose the one with the best case.",
                    dutch: "Vergelijk maatregelen en kies de beste.")),
            StepDefinition(
                .fork, "Deploy measure", "Doorvoeren maatregel",
                task: LocalizedText(
                    english: "Does the agreement change, a managed component, or neither?",
                    dutch: "Verandert de overeenkomst, een beheerd component, of geen van beide?")),
            StepDefinition(
                .review, "Review delivery & feedback", "Toetsen oplevering & terugkoppelen",
                task: LocalizedText(
                    english: "Check that the risk is handled, and tell who reported it.",
                    dutch: "Ga na of het risico is afgehandeld en laat het de aanmelder weten.")),
            StepDefinition(
                .evaluate, "Evaluate & close", "Evalueren & afsluiten",
                task: LocalizedText(
                    english: "Note the residual risk, answer the five questions, close.",
                    dutch: "Noteer het restrisico, beantwoord de vijf vragen, sluit af.")),
        ])
}

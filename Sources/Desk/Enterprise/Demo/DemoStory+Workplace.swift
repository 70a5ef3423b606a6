import USM

extension DemoStory {
    /// Computers, accounts, the record and the network.
    static let aboutWorkplaces: [DemoStory] = [
        DemoStory(
            "Forgot my password, the system locks me out", by: "ines.okafor", .serviceRequest,
            about: "workplace", components: ["directory-service"], hoursAgo: 0.6,
            worker: "aisha.diallo", category: "account", .low, .high, pace: 5,
            until: .confirming("You have a text message with a new password. Can you get in?"),
            notes: ["She is who she says.", "", "Password reset."]),
        DemoStory(
            "Wachtwoord vergeten na mijn vakantie", by: "thijs.vermeer", .serviceRequest,
            about: "workplace", hoursAgo: 98, worker: "jeroen.bakker", category: "account", .low,
            .medium, pace: 6, until: .closed("Ik ben er weer in."),
            notes: ["", "", "Nieuw wachtwoord gestuurd."]),
        DemoStory(
            "Laptop for the new colleague on Monday",
            "Her name is Wies de Jong, she begins on ward 2.",
            by: "ines.okafor", .requestForChange, about: "workplace", hoursAgo: 50,
            worker: "jeroen.bakker", category: "hardware", .low, .medium, pace: 180,
            until: .step("O4"),
            notes: [
                "One of the six in stock.", "Number 2231, with one screen.",
                "Starts, and reaches the network.", "Thursday afternoon.",
            ],
            talk: [.open("jeroen.bakker", "It is being installed; you can fetch it on Friday.")],
            name: "laptop"),
        DemoStory(
            "Toegang tot de map Ontslag voor de nieuwe planner", by: "marijke.de-boer",
            .serviceRequest, about: "workplace", hoursAgo: 8, worker: "aisha.diallo",
            category: "account", .low, .low,
            until: .asking("Wie is de eigenaar van deze map, en vindt die het goed?")),
        DemoStory(
            "The computer on wheels in ward 2 shuts off during rounds", by: "amira.said",
            takenBy: "fatima.yilmaz", .incident, about: "workplace",
            components: ["cart-cow-402"], hoursAgo: 49, worker: "jeroen.bakker",
            category: "hardware", .medium, .medium, route: [.change], pace: 60, until: .step("C8"),
            notes: [
                "The battery holds twenty minutes.", "Replace the battery.",
                "Tomorrow after lunch.",
                "Battery ordered and here.", "Six hours on the bench.", "Battery replaced.",
            ]),
        DemoStory(
            "De printer op de verpleegpost print alles dubbel", by: "sami.el-idrissi", .incident,
            about: "workplace", components: ["print-server"], hoursAgo: 22,
            worker: "jeroen.bakker", category: "software", .low, .low, route: [.operate],
            pace: 40, until: .step("R5"),
            notes: ["Een oude wachtrij staat nog open.", "De oude wachtrij weghalen."]),
        DemoStory(
            "E-mail is slow all over the building", by: "david.mensah", .incident,
            about: "workplace", components: ["mail-service"], hoursAgo: 6,
            worker: "eva.lindqvist", category: "software", .high, .medium, pace: 25,
            until: .step("R4"), notes: ["The index is being rebuilt since last night."],
            talk: [.inside("jeroen.bakker", "CPU at 100 % since 02:10; the index job runs.")],
            name: "mail"),
        DemoStory(
            "Mail doet er tien minuten over", by: "sanne.willems", .incident,
            about: "workplace", components: ["mail-service"], hoursAgo: 5,
            worker: "eva.lindqvist", category: "software", .medium, .medium, pace: 12,
            until: .step("R3"), partOf: "mail"),
        DemoStory(
            "Sending a message takes minutes", by: "carla.romano", takenBy: "tom.jansen",
            .incident, about: "workplace", hoursAgo: 4.5, worker: "eva.lindqvist",
            category: "software", .medium, .medium, pace: 12, until: .step("R3"),
            partOf: "mail"),
        DemoStory(
            "Install the drawing program on my computer", by: "rob.peters", .serviceRequest,
            about: "workplace", hoursAgo: 140, worker: "aisha.diallo", category: "software",
            .low, .low, pace: 30, until: .closed(""), notes: ["", "", "Installed version 12."]),
        DemoStory(
            "The patient record shows yesterday's medication",
            "I saw it with two patients. After signing in again it was right.",
            by: "ines.okafor", .incident, about: "patient-record",
            components: ["record-application", "record-database"], hoursAgo: 1.1,
            worker: "eva.lindqvist", category: "software", .high, .high, pace: 6,
            until: .step("R3"),
            talk: [
                .open("eva.lindqvist", "Please sign in again at the start of each round for now.")
            ]),
        DemoStory(
            "Toegang tot het dossier voor twee stagiairs", by: "marijke.de-boer",
            .serviceRequest, about: "patient-record", hoursAgo: 120, worker: "jeroen.bakker",
            category: "account", .low, .medium, pace: 45, until: .closed("Beiden kunnen erbij."),
            notes: ["Tot het einde van de stage.", "", "Twee accounts met leesrecht."]),
        DemoStory(
            "Move the record's database to the new server",
            "The old one leaves its warranty in March.",
            by: "eva.lindqvist", .requestForChange, about: "patient-record",
            components: ["record-database"], hoursAgo: 260, worker: "eva.lindqvist",
            category: "hardware", .high, .low, pace: 400, until: .step("C5"),
            notes: [
                "Three rehearsals, then a night in week 50.", "The new server runs and copies.",
            ],
            talk: [.inside("eva.lindqvist", "Second rehearsal took 3 h 10 min; we need under 3.")],
            name: "database"),
        DemoStory(
            "A button that shows all my patients of today",
            by: "ines.okafor", .wish, about: "patient-record", hoursAgo: 130,
            worker: "willem.groot", category: "function", .medium, .low, pace: 300,
            until: .step("A5"),
            notes: ["A list on the first screen, per physician.", "Forty hours, done by May."],
            name: "list"),
        DemoStory(
            "Wifi valt weg in de familiekamer van afdeling 4", by: "sami.el-idrissi", .incident,
            about: "network", components: ["access-point-4"], hoursAgo: 73,
            worker: "jeroen.bakker", category: "network", .low, .medium, route: [.change],
            pace: 50, until: .closed("De wifi blijft nu staan."),
            notes: [
                "Het toegangspunt herstart om het uur.", "Vervangen.", "Vanmiddag.",
                "Nieuw toegangspunt ingesteld.", "Een uur lang getest.", "Opgehangen.",
                "Nieuw serienummer vastgelegd.",
            ],
            lessons: "De monitoring zag de herstarts niet."),
        DemoStory(
            "Guest wifi for the inspectors tomorrow", by: "hanneke.prins", .serviceRequest,
            about: "network", hoursAgo: 27, worker: "aisha.diallo", category: "network", .low,
            .high, pace: 15, until: .closed("They are online."),
            notes: ["Four people, one day.", "", "Codes are at the reception."]),
        DemoStory(
            "The core switch has no spare", by: "jeroen.bakker", .risk, about: "network",
            components: ["core-switch"], hoursAgo: 400, worker: "eva.lindqvist",
            category: "network", .high, .low, route: [.agree], pace: 500, until: .step("A4"),
            notes: [
                "When it fails everything stands still for a day.",
                "A contract with four hours of delivery costs least.",
                "Noordkabel can add it to our contract.",
            ]),
        DemoStory(
            "Ik wil thuis ook bij mijn rooster kunnen", by: "sami.el-idrissi", .wish,
            about: "workplace", hoursAgo: 300, worker: "willem.groot", category: "function",
            .medium, .medium, pace: 200, until: .closed("Werkt op mijn telefoon, fijn."),
            notes: [
                "Het rooster als agenda die je kunt volgen.", "Geen extra kosten.",
                "Akkoord van HR en de ondernemingsraad.",
                "In week 40, na een proef met afdeling 4.",
                "Koppeling gebouwd.", "Proef met twaalf mensen geslaagd.",
                "Voor iedereen aangezet.",
                "Koppeling staat in het register.",
            ],
            improvements: ["Laat medewerkers kiezen welke diensten in hun agenda komen"]),
        DemoStory(
            "My screen is upside down", by: "gerda.postma", takenBy: "tom.jansen", .incident,
            about: "workplace", hoursAgo: 90, worker: "aisha.diallo", category: "slip", .low,
            .low, until: .aborted("She pressed two keys by accident; put right on the telephone.")),
    ]
}

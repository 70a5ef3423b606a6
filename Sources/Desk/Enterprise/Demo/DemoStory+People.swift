import USM

extension DemoStory {
    /// The laboratory, personnel, and what no service is named for.
    static let aboutPeople: [DemoStory] = [
        DemoStory(
            "Results of this morning's blood are not in the record",
            "Six patients of ward 2. The laboratory says they were sent at nine.",
            by: "ines.okafor", .incident, about: "lab-results", components: ["record-interface"],
            hoursAgo: 3, worker: "carla.romano", category: "interface", .high, .high,
            route: [.operate], pace: 12,
            until: .confirming("All six results are in the record. Do you see them?"),
            notes: [
                "A message with an accent in the name blocks the queue.",
                "Take that message out and send the rest again.", "41 results were sent again.",
            ],
            lessons: "", improvements: []),
        DemoStory(
            "Kopie van de uitslag van vorige week",
            by: "pieter.hofman", .serviceRequest, about: "lab-results", hoursAgo: 24,
            worker: "yusuf.kaya", category: "copy", .low, .low, pace: 30,
            until: .closed("Ontvangen."), notes: ["", "", "Beveiligd verstuurd."]),
        DemoStory(
            "Urgent sample from the emergency department on its way", by: "joost.van-leeuwen",
            takenBy: "tom.jansen", .serviceRequest, about: "lab-results",
            components: ["analyser-a"], hoursAgo: 0.8, worker: "carla.romano",
            category: "urgent", .high, .high, pace: 5, until: .step("O4"), notes: [""]),
        DemoStory(
            "Analyser B gives potassium values that are too high", by: "yusuf.kaya", .incident,
            about: "lab-results", components: ["analyser-b"], hoursAgo: 65,
            worker: "carla.romano", category: "equipment", .high, .medium,
            route: [.change, .operate], pace: 35,
            until: .closed("Controls are within limits."),
            notes: [
                "The electrode is worn.", "Replace it; repeat the samples of this morning.",
                "At once, analyser A takes over.", "Electrode from stock.", "Controls are good.",
                "Electrode replaced.", "Electrode's number recorded.",
                "Twenty-two samples repeated on analyser A.",
            ],
            lessons: "The wear shows in the weekly trend before values go wrong.",
            improvements: ["Replace electrodes by their trend instead of after a year"]),
        DemoStory(
            "Lab results for Kleinmeer on the same day", by: "pieter.hofman", .wish,
            about: "lab-results", hoursAgo: 210, worker: "willem.groot", category: "term",
            .medium, .medium, pace: 240, until: .step("A4"),
            notes: ["A second round of the courier at two o'clock."],
            talk: [.open("willem.groot", "We ask the courier what a second round would cost.")]),
        DemoStory(
            "Werkgeversverklaring voor mijn hypotheek", by: "sami.el-idrissi", .serviceRequest,
            about: "personnel", hoursAgo: 70, worker: "sanne.willems", category: "statement",
            .low, .medium, pace: 100,
            until: .confirming("De verklaring ligt klaar. Is hij goed zo?"),
            notes: ["", "", "Getekend."]),
        DemoStory(
            "Parental leave from March on, three days a week", by: "nora.visser",
            .serviceRequest, about: "personnel", hoursAgo: 31, worker: "sanne.willems",
            category: "leave", .low, .low,
            until: .asking("On which date would you like it to end?")),
        DemoStory(
            "The roster of December shows me twice on the 25th", by: "nora.visser", .incident,
            about: "personnel", components: ["roster-program"], hoursAgo: 53,
            worker: "sanne.willems", category: "roster", .low, .medium, route: [.operate],
            pace: 60, until: .closed("Right now. Thank you."),
            notes: ["Two plans were joined.", "Take out the second shift.", "Corrected."]),
        DemoStory(
            "Salaris van november klopt niet", by: "kees.van-dam", .incident,
            about: "personnel", components: ["salary-program"], hoursAgo: 2.5,
            worker: "sanne.willems", category: "salary", .medium, .medium, pace: 15,
            until: .step("R4"), notes: ["De toeslag voor het weekend ontbreekt."]),
        DemoStory(
            "Nieuwe collega begint op 1 december op afdeling 1",
            "Naam: Wies de Jong. Badge, laptop, rooster en toegang tot het dossier graag.",
            by: "thijs.vermeer", .requestForChange, about: "onboarding",
            components: ["onboarding-procedure"], hoursAgo: 75, worker: "sanne.willems",
            category: "start", .medium, .medium, pace: 200, until: .step("O4"),
            notes: [
                "Contract getekend; badge en laptop zijn aangevraagd.",
                "Account klaargezet met de rechten van afdeling 1.", "Het account werkt.",
                "Op 1 december om half negen.",
            ],
            talk: [.open("sanne.willems", "De eerste dag begint om half negen bij HR.")]),
        DemoStory(
            "A colleague leaves us at the end of the month", by: "marijke.de-boer",
            .requestForChange, about: "onboarding", hoursAgo: 160, worker: "sanne.willems",
            category: "leave", .low, .low, pace: 90, until: .closed(""),
            notes: [
                "Her last day is the 30th.", "What she has: a badge, a laptop, two accounts.",
                "Nothing else stands under her name.", "On the 30th, at noon.",
                "Badge and laptop are in; both accounts are closed.",
                "Her identity is ended; no component changed its owner.",
            ]),
        DemoStory(
            "New colleagues wait days for their badge", by: "sanne.willems", .risk,
            about: "onboarding", components: ["onboarding-procedure"], hoursAgo: 240,
            worker: "sanne.willems", category: "procedure", .medium, .high, route: [.change],
            pace: 200, until: .closed("Two weeks without a wait."),
            notes: [
                "Facility hears of a new colleague on the first day.",
                "Ask for the badge when the contract is signed.", "With the next three starters.",
                "Procedure rewritten.", "Tried with one starter.", "In use at HR and Facility.",
                "The procedure in the register is the new one.",
            ],
            lessons: "One line in a procedure saved two days."),
        DemoStory(
            "Kan er iemand kijken naar de rare geur in de kelder?", by: "thijs.vermeer",
            .incident, hoursAgo: 0.3, worker: "kees.van-dam", until: .registered),
        DemoStory(
            "It would help if the portal knew my ward", by: "nora.visser", .wish, hoursAgo: 1.3,
            worker: "willem.groot", until: .registered),
        DemoStory(
            "Somebody might trip over the cable in the hall of ward 2", by: "ines.okafor",
            .risk, hoursAgo: 0.5, worker: "kees.van-dam", until: .registered),
        DemoStory(
            "Ik kan niet printen", by: "marijke.de-boer", .incident, hoursAgo: 0.2,
            worker: "jeroen.bakker", until: .registered),
    ]

    static let all = aboutDevices + aboutWorkplaces + aboutBuildings + aboutPeople
}

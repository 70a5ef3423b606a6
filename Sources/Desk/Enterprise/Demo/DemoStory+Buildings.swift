import USM

extension DemoStory {
    /// Doors, rooms, meals, linen and transport.
    static let aboutBuildings: [DemoStory] = [
        DemoStory(
            "Lost my badge somewhere between the car park and ward 4", by: "nora.visser",
            .serviceRequest, about: "access", components: ["badge-printer"], hoursAgo: 28,
            worker: "kees.van-dam", category: "badge", .low, .high, pace: 25,
            until: .confirming("Your new badge is at the reception. Does it open the ward?"),
            notes: ["The old badge is blocked.", "Printed.", "At the reception."]),
        DemoStory(
            "Nieuwe badge voor de stagiair", by: "thijs.vermeer", .serviceRequest,
            about: "access", hoursAgo: 0.4, worker: "kees.van-dam", category: "badge", .low,
            .medium, pace: 5, until: .registered),
        DemoStory(
            "The pharmacy door stays open",
            "It does not fall shut by itself any more. Somebody watches it now.",
            by: "joost.van-leeuwen", takenBy: "tom.jansen", .incident, about: "access",
            components: ["pharmacy-door", "door-system"], hoursAgo: 9, worker: "mila.novak",
            category: "door", .high, .medium, route: [.change, .operate], pace: 20,
            until: .step("O3"),
            notes: ["The closer leaks oil.", "A new closer, and a guard until it hangs."],
            talk: [
                .inside("mila.novak", "Security stands at the door until 18:00."),
                .open("mila.novak", "A fitter comes today with another closer."),
            ]),
        DemoStory(
            "Deur van het magazijn op mijn badge", by: "lotte.smit", .serviceRequest,
            about: "access", hoursAgo: 150, worker: "kees.van-dam", category: "badge", .low,
            .low, pace: 40, until: .closed("Gaat open."), notes: ["", "", "Toegevoegd."]),
        DemoStory(
            "The staff entrance opened for a badge that was reported lost", by: "mila.novak",
            .risk, about: "access", components: ["door-system"], hoursAgo: 60,
            worker: "rob.peters", category: "security", .high, .high, route: [.operate],
            pace: 45, until: .step("I6"),
            notes: [
                "Blocked badges reach the doors only at night.", "Push them at once.",
                "The doors now fetch the list each minute.",
            ]),
        DemoStory(
            "A room for a talk with a family, this afternoon at three", by: "nora.visser",
            .serviceRequest, about: "rooms", components: ["family-room"], hoursAgo: 4,
            worker: "mila.novak", category: "room", .medium, .medium, pace: 10,
            until: .closed("Perfect."), notes: ["", "", "Family room of ward 4, with water."]),
        DemoStory(
            "Vergaderzaal voor 20 personen op donderdag", by: "hanneke.prins", .serviceRequest,
            about: "rooms", hoursAgo: 33, worker: "kees.van-dam", category: "room", .low, .low,
            until: .step("O3"), name: "meeting"),
        DemoStory(
            "Somebody else sat in the room that I had booked", by: "david.mensah", .wish,
            isComplaint: true, about: "rooms", components: ["room-booking"], hoursAgo: 46,
            worker: "willem.groot", category: "booking", .low, .low, pace: 60, until: .registered),
        DemoStory(
            "The meals came cold again at Lindehof",
            "Third time this week. Twelve residents left their plate.",
            by: "gerda.postma", .incident, about: "meals", components: ["food-trolley-2"],
            hoursAgo: 19, worker: "kees.van-dam", category: "equipment", .medium, .high,
            route: [.operate], pace: 30,
            until: .confirming("The trolley was repaired. Is today's lunch warm?"),
            notes: [
                "The heating of trolley 2 works on one side.", "Repair it; use trolley 5 today.",
                "Element replaced.",
            ],
            improvements: []),
        DemoStory(
            "Ander dieet voor mevrouw De Wit op kamer 408", by: "sami.el-idrissi",
            .serviceRequest, about: "meals", hoursAgo: 7, worker: "kees.van-dam",
            category: "diet", .medium, .high, pace: 8, until: .closed("Dank, ze heeft gegeten."),
            notes: ["Zoutarm vanaf vandaag.", "", "Doorgegeven aan de keuken."]),
        DemoStory(
            "Guest meals for the family in room 402", by: "nora.visser", .serviceRequest,
            about: "meals", hoursAgo: 1.5, worker: "mila.novak", category: "guests", .low,
            .medium, pace: 10, until: .step("O3")),
        DemoStory(
            "Patients want to choose their meal on the day itself", by: "marijke.de-boer",
            .wish, about: "meals", components: ["meal-ordering"], hoursAgo: 500,
            worker: "willem.groot", category: "function", .high, .low, pace: 700,
            until: .step("C3"),
            notes: [
                "Choosing until ten o'clock, on a tablet at the bed.",
                "1.10 euro a patient a day.", "Patient Care agrees for one year.",
            ],
            talk: [.open("willem.groot", "The kitchen can do it from the spring on.")],
            name: "choice"),
        DemoStory(
            "Extra lakens voor afdeling 1", by: "thijs.vermeer", .serviceRequest, about: "linen",
            hoursAgo: 3.5, worker: "mila.novak", category: "linen", .low, .medium, pace: 15,
            until: .step("O5"), notes: ["Veertig stuks.", "", "Gebracht."]),
        DemoStory(
            "Clean the room 214 after the move", by: "amira.said", .serviceRequest,
            about: "linen", hoursAgo: 44, worker: "mila.novak", category: "cleaning", .medium,
            .medium, pace: 20, until: .closed(""), notes: ["", "", "Done at half past two."]),
        DemoStory(
            "The laundry chute is blocked", by: "kees.van-dam", .incident, about: "linen",
            components: ["laundry-chute"], hoursAgo: 58, worker: "rob.peters",
            category: "building", .medium, .low, route: [.operate], pace: 60, until: .fulfilled,
            notes: ["A duvet on the second floor.", "Pull it out from above.", "Free again."]),
        DemoStory(
            "Patiënt brengen van afdeling 1 naar de röntgen om 11 uur", by: "thijs.vermeer",
            .serviceRequest, about: "transport", hoursAgo: 0.9, worker: "kees.van-dam",
            category: "transport", .medium, .high, pace: 6, until: .step("O4"), notes: [""]),
        DemoStory(
            "After a late examination our patients cannot get home",
            "Last week four of them waited until the morning: there was no ride after eight.",
            by: "pieter.hofman", .wish, about: "transport", hoursAgo: 170,
            worker: "willem.groot", category: "term", .high, .low, pace: 240, until: .step("A5"),
            notes: ["A driver on call until eleven.", "One of our own, and a taxi as a spare."],
            talk: [.open("willem.groot", "A driver on call is possible; we make you an offer.")],
            name: "rides"),
        DemoStory(
            "Transport of the samples missed the tube post twice", by: "carla.romano", .risk,
            about: "transport", components: ["transport-dispatch", "tube-post"], hoursAgo: 85,
            worker: "rob.peters", category: "logistics", .medium, .medium, route: [.agree],
            pace: 120, until: .step("I4"), notes: ["The planner does not know the last round."]),
    ]
}

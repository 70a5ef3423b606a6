import USM

extension DemoStory {
    /// Scanners, pumps and the nurse call.
    static let aboutDevices: [DemoStory] = [
        DemoStory(
            "The scanner on ward 4 does not read wristbands",
            "It beeps twice and shows a red light. Eighteen patients wait for their medication.",
            by: "nora.visser", .incident, about: "wristbands", components: ["reader-wr-204"],
            hoursAgo: 2.2, worker: "bram.koster", category: "hardware", .high, .high,
            route: [.change], pace: 7, until: .step("C5"),
            notes: [
                "The window of the reader is cracked. It is the third one this month.",
                "A reader from the store replaces it; that changes the register.",
                "Bram swaps it at ten, between two rounds.",
                "Reader WR-210 is charged and has the ward's settings.",
            ],
            talk: [
                .inside("bram.koster", "Third cracked window this month. Same mount on all carts."),
                .open(
                    "bram.koster",
                    "The reader's window is cracked. We bring another one before ten; until then "
                        + "the handheld in the store room works."),
            ],
            file: File(
                name: "reader.txt", mediaType: "text/plain",
                text: "WR-204\nfirmware 3.8\nlast self-test: window FAIL\n"),
            name: "reader"),
        DemoStory(
            "De scanner piept maar er komt niets op het scherm",
            by: "sami.el-idrissi", .incident, about: "wristbands", components: ["reader-wr-204"],
            hoursAgo: 1.6, worker: "bram.koster", category: "hardware", .high, .medium, pace: 4,
            until: .step("R3"), partOf: "reader"),
        DemoStory(
            "Wristbands come out blank",
            "The printer runs, but there is nothing on the bands.",
            by: "amira.said", takenBy: "tom.jansen", .incident, about: "wristbands",
            components: ["wristband-printer-2"], hoursAgo: 76, worker: "lotte.smit",
            category: "hardware", .medium, .high, route: [.operate], pace: 18,
            until: .closed("Works, thank you."),
            notes: [
                "The ribbon was put in the wrong way round.", "Turn the ribbon; nothing changes.",
                "Ribbon turned, five bands printed.",
            ],
            lessons: "A picture inside the lid would have spared the call.",
            improvements: ["Stick a picture of the ribbon's direction inside every printer"]),
        DemoStory(
            "Kunnen we een leenscanner krijgen voor het weekend?",
            by: "thijs.vermeer", .serviceRequest, about: "wristbands",
            components: ["store-handheld"], hoursAgo: 54, worker: "lotte.smit",
            category: "hardware", .low, .medium, pace: 30,
            until: .closed("Opgehaald en geprobeerd."),
            notes: ["Maandag om acht uur terug.", "Opgeladen en getest.", "Uitgereikt."]),
        DemoStory(
            "New wristbands, two rolls for ward 2", by: "ines.okafor", .serviceRequest,
            about: "wristbands", hoursAgo: 5, worker: "bram.koster", category: "supplies", .low,
            .low, pace: 20, until: .step("O4")),
        DemoStory(
            "The mounts crack the readers' windows",
            "Three windows in one month, all on the same mount. There are 41 carts.",
            by: "henk.mulder", .risk, about: "wristbands",
            components: ["reader-wr-201", "reader-wr-203", "reader-wr-204"], hoursAgo: 190,
            worker: "henk.mulder", category: "hardware", .high, .medium, route: [.change],
            pace: 240, until: .step("C4"),
            notes: [
                "The mount presses on the window when the cart hits a door frame.",
                "Padding helps for weeks, another mount for good.",
                "Other mounts for 41 carts, ward by ward.",
            ],
            talk: [
                .inside(
                    "lotte.smit", "ScanPoint sells a mount with a rubber rim; 23 euro apiece.")
            ], name: "mounts"),
        DemoStory(
            "The pump on room 412 alarms without a reason",
            "It says *occlusion*, but the line is free. We swapped it for another one.",
            by: "nora.visser", .incident, about: "medical-devices", components: ["pump-ip-32"],
            hoursAgo: 30, worker: "lotte.smit", category: "hardware", .medium, .high,
            route: [.change, .operate], pace: 45, until: .step("C6"),
            notes: [
                "The pressure sensor drifts.", "Replace the sensor, and lend a pump meanwhile.",
            ],
            talk: [.open("lotte.smit", "Can you keep it switched off in the device room?")],
            name: "pump"),
        DemoStory(
            "Extra infuuspomp voor een opname vanavond", by: "joost.van-leeuwen",
            takenBy: "fatima.yilmaz", .serviceRequest, about: "medical-devices",
            components: ["pump-ip-33"], hoursAgo: 3, worker: "bram.koster",
            category: "hardware", .medium, .high, pace: 9,
            until: .confirming("De pomp staat bij de balie van de spoed. Doet hij het?"),
            notes: ["IP-33 is vrij.", "Getest.", "Gebracht naar de spoedeisende hulp."]),
        DemoStory(
            "Calibration of the bedside monitors is due in two weeks", by: "bram.koster", .risk,
            about: "medical-devices", components: ["monitor-bm-11", "monitor-bm-12"],
            hoursAgo: 100, worker: "bram.koster", category: "maintenance", .high, .low,
            route: [.operate], pace: 60, until: .fulfilled,
            notes: [
                "The plan of 2024 left two monitors out.", "Calibrate both, then mend the plan.",
                "Both calibrated; certificates are in the record.",
            ]),
        DemoStory(
            "Verpleegkundig oproepsysteem: lampje in de gang van afdeling 4 brandt niet",
            by: "sami.el-idrissi", .incident, about: "nurse-call",
            components: ["corridor-lamps"], hoursAgo: 26, worker: "lotte.smit",
            category: "hardware", .low, .medium, route: [.operate], pace: 35,
            until: .refused("Kamer 409 brandt nu, maar die van 411 nog steeds niet."),
            notes: [
                "Eén lamp is stuk.", "Vervangen uit voorraad.", "Lamp bij kamer 409 vervangen.",
            ]),
        DemoStory(
            "Telephones on ward 1 for the second surgeon", by: "thijs.vermeer", .serviceRequest,
            about: "nurse-call", hoursAgo: 12, worker: "bram.koster", category: "telephony",
            .low, .low, until: .asking("On which room should the second telephone ring?")),
        DemoStory(
            "Het duurde gisteren een uur voordat iemand de oproep herstelde",
            "De familie was er erg boos over, en terecht.",
            by: "gerda.postma", .wish, isComplaint: true, about: "nurse-call", hoursAgo: 20,
            worker: "willem.groot", category: "response time", .medium, .medium, pace: 90,
            until: .step("A3")),
        DemoStory(
            "The nurse call server fails over once a week",
            by: "lotte.smit", .risk, about: "nurse-call", components: ["nurse-call-server"],
            hoursAgo: 320, worker: "henk.mulder", category: "software", .high, .high,
            route: [.change], pace: 300,
            until: .closed("Four weeks without a failover."),
            notes: [
                "A memory leak in version 5.1.", "Version 5.2 mends it.", "Install 5.2 on Sunday.",
                "Tested on the spare server.", "All lamps and telephones answered.",
                "Installed on Sunday night.", "Four weeks watched.",
                "Version 5.2 is in the register.",
            ],
            lessons: "The supplier knew of the leak; nobody read the release notes.",
            improvements: ["Read the release notes of medical software each month"],
            planned: [Planned("nurse-call-server", name: "Nurse call server, version 5.2")]),
    ]
}

import Journal
import USM
import Values

/// What can happen to an agreement, with each part of its terms somewhere.
enum AgreementSamples {
    static func all() throws -> [any JournalEvent] {
        try talks() + standing()
    }

    static func talks() throws -> [Arrangement.Event] {
        let (terms, opening) = (
            try terms(),
            try Arrangement.Opening(
                ID("a1"), .operational, provider: ID("team"), customer: ID("org"))
        )
        let ending = Arrangement.Ending(
            from: Instant(milliseconds: 9), lastDay: CivilDate("2026-12-31"), reason: "R",
            under: ID("c1"))
        let version = Arrangement.Version(
            number: 2, terms: terms, validity: Validity(from: Instant(milliseconds: 7)),
            acceptedBy: ID("p1"))
        return [
            .opened(opening), .offered(terms), .accepted(by: ID("p1")),
            .rejected(by: ID("p1"), reason: "R"), .withdrawn(reason: "R"), .agreed(version),
            .ended(ending), .ended(Arrangement.Ending(from: Instant(milliseconds: 9), reason: "R")),
        ]
    }

    private static func standing() throws -> [AgreementEvent] {
        let content = try content()
        let hours = try ServiceHours(
            week: [.monday: [.init(from: .midnight, until: .endOfDay)]],
            exceptions: [.closed(on: day, name: text("Holiday"))])
        let record = TermsRecord(
            number: 3, since: Instant(milliseconds: 4), validity: content.validity,
            targets: content.targets,
            calendar: ServiceCalendar(
                id: ID("h1"), name: text("Hours"), timeZone: "Europe/Amsterdam", hours: hours))
        return AgreementEvent.Cause.allCases.map { .stands(content, $0) } + [
            .removed, .promised(PromisedTerms(record)),
        ]
    }

    private static func text(_ english: String) -> LocalizedText {
        LocalizedText(english: english, dutch: "X" + english)
    }

    private static var day: CivilDate { CivilDate(daysSinceEpoch: 20_500) }

    private static func terms() throws -> AgreementTerms {
        let content = try content()
        return AgreementTerms(
            name: text("Name"), service: ID("s1"), specificationVersion: 4,
            understanding: "Understood", validity: content.validity,
            reviewOn: Instant(milliseconds: 6), coverage: content.coverage,
            items: [
                RequestItem(
                    "labels", text("Labels"), promise: text("Promise"), concerns: .support,
                    type: .serviceRequest, words: ["Word"], form: RequestForm(questions),
                    restsOn: [.node(.speed), .item(.good, "reader")], leadMinutes: 90,
                    price: try money(250), routine: routine)
            ],
            charges: content.charges, succession: .endsEarlier, targets: content.targets,
            calendar: ID("h1"), contacts: [ID("p1"), ID("p2")])
    }

    private static func content() throws -> AgreementContent {
        let validity = Validity(
            from: Instant(milliseconds: 5), until: Instant(milliseconds: 8), fromDay: day,
            untilDay: day.adding(days: 30))
        let call = PreAgreedCall(
            name: text("Labels"), type: .wish, words: ["Word"], promise: text("Promise"),
            leadMinutes: 90, price: try money(250), form: RequestForm(questions),
            restsOn: [.job], routine: routine)
        return AgreementContent(
            key: "scanning",
            agreement: Agreement(
                id: ID("a1"), name: text("Name"), service: ID("s1"), customer: ID("org"),
                provider: ID("team"), validFrom: validity.from, validUntil: validity.until,
                preAgreedCalls: [call], kind: .underpinning),
            validity: validity,
            targets: try ServiceTargets(
                [
                    ServiceTarget(.reaction, of: .incident, nil, within: .seconds(1800)),
                    ServiceTarget(.handling, of: .incident, .high, within: .seconds(3600)),
                ], warningPercent: 70),
            calendar: ID("h1"), coverage: Coverage([ID("org")], except: [ID("p9")]),
            contacts: [ID("p1")], understanding: "Understood",
            reviewOn: Instant(milliseconds: 6),
            charges: [
                Charge(text("Charge"), .price, try money(-100), per: .month, for: .node(.speed)),
                Charge(text("Cost"), .cost, try money(100), per: .use),
            ], specification: 4)
    }

    private static func money(_ cents: Int64) throws -> Money {
        guard let euro = Currency("EUR") else { throw EventDefect("EUR") }
        return Money(minorUnits: cents, euro)
    }

    private static var routine: CallRoutine {
        CallRoutine([
            CallRoutine.Line(.first(of: .operate), team: ID("team"), text("Instruction"))
        ])
    }

    private static var questions: [FormField] {
        [
            FormField(
                "kind", text("Kind"),
                .choice([FormField.Choice("new", text("New")), .init("old", text("Old"))]),
                preset: .choice("new")),
            FormField(
                "note", text("Note"), .text, isRequired: false,
                when: FormField.Condition("kind", is: "new"), help: text("Help")),
            FormField("more", text("More"), .longText, preset: .text("Preset")),
            FormField("sure", text("Sure"), .yesNo, preset: .yesNo(true)),
            FormField("day", text("Day"), .date, preset: .date(day)),
            FormField(
                "count", text("Count"), .number(from: Quantity(1), through: Quantity(9)),
                preset: .number(Quantity(2))),
            FormField("any", text("Any"), .number(from: nil, through: nil)),
            FormField("who", text("Who"), .person, preset: .person(ID("p1"))),
            FormField(
                "what", text("What"), .component(ofClass: "asset/hardware"),
                preset: .component(ID("m1"), ofClass: "asset/hardware")),
        ]
    }
}

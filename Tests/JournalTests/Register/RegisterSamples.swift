import Journal
import USM
import Values

/// What can happen to components, their classes, and what changes plan for both.
enum RegisterSamples {
    static func all() -> [any JournalEvent] { components + classes + plans }

    private static let attributes: [String: AttributeValue] = [
        "serial": .text("Serial"), "ports": .number(Quantity(thousandths: 1500)),
        "bought": .date(CivilDate(daysSinceEpoch: 20_000)), "state": .choice("used"),
    ]

    private static let version = ComponentVersion(
        RegisteredComponent(
            ManagedComponent(
                id: ID("m1"), name: "Reader", componentClass: "asset/hardware", owner: ID("org"),
                service: ID("s1")),
            attributes, isRetired: true, version: 2),
        validFrom: Instant(milliseconds: 5), call: ID("c1"), writtenBy: ID("p1"))

    private static let ended = KeptRelation(
        .runsOn, .component(ID("m2")), from: Instant(milliseconds: 5), under: ID("c1"),
        until: Instant(milliseconds: 6), endedUnder: ID("c2"))

    private static let components: [ComponentEvent] = [
        .registered(key: "wr-204", version),
        .related(
            KeptRelation(
                .supports, .service(ID("s1")), from: Instant(milliseconds: 5), under: nil)),
        .unrelated(.runsOn, .component(ID("m2")), under: ID("c2")),
        .named(with: ID("s1")), .named(with: nil),
        .adopted(
            ComponentState(
                key: "wr-204", versions: [version], service: ID("s1"), relations: [ended])),
    ]

    private static let classes: [ComponentClassEvent] = {
        let content = ComponentClassContent(
            path: "asset/reader", name: text("Class"),
            attributes: [
                ManagedAttribute("serial", text("Number"), .text, isRequired: true),
                ManagedAttribute("ports", text("Ports"), .number),
                ManagedAttribute("bought", text("Bought"), .date),
                ManagedAttribute("state", text("State"), .choice([.init("used", text("Used"))])),
            ], isManaged: true)
        return ComponentClassEvent.Cause.allCases.map { .stands(content, $0) }
    }()

    private static let plans: [RegisterPlanEvent] = {
        let plan = PlannedDifference(
            additions: [
                .init(
                    ID("m1"), name: "Reader", componentClass: "asset/hardware", owner: ID("org"),
                    attributes: attributes, key: "wr-204")
            ],
            alterations: [
                .init(
                    ID("m2"), seen: 3, name: "Lamp", componentClass: "asset", owner: ID("org"),
                    attributes: attributes, cleared: ["colour"])
            ],
            retirements: [.init(ID("m3"), seen: 1)],
            newRelations: [ComponentRelation(ID("m1"), .partOf, .component(ID("m2")))],
            endedRelations: [ComponentRelation(ID("m2"), .supports, .service(ID("s1")))])
        return [
            .planned(plan), .applied,
            .adopted(
                RegisterPlanState(
                    plan: plan, version: 2, writtenAt: Instant(milliseconds: 5),
                    writtenBy: ID("p1"), appliedAt: Instant(milliseconds: 6))),
        ]
    }()

    private static func text(_ english: String) -> LocalizedText {
        LocalizedText(english: english, dutch: "X" + english)
    }
}

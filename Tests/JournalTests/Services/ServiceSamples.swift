import Journal
import USM
import Values

/// What can happen to a service, to the designs of a wish and to the enterprise.
enum ServiceSamples {
    static func all() throws -> [any JournalEvent] {
        let content = ServiceContent(
            key: "scanning",
            service: Service(
                id: ID("s1"), name: text("Name"), summary: text("Summary"), team: ID("team")),
            audience: ServiceAudience([ID("org"), ID("org2")]))
        let version = SpecificationVersion(
            number: 2,
            specification: try ServiceSpecification(
                try functional(), generic: ID("s2"), specific: [ID("s3")]),
            writtenAt: Instant(milliseconds: 5), writtenBy: ID("p1"), note: "Note",
            call: ID("c1"))
        let services: [ServiceEvent] =
            ServiceEvent.Cause.allCases.map { .stands(content, $0) } + [.specified(version)]
        return services + (try designs()) + enterprise
    }

    private static func designs() throws -> [DesignEvent] {
        let technical = try TechnicalDesign([
            .init(.node(.speed), by: ID("team"), Promise(text("Contribution")))
        ])
        return [
            .functional(try functional()), .technical(technical),
            .adopted(
                DesignState(
                    version: 3, functional: try functional(), technical: technical,
                    changedAt: Instant(milliseconds: 5), changedBy: ID("p1"))),
        ]
    }

    private static let enterprise: [EnterpriseEvent] = [
        .wentLive(with: ID("c1")), .applied(timeZone: "Europe/Amsterdam"),
        .adopted(
            EnterpriseState(
                timeZone: "Europe/Amsterdam", liveSince: Instant(milliseconds: 5),
                liveBy: ID("p1"), liveWith: ID("c1"))),
    ]

    private static func functional() throws -> Specification {
        try Specification([
            .init(.job, Promise(text("Job"))),
            .init(.item(.good, "reader"), Promise(text("Reader"))),
            .init(
                .node(.availabilityWhenOpen),
                Promise(
                    text("Up"),
                    target: PromiseTarget(.atLeast, Quantity(thousandths: 99_500), .percent))),
        ])
    }

    private static func text(_ english: String) -> LocalizedText {
        LocalizedText(english: english, dutch: "X" + english)
    }
}

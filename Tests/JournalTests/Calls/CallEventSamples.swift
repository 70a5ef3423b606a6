import USM
import Values

/// An event of every kind that the journal of a call knows, with each of its parts somewhere.
enum CallEventSamples {
    static let all: [Call.Event] = [
        .registered(
            Registration(
                id: ID("c1"), number: 7, type: .wish, isComplaint: true, title: "T",
                description: "D", requester: ID("p"), channel: .portal, parent: ID("c0"),
                root: ID("c0"), origin: ID("c9"), service: ID("s"), agreement: ID("a"),
                components: [ID("m")],
                classification: Classification(category: "k", impact: .nil, urgency: .low),
                team: ID("t"), dueAt: Instant(milliseconds: 5))),
        .registered(
            Registration(
                id: ID("c1"), number: 7, type: .requestForChange, title: "T",
                requester: ID("p"), channel: .imported)),
        .retyped(.serviceRequest, isComplaint: false, reason: "R"),
        .described(title: "T", description: "D"),
        .concerned(service: nil, components: [ID("m")]),
        .accepted(.agreement(ID("a"))),
        .registered(
            Registration(
                id: ID("c1"), number: 7, type: .incident, isTypeKnown: false, title: "T",
                requester: ID("p"))),
        .acceptanceWithdrawn,
        .selfReviewed(.doneAtOnce, isSampled: true),
        .reviewChecked(by: ID("p"), isRight: false, comment: "C"),
        .escalated(text: "X"),
        .escalationAnswered,
        .accepted(.notNeeded),
        .accepted(.parent),
        .accepted(.exception(reason: "R")),
        .classified(
            Classification(category: "k", impact: .high, urgency: .medium),
            dueAt: Instant(milliseconds: 5)),
        .worked(.first(of: .recover), note: "N"),
        .forked([.init(child: ID("c2"), process: .change)]),
        .forked([.init(child: ID("c2"), process: .change)], reason: "R"),
        .termsChanged(
            Call.TermsChange(
                .specification(ID("s"), version: 2), .changed,
                name: LocalizedText(english: "E", dutch: "N"))),
        .childEnded(ID("c2"), .fulfilled),
        .resumed,
        .confirmationAsked(message: "M"),
        .confirmed(by: ID("p"), comment: "C"),
        .refused(by: ID("p"), reason: "R"),
        .waived(reason: "R"),
        .confirmedThrough(ID("c3")),
        .evaluated(Evaluation(lessons: "L", improvements: ["I"])),
        .closed,
        .closedThrough(ID("c3")),
        .redone(from: .first(of: .improve), reason: "R"),
        .aborted(reason: "R"),
        .linked(.init(.duplicateOf, ID("c3"))),
        .unlinked(.init(.hasPart, ID("c3"))),
        .assigned(team: ID("t"), person: nil),
        .commented(.internal, text: "X"),
        .asked(text: "X"),
        .answered(text: "X"),
        .attached(
            .init(digest: "ff", name: "N", mediaType: "m/t", size: 1, visibility: .requester)),
        .watched(by: ID("p")),
        .timed(dueAt: Instant(milliseconds: 5)),
        .reckoned(
            .init(
                DueTime(at: Instant(milliseconds: 5), promise: .own), because: .serviceHours,
                terms: 2)),
        .reckoned(.init(DueTime(at: nil, promise: nil), because: .root)),
        .agreementChanged(
            .init(to: ID("a"), countsFrom: Instant(milliseconds: 5), reason: "R")),
        .coveredBeside(by: ID("a")),
        .unwatched(by: ID("p")),
        .handedOver(
            .init(handOver: ID("h"), supplier: ID("s"), deed: .takenBack, words: "W")),
        .imported(
            .init(
                activity: "A", transition: "T", effect: .arrived(.first(of: .operate)),
                actor: "P", team: nil)),
        .imported(
            .init(activity: "A", transition: nil, effect: .waiting, actor: nil, team: nil)),
        .handedOver(
            .init(
                handOver: ID("h"), supplier: ID("s"), deed: .reviewed, words: "W",
                missed: [.init(.supplier, .handling)], cause: .both)),
        .registered(
            Registration(
                id: ID("c1"), number: 7, type: .serviceRequest, title: "T",
                requester: ID("p"), channel: .portal, duePromise: .own, order: order)),
    ]

    private static let order = PlacedOrder(
        agreement: ID("a"), item: "laptop", name: text, price: euros,
        answers: [
            .init("why", text, .text("Words")),
            .init("size", text, .choice("large"), name: text),
            .init("bag", text, .yesNo(false)),
            .init("first-day", text, .date(CivilDate(daysSinceEpoch: 20_000))),
            .init("count", text, .number(Quantity(3))),
            .init("for", text, .person(ID("p2")), name: text),
            .init("at", text, .component(ID("m"), ofClass: "place/room"), name: text),
        ])
    private static let euros = Currency("EUR").map { Money(minorUnits: 125_000, $0) }
    private static let text = LocalizedText(english: "English", dutch: "Dutch")
}

import Testing
import USM
import Values

/// The shapes in which events are stored.
///
/// The journal is kept for ever, so they may grow in number and never change; a new case adds a
/// line.
@Suite struct EventStorageTests {
    static let shapes: [(event: Call.Event, json: String)] = [
        (
            .registered(
                Registration(
                    id: ID("c1"), number: 7, type: .wish, isComplaint: true, title: "T",
                    description: "D", requester: ID("p"), channel: .portal, parent: ID("c0"),
                    root: ID("c0"), origin: ID("c9"), service: ID("s"), agreement: ID("a"),
                    components: [ID("m")],
                    classification: Classification(category: "k", impact: .nil, urgency: .low),
                    team: ID("t"), dueAt: Instant(milliseconds: 5))),
            """
            {"registered":{"_0":{"agreement":"a","channel":"portal",\
            "classification":{"category":"k","impact":"nil","urgency":"low"},\
            "components":["m"],"description":"D","dueAt":5,"id":"c1","isComplaint":true,\
            "number":7,"origin":"c9","parent":"c0","requester":"p","root":"c0",\
            "service":"s","team":"t","title":"T","type":"wish"}}}
            """
        ),
        (
            .registered(
                Registration(
                    id: ID("c1"), number: 7, type: .requestForChange, title: "T",
                    requester: ID("p"), channel: .imported)),
            """
            {"registered":{"_0":{"channel":"imported","components":[],"description":"",\
            "id":"c1","isComplaint":false,"number":7,"requester":"p","title":"T",\
            "type":"request_for_change"}}}
            """
        ),
        (
            .retyped(.serviceRequest, isComplaint: false, reason: "R"),
            #"{"retyped":{"_0":"service_request","isComplaint":false,"reason":"R"}}"#
        ),
        (
            .described(title: "T", description: "D"),
            #"{"described":{"description":"D","title":"T"}}"#
        ),
        (.concerned(service: nil, components: [ID("m")]), #"{"concerned":{"components":["m"]}}"#),
        (.accepted(.agreement(ID("a"))), #"{"accepted":{"_0":{"agreement":{"_0":"a"}}}}"#),
        (
            .registered(
                Registration(
                    id: ID("c1"), number: 7, type: .incident, isTypeKnown: false, title: "T",
                    requester: ID("p"))),
            """
            {"registered":{"_0":{"channel":"portal","components":[],"description":"",\
            "id":"c1","isComplaint":false,"leavesTypeOpen":true,"number":7,"requester":"p",\
            "title":"T","type":"incident"}}}
            """
        ),
        (.acceptanceWithdrawn, #"{"acceptanceWithdrawn":{}}"#),
        (
            .selfReviewed(.doneAtOnce, isSampled: true),
            #"{"selfReviewed":{"_0":"done_at_once","isSampled":true}}"#
        ),
        (
            .reviewChecked(by: ID("p"), isRight: false, comment: "C"),
            #"{"reviewChecked":{"by":"p","comment":"C","isRight":false}}"#
        ),
        (.escalated(text: "X"), #"{"escalated":{"text":"X"}}"#),
        (.escalationAnswered, #"{"escalationAnswered":{}}"#),
        (.accepted(.notNeeded), #"{"accepted":{"_0":{"notNeeded":{}}}}"#),
        (.accepted(.parent), #"{"accepted":{"_0":{"parent":{}}}}"#),
        (
            .accepted(.exception(reason: "R")),
            #"{"accepted":{"_0":{"exception":{"reason":"R"}}}}"#
        ),
        (
            .classified(
                Classification(category: "k", impact: .high, urgency: .medium),
                dueAt: Instant(milliseconds: 5)),
            """
            {"classified":{"_0":{"category":"k","impact":"high","urgency":"medium"},\
            "dueAt":5}}
            """
        ),
        (.worked(.first(of: .recover), note: "N"), #"{"worked":{"_0":"R1","note":"N"}}"#),
        (
            .forked([.init(child: ID("c2"), process: .change)]),
            #"{"forked":{"_0":[{"child":"c2","process":"change"}]}}"#
        ),
        (
            .forked([.init(child: ID("c2"), process: .change)], reason: "R"),
            #"{"forked":{"_0":[{"child":"c2","process":"change"}],"reason":"R"}}"#
        ),
        (
            .termsChanged(
                Call.TermsChange(
                    .specification(ID("s"), version: 2), .changed,
                    name: LocalizedText(english: "E", dutch: "N"))),
            """
            {"termsChanged":{"_0":{"deed":"changed","name":{"dutch":"N","english":"E"},\
            "subject":{"specification":{"_0":"s","version":2}}}}}
            """
        ),
        (.childEnded(ID("c2"), .fulfilled), #"{"childEnded":{"_0":"c2","_1":"fulfilled"}}"#),
        (.resumed, #"{"resumed":{}}"#),
        (.confirmationAsked(message: "M"), #"{"confirmationAsked":{"message":"M"}}"#),
        (.confirmed(by: ID("p"), comment: "C"), #"{"confirmed":{"by":"p","comment":"C"}}"#),
        (.refused(by: ID("p"), reason: "R"), #"{"refused":{"by":"p","reason":"R"}}"#),
        (.waived(reason: "R"), #"{"waived":{"reason":"R"}}"#),
        (.confirmedThrough(ID("c3")), #"{"confirmedThrough":{"_0":"c3"}}"#),
        (
            .evaluated(Evaluation(lessons: "L", improvements: ["I"])),
            """
            {"evaluated":{"_0":{"couldBecomeStandard":false,"handledProperly":true,\
            "improvements":["I"],"lessons":"L","recordedWell":true}}}
            """
        ),
        (.closed, #"{"closed":{}}"#),
        (.closedThrough(ID("c3")), #"{"closedThrough":{"_0":"c3"}}"#),
        (
            .redone(from: .first(of: .improve), reason: "R"),
            #"{"redone":{"from":"I1","reason":"R"}}"#
        ),
        (.aborted(reason: "R"), #"{"aborted":{"reason":"R"}}"#),
        (
            .linked(.init(.duplicateOf, ID("c3"))),
            #"{"linked":{"_0":{"kind":"duplicate_of","other":"c3"}}}"#
        ),
        (
            .unlinked(.init(.hasPart, ID("c3"))),
            #"{"unlinked":{"_0":{"kind":"has_part","other":"c3"}}}"#
        ),
        (.assigned(team: ID("t"), person: nil), #"{"assigned":{"team":"t"}}"#),
        (.commented(.internal, text: "X"), #"{"commented":{"_0":"internal","text":"X"}}"#),
        (.asked(text: "X"), #"{"asked":{"text":"X"}}"#),
        (.answered(text: "X"), #"{"answered":{"text":"X"}}"#),
        (
            .attached(
                .init(digest: "ff", name: "N", mediaType: "m/t", size: 1, visibility: .requester)),
            """
            {"attached":{"_0":{"digest":"ff","mediaType":"m/t","name":"N","size":1,\
            "visibility":"requester"}}}
            """
        ),
        (.watched(by: ID("p")), #"{"watched":{"by":"p"}}"#),
        (.timed(dueAt: Instant(milliseconds: 5)), #"{"timed":{"dueAt":5}}"#),
        (
            .reckoned(
                .init(
                    DueTime(at: Instant(milliseconds: 5), promise: .own), because: .serviceHours,
                    terms: 2)),
            """
            {"reckoned":{"_0":{"because":"service_hours","dueAt":5,"promise":"own","terms":2}}}
            """
        ),
        (
            .reckoned(.init(DueTime(at: nil, promise: nil), because: .root)),
            #"{"reckoned":{"_0":{"because":"root"}}}"#
        ),
        (
            .agreementChanged(
                .init(to: ID("a"), countsFrom: Instant(milliseconds: 5), reason: "R")),
            #"{"agreementChanged":{"_0":{"agreement":"a","countsFrom":5,"reason":"R"}}}"#
        ),
        (.coveredBeside(by: ID("a")), #"{"coveredBeside":{"by":"a"}}"#),
        (.unwatched(by: ID("p")), #"{"unwatched":{"by":"p"}}"#),
        (
            .handedOver(
                .init(handOver: ID("h"), supplier: ID("s"), deed: .takenBack, words: "W")),
            """
            {"handedOver":{"_0":{"deed":"taken_back","handOver":"h","supplier":"s","words":"W"}}}
            """
        ),
        (
            .imported(
                .init(
                    activity: "A", transition: "T", effect: .arrived(.first(of: .operate)),
                    actor: "P", team: nil)),
            """
            {"imported":{"_0":{"activity":"A","actor":"P","effect":{"arrived":{"_0":"O1"}},\
            "transition":"T"}}}
            """
        ),
        (
            .imported(
                .init(activity: "A", transition: nil, effect: .waiting, actor: nil, team: nil)),
            #"{"imported":{"_0":{"activity":"A","effect":{"waiting":{}}}}}"#
        ),
    ]

    @Test(arguments: shapes.indices)
    func `An event is stored in the shape that it always had`(index: Int) throws {
        let (event, json) = Self.shapes[index]
        #expect(try stored(event).json == json)
    }

    @Test(arguments: shapes.indices)
    func `An event comes back from the shape that it always had`(index: Int) throws {
        let (event, json) = Self.shapes[index]
        #expect(try StoredEvent(json: json).read() == event)
    }

    @Test func `Every kind of event has its shape here`() {
        let kinds = Set(Self.shapes.map(\.event.kind))
        #expect(kinds.count == 41)
    }

    @Test func `A step that the method does not have is not read`() {
        #expect(throws: DecodingError.self) {
            try StoredEvent(json: #"{"worked":{"_0":"R8","note":""}}"#).read()
        }
    }
}

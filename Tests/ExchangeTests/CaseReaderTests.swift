import Desk
import Exchange
import Testing
import USM
import Values

@Suite struct CaseReaderTests {
    private static let map = """
        source: test
        missing: ["-"]
        case:
          id: "{concept:name}"
          type:
            from: "{kind}"
            values: {fault: incident, order: service_request}
            otherwise: incident
          title: ["{product}: {impact}", "Case {concept:name}"]
          description: "By {who}, in {{braces}}"
          requester: ["{asker}", "Nobody"]
          service: "{product}"
          classification:
            category: "{product}"
            impact: {from: "{impact}", values: {Big: high, Small: low}, otherwise: nil}
            urgency: medium
        event:
          time: "{at}"
          activity: "{concept:name}"
          transition: "{move}"
          actor: "{who}"
          team: "{team}"
        activities:
          - {activity: Work, becomes: [R3, O4]}
          - {activity: Work, transition: wait, becomes: waiting}
          - {activity: Done, becomes: closed}
          - {activity: Talk, becomes: note}
        """

    private func reader(_ body: String, map: String = CaseReaderTests.map) throws -> CaseReader {
        try CaseReader(
            MemoryInput("<log>\(body)</log>"), as: .xes, map: ImportMap(yaml: map, file: "map"))
    }

    private func event(_ name: String, _ at: String, _ more: [String: String] = [:]) -> String {
        let others = more.sorted { $0.key < $1.key }
            .map { "<string key='\($0.key)' value='\($0.value)'/>" }.joined()
        return "<event><string key='concept:name' value='\(name)'/>"
            + "<date key='at' value='2026-01-01T\(at):00Z'/>\(others)</event>\n"
    }

    private func trace(_ name: String, _ events: String...) -> String {
        "<trace><string key='concept:name' value='\(name)'/>\(events.joined())</trace>\n"
    }

    @Test func `A case takes the first words and the last classification`() throws {
        let body = trace(
            "7",
            event("Work", "08:00", ["product": "Mail", "impact": "Small", "who": "Ann"]),
            event("Done", "09:00", ["product": "Web", "impact": "Big", "who": "Bo"]))
        let read = try #require(try reader(body).next())
        #expect(read.externalID == "7")
        #expect(read.title == "Mail: Small")
        #expect(read.description == "By Ann, in {braces}")
        #expect(read.requester == "Nobody")
        #expect(read.service == "Web")
        #expect(
            read.classification == Classification(category: "Web", impact: .high, urgency: .medium))
        #expect(read.registeredAt == Instant(rfc3339: "2026-01-01T08:00:00Z"))
    }

    @Test func `Events keep the words of their log and get the meaning of the map`() throws {
        let body = trace(
            "7",
            event("Work", "08:00", ["who": "Ann", "team": "Desk", "move": "start"]),
            event("Work", "08:30", ["move": "wait", "who": "-"]),
            event("Talk", "08:40"), event("Done", "09:00"))
        let read = try #require(try reader(body).next())
        #expect(
            read.events.map(\.activity.effect) == [
                .arrived(try #require(Step("R3"))), .waiting, .noted, .closed,
            ])
        #expect(read.events.map(\.activity.activity) == ["Work", "Work", "Talk", "Done"])
        #expect(read.events.map(\.activity.transition) == ["start", "wait", nil, nil])
        #expect(read.events.map(\.activity.actor) == ["Ann", nil, nil, nil])
        #expect(read.events.map(\.activity.team) == ["Desk", nil, nil, nil])
    }

    @Test func `The step is one of the call's own process`() throws {
        let body = trace("7", event("Work", "08:00", ["kind": "order"]))
        let read = try #require(try reader(body).next())
        #expect(read.type == .serviceRequest)
        #expect(read.events.first?.activity.effect == .arrived(try #require(Step("O4"))))
    }

    @Test func `Events are put in order, and those of one moment stay as they are`() throws {
        let body = trace(
            "7", event("Done", "09:00"), event("Work", "08:00", ["who": "first"]),
            event("Work", "08:00", ["who": "second"]))
        let read = try #require(try reader(body).next())
        #expect(read.events.map(\.activity.actor) == ["first", "second", nil])
    }

    @Test func `An unknown activity is refused with its line, or noted where the map says so`()
        throws
    {
        let body = "\n" + trace("7", event("Dance", "08:00", ["move": "left"]))
        let problem = ImportError.Problem.activityUnknown(activity: "Dance", transition: "left")
        #expect(throws: ImportError("log", .line(2), problem)) { try reader(body).next() }
        let tolerant = CaseReaderTests.map + "\nunknownActivities: note\n"
        #expect(try reader(body, map: tolerant).next()?.events.first?.activity.effect == .noted)
    }

    @Test func `After a complaint about one case the next one follows`() throws {
        let reader = try reader(
            trace("1", event("Dance", "08:00")) + trace("2", event("Work", "08:00")))
        let error = #expect(throws: ImportError.self) { try reader.next() }
        #expect(error?.concernsOneCase == true)
        #expect(try reader.next()?.externalID == "2")
        #expect(try reader.next() == nil)
        #expect(reader.progress.cases == 2)
    }

    @Test(
        arguments: [
            ("<trace/>", 1, .caseWithoutName(attribute: "concept:name")),
            (
                "<trace><string key='concept:name' value='-'/></trace>", 1,
                .caseWithoutName(attribute: "concept:name")
            ),
            ("<trace><string key='concept:name' value='1'/></trace>", 1, .caseWithoutEvents("1")),
            (
                "<trace><string key='concept:name' value='1'/>\n<event><string key='x' value='y'/>"
                    + "</event></trace>", 2, .momentMissing(attribute: "at")
            ),
            (
                "<trace><string key='concept:name' value='1'/>\n"
                    + "<event><string key='at' value='noon'/></event></trace>", 2,
                .momentUnreadable(
                    "noon", of: "at", expected: "a moment as in 2026-11-22T18:44:13+01:00")
            ),
        ] as [(String, Int, ImportError.Problem)])
    func `A case that the map cannot read says where and why`(
        body: String, line: Int, problem: ImportError.Problem
    ) throws {
        #expect(throws: ImportError("log", .line(line), problem)) { try reader(body).next() }
    }

    @Test func `A case in two pieces is refused`() throws {
        let reader = try reader(
            trace("1", event("Work", "08:00")) + trace("1", event("Work", "08:00")))
        _ = try reader.next()
        #expect(throws: ImportError("log", .line(3), .caseRepeated("1"))) { try reader.next() }
    }

    @Test func `A value that the map does not know is refused with those that it does`() throws {
        let map = CaseReaderTests.map.replacing(", otherwise: nil", with: "")
        let body = trace("1", event("Work", "08:00", ["impact": "Huge"]))
        let problem = ImportError.Problem.choiceUnknown(
            "Huge", for: "classification.impact", known: ["Big", "Small"])
        #expect(throws: ImportError("log", .line(1), problem)) {
            try reader(body, map: map).next()
        }
    }

    @Test(arguments: [
        (
            "who", "event.actor", String(repeating: "p", count: 201),
            InvalidText.tooLong(limit: 200)
        ),
        ("product", "case.service", String(repeating: "p", count: 201), .tooLong(limit: 200)),
    ])
    func `Texts of a log obey the rules for what people type`(
        key: String, place: String, text: String, reason: InvalidText
    ) throws {
        let body = trace("1", event("Work", "08:00", [key: text, "impact": "Big"]))
        let map = CaseReaderTests.map
            .replacing("[\"{product}: {impact}\", \"Case {concept:name}\"]", with: "Title")
            .replacing("category: \"{product}\"", with: "category: c")
            .replacing("By {who}, in", with: "In")
        let problem = ImportError.Problem.textRefused(of: place, reason)
        #expect(throws: ImportError("log", .line(1), problem)) {
            try reader(body, map: map).next()
        }
    }

    @Test func `Blank values and blanks around a value say nothing`() throws {
        let body = trace("1", event("Work", "08:00", ["who": "  ", "team": " Desk "]))
        let read = try #require(try reader(body).next())
        #expect(read.events.first?.activity.actor == nil)
        #expect(read.events.first?.activity.team == "Desk")
    }

    @Test func `Progress ends at the whole file`() throws {
        let reader = try reader(trace("1", event("Work", "08:00"), event("Done", "09:00")))
        _ = try reader.all()
        #expect(reader.progress.fraction == 1)
        #expect(reader.progress.cases == 1)
        #expect(reader.progress.events == 2)
    }
}

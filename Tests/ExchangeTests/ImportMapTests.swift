import Exchange
import Testing
import USM

@Suite struct ImportMapTests {
    /// The least that a map may say.
    private static let least = """
        source: s
        case:
          id: "{id}"
          type: incident
          title: "{t}"
          requester: "{r}"
        event:
          time: "{at}"
          activity: "{a}"
        activities:
          - {activity: A, becomes: R3}
        """

    @Test(arguments: [
        "bpi2013-incidents.yaml", "bpi2013-closed-problems.yaml", "servicenow-incidents.yaml",
    ])
    func `The maps that are shipped can be read`(name: String) throws {
        #expect(throws: Never.self) { try ImportMap(file: LogFiles.exampleMap(name)) }
    }

    @Test func `The least map has its defaults`() throws {
        let map = try ImportMap(yaml: ImportMapTests.least, file: "map")
        #expect(map.unknownActivities == .refuse)
        #expect(map.csv == CSVFormat())
        #expect(map.classification == nil)
        #expect(map.attributes == ["id", "at", "t", "r", "a"])
    }

    @Test(
        arguments: [
            (
                "source: s", "sauce: s", 1,
                .keyUnknown(
                    "sauce", in: "the map",
                    known: [
                        "source", "missing", "moments", "csv", "case", "event", "activities",
                        "unknownActivities",
                    ])
            ),
            ("source: s", "missing: []", 1, .keyMissing("source", in: "the map")),
            (
                "source: s", "source: 12", 1,
                .mapValue(
                    of: "source", found: "“12”",
                    expected: "a text, in quotation marks where it looks like a number")
            ),
            (
                "source: s", "source: [s]", 1,
                .mapValue(of: "source", found: "a list", expected: "a text")
            ),
            (
                "source: s", "source: s\nsource: t", 1,
                .yamlMalformed(reason: "a key stands twice: source")
            ),
            (
                "type: incident", "type: problem", 4,
                .mapValue(
                    of: "case.type", found: "“problem”",
                    expected: "one of wish, request_for_change, incident, service_request, risk")
            ),
            (
                "id: \"{id}\"", "id: \"{id} and more\"", 3,
                .mapValue(
                    of: "case.id", found: "“{id} and more”",
                    expected: "one attribute in braces, as in {product}")
            ),
            (
                "title: \"{t}\"", "title: \"{t\"", 5,
                .mapValue(
                    of: "case.title", found: "“{t”",
                    expected: "a text whose attributes stand in braces, as in {product}")
            ),
            (
                "becomes: R3", "becomes: R9", 11,
                .mapValue(
                    of: "activities[1].becomes", found: "“R9”",
                    expected: "a step such as R3, waiting, resolved, closed, cancelled or note")
            ),
            (
                "becomes: R3", "becomes: O3", 11,
                .mapValue(
                    of: "activities[1].becomes", found: "“O3”",
                    expected: "a step of recover, because calls may be of it")
            ),
            (
                "becomes: R3}", "becomes: R3}\n  - {activity: A, becomes: R4}", 12,
                .mapValue(
                    of: "activities[2]", found: "a section with keys",
                    expected: "each activity and transition once")
            ),
            (
                "source: s", "source: s\nmoments: {format: d/M}", 2,
                .mapValue(
                    of: "moments.format", found: "“d/M”",
                    expected: "rfc3339, or a pattern of yyyy, M, d, H, m, s, S and Z, "
                        + "such as d/M/yyyy HH:mm")
            ),
            (
                "source: s", "source: s\nmoments: {zone: Mars}", 2,
                .mapValue(
                    of: "moments.zone", found: "“Mars”",
                    expected: "a time zone, such as UTC or Europe/Amsterdam")
            ),
            (
                "source: s", "source: s\ncsv: {delimiter: x}", 2,
                .mapValue(
                    of: "csv.delimiter", found: "“x”", expected: "\",\", \";\", \"|\" or tab")
            ),
            (
                "source: s", "source: s\ncsv: {grouped: maybe}", 2,
                .mapValue(of: "csv.grouped", found: "“maybe”", expected: "true or false")
            ),
            (
                "type: incident", "type: incident\n  classification: {impact: high}", 5,
                .keyMissing("urgency", in: "case.classification")
            ),
        ] as [(String, String, Int, ImportError.Problem)])
    func `A map that is wrong says in which line, and what was expected`(
        right: String, wrong: String, line: Int, problem: ImportError.Problem
    ) throws {
        let yaml = ImportMapTests.least.replacing(right, with: wrong, maxReplacements: 1)
        #expect(throws: ImportError("map.yaml", .line(line), problem)) {
            try ImportMap(yaml: yaml, file: "map.yaml")
        }
    }

    @Test(arguments: ["a: [", "a: b: c", "\tx", "- &a [*a]", "a: !!binary x"])
    func `YAML that is broken has a line`(yaml: String) throws {
        let error = #expect(throws: ImportError.self) {
            try ImportMap(yaml: yaml, file: "map.yaml")
        }
        #expect(error?.place != .file)
    }

    @Test func `An empty map is none`() throws {
        #expect(throws: ImportError("map.yaml", .file, .empty)) {
            try ImportMap(yaml: "# nothing\n", file: "map.yaml")
        }
    }

    @Test func `A map of a megabyte is none`() throws {
        try LogFiles.withFile(Array(repeating: UInt8(ascii: "["), count: 1 << 20)) { path in
            #expect(throws: ImportError(path, .file, .tooLarge("a map", limit: 256 << 10))) {
                try ImportMap(file: path)
            }
        }
    }

    @Test func `Brackets without end do not overflow the stack`() throws {
        let yaml = "source: " + String(repeating: "[", count: 200_000)
        #expect(throws: ImportError.self) { try ImportMap(yaml: yaml, file: "map.yaml") }
    }

    @Test func `A call's type may follow an attribute, and a step its process`() throws {
        let yaml = ImportMapTests.least
            .replacing(
                "type: incident",
                with: "type: {from: \"{k}\", values: {i: incident, s: service_request}}"
            )
            .replacing("becomes: R3", with: "becomes: [R3, O4]")
        #expect(throws: Never.self) { try ImportMap(yaml: yaml, file: "map.yaml") }
    }
}

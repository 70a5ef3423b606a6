import Desk
import TestKit
import Testing
import USM
import Values

/// A table of components raises a change that plans what differs.
struct ImportComponentTests {
    private static func row(
        _ line: Int, _ key: String, _ name: String = "", _ path: String = "",
        _ owner: String = "", service: String = ""
    ) -> ComponentRow {
        var row = ComponentRow(line: line, key: key)
        (row.name, row.componentClass, row.owner) = (name, path, owner)
        row.service = service
        return row
    }

    private static let table = [
        row(2, "srv-1", "Server 1", "asset/hardware/server", "devices", service: "wifi"),
        row(3, "wr-204", "Reader WR-204", "asset/hardware", "provider", service: "scanning"),
        row(4, "wr-205", "Reader 205", service: "wifi"),
    ]

    @Test(arguments: TestEngine.allCases)
    func `It raises a change that plans what differs, and only C8 of that registers it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let desk = test.desk
            let dry = try await desk.perform(
                ImportComponents(Self.table, source: "a.csv", isDryRun: true), as: test[.dora])
            #expect(dry.calls.isEmpty && dry.added == 1 && dry.altered == 1 && dry.unchanged == 1)
            #expect(dry.changes == 1)
            #expect(dry.differences.count == 2 && dry.differences.filter(\.isNew).count == 1)
            #expect(try await test.calls().isEmpty)
            let found = try await desk.perform(
                ImportComponents(Self.table, source: "a.csv", service: "scanning"),
                as: test[.dora])
            let reference = try #require(found.calls.first)
            #expect(try await desk.components(named: "Server", as: test[.dora]).isEmpty)
            let call = try await desk.callState(reference, as: test[.dora]).call
            #expect(call.type == .requestForChange && call.title.contains("a.csv"))
            try await test.change(call.id, .accept(exception: "Counted anew"), by: .chris)
            try await test.bring(call.id, to: "C9")
            let plan = try await desk.registerPlan(of: reference, as: test[.dora])
            #expect(plan.appliedAt != nil)
            let names = try await desk.components(named: "", as: test[.dora]).map(\.name)
            #expect(names == ["Reader 205", "Reader WR-204", "Server 1"])
            let again = try await desk.perform(
                ImportComponents(Self.table, source: "a.csv"), as: test[.dora])
            #expect(again.calls.isEmpty && again.unchanged == 3)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A table too long for one change is divided over several, each of which can be done`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let desk = test.desk
            // A component and what it supports are two lines, and stay together.
            let rows = (0..<3_000).map {
                Self.row(
                    $0 + 2, "bed-\($0)", "Bed \($0)", "asset/hardware", "devices",
                    service: "scanning")
            }
            let found = try await desk.perform(
                ImportComponents(rows, source: "beds.csv", service: "scanning"),
                as: test[.dora])
            #expect(found.added == 3_000 && found.calls.count == 2)
            var calls: [Call] = []
            for reference in found.calls {
                calls.append(try await desk.callState(reference, as: test[.dora]).call)
            }
            #expect(calls.map(\.title).map { $0.contains("2 of 2") } == [false, true])
            for call in calls {
                try await test.change(call.id, .accept(exception: "Counted anew"), by: .chris)
                try await test.bring(call.id, to: "C9")
            }
            let again = try await desk.perform(
                ImportComponents(rows, source: "beds.csv", service: "scanning"),
                as: test[.dora])
            #expect(again.calls.isEmpty && again.unchanged == 3_000)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A change is about the one service of its table, and asks for it where there is none`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let one = [Self.row(2, "a", "A", "asset/hardware", "devices", service: "wifi")]
            let raised = try await test.desk.perform(
                ImportComponents(one, source: "a.csv"), as: test[.dora])
            let reference = try #require(raised.calls.first)
            let call = try await test.desk.callState(reference, as: test[.enid]).call
            #expect(call.service == test.id("wifi") && call.team == test.id("network"))
            var many = [Self.row(2, "b", "B", "asset/hardware", "devices", service: "wifi")]
            many.append(Self.row(3, "c", "C", "asset/hardware", "devices", service: "scanning"))
            for rows in [many, [Self.row(2, "d", "D", "asset/hardware", "devices")]] {
                let answer = await refusal {
                    try await test.desk.perform(
                        ImportComponents(rows, source: "b.csv"), as: test[.dora])
                }
                #expect(answer?.fields == ["service"])
            }
            #expect(try await test.calls().count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A wrong line is named and nothing is raised`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            var rows = Self.table
            rows.append(Self.row(5, "x", "X", "asset/plane", "nobody", service: "none"))
            rows.append(Self.row(6, "y", "", "asset", "devices"))
            var odd = Self.row(7, "z", "Z", "asset", "devices")
            odd.attributes = ["colour": "red"]
            rows.append(odd)
            let command = ImportComponents(rows, source: "a.csv")
            do {
                _ = try await test.desk.perform(command, as: test[.dora])
                Issue.record("it was raised")
            } catch DeskRefusal.invalid(let problems) {
                #expect(
                    problems.map(\.field) == [
                        "line 5, class", "line 5, owner", "line 5, service", "line 6, name",
                        "line 7.colour",
                    ])
            }
            #expect(try await test.calls().isEmpty)
            for person in [DeskPerson.rena, .adam] {
                let outcome = await outcome {
                    try await test.desk.perform(
                        ImportComponents(Self.table, source: "a.csv"), as: test[person])
                }
                #expect(outcome == "not allowed")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A table that is sent tells which columns of which line differ`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let table = """
                key;name;class;owner;service
                bed-1;Bed 1;asset/hardware;devices;scanning
                """
            func send(_ text: String, isDryRun: Bool) async throws -> ComponentReconciliation {
                try await test.desk.perform(
                    CompareTable(
                        NewFile(name: "beds.csv", mediaType: "text/csv", bytes: Array(text.utf8)),
                        service: "scanning", isDryRun: isDryRun),
                    as: test[.dora])
            }
            let call = try #require(try await send(table, isDryRun: false).calls.first)
            let id = try await test.desk.callState(call, as: test[.dora]).call.id
            try await test.change(id, .accept(exception: "Counted anew"), by: .chris)
            try await test.bring(id, to: "C9")
            let changed = table.replacing("Bed 1;", with: "Bed one;")
            let found = try await send(changed, isDryRun: true)
            #expect(found.differences.map(\.columns) == [["name"]])
            #expect(found.differences.map(\.line) == [2] && found.calls.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `More rows than a server takes at once are refused, and so is no table`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let rows = (0...ComponentTables.rowsMax).map { "k\($0),Bed,asset,devices" }
            for text in ["key,name,class,owner\n" + rows.joined(separator: "\n"), ""] {
                let table = NewFile(name: "beds.csv", mediaType: "", bytes: Array(text.utf8))
                let refusal = await #expect(throws: DeskRefusal.self) {
                    try await test.desk.perform(CompareTable(table), as: test[.dora])
                }
                guard case .invalid(let problems) = refusal else {
                    Issue.record("\(String(describing: refusal))")
                    continue
                }
                #expect(problems.map(\.field) == ["table"])
            }
        }
    }
}

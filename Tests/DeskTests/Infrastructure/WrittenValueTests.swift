import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// One rule for keys and one reader a kind of value, whichever way they come in.
struct WrittenValueTests {
    private static func row(_ line: Int, _ key: String, _ values: [String: String] = [:])
        -> ComponentRow
    {
        var row = ComponentRow(line: line, key: key)
        (row.name, row.componentClass, row.owner) = ("Lamp", "asset/hardware", "devices")
        row.attributes = values
        return row
    }

    private static func compared(
        _ rows: [ComponentRow], _ test: DeskWithPeople, _ notation: ValueNotation = .plain
    ) async throws -> (problems: [FieldProblem], found: ComponentReconciliation?) {
        do {
            return (
                [],
                try await test.desk.perform(
                    ImportComponents(rows, source: "a.csv", isDryRun: true, notation: notation),
                    as: test[.dora])
            )
        } catch DeskRefusal.invalid(let problems) {
            return (problems, nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Every key of a table that is none is told at once, with its line`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let rows = [
                Self.row(2, "m12-lamp "), Self.row(3, "M12-LAMP"), Self.row(4, " "),
                Self.row(5, "m12\nlamp"),
            ]
            let (problems, _) = try await Self.compared(rows, test)
            #expect(problems.map(\.field) == ["line 3, key", "line 4, key", "line 5, key"])
            #expect(problems.first?.sentence.english.contains("m12-lamp") == true)
            let (none, found) = try await Self.compared([rows[0]], test)
            #expect(none.isEmpty && found?.differences.map(\.key) == ["m12-lamp"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file and a plan refuse the same keys as a table`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            var lamp = try #require(file.components.first)
            lamp.key = "M12-LAMP"
            file.components.append(lamp)
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.ask(PlanEnterprise(file), as: .machine)
            }
            #expect(refusal?.fields == ["components.M12-LAMP.key"])
        }
    }

    private static let lamps = """
        {"classes": [{"path": "asset/hardware", "attributes": [
          {"key": "risk_class", "name": {"en": "risk class", "nl": "risicoklasse"},
           "kind": "choice",
           "choices": [{"key": "2a", "name": {"en": "class IIa", "nl": "klasse IIa"}}]},
          {"key": "inspected", "name": {"en": "inspected", "nl": "gekeurd"}, "kind": "date"},
          {"key": "weight", "name": {"en": "weight", "nl": "gewicht"}, "kind": "number"}]}]}
        """

    @Test(arguments: TestEngine.allCases)
    func `A table is read in the language that was chosen for it, and a program's in none`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let file = try JSONDecoder().decode(
                EnterpriseFile.self, from: Data(Self.lamps.utf8))
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let values = ["risk_class": "klasse IIa", "inspected": "15-3-2026", "weight": "12,5"]
            let (none, found) = try await Self.compared(
                [Self.row(2, "lamp", values)], test, .written(.dutch))
            #expect(none.isEmpty && found?.added == 1)
            let (plain, _) = try await Self.compared([Self.row(2, "lamp", values)], test)
            #expect(
                plain.map(\.field) == ["line 2.inspected", "line 2.weight", "line 2.risk_class"])
            let (both, _) = try await Self.compared(
                [Self.row(2, "lamp", ["weight": "1.234"])], test, .written(.dutch))
            #expect(both.first?.sentence.dutch.contains("1234 en als 1.234") == true)
        }
    }
}

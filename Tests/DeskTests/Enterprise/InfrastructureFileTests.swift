import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// Classes, values, relations and scope in the enterprise file.
struct InfrastructureFileTests {
    private static let infrastructure = """
        {"classes": [
          {"path": "asset", "managed": true, "attributes": [
            {"key": "cores", "name": {"en": "cores", "nl": "kernen"}, "kind": "number"}]},
          {"path": "asset/boat", "name": {"en": "boat", "nl": "boot"}, "attributes": [
            {"key": "launched", "name": {"en": "launched", "nl": "te water"}, "kind": "date",
             "required": true}]}],
         "components": [
          {"key": "boat", "name": "Boat", "class": "asset/boat", "owner": "provider",
           "attributes": {"launched": "2020-05-01", "cores": "2.50"},
           "relations": [{"kind": "part_of", "component": "wr-204"},
                         {"kind": "supports", "service": "wifi"}]},
          {"key": "wr-205", "name": "Reader WR-205", "class": "asset/hardware",
           "owner": "provider", "retired": true}]}
        """

    private static func file(_ text: String) throws -> EnterpriseFile {
        try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
    }

    private static func problems(_ text: String, _ test: DeskWithPeople) async throws -> [String] {
        let file = try file(text)
        do {
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            return []
        } catch DeskRefusal.invalid(let problems) {
            return problems.map(\.field)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a file says of classes and components is exported again, and changes nothing twice`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let desk = test.desk
            let file = try Self.file(Self.infrastructure)
            let plan = try await desk.perform(ApplyEnterprise(file), as: .machine)
            #expect(plan.created.map(\.key) == ["asset", "asset/boat", "boat"])
            #expect(plan.changed.map(\.fields) == [["service", "retired"]])
            let exported = try await desk.ask(ExportEnterprise(), as: .machine)
            #expect(exported.classes == file.classes)
            let boat = try #require(exported.components.first { $0.key == "boat" })
            #expect(boat.attributes == ["launched": "2020-05-01", "cores": "2.5"])
            #expect(boat.service == nil && boat.relations?.count == 2)
            #expect(exported.components.first { $0.key == "wr-205" }?.retired == true)
            let again = try await desk.ask(PlanEnterprise(exported), as: .machine)
            #expect(again.changes.isEmpty)
            let once = try await desk.ask(PlanEnterprise(file), as: .machine)
            #expect(once.changes.isEmpty)
            let classes = try await desk.componentClasses(as: test[.dora])
            #expect(classes.scope.manages("asset/boat") && !classes.scope.manages("document"))
            #expect(classes.own == ["asset/boat"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Intake answers from the scope whether what a call is about is managed`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let reader = test.id("wr-204", ManagedComponent.self)
            let receipt = try await test.desk.perform(
                RegisterCall(
                    description: "The reader needs another plug", service: test.id("scanning"),
                    components: [reader]),
                as: test[.dora])
            let view = try await test.desk.intake(receipt.reference, as: test[.dora])
            let component = try #require(view.components.first)
            let subject = MIRScope.Subject.component(ofClass: component.componentClass)
            #expect(component.id == reader)
            #expect(view.scope?.answer(for: subject).type == .requestForChange)
            let file = try Self.file(#"{"classes": [{"path": "document", "managed": true}]}"#)
            let wish = try await test.register("Only documents are managed", type: .wish)
            _ = try await test.desk.perform(
                ApplyEnterprise(file, under: wish.reference), as: .machine)
            let after = try await test.desk.intake(receipt.reference, as: test[.dora])
            #expect(after.scope?.answer(for: subject).type == .serviceRequest)
            let plain = try await test.register("The scanner is broken", type: nil)
            #expect(
                try await test.desk.intake(plain.reference, as: test[.dora]).scope == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What does not fit together is refused at its place`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let before = try await Self.problems(Self.infrastructure, test)
            #expect(before.isEmpty)
            let component = { (rest: String) in
                #"{"components": [{"key": "x", "name": "X", "owner": "provider", \#(rest)}]}"#
            }
            let cases: [(String, [String])] = [
                (#"{"classes": [{"path": "asset/plane"}]}"#, ["classes.asset/plane"]),
                (
                    #"{"classes": [{"path": "asset", "attributes": []}]}"#, ["classes"]
                ),
                (component(#""class": "asset/plane""#), ["components.x.class"]),
                (component(#""class": "document/policy""#), ["components.x.class"]),
                (component(#""class": "asset/boat""#), ["components.x.attributes.launched"]),
                (
                    component(#""class": "asset/boat", "attributes": {"launched": "soon"}"#),
                    ["components.x.attributes.launched"]
                ),
                (
                    component(
                        #""class": "asset", "relations": [{"kind": "runs_on", "component": "x"}]"#),
                    ["components.x.relations"]
                ),
                (
                    component(
                        #""class": "asset", "relations": [{"kind": "runs_on", "service": "wifi"}]"#),
                    ["components.x.relations"]
                ),
                (
                    component(
                        #""class": "asset", "#
                            + #""relations": [{"kind": "runs_on", "component": "wr-205"}]"#),
                    ["components.x.relations"]
                ),
                (
                    """
                    {"components": [{"key": "wr-205", "name": "R", "class": "asset/hardware",
                      "owner": "provider", "retired": false}]}
                    """,
                    ["components.wr-205.retired"]
                ),
            ]
            for (text, expected) in cases {
                let found = try await Self.problems(text, test)
                #expect(found == expected, "\(text)")
            }
        }
    }
}

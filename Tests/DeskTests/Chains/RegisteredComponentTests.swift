import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What an enterprise file says of a component, and what follows from it.
struct RegisteredComponentTests {
    private static func hit(
        by component: String, _ test: DeskWithPeople
    ) async throws -> [String] {
        let id = test.id(component, ManagedComponent.self)
        return try await test.desk.impact(of: .component(id), .effects, as: test[.dora])
            .nodes.map(\.node.id)
    }

    @Test(arguments: TestEngine.allCases)
    func `A component of the file hits the service that it supports`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let hit = try await Self.hit(by: "wr-204", test)
            #expect(hit == [test.id("scanning", Service.self).rawValue])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Another service takes the place of the former, and every version stays`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for service in ["wifi", nil, "scanning"] {
                var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
                for index in file.components.indices where file.components[index].key == "wr-204" {
                    file.components[index].service = service
                }
                _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
                let expected = service.map { [test.id($0, Service.self).rawValue] } ?? []
                let hit = try await Self.hit(by: "wr-204", test)
                #expect(hit == expected)
            }
            let id = test.id("wr-204", ManagedComponent.self)
            let numbers = try await test.desk.database.read { reader in
                try reader.rows(
                    """
                    SELECT number FROM component_version WHERE component_id = \(id) ORDER BY number
                    """
                ).map { try $0.get("number", as: Int.self) }
            }
            #expect(numbers == [1, 2, 3, 4])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A component about which a file says nothing new gets no version`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let versions = try await test.desk.database.read { reader in
                try reader.rows("SELECT number FROM component_version").count
            }
            #expect(versions == file.components.count)
        }
    }
}

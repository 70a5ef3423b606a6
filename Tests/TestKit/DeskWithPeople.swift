import Desk
import Exchange
import Outbound
import Storage
import USM
import Values

/// A desk on a database of one test's own, in the middle of a small enterprise.
package struct DeskWithPeople: Sendable {
    package let engine: TestEngine
    package let desk: ServiceDesk
    package let clock: DeskClock
    package let database: any Database
    private let test: TestDatabase
    private let actors: [DeskPerson: Actor]
    private let ids: [String: String]

    /// - Parameter migrations: all there are, to copy the tables from a template; with none they
    ///   are made anew, which takes longer.
    @discardableResult
    package static func with<Result: Sendable>(
        _ engine: TestEngine, _ migrations: [Migration] = [],
        _ body: (DeskWithPeople) async throws -> Result
    ) async throws -> Result {
        try await TestDatabases.with(engine, migrations) { test in
            let clock = DeskClock()
            let desk = ServiceDesk(
                database: test.database, world: clock.world(seed: 1), passwordCost: .slight,
                tables: .csv)
            if migrations.isEmpty { try await desk.prepare() }
            _ = try await desk.perform(ApplyEnterprise(try DeskEnterprise.file()), as: .machine)
            let ids = try await Self.ids(test.database)
            var actors: [DeskPerson: Actor] = [:]
            for person in DeskPerson.allCases {
                actors[person] = try await desk.actor(for: ID(ids[person.rawValue] ?? ""))
            }
            return try await body(
                DeskWithPeople(
                    engine: engine, desk: desk, clock: clock, database: test.database,
                    test: test, actors: actors, ids: ids))
        }
    }

    /// The same people before another desk: one over a database that does something peculiar.
    ///
    /// - Parameter zones: what the machine of that desk knows of clocks.
    package func over(
        _ other: any Database, zones: TimeZoneData = .ofSystem
    ) -> DeskWithPeople {
        DeskWithPeople(
            engine: engine,
            desk: ServiceDesk(
                database: other, world: clock.world(seed: 2), passwordCost: .slight,
                tables: .csv, zones: zones),
            clock: clock, database: other, test: test, actors: actors, ids: ids)
    }

    /// The same people before a desk that may reach more than the encrypted web.
    package func allowing(_ rules: OutboundRules) -> DeskWithPeople {
        DeskWithPeople(
            engine: engine,
            desk: ServiceDesk(
                database: database, world: clock.world(seed: 3), passwordCost: .slight,
                tables: .csv, outbound: rules),
            clock: clock, database: database, test: test, actors: actors, ids: ids)
    }

    /// The same people before a second desk on the same database, as another node has.
    package func withOtherNode<Result: Sendable>(
        zones: TimeZoneData = .ofSystem,
        _ body: (DeskWithPeople) async throws -> Result
    ) async throws -> Result {
        let other = try test.openAgain()
        do {
            let result = try await body(over(other, zones: zones))
            await other.close()
            return result
        } catch {
            await other.close()
            throw error
        }
    }

    package subscript(_ person: DeskPerson) -> Actor {
        actors[person] ?? Actor(person: ID("nobody"), name: "")
    }

    package func person(_ person: DeskPerson) -> ID<Party> { self[person].person }

    /// The id of the team, service, agreement or component with this key.
    package func id<Subject>(_ key: String, _ subject: Subject.Type = Subject.self) -> ID<Subject> {
        ID(ids[key] ?? "there is no \(key)")
    }

    private static func ids(_ database: any Database) async throws -> [String: String] {
        try await database.read { reader in
            let rows = try reader.rows(
                """
                SELECT external_key, id FROM party UNION ALL
                SELECT external_key, id FROM service UNION ALL
                SELECT external_key, id FROM agreement UNION ALL
                SELECT external_key, id FROM component
                """)
            var ids: [String: String] = [:]
            for row in rows {
                ids[try row.get("external_key")] = try row.get("id", as: String.self)
            }
            return ids
        }
    }
}

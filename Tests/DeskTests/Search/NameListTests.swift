import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Lists of people and components find by the same words as the search over calls.
struct NameListTests {
    /// What is called so, and what somebody types to find it.
    private static let names: [(name: String, typed: [String])] = [
        ("\u{133}sselmeer pump", ["ijsselmeer", "IJssel pu", "pump ijs"]),
        ("E-mail gateway", ["email", "e-mail", "mail gate"]),
        ("Ｓｅｒｖｅｒ one", ["server", "SERV o"]),
        ("病棟スキャナー", ["スキャナー", "病棟"]),
        ("Straße 7", ["strasse"]),
        ("Serial 0047119", ["119", "0047119", "0047"]),
    ]

    private static let unfound = ["sselmeer", "erver", "7119x", "%", "!"]

    @Test(arguments: TestEngine.allCases)
    func `A component is found as a call with its name would be`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enter(Self.names.map(\.name))
            try await Self.expectFound(test)
            for typed in Self.unfound {
                let found = try await test.desk.components(named: typed, as: test[.dora])
                #expect(found.isEmpty, "\(typed)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The register's own list finds the same`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enter(Self.names.map(\.name))
            for (name, typed) in Self.names {
                for words in typed {
                    var filter = ComponentFilter()
                    filter.word = words
                    let found = try await test.desk.register(filter, as: test[.dora])
                    #expect(found.components.map(\.component.name) == [name], "\(words)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A person is found as the search finds who asked`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await test.enterPeople(called: "\u{132}sbrand Smit-Straßer", count: 1)
            for typed in ["ijsb", "strasser", "smitstr", "smit ijsbrand"] {
                let found = try await test.desk.people(named: typed, as: test[.dora])
                #expect(found.count == 1, "\(typed)")
                let query = ListPeople(named: typed)
                #expect(try await test.desk.ask(query, as: .machine).people.count == 1)
            }
            #expect(try await test.desk.people(named: "sbrand", as: test[.dora]).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A new name is found and the old one no more`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enter(["E-mail gateway"])
            try await test.enter(["Telephone exchange"])
            let old = try await test.desk.components(named: "email", as: test[.dora])
            let new = try await test.desk.components(named: "exchange", as: test[.dora])
            #expect(old.isEmpty && new.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An older database finds by names at once, and by words when they are made`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enter(Self.names.map(\.name) + ["…"])
            try await test.database.write { transaction in
                try transaction.run("DELETE FROM component_word")
                try transaction.run(
                    "INSERT INTO search_renewal (subject, below) VALUES ('component', 0)")
            }
            let before = try await test.desk.components(named: "e-mail", as: test[.dora])
            #expect(before.count == 1)
            var rounds = 0
            while try await test.database.write({ try $0.renewSearch() }) { rounds += 1 }
            #expect(rounds < 5)
            #expect(try await test.count("SELECT count(*) FROM search_renewal") == 0)
            try await Self.expectFound(test)
        }
    }

    private static func expectFound(_ test: DeskWithPeople) async throws {
        for (name, typed) in names {
            for words in typed {
                let found = try await test.desk.components(named: words, as: test[.dora])
                #expect(found.map(\.name) == [name], "\(words)")
            }
        }
    }
}

extension DeskWithPeople {
    /// Components of the provider, the first of them always the same.
    fileprivate func enter(_ names: [String]) async throws {
        let (owner, by) = (
            id("provider", Party.self), Authorship(actor: person(.dora), at: clock.now)
        )
        try await database.write { transaction in
            for (place, name) in names.enumerated() {
                let component = ManagedComponent(
                    id: ID("thing-\(place)"), name: name, componentClass: "asset/hardware",
                    owner: owner, service: nil)
                try transaction.save(
                    StoredComponent(
                        key: "thing-\(place)", RegisteredComponent(component)), by)
            }
        }
    }
}

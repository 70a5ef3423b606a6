import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// What a journal in the former spelling becomes.
struct FormerJournalTests {
    private struct Line: Equatable {
        let subject: String
        let id: String
        let sequence: Int
        let kind: String
        let words: String?
    }

    private static let former: [(subject: String, id: String, sequence: Int, String, String)] = [
        ("party", "p", 1, "person_created", #"{"name":"Pia"}"#),
        ("account", "p", 2, "account_created", #"{"sign_in_name":"pia"}"#),
        (
            "call", "c", 1, "registered",
            """
            {"registered":{"_0":{"channel":"portal","components":[],"description":"","id":"c",\
            "isComplaint":false,"number":1000,"requester":"p","title":"No light",\
            "type":"incident"}}}
            """
        ),
        ("party", "p", 3, "language_set", #"{"language":"nl"}"#),
        ("call", "c", 2, "commented", #"{"commented":{"_0":"internal","text":"A fuse"}}"#),
        ("design", "design:c", 1, "functional", "{}"),
        ("call", "c", 3, "commented", "{"),
    ]

    private static func withFormer(
        _ engine: TestEngine, _ body: @escaping @Sendable (any Database) async throws -> Void
    ) async throws {
        let all = Migrations.all
        let index = try #require(all.firstIndex { $0.name == "045 event forms" })
        try await TestDatabases.with(engine, Array(all[..<index])) { test in
            try await test.database.write { transaction in
                try transaction.run(
                    """
                    INSERT INTO party (id, kind, name, name_folded)
                    VALUES ('p', 'person', 'Pia', 'pia')
                    """)
                for (subject, id, sequence, kind, payload) in former {
                    try transaction.run(
                        """
                        INSERT INTO journal (
                            subject_id, sequence, subject, kind, visibility, at, actor_id, payload)
                        VALUES (\(id), \(sequence), \(subject), \(kind), 'internal', 5, 'p',
                            \(payload))
                        """)
                }
            }
            try await test.database.migrate(Array(all[...index]))
            try await body(test.database)
        }
    }

    private static func lines(_ database: any Database) async throws -> [Line] {
        try await database.read { reader in
            try reader.rows("SELECT * FROM journal ORDER BY position").map {
                Line(
                    subject: try $0.get("subject"), id: try $0.get("subject_id"),
                    sequence: try $0.get("sequence"), kind: try $0.get("kind"),
                    words: try $0.get("words"))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Every event is there once, in the order in which it came`(
        engine: TestEngine
    ) async throws {
        try await Self.withFormer(engine) { database in
            let lines = try await Self.lines(database)
            #expect(lines.map(\.kind) == Self.former.map(\.3))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What happened to a call is read as it was meant, in the new form`(
        engine: TestEngine
    ) async throws {
        try await Self.withFormer(engine) { database in
            let lines = try await Self.lines(database)
            #expect(lines[2].words == #"["No light"]"#)
            #expect(lines[4].words == #"["A fuse"]"#)
            let event = try await database.read { reader in
                try reader.journal(of: ID("c"), isInternal: true, limit: 2).last?.event
            }
            #expect(event == .commented(.internal, text: "A fuse"))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Things that shared an id have a journal each, without gaps`(
        engine: TestEngine
    ) async throws {
        try await Self.withFormer(engine) { database in
            let lines = try await Self.lines(database).filter { $0.id == "p" }
            #expect(
                lines.map { "\($0.subject) \($0.sequence)" } == ["party 1", "account 1", "party 2"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A design is known by its call`(engine: TestEngine) async throws {
        try await Self.withFormer(engine) { database in
            let lines = try await Self.lines(database).filter { $0.subject == "design" }
            #expect(lines.map(\.id) == ["c"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What could not be read before is kept as it stood`(engine: TestEngine) async throws {
        try await Self.withFormer(engine) { database in
            let last = try await Self.lines(database).last
            #expect(last?.words == #"["{"]"#)
        }
    }
}

import Desk
import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// People, their access and calendars replay to what is stored, and what was changed by other ways
/// is found.
struct ReplayedStateTests {
    private static let kinds: Set<String> = [
        "party", "account", "grants", "token", "feed", "absence", "reservation", "freeze",
        "release", "recurring_action", "schedule", "calendar",
    ]

    private static func run(_ statements: [SQL], _ test: DeskWithPeople) async throws {
        try await test.database.write { transaction in
            for statement in statements { try transaction.run(statement) }
        }
    }

    private static func differingKinds(_ test: DeskWithPeople) async throws -> Set<String> {
        Set(try await test.journalDifferences().map { String($0.prefix { $0 != " " }) })
    }

    @Test(arguments: TestEngine.allCases)
    func `After everything that can be done each replays to what is stored`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await EverythingTold.told(test)
            #expect(try await test.journalDifferences() == [])
            let told = try await test.database.read { reader in
                try reader.rows("SELECT DISTINCT subject FROM journal WHERE form > 0")
                    .map { try $0.get("subject", as: String.self) }
            }
            #expect(Self.kinds.isSubset(of: told))
            // What runs by itself tells of it too.
            test.clock.advance(by: .days(100))
            try await test.desk.scheduleJobs()
            while try await test.desk.performNextJob() != nil {}
            let tokens = try await test.database.read { reader in
                try reader.scalar("SELECT count(*) FROM api_token", as: Int.self) ?? 0
            }
            #expect(tokens == 1)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A row that was changed by other ways is found, of every table`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await EverythingTold.told(test)
            try await Self.run(
                [
                    "UPDATE party SET email = 'x@example.org' WHERE external_key = 'dora'",
                    "UPDATE account SET is_disabled = 1 WHERE sign_in_name = 'pia'",
                    "UPDATE profile_grant SET profile = 'administrator' WHERE scope_kind = 'service'",
                    "UPDATE api_token SET scope = 'write'",
                    "UPDATE calendar_feed SET scope = 'operations'",
                    "UPDATE absence SET until_at = until_at + 1",
                    "UPDATE reservation SET note = 'x'",
                    "UPDATE freeze_window SET reason = 'x'",
                    "UPDATE release SET name = 'x'",
                    "UPDATE recurring_action SET retired_at = 5",
                    "UPDATE call_schedule SET acknowledged = 'x'",
                    "UPDATE service_calendar SET time_zone = 'UTC'",
                ], test)
            #expect(try await Self.differingKinds(test) == Self.kinds)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A part that has a table of its own is compared as well`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await EverythingTold.told(test)
            try await Self.run(
                [
                    "DELETE FROM membership", "DELETE FROM freeze_exception",
                    "UPDATE call_plan_version SET version = version + 1",
                ], test)
            #expect(try await Self.differingKinds(test) == ["party", "freeze", "schedule"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A row that was taken away or slipped in is found`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await EverythingTold.told(test)
            try await Self.run(
                [
                    "DELETE FROM absence", "DELETE FROM api_token", "DELETE FROM calendar_feed",
                    "DELETE FROM profile_grant", "DELETE FROM reservation",
                    "DELETE FROM call_schedule",
                    """
                    INSERT INTO party (id, kind, name, name_folded)
                    VALUES ('slipped', 'person', 'S', 's')
                    """,
                ], test)
            #expect(
                try await Self.differingKinds(test) == [
                    "absence", "token", "feed", "grants", "reservation", "schedule", "party",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An event that was changed or taken away is found`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await EverythingTold.told(test)
            try await Self.run(
                [
                    "UPDATE journal SET structure = '{' WHERE subject = 'absence'",
                    "DELETE FROM journal WHERE subject = 'freeze' AND sequence = 1",
                    "DELETE FROM journal WHERE subject = 'release'",
                ], test)
            #expect(try await Self.differingKinds(test) == ["absence", "freeze", "release"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What somebody changed by other ways does not get into the journal by the way`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.run(
                ["UPDATE party SET name = 'Somebody' WHERE external_key = 'dora'"], test)
            try await test.desk.perform(SetLanguage(.dutch), as: test[.dora])
            let differences = try await test.journalDifferences()
            #expect(differences.count == 1)
            #expect(differences.allSatisfy { $0.contains("party: stored") })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `No secret and no digest of one stands in the journal`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let told = try await EverythingTold.told(test)
            let (journal, kept) = try await test.database.read { reader in
                (
                    try reader.rows("SELECT structure, words FROM journal").map {
                        try $0.get("structure", as: String.self)
                            + ($0.get("words", as: String?.self) ?? "")
                    }.joined(separator: "\n"),
                    try reader.rows(
                        """
                        SELECT password_hash AS kept FROM account WHERE password_hash IS NOT NULL
                        UNION ALL SELECT digest FROM api_token
                        UNION ALL SELECT digest FROM calendar_feed
                        """
                    ).map { try $0.get("kept", as: String.self) }
                )
            }
            #expect(kept.count >= 4 && told.secrets.count == 8)
            let digests = told.secrets.map { Digest.text(Array($0.utf8)) }
            for secret in kept + told.secrets + digests {
                #expect(!journal.contains(secret))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A database of before is taken over as it is found, and replays`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            _ = try await EverythingTold.told(test)
            // As such a database has it: prose only, and nothing of some.
            try await Self.run(
                [
                    """
                    DELETE FROM journal
                    WHERE subject IN \(list: Self.kinds.subtracting(["party"]).sorted())
                    """,
                    """
                    UPDATE journal
                    SET form = 0, structure = '{}', words = NULL, salt = NULL, words_digest = NULL
                    WHERE subject = 'party'
                    """,
                    "DELETE FROM schema_migration WHERE name LIKE '046%'",
                ], test)
            #expect(try await Self.differingKinds(test) == Self.kinds)
            try await test.database.migrate(Migrations.all)
            let adopted = try await test.journalDifferences()
            #expect(adopted == [])
            try await test.desk.perform(SetLanguage(.dutch), as: test[.dora])
            #expect(try await test.journalDifferences() == [])
        }
    }
}

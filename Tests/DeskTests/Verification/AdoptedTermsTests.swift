import Desk
import Foundation
import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// A database of before the events of agreements, services, designs and the register had types.
struct AdoptedTermsTests {
    private static func untyped<Event: JournalEvent>(
        _ row: Row, _ type: Event.Type, _ former: (Event) throws -> any Encodable
    ) throws -> EventText {
        let event = try Event(
            try row.get("kind"),
            EventText(structure: try row.get("structure"), words: try row.get("words")))
        let payload = try JSONEncoder().encode(try former(event))
        return EventText(untyped: String(decoding: payload, as: UTF8.self))
    }

    /// How an event was kept then; nil for what had none.
    private static func former(_ row: Row) throws -> EventText? {
        switch try row.get("subject", as: String.self) {
        case "agreement":
            guard Arrangement.Event.kinds.contains(try row.get("kind")) else { return nil }
            return try untyped(row, Arrangement.Event.self) { $0 }
        case "design":
            return try untyped(row, DesignEvent.self) { event in
                switch event {
                case .functional(let design): design
                case .technical(let design): design
                case .adopted: ["": ""]
                }
            }
        case "register_plan":
            return try untyped(row, RegisterPlanEvent.self) { event in
                if case .planned(let plan) = event { plan } else { ["version": 1] }
            }
        default: return nil
        }
    }

    /// Gives the journal the form that it had.
    private static func goBack(_ transaction: any Transaction) throws {
        let subjects = [
            "agreement", "service", "design", "register_plan", "component", "component_class",
            "enterprise",
        ]
        var last: [String: Int] = [:]
        let rows = try transaction.rows(
            """
            SELECT position, subject, subject_id, kind, structure, words FROM journal
            WHERE subject IN \(list: subjects) ORDER BY position
            """)
        for row in rows {
            let position: Int64 = try row.get("position")
            guard let text = try former(row) else {
                try transaction.run("DELETE FROM journal WHERE position = \(position)")
                continue
            }
            let subject: String = try row.get("subject") + (try row.get("subject_id"))
            last[subject, default: 0] += 1
            try transaction.run(
                """
                UPDATE journal SET form = 0, sequence = \(last[subject, default: 0]),
                    structure = \(text.structure), words = \(text.words)
                WHERE position = \(position)
                """)
        }
        try transaction.run("DROP INDEX journal_things")
        try transaction.run("DELETE FROM schema_migration WHERE name = '048 adopted terms'")
    }

    @Test(arguments: TestEngine.allCases)
    func `A former database is taken over, and its journals tell what is stored`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await TermsReplayTests.filed(test)
            try await TermsReplayTests.talked(test)
            try await TermsReplayTests.designed(test)
            let change = try await TermsReplayTests.planned(test)
            try await test.change(change.id, .work(note: "done"), by: .dora)
            let former = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.mona]
            ).history.map(\.event)
            try await test.database.write(Self.goBack)
            try await test.database.migrate(Migrations.all)
            #expect(try await test.journalDifferences() == [])
            let history = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.mona]
            ).history.map(\.event)
            #expect(history == former)
            let unknown = try await test.database.read { reader in
                try reader.scalar(
                    """
                    SELECT count(*) AS number FROM journal WHERE kind = 'adopted'
                        AND (actor_id IS NOT NULL OR form <> 1)
                    """, as: Int.self)
            }
            #expect(unknown == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is done after a database was taken over is told behind what there was`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await TermsReplayTests.filed(test)
            try await test.database.write(Self.goBack)
            try await test.database.migrate(Migrations.all)
            try await TermsReplayTests.talked(test)
            let change = try await TermsReplayTests.planned(test)
            try await test.change(change.id, .work(note: "done"), by: .dora)
            try await test.agree("early", covers: "ward", minutes: 120)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A plan and a design of which an early version told less are adopted as they are`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await TermsReplayTests.designed(test)
            _ = try await TermsReplayTests.planned(test)
            try await test.database.write { transaction in
                try Self.goBack(transaction)
                try transaction.run("UPDATE planned_difference SET written_by = NULL")
                try transaction.run("UPDATE design SET changed_at = changed_at + 1")
            }
            try await test.database.migrate(Migrations.all)
            #expect(try await test.journalDifferences() == [])
        }
    }
}

import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// One moment everywhere, within a minute of a change outside of the call, and a line that says why.
///
/// It is Monday 21 September 2026, 16:13:20 in Amsterdam.
struct RecountTests {
    @Test(arguments: TestEngine.allCases)
    func `A closed day moves the open calls of its calendar, their children and nothing else`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enterCalendar("desk")
            try await test.agree("near", covers: "ward", minutes: 120, calendar: "desk")
            let id = try await test.classifiedCall()
            let child = try #require(try await test.fork(id, to: [.operate]).first)
            let other = try await test.register(about: "wifi").id
            try await test.change(other, .accept(exception: ""))
            let version = try await test.call(other).version
            let before = try #require(try await test.call(id).dueAt)

            try await test.enterCalendar("desk", closed: ["2026-09-22"])
            // Until it is counted anew, the old moment stands, and everywhere.
            #expect(try await test.dueEverywhere(id) == [before])
            try await test.passMinute()
            let after = before.adding(.hours(24))
            #expect(try await test.dueEverywhere(id) == [after])
            #expect(try await test.dueEverywhere(child) == [after])
            #expect(try await test.reckonings(of: id).map(\.because) == [.serviceHours])
            #expect(try await test.reckonings(of: child).map(\.because) == [.root])
            #expect(try await test.call(other).version == version)
            let entry = try await test.journal(of: id).last
            #expect(entry?.actor == nil)
            try await test.passMinute()
            #expect(try await test.reckonings(of: id).count == 1)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Other times and another zone move it too, from the start`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enterCalendar("desk")
            try await test.agree("near", covers: "ward", minutes: 30, calendar: "desk")
            let id = try await test.classifiedCall()
            let asked = try await test.call(id).registeredAt
            #expect(try await test.dueEverywhere(id) == [asked.adding(.minutes(30))])
            try await test.agree("near", covers: "ward", minutes: 40, calendar: "desk")
            try await test.passMinute()
            #expect(try await test.dueEverywhere(id) == [asked.adding(.minutes(40))])
            // In Tokyo it was closed when the call was asked: nothing is used of the forty minutes.
            try await test.enterCalendar("desk", zone: "Asia/Tokyo")
            try await test.passMinute()
            let opening = try #require(Instant(rfc3339: "2026-09-21T23:00:00Z"))
            #expect(try await test.dueEverywhere(id) == [opening.adding(.minutes(40))])
            let causes = try await test.reckonings(of: id).map(\.because)
            #expect(causes == [.targets, .timeZone])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func
        `A new version leaves what was asked before on its own terms, and the journal says so once`(
            engine: TestEngine
        ) async throws
    {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("near", covers: "ward", minutes: 30)
            let id = try await test.classifiedCall()
            let asked = try await test.call(id).registeredAt
            test.clock.advance(by: .hours(48))
            try await test.agree("near", covers: "ward", minutes: 90, from: "2026-09-22")
            try await test.passMinute()
            try await test.passMinute()
            #expect(try await test.dueEverywhere(id) == [asked.adding(.minutes(30))])
            #expect(try await test.reckonings(of: id).map(\.because) == [.newVersion])
            // What is asked from now on is promised by the new one.
            let next = try await test.classifiedCall()
            let due = try await test.call(next).registeredAt.adding(.minutes(90))
            #expect(try await test.dueEverywhere(next) == [due])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A call that waits for its requester goes on by the new times`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("near", covers: "ward", minutes: 30)
            let id = try await test.classifiedCall()
            let asked = try await test.call(id).registeredAt
            try await test.change(id, .ask(text: "Which?"))
            let paused = test.clock.now
            try await test.agree("near", covers: "ward", minutes: 50)
            try await test.passMinute()
            #expect(try await test.dueEverywhere(id) == [nil])
            try await test.change(id, .answer(text: "That"), by: .rena)
            let wait = test.clock.now.since(paused)
            let due = asked.adding(.minutes(50)).adding(wait)
            #expect(try await test.dueEverywhere(id) == [due])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What has stopped stands as it did, and so does the report of it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("near", covers: "ward", minutes: 30)
            let near = try await test.agreementID("near")
            let id = try await test.classifiedCall()
            try await test.finish(id)
            var request = ReportRequest(test.id("scanning", Service.self))
            request.agreement = near
            let kept = try await test.desk.report(request, as: test[.mona]).report.tally
            #expect(kept.sums(.handling, of: .incident) == .init(calls: 1, promised: 1, kept: 1))
            test.clock.advance(by: .hours(1))
            try await test.agree("near", covers: "ward", minutes: 1)
            try await test.passMinute()
            let clock = try await test.desk.clock(of: id.rawValue, as: test[.enid]).clock
            let reading = clock.reading(of: .handling, at: test.clock.now)
            #expect(reading?.state == .met && reading?.target == .minutes(30))
            try await test.database.write { transaction in
                try transaction.keep(nil, of: id)
            }
            _ = try await test.database.write { transaction in
                try transaction.run("DELETE FROM job WHERE kind = 'measure_calls'")
            }
            try await test.passMinute()
            let again = try await test.desk.report(request, as: test[.mona]).report.tally
            #expect(again == kept)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `More calls than are counted at once are all counted, on whichever node`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("near", covers: "ward", minutes: 30)
            let near = try await test.agreementID("near")
            let first = try await test.classifiedCall()
            // Copies of one call, its journal with it: what is counted is the same for each.
            try await test.database.write { transaction in
                for number in 1...1203 {
                    let (id, reference) = ("copy-\(number)", Int64(50_000 + number))
                    try transaction.copyCall(first, as: ID(id), number: reference)
                }
            }
            try await test.agree("near", covers: "ward", minutes: 45)
            try await test.withOtherNode { other in
                _ = try await other.desk.scheduleJobs()
                test.clock.advance(by: .seconds(5))
                while try await test.desk.performNextJob() != nil {
                    _ = try await other.desk.performNextJob()
                }
            }
            try await test.passMinute()
            let due = try await test.call(first).registeredAt.adding(.minutes(45))
            let late = try await test.database.read { reader in
                try reader.scalar(
                    """
                    SELECT count(*) FROM call
                    WHERE agreement_id = \(near) AND (due_at <> \(due) OR due_at IS NULL)
                    """, as: Int.self)
            }
            #expect(late == 0)
            let lines = try await test.database.read { reader in
                try reader.scalar(
                    "SELECT count(*) FROM journal WHERE kind = 'reckoned'", as: Int.self)
            }
            #expect(lines == 1204)
        }
    }
}

extension Transaction {
    /// The same call once more under another id.
    fileprivate func copyCall(_ call: ID<Call>, as id: ID<Call>, number: Int64) throws {
        let columns: SQL = """
            type, is_complaint, title, description, requester_id, channel, parent_id, service_id,
            agreement_id, step, status, workflow, category, impact, urgency, priority, team_id,
            assignee_id, confirmation, awaits_answer, is_known_error, evaluation, ending,
            registered_at, accepted_at, fulfilled_at, ended_at, due_at, has_children,
            has_components, changed_at, version, placed_order
            """
        try run(
            """
            INSERT INTO call (id, number, root_id, \(columns))
            SELECT \(id), CAST(\(number) AS BIGINT), \(id), \(columns)
            FROM call WHERE id = \(call)
            """)
        try run(
            """
            INSERT INTO journal (
                position, subject_id, sequence, subject, kind, form, visibility, at, actor_id,
                structure, words, salt, words_digest)
            SELECT (SELECT max(position) FROM journal) + sequence, \(id), sequence, subject, kind,
                form, visibility, at, actor_id, structure, words, salt, words_digest
            FROM journal WHERE subject_id = \(call)
            """)
    }
}

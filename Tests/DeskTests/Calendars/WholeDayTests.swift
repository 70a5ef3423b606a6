import Desk
import Foundation
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Days that stay days: where they begin, how they go out, and what becomes of older ones.
struct WholeDayTests {
    private static func file(_ text: String) throws -> EnterpriseFile {
        try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
    }

    private static func apply(_ text: String, _ test: DeskWithPeople) async throws {
        _ = try await test.desk.perform(ApplyEnterprise(try file(text)), as: .machine)
    }

    private static let monday = """
        {"freeze_windows": [
          {"key": "monday", "from": "2026-12-14", "until": "2026-12-15", "reason": "A Monday"}]}
        """

    @Test(arguments: TestEngine.allCases)
    func `A day of a file is that day where the enterprise is, and moves along with it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.apply(Self.monday, test)
            func freeze() async throws -> FreezeWindow {
                try #require(try await test.desk.freezes(as: test[.dora]).freezes.first)
            }
            var found = try await freeze()
            #expect(found.window.from.rfc3339 == "2026-12-13T23:00:00Z")
            #expect(found.window.until.rfc3339 == "2026-12-14T23:00:00Z")
            #expect(found.days?.first == CivilDate("2026-12-14"))

            let exported = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(exported.enterprise?.timeZone == "Europe/Amsterdam")
            #expect(exported.freezeWindows.map(\.from) == ["2026-12-14"])
            #expect(exported.freezeWindows.map(\.until) == ["2026-12-15"])
            let plan = try await test.desk.ask(PlanEnterprise(exported), as: .machine)
            #expect(plan.changes.isEmpty)

            try await Self.apply(#"{"enterprise": {"time_zone": "America/New_York"}}"#, test)
            found = try await freeze()
            #expect(found.window.from.rfc3339 == "2026-12-14T05:00:00Z")
            #expect(found.days?.first == CivilDate("2026-12-14"))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A zone of the enterprise that cannot be read is refused at its field`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await Self.apply(
                    #"{"enterprise": {"time_zone": "Europe/Waterlanden"}}"#, test)
            }
            #expect(refusal?.fields == ["enterprise.time_zone"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement holds on the days of its calendar`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.apply(
                """
                {"calendars": [
                   {"key": "ny", "name": {"en": "New York", "nl": "New York"},
                    "time_zone": "America/New_York", "week": {"monday": ["09:00-17:00"]}}],
                 "agreements": [
                   {"key": "parking-ny", "name": {"en": "Parking", "nl": "Parkeren"},
                    "service": "parking", "customer": "hospital", "provider": "provider",
                    "valid_from": "2026-03-01", "valid_until": "2027-03-01",
                    "review_on": "2026-09-01", "covers": ["hospital"], "calendar": "ny"}]}
                """, test)
            let stored = try await test.desk.database.read { try $0.storedAgreements() }
            let found = try #require(stored.first { $0.key == "parking-ny" })
            #expect(found.agreement.validFrom.rfc3339 == "2026-03-01T05:00:00Z")
            #expect(found.validity.firstDay { _ in .firstDay(of: 1999) } == CivilDate("2026-03-01"))
            #expect(found.validity.lastDay { _ in .firstDay(of: 1999) } == CivilDate("2027-02-28"))
            let file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let exported = try #require(file.agreements.first { $0.key == "parking-ny" })
            #expect(exported.validFrom == "2026-03-01" && exported.validUntil == "2027-03-01")
            #expect(exported.reviewOn == "2026-09-01")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A version whose days are settled anew takes its terms along, and its calls are counted`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("near", covers: "ward", minutes: 30, from: "2026-09-01")
            try await test.passMinute()
            let near = try await test.agreementID("near")
            try await Self.apply(#"{"enterprise": {"time_zone": "America/New_York"}}"#, test)
            let (records, agreement, recounts) = try await test.database.read { reader in
                (
                    try reader.termsHistory(of: near).records, try reader.agreement(near),
                    try reader.rows("SELECT agreement_id FROM recount").map {
                        try $0.get("agreement_id", as: String.self)
                    }
                )
            }
            #expect(agreement?.validFrom.rfc3339 == "2026-09-01T04:00:00Z")
            #expect(records.map(\.validity.from) == [agreement?.validFrom])
            #expect(records.map(\.number) == [1] && recounts.contains(near.rawValue))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `From midnight to midnight of the enterprise is whole days, and goes out as days`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let zone = try TimeZoneRules.named("Europe/Amsterdam")
            let day = zone.day(of: test.clock.now).adding(days: 3)
            try await test.desk.perform(
                EnterAbsence(from: zone.start(of: day), until: zone.start(of: day.adding(days: 2))),
                as: test[.dora])
            try await test.desk.perform(
                EnterFreeze(.days(from: day, until: day.adding(days: 1)), reason: "A day"),
                as: test[.chris])
            let absence = try #require(try await test.desk.absences(as: test[.dora]).absences.first)
            #expect(absence.absence.days == DaySpan(from: day, until: day.adding(days: 2)))

            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(file.people.firstIndex { $0.key == "dora" })
            file.people[index].signIn = "dora"
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            func feed(_ scope: StoredFeed.Scope) async throws -> String {
                let made = try await test.desk.perform(CreateFeed(scope), as: test[.dora])
                return try await test.desk.calendarFeed(made.secret).text
            }
            let plain = "\(day)".replacing("-", with: "")
            let own = try await feed(.own)
            #expect(own.contains("DTSTART;VALUE=DATE:\(plain)\r\n"))
            #expect(own.contains("TRANSP:OPAQUE\r\n"))
            let changes = try await feed(.changes)
            #expect(changes.contains("DTSTART;VALUE=DATE:\(plain)\r\n"))
            #expect(changes.contains("TRANSP:TRANSPARENT\r\n"))
            #expect(!changes.contains("OPAQUE"))
        }
    }

    @Test func `A feed without events has a component all the same, and says when to ask again`() {
        let feed = ICalendar(name: "Empty", events: [])
        #expect(feed.text.contains("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\n"))
        #expect(feed.text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"))
        #expect(feed.entityTag == ICalendar(name: "Empty", events: []).entityTag)
        #expect(feed.entityTag != ICalendar(name: "Other", events: []).entityTag)
    }

    @Test(arguments: TestEngine.allCases)
    func `Midnights of older databases become the days that were meant`(
        engine: TestEngine
    ) async throws {
        let all = Migrations.all
        let index = try #require(all.firstIndex { $0.name == "030 whole days" })
        try await TestDatabases.with(engine, Array(all[..<index])) { test in
            let midnight = try #require(Instant(rfc3339: "2026-12-14T00:00:00Z")).milliseconds
            let (next, noon) = (midnight + 86_400_000, midnight + 43_200_000)
            try await test.database.write { transaction in
                _ = try transaction.run(
                    """
                    INSERT INTO freeze_window (id, from_at, until_at, reason, changed_at)
                    VALUES ('day', \(midnight), \(next), 'A day', 0),
                        ('noon', \(noon), \(next), 'An afternoon', 0)
                    """)
            }
            let desk = ServiceDesk(
                database: test.database, world: DeskClock().world(seed: 1))
            try await desk.prepare()
            let found = try await test.database.read { try $0.storedFreezes() }.map(\.freeze)
            let (day, afternoon) = (
                try #require(found.first { $0.id == ID("day") }),
                try #require(found.first { $0.id == ID("noon") })
            )
            #expect(day.days?.first == CivilDate("2026-12-14"))
            #expect(day.window.from.rfc3339 == "2026-12-13T23:00:00Z")
            #expect(afternoon.days == nil)
            #expect(afternoon.window.from.milliseconds == noon)
        }
    }
}

import Desk
import HTTPTypes
import TestKit
import Testing
import USM
import Values
import Web

/// What people and programs see of the calendars.
struct CalendarPageTests {
    @Test func `A program that has the newest feed is told so`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.dora)
            let made = try await web.desk.perform(
                CreateFeed(.changes), as: web.people[.dora])
            let first = try await web.get(made.path)
            #expect(first.status == 200)
            #expect(first.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
            let tag = try #require(first.headers[.eTag])
            let again = try await web.get(made.path, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304 && again.text.isEmpty)
            let zone = try TimeZoneRules.named("Europe/Amsterdam")
            let day = zone.day(of: web.people.clock.now).adding(days: 2)
            try await web.desk.perform(
                EnterFreeze(.days(from: day, until: day.adding(days: 1)), reason: "A day"),
                as: web.people[.chris])
            let changed = try await web.get(made.path, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200 && changed.headers[.eTag] != tag)
        }
    }

    @Test func `From the present month one comes to the present week`() async throws {
        try await withWeb { web in
            let session = try await web.signIn(.dora)
            let present = try await web.get("/calendar/changes", as: session)
            #expect(present.text.contains("/calendar/changes?week=now"))
            let later = try await web.get("/calendar/changes?month=2027-05", as: session)
            #expect(later.text.contains("/calendar/changes?week=2027-05-01"))
        }
    }

    @Test func `A time that the clocks never show is refused at its field`() async throws {
        try await withWeb { web in
            let session = try await web.signIn(.dora)
            let answer = try await web.post(
                "/calendar/absences",
                ["from": "2027-03-28T02:30", "until": "2027-03-29T10:00"], as: session)
            #expect(answer.status == 422)
            #expect(answer.text.contains("go from 02:00 to 03:00"))
            #expect(try await web.desk.absences(as: web.people[.dora]).absences.isEmpty)
        }
    }

    @Test func `Whole days come back into their form as the same days`() async throws {
        try await withWeb { web in
            let session = try await web.signIn(.chris)
            let entered = try await web.post(
                "/calendar/freezes",
                [
                    "from": "2026-12-14T00:00", "until": "2026-12-15T00:00", "reason": "A Monday",
                    "service": "", "component_class": "",
                ], as: session)
            #expect(entered.status == 303)
            let freeze = try #require(
                try await web.desk.freezes(as: web.people[.chris]).freezes.first)
            #expect(freeze.days?.first == CivilDate("2026-12-14"))
            let page = try await web.get("/calendar/freezes/\(freeze.id)", as: session)
            #expect(page.text.contains("value=\"2026-12-14T00:00\""))
            #expect(page.text.contains("value=\"2026-12-15T00:00\""))
            try await web.expectWellFormed("/calendar/freezes/\(freeze.id)", as: session)
        }
    }
}

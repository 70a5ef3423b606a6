import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// The OPS calendar: recurring actions that open calls, absence, reservations.
struct OperationsCalendarTests {
    /// Every day at nine, from the day before the clock of the test.
    private static func daily(_ test: DeskWithPeople) -> ActionDraft {
        var draft = ActionDraft()
        draft.service = test.id("scanning")
        draft.english = "Clean the readers"
        draft.dutch = "Lezers schoonmaken"
        draft.rhythm = .daily
        draft.start = TimeZoneRules.utc.civil(at: test.clock.now).date.description
        draft.time = "09:00"
        draft.timeZone = "UTC"
        return draft
    }

    private static func runJobs(_ test: DeskWithPeople) async throws {
        while try await test.desk.performNextJob() != nil {}
    }

    private static func calls(_ test: DeskWithPeople) async throws -> [CallSummary] {
        try await test.desk.calls(CallFilter(), order: .oldest(above: nil), as: test[.enid]).calls
    }

    @Test(arguments: TestEngine.allCases)
    func `Each occurrence opens one call, on two nodes, after a standstill, and by hand`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { first in
            let id = try await first.desk.perform(
                WriteAction(Self.daily(first)), as: first[.mona])
            try await first.withOtherNode { second in
                try await first.desk.scheduleJobs()
                for _ in 1...3 {
                    async let here: Void = Self.runJobs(first)
                    async let there: Void = Self.runJobs(second)
                    _ = try await (here, there)
                    first.clock.advance(by: .hours(24))
                }
                let opened = try await Self.calls(first)
                #expect(Set(opened.map(\.title)).count == opened.count)
                #expect((3...4).contains(opened.count))
                #expect(opened.allSatisfy { $0.type == .serviceRequest })
                #expect(opened.first?.requester.id == first.person(.mona))

                // By hand, ahead of its time, and once more.
                let ahead = TimeZoneRules.utc.civil(at: first.clock.now).date.adding(days: 9)
                let one = try await first.desk.perform(
                    OpenOccurrence(id, on: ahead.description), as: first[.dora])
                let again = try await second.desk.perform(
                    OpenOccurrence(id, on: ahead.description), as: second[.dora])
                #expect(one.id == again.id)
                let before = try await Self.calls(first).count
                // Nothing runs for a month: what was missed within a week is opened, no more.
                first.clock.advance(by: .hours(24 * 30))
                try await Self.runJobs(second)
                let after = try await Self.calls(first).count
                #expect((7...9).contains(after - before))
            }
            let stale = await #expect(throws: DeskRefusal.self) {
                try await first.desk.perform(RetireAction(id, seen: 99), as: first[.mona])
            }
            #expect(stale?.word == "outdated")
            try await first.desk.perform(RetireAction(id), as: first[.mona])
            let before = try await Self.calls(first).count
            first.clock.advance(by: .hours(48))
            try await Self.runJobs(first)
            #expect(try await Self.calls(first).count == before)
        }
    }

    @Test(arguments: [
        ("start", "31-12-2026", "start"), ("end", "2020-01-01", "end"), ("time", "9", "time"),
        ("zone", "Europe/Nowhere", "time_zone"), ("name", "", "name_en"),
        ("never", "", "day"), ("every", "", "every"), ("minutes", "", "minutes"),
        ("weekdays", "", "weekdays"),
    ])
    func `What cannot be is refused at its field`(
        wrong: String, value: String, field: String
    ) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            var draft = Self.daily(test)
            switch wrong {
            case "start": draft.start = value
            case "end": draft.end = value
            case "time": draft.time = value
            case "zone": draft.timeZone = value
            case "name": draft.english = value
            case "every": draft.every = 0
            case "minutes": draft.minutes = 10_081
            case "weekdays": draft.rhythm = .weekly
            default:
                draft.rhythm = .yearly
                (draft.month, draft.day) = (2, 31)
            }
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(WriteAction(draft), as: test[.mona])
            }
            #expect(refusal?.fields == [field])
        }
    }

    @Test func `Only its service manager writes it, and never over what others wrote`()
        async throws
    {
        try await DeskWithPeople.with(.sqlite) { test in
            let draft = Self.daily(test)
            for person in DeskPerson.allCases where person != .mona {
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await test.desk.perform(WriteAction(draft), as: test[person])
                }
            }
            let id = try await test.desk.perform(WriteAction(draft), as: test[.mona])
            _ = try await test.desk.perform(WriteAction(id, seen: 1, draft), as: test[.mona])
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(WriteAction(id, seen: 1, draft), as: test[.mona])
            }
            #expect(refusal?.word == "outdated")
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(
                    OpenOccurrence(id, on: "2020-01-01"), as: test[.dora])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Nobody is away twice at once, nor reserved while away or for two`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let now = test.clock.now
            func absence(_ from: Int, _ until: Int, by person: DeskPerson) async throws {
                try await test.desk.perform(
                    EnterAbsence(
                        of: test.person(.dora), from: now.adding(.hours(from)),
                        until: now.adding(.hours(until))),
                    as: test[person])
            }
            try await absence(0, 8, by: .dora)
            let twice = await #expect(throws: DeskRefusal.self) {
                try await absence(7, 9, by: .cora)
            }
            #expect(twice?.fields == ["from"])
            try await absence(8, 9, by: .cora)
            await #expect(throws: DeskRefusal.self) { try await absence(20, 30, by: .nick) }

            let wish = try await test.desk.perform(
                RegisterCall(
                    title: "More readers", description: "", service: test.id("scanning"),
                    type: .wish, channel: .desk),
                as: test[.dora])
            func reserve(_ from: Int, component: Bool = false) async throws {
                try await test.desk.perform(
                    Reserve(
                        for: wish.reference, from: now.adding(.hours(from)),
                        until: now.adding(.hours(from + 4)),
                        person: component ? nil : test.person(.dora),
                        component: component ? test.id("wr-204") : nil),
                    as: test[.dora])
            }
            for from in [0, 6] {
                let away = await #expect(throws: DeskRefusal.self) { try await reserve(from) }
                #expect(away?.fields == ["from"])
            }
            try await reserve(9)
            try await reserve(9, component: true)
            for component in [false, true] {
                let double = await #expect(throws: DeskRefusal.self) {
                    try await reserve(12, component: component)
                }
                #expect(double?.fields == ["from"])
            }
            let plan = try await test.desk.plan(of: wish.reference, as: test[.dora])
            #expect(plan.reservations.count == 2 && !plan.mayPlan)
            let kept = try #require(plan.reservations.first)
            await #expect(throws: DeskRefusal.self) {
                try await test.desk.perform(ReleaseReservation(kept.id), as: test[.nick])
            }
            try await test.desk.perform(ReleaseReservation(kept.id), as: test[.dora])
            let rest = try await test.desk.plan(of: wish.reference, as: test[.dora])
            #expect(rest.reservations.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The week shows who has too much, and others' calls without their names`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let now = test.clock.now
            let call = try await test.desk.perform(
                RegisterCall(
                    title: "A roll", description: "", service: test.id("scanning"),
                    requester: test.person(.rena),
                    type: .serviceRequest, channel: .desk),
                as: test[.dora])
            try await test.bring(call.id, to: "O3")
            try await test.desk.perform(
                PlanCall(
                    call.reference, from: now, until: now.adding(.hours(20)),
                    person: test.person(.dora)),
                as: test[.dora])
            for (person, count) in [(DeskPerson.dora, 1), (.nick, 0)] {
                let week = try await test.desk.operationsCalendar(
                    from: now, until: now.adding(.days(7)), as: test[person])
                #expect(week.planned.count == count)
                let dora = try #require(week.people.first)
                #expect(dora.planned.count == count)
                #expect(dora.load.reasons == [.tooMuch])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The own feed has when what a person has is due, and moves along with the call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(file.people.firstIndex { $0.key == "dora" })
            file.people[index].signIn = "dora"
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            try await test.agree("near", covers: "ward", minutes: 30)
            let id = try await test.classifiedCall()
            let other = try await test.classifiedCall()
            try await test.change(
                id, .assign(team: .unchanged, person: .chosen(test.person(.dora))))
            let made = try await test.desk.perform(CreateFeed(.own), as: test[.dora])
            let call = try await test.call(id)
            func lines() async throws -> [Substring] {
                try await test.desk.calendarFeed(made.secret).text.split(separator: "\r\n")
            }
            func plain(_ moment: Instant) -> String {
                String(moment.rfc3339.prefix(19)).filter { $0 != "-" && $0 != ":" } + "Z"
            }
            var found = try await lines()
            #expect(found.contains("UID:due-\(id)@mainstay"))
            #expect(found.contains("SUMMARY:Due: \(call.reference) \(call.title)"))
            let due = try #require(call.dueAt)
            #expect(found.contains("DTSTART:\(plain(due))"))
            #expect(!found.contains { $0.hasPrefix("DTEND") })
            #expect(!found.contains("UID:due-\(other)@mainstay"))
            try await test.agree("near", covers: "ward", minutes: 50)
            try await test.passMinute()
            let moved = try #require(try await test.call(id).dueAt)
            found = try await lines()
            #expect(found.contains("DTSTART:\(plain(moved))"))
            // While the clock stands still it is due at no time.
            try await test.change(id, .ask(text: "Which?"))
            found = try await lines()
            #expect(!found.contains("UID:due-\(id)@mainstay"))
        }
    }

    @Test func `A feed is what the standard asks: escaped, folded at 75 bytes, in UTC`() throws {
        let start = try #require(Instant(rfc3339: "2026-03-29T01:00:00Z"))
        let calendar = ICalendar(
            name: "Changes, all",
            events: [
                .init(
                    uid: "call-1@mainstay", stamp: start,
                    window: TimeWindow(from: start, lasting: .hours(2)), isBusy: true,
                    summary: "RFC-1 a;b,c\\d " + String(repeating: "é", count: 60),
                    details: "one\ntwo\u{7}")
            ])
        let text = calendar.text
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.last == "")
        let unfolded = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
        #expect(
            unfolded == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mainstay//Calendars//EN",
                "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Changes\\, all",
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
                "BEGIN:VEVENT", "UID:call-1@mainstay", "DTSTAMP:20260329T010000Z",
                "DTSTART:20260329T010000Z", "DTEND:20260329T030000Z",
                "TRANSP:OPAQUE",
                "SUMMARY:RFC-1 a\\;b\\,c\\\\d " + String(repeating: "é", count: 60),
                "DESCRIPTION:one\\ntwo", "END:VEVENT", "END:VCALENDAR", "",
            ])
    }
}

import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// In which hours the clocks of calls run.
struct CalendarTests {
    private static let office = """
        {"calendars": [{"key": "office", "name": {"en": "Office hours", "nl": "Kantooruren"},
          "time_zone": "Europe/Amsterdam",
          "week": {"monday": ["08:00-17:00"], "tuesday": ["08:00-17:00"],
            "wednesday": ["08:00-17:00"]},
          "exceptions": []}]}
        """

    private static func file(_ text: String) throws -> EnterpriseFile {
        try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
    }

    /// It is Monday 21 September 2026, 16:13:20 in Amsterdam: 46:40 are left of the day.
    @Test(
        arguments: [
            ("an open Tuesday", "[]", 19),
            (
                "a holiday",
                #"[{"date": "2026-09-22", "name": "#
                    + #"{"en": "Founding day", "nl": "Stichtingsdag"}}]"#, 43
            ),
            (
                "a date of each year",
                #"[{"date": "09-22", "name": {"en": "Founding day", "nl": "Stichtingsdag"}}]"#, 43
            ),
            (
                "a day counted from Easter, which was on 5 April",
                #"[{"date": "easter+170", "name": {"en": "A feast", "nl": "Een feest"}}]"#, 43
            ),
            (
                "a holiday that is a working day this time",
                #"[{"date": "09-22", "name": {"en": "Founding day", "nl": "Stichtingsdag"}},"#
                    + #"{"date": "2026-09-22", "name": {"en": "Moved", "nl": "Verzet"}, "#
                    + #""open": ["08:00-17:00"]}]"#, 19
            ),
        ], TestEngine.allCases)
    func `Time counts in the hours of the agreement's calendar only`(
        day: (name: String, exceptions: String, hours: Int), engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let calendars = try Self.file(
                Self.office.replacing(
                    "\"exceptions\": []", with: "\"exceptions\": \(day.exceptions)"))
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            file.calendars = calendars.calendars
            for index in file.agreements.indices { file.agreements[index].calendar = "office" }
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            test.clock.advance(by: .milliseconds(1))

            let id = try await test.register(about: "scanning").id
            try await test.change(id, .accept(exception: ""))
            let accepted = test.clock.now
            // 240 minutes are agreed: 46:40 today, 193:20 from 08:00 on.
            try await test.change(id, .classify(category: "", impact: .medium, urgency: .high))
            #expect(try await test.call(id).dueAt == accepted.adding(.hours(day.hours)))
            let view = try await test.desk.callView(id.rawValue, as: test[.enid])
            #expect(view.calendar?.name.dutch == "Kantooruren")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Days of each year are exported as they were written, after the dates`(
        engine: TestEngine
    ) async throws {
        let written = ["easter+1", "12-25", "2026-09-22", "easter-2", "02-29"].map {
            #"{"date": "\#($0)", "name": {"en": "Day \#($0)", "nl": "Dag \#($0)"}}"#
        }
        let file = try Self.file(
            Self.office.replacing(
                #""exceptions": []"#,
                with: #""exceptions": [\#(written.joined(separator: ", "))]"#))
        try await TestDesk.with(engine) { test in
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let export = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let kept = try #require(export.calendars.first).exceptions
            #expect(
                kept.map(\.date) == ["2026-09-22", "02-29", "12-25", "easter-2", "easter+1"])
            #expect(try Set(kept) == Set(#require(file.calendars.first).exceptions))
            _ = try await test.desk.perform(ApplyEnterprise(export), as: .machine)
            let again = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(again.calendars == export.calendars)
        }
    }

    @Test(arguments: [
        (#""08:00-17:00""#, #""17:00-08:00""#, "week"),
        (#""monday": ["08:00-17:00"]"#, #""monday": ["08:00-13:00", "12:00-17:00"]"#, "week"),
        (#"{"monday": ["08:00-17:00"], "#, #"{"monday": ["8-17"], "#, "week.monday"),
        (#""wednesday""#, #""woensdag""#, "week.woensdag"),
        ("Europe/Amsterdam", "Europe/Waterlanden", "time_zone"),
        (
            #""exceptions": []"#,
            #""exceptions": [{"date": "2026-02-30", "name": {"en": "None", "nl": "Geen"}}]"#,
            "exceptions.1.date"
        ),
        (
            #""exceptions": []"#,
            #""exceptions": [{"date": "02-30", "name": {"en": "None", "nl": "Geen"}}]"#,
            "exceptions.1.date"
        ),
        (
            #""exceptions": []"#,
            #""exceptions": [{"date": "easter+251", "name": {"en": "Far", "nl": "Ver"}}]"#,
            "exceptions.1.date"
        ),
        (
            #""exceptions": []"#,
            #""exceptions": [{"date": "easter", "name": {"en": "One", "nl": "Een"}}, "#
                + #"{"date": "easter+0", "name": {"en": "Two", "nl": "Twee"}}]"#,
            "exceptions.2.date"
        ),
        (
            #""exceptions": []"#,
            #""exceptions": [{"date": "12-31", "name": {"en": "Eve", "nl": "Avond"}, "#
                + #""open": ["15:00-08:00"]}]"#,
            "exceptions.1.open"
        ),
        (
            #""week": {"monday": ["08:00-17:00"], "tuesday": ["08:00-17:00"],"#
                + "\n    " + #""wednesday": ["08:00-17:00"]},"#, #""week": {},"#, "week"
        ),
    ])
    func `A calendar that cannot be is refused at its place, and nothing is kept`(
        written: String, wrong: String, field: String
    ) async throws {
        let text = Self.office.replacing(written, with: wrong)
        try #require(text != Self.office)
        let file = try Self.file(text)
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(answer?.fields.first == "calendars.office.\(field)")
            let export = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(export.calendars.isEmpty)
        }
    }
}

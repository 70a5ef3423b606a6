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

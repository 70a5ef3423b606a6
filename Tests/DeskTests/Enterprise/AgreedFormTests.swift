import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// The forms of what was agreed in advance, as a file says them.
struct AgreedFormTests {
    private static let form = """
        "promise": {"en": "On your desk the next day", "nl": "De volgende dag op je bureau"},
        "lead_minutes": 480, "price": "EUR 12.5",
        "form": [
          {"key": "who", "label": {"en": "For whom?", "nl": "Voor wie?"}, "kind": "choice",
           "options": [{"key": "me", "en": "For me", "nl": "Voor mij"},
                       {"key": "ward", "en": "For the ward", "nl": "Voor de afdeling"}],
           "default": "me"},
          {"key": "ward-name", "label": {"en": "Which ward?", "nl": "Welke afdeling?"},
           "kind": "text", "when": {"field": "who", "is": "ward"},
           "help": {"en": "As on the door", "nl": "Zoals op de deur"}},
          {"key": "count", "label": {"en": "How many?", "nl": "Hoeveel?"}, "kind": "number",
           "at_least": "1.0", "at_most": "5", "default": "1"},
          {"key": "until", "label": {"en": "Until when?", "nl": "Tot wanneer?"},
           "kind": "date", "required": false},
          {"key": "urgent", "label": {"en": "Today?", "nl": "Vandaag?"}, "kind": "yes_no",
           "default": "no"},
          {"key": "why", "label": {"en": "Why?", "nl": "Waarom?"}, "kind": "long_text",
           "when": {"field": "urgent", "is": "yes"}},
          {"key": "owner", "label": {"en": "Whose?", "nl": "Van wie?"}, "kind": "person"},
          {"key": "old", "label": {"en": "Which one?", "nl": "Welke?"}, "kind": "component",
           "class": "asset/hardware"}]
        """

    private static func file(
        _ change: (String) -> String = { $0 }
    ) throws -> EnterpriseFile {
        try SmallEnterprise.file {
            $0.replacing(
                #""words": ["spare scanner", "reservescanner"]}"#,
                with: #""words": ["spare scanner", "reservescanner"], "# + change(form) + "}")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A form comes back as it was given, and a second time changes nothing`(
        engine: TestEngine
    ) async throws {
        let file = try Self.file()
        try await TestDesk.with(engine) { test in
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let exported = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let call = try #require(exported.agreements.first?.preAgreedCalls.first)
            let given = try #require(file.agreements.first?.preAgreedCalls.first)
            #expect(call.price == "EUR 12.50" && call.leadMinutes == 480)
            #expect(call.promise == given.promise)
            #expect(call.form.map(\.key) == given.form.map(\.key))
            #expect(call.form.map(\.when) == given.form.map(\.when))
            #expect(call.form[2].atLeast == "1")
            let text = try JSONEncoder().encode(exported)
            #expect(try JSONDecoder().decode(EnterpriseFile.self, from: text) == exported)
            let again = try await test.desk.ask(PlanEnterprise(file), as: .machine)
            #expect(again.changes.isEmpty)
        }
    }

    @Test(arguments: [
        (#""field": "who", "is": "ward""#, #""field": "hat", "is": "ward""#, "2.when"),
        (#""field": "who", "is": "ward""#, #""field": "who", "is": "mars""#, "2.when"),
        (#""field": "who", "is": "ward""#, #""field": "ward-name", "is": "x""#, "2.when"),
        (#""default": "me""#, #""default": "them""#, "1.default"),
        (#""default": "1""#, #""default": "six""#, "3.default"),
        (#""default": "1""#, #""default": "6""#, "3.default"),
        (#""at_most": "5""#, #""at_most": "0""#, "3.at_most"),
        (#""at_most": "5""#, #""at_most": "lots""#, "3.at_most"),
        (#""kind": "date""#, #""kind": "date", "at_most": "3""#, "4.at_most"),
        (#""class": "asset/hardware""#, #""required": true"#, "8.class"),
        (#""key": "count""#, #""key": "who""#, "3.key"),
        (#""key": "count""#, #""key": "How many""#, "3.key"),
    ])
    func `A form that cannot be filled in is refused where it is wrong`(
        right: String, wrong: String, place: String
    ) async throws {
        let file = try Self.file { $0.replacing(right, with: wrong) }
        #expect(try file != Self.file())
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(
                answer?.fields == ["agreements.scanning-care.pre_agreed_calls.1.form.\(place)"])
        }
    }

    private static let routine = """
        "rests_on": ["facility.functioning.speed"], "routine": [
          {"step": "o4", "team": "devices"},
          {"step": "O3", "instruction": {"en": "From the shelf", "nl": "Van de plank"}}], "form"
        """

    @Test(arguments: TestEngine.allCases)
    func `A routine comes back in the order of its steps, and a second time changes nothing`(
        engine: TestEngine
    ) async throws {
        let file = try Self.file { $0.replacing("\"form\"", with: Self.routine) }
        try await TestDesk.with(engine) { test in
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let exported = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let call = try #require(exported.agreements.first?.preAgreedCalls.first)
            #expect(call.restsOn == ["facility.functioning.speed"])
            #expect(call.routine.map(\.step) == ["O3", "O4"])
            #expect(call.routine.map(\.team) == [nil, "devices"])
            #expect(call.routine.first?.instruction?.nl == "Van de plank")
            let again = try await test.desk.ask(PlanEnterprise(file), as: .machine)
            #expect(again.changes.isEmpty)
        }
    }

    @Test(arguments: [
        (#""step": "o4""#, #""step": "O9""#, "routine.O9.step"),
        (#""step": "o4""#, #""step": "R4""#, "routine.R4.step"),
        (#""step": "o4""#, #""step": "O3""#, "routine.O3.step"),
        (#", "team": "devices""#, "", "routine.O4.step"),
        (#""team": "devices""#, #""team": "nobody""#, "routine.O4.team"),
        (#""nl": "Van de plank""#, #""nl": " ""#, "routine.O3.instruction.nl"),
        ("facility.functioning.speed", "facility.functioning.charm", "rests_on"),
    ])
    func `A routine that cannot be followed is refused where it is wrong`(
        right: String, wrong: String, place: String
    ) async throws {
        let file = try Self.file {
            $0.replacing("\"form\"", with: Self.routine.replacing(right, with: wrong))
        }
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(answer?.fields == ["agreements.scanning-care.pre_agreed_calls.1.\(place)"])
        }
    }

    @Test func `A choice without options and a price that is none are refused`() async throws {
        let file = try Self.file {
            $0.replacing("EUR 12.5", with: "12 euros").replacing(": 480", with: ": 0")
        }
        var bare = try Self.file()
        var first = try #require(bare.agreements[0].preAgreedCalls[0].form.first)
        (first.options, first.preset) = ([], nil)
        bare.agreements[0].preAgreedCalls[0].form = [first]
        try await TestDesk.with(.sqlite) { test in
            let path = "agreements.scanning-care.pre_agreed_calls.1"
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(answer?.fields.sorted() == ["\(path).lead_minutes", "\(path).price"])
            let other = await refusal {
                try await test.desk.perform(ApplyEnterprise(bare), as: .machine)
            }
            #expect(other?.fields == ["\(path).form.1.options"])
        }
    }
}

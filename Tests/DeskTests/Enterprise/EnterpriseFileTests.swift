import Desk
import Foundation
import Records
import Storage
import TestKit
import Testing
import USM
import Values

struct EnterpriseFileTests {
    @Test(arguments: TestEngine.allCases)
    func `A file is carried out once, and a second time changes nothing`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            let first = try await test.desk.perform(command, as: .machine)
            #expect(first.created.count == 16 && first.changed.isEmpty && first.unchanged == 0)
            let second = try await test.desk.perform(command, as: .machine)
            #expect(second.changes.isEmpty && second.unchanged == 16)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What was exported makes the same enterprise elsewhere`(
        engine: TestEngine
    ) async throws {
        var exported = EnterpriseFile()
        try await TestDesk.with(engine) { test in
            let desk = test.desk
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await desk.perform(command, as: .machine)
            _ = try await desk.perform(CreatePerson(name: "Without a key"), as: .machine)
            try await desk.perform(DisableAccount(try await test.party("nora")), as: .machine)
            exported = try await desk.ask(ExportEnterprise(), as: .machine)
        }
        let text = try JSONEncoder().encode(exported)
        let file = try JSONDecoder().decode(EnterpriseFile.self, from: text)
        #expect(file == exported)
        try await TestDesk.with(engine) { test in
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let again = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(again == exported)
        }
    }

    @Test func `A plan says what would change and changes nothing`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await test.desk.perform(command, as: .machine)
            let changed = try SmallEnterprise.file {
                $0.replacing("Ward 4", with: "Ward 5").replacing("120", with: "90")
                    .replacing(#""key": "wr-204""#, with: #""key": "wr-205""#)
            }
            let plan = try await test.desk.ask(PlanEnterprise(changed), as: .machine)
            #expect(
                plan.changes.map { "\($0.kind) \($0.key) \($0.fields)" } == [
                    "team ward [\"name\"]", "agreement scanning-care [\"targets\"]",
                    "component wr-205 []",
                ])
            let again = try await test.desk.ask(PlanEnterprise(changed), as: .machine)
            #expect(again == plan)
            let done = try await test.desk.perform(ApplyEnterprise(changed), as: .machine)
            #expect(done == plan)
        }
    }

    @Test func `Every reference to nothing is named with its place`() async throws {
        let file = try SmallEnterprise.file {
            $0.replacing(#""parent": "group"}"#, with: #""parent": "nowhere"}"#)
                .replacing(#""customer": "care""#, with: #""customer": "nobody""#)
                .replacing(#""owner": "devices""#, with: #""owner": "no team""#)
                .replacing(#""critical""#, with: #""urgent""#)
                .replacing("2025-01-01", with: "2025-13-01")
                .replacing(#""contacts": ["nora"]"#, with: #""contacts": ["ward"]"#)
                .replacing(#""calendar": "office""#, with: #""calendar": "night""#)
        }
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(
                answer?.fields.sorted() == [
                    "agreements.scanning-care.calendar", "agreements.scanning-care.contacts",
                    "agreements.scanning-care.customer",
                    "agreements.scanning-care.targets.1.minutes.urgent",
                    "agreements.scanning-care.valid_from", "components.wr-204.owner",
                    "organizations.care.parent", "teams.devices.parent",
                ])
            var nothing = EnterpriseFile()
            nothing.enterprise = .init(timeZone: "Europe/Amsterdam")
            let export = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(export == nothing)
        }
    }

    @Test(arguments: [
        (#""month": 2"#, #""month": 13"#, "recurring_actions.inspect.day"),
        (#""time": "07:30""#, #""time": "7h30""#, "recurring_actions.clean.time"),
        ("America/New_York", "America/Nowhere", "recurring_actions.clean.time_zone"),
        (#""end": "2028-01-01""#, #""end": "2025-01-01""#, "recurring_actions.clean.end"),
        (
            #""requester": "nora", "team": "devices""#, #""requester": "care""#,
            "recurring_actions.clean.requester"
        ),
        (#""until": "2027-01-02""#, #""until": "2026-01-02""#, "freeze_windows.stock.until"),
        (#""until": "2027-02-08""#, #""until": "next week""#, "freeze_windows.move.until"),
        ("Stock-taking", " ", "freeze_windows.stock.reason"),
        (
            #""class": "asset/hardware", "exceptions""#, #""class": "gadgets", "exceptions""#,
            "freeze_windows.stock.class"
        ),
        (
            #""exceptions": ["scanning"]"#, #""exceptions": ["cooking"]"#,
            "freeze_windows.stock.exceptions"
        ),
        (
            #""reason": "The move""#, #""reason": "The move", "class": "asset""#,
            "freeze_windows.move.class"
        ),
    ])
    func `What recurs or is frozen is refused at its place`(
        right: String, wrong: String, place: String
    ) async throws {
        let file = try SmallEnterprise.file { $0.replacing(right, with: wrong) }
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(answer?.fields == [place])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file that names an action which somebody retired brings it back`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await test.desk.perform(command, as: .machine)
            let kept = try await test.desk.database.read { try $0.storedActions(isRetired: false) }
            let clean = try #require(kept.first { $0.key == "clean" }?.action.id)
            _ = try await test.desk.database.write { try $0.retire(clean, at: test.clock.now) }
            let without = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(without.recurringActions.map(\.key) == ["inspect"])
            let again = try await test.desk.perform(command, as: .machine)
            #expect(again.created.map(\.key) == ["clean"])
            let back = try await test.desk.database.read { try $0.storedActions(isRetired: false) }
            #expect(back.first { $0.key == "clean" }?.action.id == clean)
            #expect(back.allSatisfy { $0.nextAt != nil })
        }
    }

    @Test func `An agreement that covers nobody is refused`() async throws {
        let file = try SmallEnterprise.file {
            $0.replacing(#""covers": ["care"]"#, with: #""covers": []"#)
        }
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(answer?.fields == ["agreements.scanning-care.covers"])
        }
    }

    @Test(arguments: [("2026-12-31", true), ("2027-01-02", false)])
    func `Between the same parties two agreements about a service never run at once`(
        start: String, isRefused: Bool
    ) async throws {
        let file = try SmallEnterprise.file()
        var next = try #require(file.agreements.first)
        next.key = "scanning-next"
        next.validFrom = start
        next.validUntil = nil
        var both = file
        both.agreements.append(next)
        var later = file
        later.agreements = [next]
        try await TestDesk.with(.sqlite) { [both, later] test in
            let together = await refusal {
                _ = try await test.desk.ask(PlanEnterprise(both), as: .machine)
            }
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let afterwards = await refusal {
                _ = try await test.desk.perform(ApplyEnterprise(later), as: .machine)
            }
            let expected = isRefused ? ["agreements.scanning-next.valid_from"] : nil
            #expect(together?.fields == expected && afterwards?.fields == expected)
        }
    }

    @Test func `A field that the form does not know is refused by its name`() throws {
        let wrong = SmallEnterprise.text.replacing(#""sign_in": "bram""#, with: #""login": "bram""#)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(EnterpriseFile.self, from: Data(wrong.utf8))
        }
        guard case .dataCorrupted(let context) = error else { throw try #require(error) }
        let unknown = try #require(context.underlyingError as? UnknownField)
        #expect(unknown.field == "login")
        #expect(unknown.path.hasPrefix("people."))
        #expect(unknown.knownFields.contains("sign_in"))
    }

    @Test func `An organization does not belong to itself by way of others`() async throws {
        let file = try SmallEnterprise.file {
            $0.replacing(
                #""name": "Waterlanden"}"#, with: #""name": "Waterlanden", "parent": "care"}"#)
        }
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal {
                try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(answer?.fields == ["organizations.group.parent", "organizations.care.parent"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two people may exchange their sign-in names`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await test.desk.perform(command, as: .machine)
            let exchanged = try SmallEnterprise.file {
                $0.replacing(#""sign_in": "bram""#, with: #""sign_in": "-""#)
                    .replacing(#""sign_in": "nora""#, with: #""sign_in": "bram""#)
                    .replacing(#""sign_in": "-""#, with: #""sign_in": "nora""#)
            }
            let done = try await test.desk.perform(ApplyEnterprise(exchanged), as: .machine)
            #expect(done.changed.map(\.key) == ["nora", "bram"])
            let account = try await test.desk.database.read { reader in
                try reader.account(signingInAs: "nora")
            }
            let bram = try await test.party("bram")
            #expect(account?.person == bram)
        }
    }

    @Test func `A file that leaves out a sign-in name leaves the account alone`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await test.desk.perform(command, as: .machine)
            let without = try SmallEnterprise.file {
                $0.replacing(#", "sign_in": "nora""#, with: "")
            }
            let plan = try await test.desk.perform(ApplyEnterprise(without), as: .machine)
            #expect(plan.changes.isEmpty)
        }
    }

    @Test func `An account that a file makes lets nobody in until it has a password`() async throws
    {
        try await TestDesk.with(.sqlite) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await test.desk.perform(command, as: .machine)
            let before = await refusal { try await test.signIn("nora", "") }
            #expect(before?.fields == ["password"])
            try await test.desk.perform(
                ResetPassword(try await test.party("nora"), password: "a good long password"),
                as: .machine)
            _ = try await test.signIn("nora")
        }
    }

    @Test func `Only an administrator carries out or exports a file`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let command = ApplyEnterprise(try SmallEnterprise.file())
            _ = try await test.desk.perform(command, as: .machine)
            let bram = Authority.person(try await test.actor("bram"))
            let applied = await refusal { try await test.desk.perform(command, as: bram) }
            let exported = await refusal {
                try await test.desk.ask(ExportEnterprise(), as: bram)
            }
            #expect(applied?.isNotAllowed == true)
            #expect(exported?.isNotAllowed == true)
        }
    }
}

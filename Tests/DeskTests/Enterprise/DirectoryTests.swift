import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

struct DirectoryTests {
    /// A desk with the small enterprise.
    private func withEnterprise(
        _ engine: TestEngine = .sqlite, _ change: (String) -> String = { $0 },
        _ body: (TestDesk) async throws -> Void
    ) async throws {
        let file = try SmallEnterprise.file(change)
        try await TestDesk.with(engine) { test in
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            try await body(test)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement covers who belongs to its organization, however far below`(
        engine: TestEngine
    ) async throws {
        try await withEnterprise(engine) { test in
            let choices = try await test.desk.services(as: test.actor("nora"))
            #expect(choices.map(\.service.name.dutch) == ["Scannen"])
            #expect(
                choices.first?.preAgreedCalls.first?.words == ["spare scanner", "reservescanner"])
            #expect(try await test.desk.services(as: test.actor("bram")).isEmpty)
            #expect(try await test.desk.services(as: test.actor("pieter")).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement covers who is a member of its team`(engine: TestEngine) async throws {
        let change = { (text: String) in
            text.replacing(#""covers": ["care"]"#, with: #""covers": ["devices"]"#)
                .replacing(#""parent": "devices","#, with: #""parent": "practice","#)
        }
        try await withEnterprise(engine, change) { test in
            let ofBram = try await test.desk.services(as: test.actor("bram"))
            let ofNora = try await test.desk.services(as: test.actor("nora"))
            #expect(ofBram.count == 1)
            #expect(ofNora.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement counts from its first moment until its last`(
        engine: TestEngine
    ) async throws {
        try await withEnterprise(engine) { test in
            let nora = try await test.party("nora")
            let moments = [
                "2024-12-31T22:59:59.999Z", "2024-12-31T23:00:00Z", "2027-01-01T12:29:59.999Z",
                "2027-01-01T12:30:00Z",
            ].compactMap { Instant(rfc3339: $0) }
            let counts = try await test.desk.database.read { reader in
                try moments.map {
                    try reader.coveringAgreements(of: nora, service: nil, at: $0).count
                }
            }
            #expect(counts == [0, 1, 1, 0])
        }
    }

    @Test func `An agreement keeps its targets and comes back whole`() async throws {
        try await withEnterprise { test in
            let choice = try #require(
                try await test.desk.services(as: test.actor("nora")).first)
            let targets = try await test.desk.database.read { reader in
                try reader.targets(of: choice.agreement)
            }
            #expect(targets.time(.handling, of: .incident, .critical) == .hours(2))
            #expect(targets.time(.handling, of: .wish, .low) == .days(1))
            #expect(targets.time(.handling, of: .risk, .low) == nil)
            #expect(targets.time(.reaction, of: .incident, .critical) == nil)
            let agreement = try await test.desk.agreement(
                choice.agreement, as: test.actor("nora"))
            #expect(agreement.validUntil == Instant(rfc3339: "2027-01-01T12:30:00Z"))
            let care = try await test.party("care")
            #expect(agreement.customer == care)
        }
    }

    @Test func `An agreement that does not concern somebody is not there for them`() async throws {
        try await withEnterprise { test in
            let choice = try #require(
                try await test.desk.services(as: test.actor("nora")).first)
            let pieter = try await test.actor("pieter")
            let bram = try await test.actor("bram")
            let agreement = await refusal {
                try await test.desk.agreement(choice.agreement, as: pieter)
            }
            let service = await refusal {
                try await test.desk.service(choice.service.id, as: pieter)
            }
            #expect(agreement?.isNotFound == true)
            #expect(service?.isNotFound == true)
            _ = try await test.desk.agreement(choice.agreement, as: bram)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `People and components are found by the beginning of any word, without accents`(
        engine: TestEngine
    ) async throws {
        try await withEnterprise(engine) { test in
            let bram = try await test.actor("bram")
            #expect(
                try await test.desk.people(named: "pieter", as: bram).map(\.name)
                    == ["Piëter Hofman"])
            #expect(
                try await test.desk.people(named: "VIS", as: bram).map(\.name) == ["Nora Visser"])
            #expect(try await test.desk.people(named: "isser", as: bram).isEmpty)
            #expect(try await test.desk.people(named: "%", as: bram).isEmpty)
            #expect(
                try await test.desk.components(named: "wr-2", as: bram).map(\.name)
                    == ["Reader WR-204"])
        }
    }

    @Test func `Who does not work here sees no directory`() async throws {
        try await withEnterprise { test in
            let (nora, team) = (try await test.actor("nora"), try await test.party("devices"))
            let answers = [
                await refusal { try await test.desk.teams(as: nora) },
                await refusal { try await test.desk.members(of: team, as: nora) },
                await refusal { try await test.desk.people(named: "b", as: nora) },
                await refusal { try await test.desk.components(named: "r", as: nora) },
            ]
            #expect(answers.allSatisfy { $0?.isNotAllowed == true })
        }
    }

    @Test func `A team knows its members`() async throws {
        try await withEnterprise { test in
            let (bram, team) = (try await test.actor("bram"), try await test.party("devices"))
            #expect(try await test.desk.members(of: team, as: bram).map(\.name) == ["Bram Koster"])
            #expect(
                try await test.desk.teams(as: bram).map(\.name) == ["Device team", "Ward 4"])
        }
    }

    @Test func `Somebody is known with their profiles, teams and agreements`() async throws {
        try await withEnterprise { test in
            let bram = try await test.actor("bram")
            let devices = try await test.party("devices")
            #expect(bram.teams == [devices])
            #expect(bram.language == .dutch)
            #expect(bram.grants.contains(Grant(.operator, .team(devices))))
            #expect(bram.grants.count == 2)
            #expect(try await test.actor("nora").contactOf.count == 1)
        }
    }
}

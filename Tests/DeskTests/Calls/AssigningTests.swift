import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Who may be given a call, and what giving it says.
struct AssigningTests {
    @Test(arguments: TestEngine.allCases)
    func `Only who holds a profile for the team or service is given a call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            // Its requester, a customer, a stranger, an operator of another team, administrators.
            for person in [DeskPerson.rena, .connie, .otto, .rick, .nick, .sam, .adam] {
                let answer = await refusal {
                    try await test.change(
                        id, .assign(team: .unchanged, person: .chosen(test.person(person))))
                }
                #expect(answer?.fields == ["person"], "\(person)")
            }
            #expect(try await test.call(id).assignee == nil)
            for person in [DeskPerson.dora, .cora, .mona, .enid, .chris] {
                try await test.change(
                    id, .assign(team: .unchanged, person: .chosen(test.person(person))))
                #expect(try await test.call(id).assignee == test.person(person))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Whose account is switched off is given nothing`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            let dora = test.person(.dora)
            _ = try await test.database.write { transaction in
                try transaction.run(
                    """
                    INSERT INTO account (person_id, sign_in_name, is_disabled)
                    VALUES (\(dora.rawValue), 'dora', 1)
                    """)
            }
            let answer = await refusal {
                try await test.change(id, .assign(team: .unchanged, person: .chosen(dora)))
            }
            #expect(answer?.fields == ["person"])
            let view = try await test.desk.callView("\(id)", as: test[.enid])
            let choices = try await test.desk.choices(for: view.call, as: test[.enid])
            #expect(choices.members.map(\.name) == ["Chris", "Cora", "Enid", "Mona"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A person without a team leaves the team, and another team empties the person`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(
                id, .assign(team: .unchanged, person: .chosen(test.person(.dora))))
            #expect(try await test.call(id).team == test.id("devices"))
            try await test.change(
                id, .assign(team: .chosen(test.id("devices")), person: .unchanged))
            #expect(try await test.call(id).assignee == test.person(.dora))
            try await test.change(
                id, .assign(team: .chosen(test.id("network")), person: .unchanged))
            let call = try await test.call(id)
            #expect(call.team == test.id("network") && call.assignee == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Only teams that work on calls are offered and taken`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let call = try await test.call(receipt.id)
            let choices = try await test.desk.choices(for: call, as: test[.enid])
            #expect(choices.teams.map(\.name) == ["Devices", "Network"])
            let answer = await refusal {
                try await test.change(
                    receipt.id, .assign(team: .chosen(test.id("ward")), person: .unchanged))
            }
            #expect(answer?.fields == ["team"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What they should know is an internal word beside the assignment`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(
                id,
                .assign(
                    team: .chosen(test.id("network")), person: .unchanged,
                    note: "Ask for the quokka cable"))
            #expect(try await test.kinds(of: id).suffix(2) == ["assigned", "commented"])
            #expect(try await test.kinds(of: id, as: .rena) == ["registered"])
            #expect(try await test.journalDifferences() == [])
        }
    }
}

import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

struct AccountTests {
    @Test(arguments: [
        ("short", ["password"]), ("nora.visser", ["password"]),
        (String(repeating: "a", count: 201), ["password"]), ("ten letter", []),
    ])
    func `A password is long, and not the sign-in name`(
        password: String, fields: [String]
    ) async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.desk.perform(CreatePerson(name: "Nora"), as: .machine)
            let answer = await refusal {
                try await test.desk.perform(
                    CreateAccount(nora, signInName: "Nora.Visser", password: password),
                    as: .machine)
            }
            #expect(answer?.fields ?? [] == fields)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A sign-in name belongs to one person, in whatever case`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let answer = await refusal { try await test.person("Nora Smit", signInName: "NORA") }
            #expect(answer?.fields == ["sign_in_name"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who is refused an account is not there as a person either`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            let people = { try await test.desk.ask(ListPeople(), as: .machine).people.count }
            let before = try await people()
            let outcomes = await withTaskGroup(of: String.self) { group in
                for number in 1...8 {
                    group.addTask {
                        await outcome {
                            try await test.desk.perform(
                                EnterUser(
                                    person: CreatePerson(name: "Nora \(number)"),
                                    signInName: "nora", password: "a long password"),
                                as: .machine)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == "done" }.count == 1)
            #expect(outcomes.filter { $0 == "invalid" }.count == 7)
            #expect(try await people() == before + 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Another password ends the other sessions`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let (here, there) = (try await test.signIn("nora"), try await test.signIn("nora"))
            let actor = try await test.desk.identify(sessionToken: here.token).actor
            let next = "another good password"
            try await test.desk.perform(
                ChangePassword(
                    present: "a good long password", next: next, keeping: here.token),
                as: actor)
            _ = try await test.desk.identify(sessionToken: here.token)
            let answer = await refusal { try await test.desk.identify(sessionToken: there.token) }
            #expect(answer?.isSignInNeeded == true)
            _ = try await test.signIn("nora", next)
            let former = await refusal { try await test.signIn("nora") }
            #expect(former?.fields == ["password"])
        }
    }

    @Test func `A password is changed only by who knows it`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let actor = try await test.desk.actor(for: nora)
            let command = ChangePassword(
                present: "a guess", next: "another good password", keeping: nil)
            let answer = await refusal { try await test.desk.perform(command, as: actor) }
            #expect(answer?.fields == ["present"])
        }
    }

    @Test func `A password is the same however a keyboard writes its accents`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person(
                "Nora Visser", signInName: "nora", password: "caf\u{E9} op de hoek")
            _ = try await test.signIn("nora", "cafe\u{301} op de hoek")
        }
    }

    @Test func `Only an administrator hands out accounts and profiles`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let ada = try await test.person(
                "Ada Brouwer", signInName: "ada", grants: [Grant(.administrator, .enterprise)])
            let command = GrantProfile(Grant(.administrator, .enterprise), to: nora)
            let actor = try await test.desk.actor(for: nora)
            let answer = await refusal {
                try await test.desk.perform(command, as: .person(actor))
            }
            #expect(answer?.isNotAllowed == true)
            try await test.desk.perform(command, as: .person(test.desk.actor(for: ada)))
            let people = try await test.desk.ask(
                ListPeople(), as: .person(test.desk.actor(for: nora)))
            #expect(people.people.map(\.person.name) == ["Ada Brouwer", "Nora Visser"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The last administrator stays one`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            let grant = Grant(.administrator, .enterprise)
            let ada = try await test.person("Ada Brouwer", signInName: "ada", grants: [grant])
            let withdrawn = await refusal {
                try await test.desk.perform(WithdrawGrant(grant, from: ada), as: .machine)
            }
            let disabled = await refusal {
                try await test.desk.perform(DisableAccount(ada), as: .machine)
            }
            #expect(withdrawn?.fields == ["person"])
            #expect(disabled?.fields == ["person"])
            #expect(try await test.desk.actor(for: ada).grants == [grant])
        }
    }

    @Test func `An administrator is one for the whole enterprise or not at all`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let command = GrantProfile(Grant(.administrator, .team(ID("none"))), to: nora)
            let answer = await refusal { try await test.desk.perform(command, as: .machine) }
            #expect(answer?.fields == ["scope", "scope"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The list of people goes on where its page ended`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            for name in ["Émile", "anna", "Bram", "Dirk", "carla"] {
                _ = try await test.desk.perform(CreatePerson(name: name), as: .machine)
            }
            var query = ListPeople(limit: 2)
            var pages: [[String]] = []
            repeat {
                let page = try await test.desk.ask(query, as: .machine)
                pages.append(page.people.map(\.person.name))
                query.after = page.next
            } while query.after != nil
            #expect(pages == [["anna", "Bram"], ["carla", "Dirk"], ["Émile"]])
        }
    }

    @Test func `A change of an account is journalled, without secrets`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person(
                "Nora Visser", signInName: "nora", grants: [Grant(.operator, .enterprise)])
            try await test.desk.perform(
                ResetPassword(nora, password: "quite another one"), as: .machine)
            let entries = try await test.desk.database.read { reader in
                try reader.rows(
                    "SELECT kind, words FROM journal WHERE subject_id = \(nora) ORDER BY position"
                )
            }
            let kinds = try entries.map { try $0.get("kind", as: String.self) }
            #expect(
                kinds == ["person_created", "account_created", "profile_granted", "password_reset"])
            let payloads = try entries.map { try $0.get("words", as: String?.self) ?? "" }.joined()
            #expect(!payloads.contains("password") && !payloads.contains("quite"))
        }
    }

    @Test func `A language that somebody chose counts at once`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            let actor = try await test.desk.identify(sessionToken: session.token).actor
            try await test.desk.perform(SetLanguage(.dutch), as: actor)
            let now = try await test.desk.identify(sessionToken: session.token).actor
            #expect(now.language == .dutch)
        }
    }
}

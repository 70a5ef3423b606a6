import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

struct TokenTests {
    @Test(arguments: TestEngine.allCases)
    func `A token lets a program in as its person`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let actor = try await test.desk.actor(for: nora)
            let made = try await test.desk.perform(
                CreateToken(name: "roster", scope: .write, days: 30), as: actor)
            #expect(made.secret.hasPrefix("mst_"))
            #expect(try await test.desk.identify(apiToken: made.secret) == actor)
        }
    }

    @Test func `A reading token changes nothing`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let made = try await test.desk.perform(
                CreateToken(name: "report", scope: .read, days: 30),
                as: test.desk.actor(for: nora))
            let actor = try await test.desk.identify(apiToken: made.secret)
            #expect(actor.isReadOnly)
            let answer = await refusal {
                try await test.desk.perform(
                    CreateToken(name: "more", scope: .write, days: 30), as: actor)
            }
            #expect(answer?.isNotAllowed == true)
        }
    }

    @Test func `A token ends after its days`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let made = try await test.desk.perform(
                CreateToken(name: "report", scope: .read, days: 2),
                as: test.desk.actor(for: nora))
            test.clock.advance(by: .hours(47))
            _ = try await test.desk.identify(apiToken: made.secret)
            test.clock.advance(by: .hours(1))
            let answer = await refusal { try await test.desk.identify(apiToken: made.secret) }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A revoked token is unknown at once`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let actor = try await test.desk.actor(for: nora)
            let made = try await test.desk.perform(
                CreateToken(name: "report", scope: .read, days: 2), as: actor)
            _ = try await test.desk.identify(apiToken: made.secret)
            try await test.desk.perform(RevokeToken(made.token.id), as: actor)
            let answer = await refusal { try await test.desk.identify(apiToken: made.secret) }
            #expect(answer?.isSignInNeeded == true)
            #expect(try await test.desk.ask(ListTokens(), as: actor).isEmpty)
        }
    }

    @Test func `The token of a disabled account does nothing`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let made = try await test.desk.perform(
                CreateToken(name: "report", scope: .read, days: 2),
                as: test.desk.actor(for: nora))
            _ = try await test.desk.identify(apiToken: made.secret)
            try await test.desk.perform(DisableAccount(nora), as: .machine)
            let answer = await refusal { try await test.desk.identify(apiToken: made.secret) }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test(arguments: ["", "mst_", "mst_nothing", String(repeating: "m", count: 5_000)])
    func `A text that is no token asks to sign in`(text: String) async throws {
        try await TestDesk.with(.sqlite) { test in
            let answer = await refusal { try await test.desk.identify(apiToken: text) }
            #expect(answer?.isSignInNeeded == true)
        }
    }
}

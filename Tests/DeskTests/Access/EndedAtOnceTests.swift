import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// What another process ends is over with the next request, though that process tells no news.
struct EndedAtOnceTests {
    @Test func `Another process's disabled account is out with the next request`() async throws {
        try await ending { other, nora in
            try await other.perform(DisableAccount(nora), as: .machine)
        }
    }

    @Test func `Another process's new password ends sessions with the next request`()
        async throws
    {
        try await ending { other, nora in
            try await other.perform(
                ResetPassword(nora, password: "another long password"), as: .machine)
        }
    }

    @Test func `A profile that another process withdrew is gone with the next request`()
        async throws
    {
        try await TestDesk.with(.sqlite) { test in
            let grant = Grant(.operator, .enterprise)
            let nora = try await test.person("Nora Visser", signInName: "nora", grants: [grant])
            let session = try await test.signIn("nora")
            let before = try await test.desk.identify(sessionToken: session.token).actor
            #expect(before.grants == [grant])
            let other = try test.otherNode()
            try await other.perform(WithdrawGrant(grant, from: nora), as: .machine)
            let after = try await test.desk.identify(sessionToken: session.token).actor
            #expect(after.grants.isEmpty)
            await other.database.close()
        }
    }

    @Test func `A token that another process revoked is unknown with the next request`()
        async throws
    {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let actor = try await test.desk.actor(for: nora)
            let made = try await test.desk.perform(
                CreateToken(name: "report", scope: .read, days: 2), as: actor)
            _ = try await test.desk.identify(apiToken: made.secret)
            let other = try test.otherNode()
            try await other.perform(RevokeToken(made.token.id), as: actor)
            let answer = await refusal { try await test.desk.identify(apiToken: made.secret) }
            #expect(answer?.isSignInNeeded == true)
            await other.database.close()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who signs in as somebody else ends the session before`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            _ = try await test.person("Sami el Idrissi", signInName: "sami")
            let first = try await test.signIn("nora")
            let elsewhere = try await test.signIn("nora")
            _ = try await test.desk.identify(sessionToken: first.token)
            let second = try await test.signIn("sami", former: first.token)
            let answer = await refusal { try await test.desk.identify(sessionToken: first.token) }
            #expect(answer?.isSignInNeeded == true)
            _ = try await test.desk.identify(sessionToken: second.token)
            _ = try await test.desk.identify(sessionToken: elsewhere.token)
        }
    }

    @Test func `A wrong password ends no session`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let first = try await test.signIn("nora")
            _ = await refusal {
                try await test.signIn("nora", "wrong", former: first.token)
            }
            _ = try await test.desk.identify(sessionToken: first.token)
        }
    }

    private func ending(
        _ end: (ServiceDesk, ID<Party>) async throws -> Void
    ) async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            let actor = try await test.desk.identify(sessionToken: session.token).actor
            let made = try await test.desk.perform(
                CreateToken(name: "report", scope: .write, days: 2), as: actor)
            _ = try await test.desk.identify(apiToken: made.secret)
            let other = try test.otherNode()
            try await end(other, nora)
            let answer = await refusal {
                try await test.desk.identify(sessionToken: session.token)
            }
            #expect(answer?.isSignInNeeded == true)
            await other.database.close()
        }
    }
}

import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

struct SessionTests {
    @Test(arguments: TestEngine.allCases)
    func `A session that was signed out is unknown at once`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            _ = try await test.desk.identify(sessionToken: session.token)
            try await test.desk.perform(SignOut(sessionToken: session.token))
            let answer = await refusal {
                try await test.desk.identify(sessionToken: session.token)
            }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Signing out everywhere ends all sessions but the one that asks`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let (here, there) = (try await test.signIn("nora"), try await test.signIn("nora"))
            let actor = try await test.desk.identify(sessionToken: here.token).actor
            try await test.desk.perform(SignOutEverywhere(keeping: here.token), as: actor)
            _ = try await test.desk.identify(sessionToken: here.token)
            let answer = await refusal { try await test.desk.identify(sessionToken: there.token) }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test func `A session is over twelve hours after the last request`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            for _ in 1...3 {
                test.clock.advance(by: .hours(11))
                _ = try await test.desk.identify(sessionToken: session.token)
            }
            test.clock.advance(by: .hours(12))
            let answer = await refusal {
                try await test.desk.identify(sessionToken: session.token)
            }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test func `A session is over seven days after the sign-in, however busy`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            var hours = 0
            while hours < 7 * 24 - 6 {
                test.clock.advance(by: .hours(6))
                hours += 6
                _ = try await test.desk.identify(sessionToken: session.token)
            }
            test.clock.advance(by: .hours(6))
            let answer = await refusal {
                try await test.desk.identify(sessionToken: session.token)
            }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test func `The list of sessions marks the one that asks, and any can be ended`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let (here, there) = (try await test.signIn("nora"), try await test.signIn("nora"))
            let actor = try await test.desk.identify(sessionToken: here.token).actor
            let query = ListSessions(presentToken: here.token)
            let sessions = try await test.desk.ask(query, as: actor)
            #expect(sessions.count == 2)
            let other = try #require(sessions.first { !$0.isPresent })
            try await test.desk.perform(EndSession(other.session.id), as: actor)
            let answer = await refusal { try await test.desk.identify(sessionToken: there.token) }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test func `Nobody ends somebody else's session`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let sami = try await test.person("Sami el Idrissi", signInName: "sami")
            let session = try await test.signIn("nora")
            let sessions = try await test.desk.ask(
                ListSessions(presentToken: nil), as: test.desk.actor(for: nora))
            let id = try #require(sessions.first?.session.id)
            let stranger = try await test.desk.actor(for: sami)
            let answer = await refusal {
                try await test.desk.perform(EndSession(id), as: stranger)
            }
            #expect(answer?.isNotFound == true)
            _ = try await test.desk.identify(sessionToken: session.token)
        }
    }

    @Test func `A profile that one node grants counts on another at once`() async throws {
        try await TestDesk.with(.postgres) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            let other = try test.otherNode()
            let follower = Task { await other.followIdentityNews() }
            defer { follower.cancel() }
            let before = try await other.identify(sessionToken: session.token).actor
            #expect(before.grants.isEmpty)
            // News of another process comes a moment later; each time again, in case that the
            // follower was not listening yet. The clock stands still, so that nothing is
            // forgotten by age.
            for round in 1...200 {
                let grant = Grant(.operator, .enterprise)
                if round.isMultiple(of: 2) {
                    try await test.desk.perform(WithdrawGrant(grant, from: nora), as: .machine)
                } else {
                    try await test.desk.perform(GrantProfile(grant, to: nora), as: .machine)
                    let now = try await other.identify(sessionToken: session.token).actor
                    if !now.grants.isEmpty { break }
                }
                try #require(round < 200, "the other node never heard of it")
            }
            await other.database.close()
        }
    }
}

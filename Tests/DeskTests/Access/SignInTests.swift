import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

struct SignInTests {
    @Test(arguments: TestEngine.allCases)
    func `A right name and password begin a session that says who came in`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn(" Nora ")
            let signedIn = try await test.desk.identify(sessionToken: session.token)
            #expect(signedIn.actor.person == nora)
            #expect(signedIn.actor.name == "Nora Visser")
            #expect(signedIn.csrf == session.csrf)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An unknown name, a wrong password and a disabled account get one answer`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let sami = try await test.person("Sami el Idrissi", signInName: "sami")
            try await test.desk.perform(DisableAccount(sami), as: .machine)
            let wrong = await refusal { try await test.signIn("nora", "not her password") }
            let unknown = await refusal { try await test.signIn("nobody") }
            let disabled = await refusal { try await test.signIn("sami") }
            let empty = await refusal { try await test.signIn("nora", "") }
            #expect(wrong?.fields == ["password"])
            #expect("\(String(describing: unknown))" == "\(String(describing: wrong))")
            #expect("\(String(describing: disabled))" == "\(String(describing: wrong))")
            #expect("\(String(describing: empty))" == "\(String(describing: wrong))")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `After five tries in vain a name waits, even with the right password`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            for _ in 1...5 { _ = await refusal { try await test.signIn("nora", "wrong") } }
            let sixth = await refusal { try await test.signIn("nora") }
            #expect(sixth?.retryAfter == .minutes(1))
            test.clock.advance(by: .minutes(1))
            _ = try await test.signIn("nora")
        }
    }

    @Test func `The wait doubles from one minute to fifteen`() async throws {
        try await TestDesk.with(.sqlite) { test in
            var waits: [Duration] = []
            for _ in 1...11 {
                let answer = await refusal { try await test.signIn("nobody") }
                guard let wait = answer?.retryAfter else { continue }
                waits.append(wait)
                test.clock.advance(by: wait)
            }
            #expect(waits == [.minutes(1), .minutes(2), .minutes(4)])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Tries at once do not slip through together`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            let answers = await withTaskGroup(of: DeskRefusal?.self) { group in
                for _ in 1...12 {
                    group.addTask { await refusal { try await test.signIn("nobody") } }
                }
                return await group.reduce(into: [DeskRefusal?]()) { $0.append($1) }
            }
            #expect(answers.count { $0?.fields == ["password"] } == 5)
            #expect(answers.count { $0?.retryAfter != nil } == 7)
        }
    }

    @Test func `An address waits after thirty tries, whatever the names`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let answers = await withTaskGroup(of: DeskRefusal?.self) { group in
                for number in 1...32 {
                    group.addTask { await refusal { try await test.signIn("nobody\(number)") } }
                }
                return await group.reduce(into: [DeskRefusal?]()) { $0.append($1) }
            }
            #expect(answers.count { $0?.retryAfter != nil } == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Only a digest of the session's secret is kept`(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let session = try await test.signIn("nora")
            let digest = try await test.desk.database.read { reader in
                try reader.scalar("SELECT digest FROM session", as: String.self)
            }
            #expect(digest == Digest.text(Array(session.token.utf8)))
        }
    }
}

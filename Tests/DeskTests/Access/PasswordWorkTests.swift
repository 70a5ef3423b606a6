import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// How passwords are kept, and how much of the machine trying them may take.
struct PasswordWorkTests {
    @Test func `A password is kept as OWASP's row with the least memory advises`() async throws {
        try await TestDesk.with(.sqlite) { test in
            let test = test.hashing(.usual)
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let kept = try await hash(of: nora, test)
            #expect(kept.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
            _ = try await test.signIn("nora")
            let wrong = await refusal { try await test.signIn("nora", "a good long passwore") }
            #expect(wrong?.fields == ["password"])
            #expect(try await hash(of: nora, test) == kept)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A hash that took less work is renewed when its person signs in`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let old = try await hash(of: nora, test)
            #expect(old.hasPrefix("$scrypt$ln=10,r=8,p=1$"))
            let here = try await test.signIn("nora")
            let dearer = test.hashing(
                PasswordCost(logRounds: 10, blockSize: 8, parallelism: 3, waitingMax: 10))
            let wrong = await refusal { try await dearer.signIn("nora", "wrong") }
            #expect(wrong?.fields == ["password"])
            #expect(try await hash(of: nora, test) == old)
            _ = try await dearer.signIn("nora")
            #expect(try await hash(of: nora, test).hasPrefix("$scrypt$ln=10,r=8,p=3$"))
            // The password is the same: nobody is signed out by it.
            _ = try await dearer.desk.identify(sessionToken: here.token)
            _ = try await dearer.signIn("nora")
        }
    }

    @Test func `Few may wait to have a password tried; others hear when to come again`()
        async throws
    {
        try await TestDesk.with(.sqlite) { test in
            let narrow = test.hashing(
                PasswordCost(logRounds: 15, blockSize: 8, parallelism: 1, waitingMax: 1))
            let answers = await withTaskGroup(of: DeskRefusal?.self) { group in
                for number in 1...12 {
                    group.addTask { await refusal { try await narrow.signIn("nobody\(number)") } }
                }
                return await group.reduce(into: [DeskRefusal?]()) { $0.append($1) }
            }
            let busy = answers.count {
                if case .busy(let wait) = $0 { wait == .seconds(3) } else { false }
            }
            let tried = answers.count { $0?.fields == ["password"] }
            #expect(busy > 0 && tried >= 3)
            #expect(busy + tried == 12)
        }
    }

    private func hash(of person: ID<Party>, _ test: TestDesk) async throws -> String {
        try await test.desk.database.read { try $0.account(of: person)?.passwordHash ?? "" }
    }
}

import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Nobody can keep somebody else from signing in.
struct KnownBrowserTests {
    @Test(arguments: TestEngine.allCases)
    func `While a name waits, a browser that its person signed in with may still`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let known = try await test.signIn("nora").browserToken
            try await tryInVain(5, test, "nora", from: "::1")
            let stranger = await refusal { try await test.signIn("nora") }
            #expect(stranger?.retryAfter == .minutes(1))
            _ = try await test.signIn("nora", browser: known)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A stranger's tries make nobody wait at another address`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            try await tryInVain(5, test, "nora", from: "203.0.113.9")
            _ = try await test.signIn("nora", from: "192.0.2.1")
        }
    }

    @Test func `When many addresses have tried a name, a new one has one try`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            for number in 1...21 {
                try await tryInVain(1, test, "nora", from: "203.0.113.\(number)")
            }
            let one = await refusal { try await test.signIn("nora", "wrong", from: "192.0.2.1") }
            #expect(one?.fields == ["password"])
            let two = await refusal { try await test.signIn("nora", from: "192.0.2.1") }
            #expect(two?.retryAfter == .minutes(1))
            _ = try await test.signIn("nora", from: "192.0.2.2")
        }
    }

    @Test func `While an address waits, a known browser behind it may still`() async throws {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let known = try await test.signIn("nora").browserToken
            for number in 1...30 {
                try await tryInVain(1, test, "nobody\(number)", from: "::1")
            }
            let unknown = await refusal { try await test.signIn("nora") }
            #expect(unknown?.retryAfter != nil)
            _ = try await test.signIn("nora", browser: known)
        }
    }

    @Test func `A known browser has five tries of its own, and is known to its person only`()
        async throws
    {
        try await TestDesk.with(.sqlite) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            _ = try await test.person("Sami el Idrissi", signInName: "sami")
            let known = try await test.signIn("nora").browserToken
            for _ in 1...5 {
                _ = await refusal { try await test.signIn("nora", "wrong", browser: known) }
            }
            let waits = await refusal { try await test.signIn("nora", browser: known) }
            #expect(waits?.retryAfter == .minutes(1))
            try await tryInVain(5, test, "sami", from: "::1")
            let other = await refusal { try await test.signIn("sami", browser: known) }
            #expect(other?.retryAfter == .minutes(1))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A browser keeps its secret, is kept as a digest, and is unknown after a new password`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            let nora = try await test.person("Nora Visser", signInName: "nora")
            let known = try await test.signIn("nora").browserToken
            #expect(try await test.signIn("nora", browser: known).browserToken == known)
            #expect(try await digests(test) == [Digest.text(Array(known.utf8))])
            try await test.desk.perform(
                ResetPassword(nora, password: "another long password"), as: .machine)
            #expect(try await digests(test).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Of many browsers the twenty that were seen last are known`(
        engine: TestEngine
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let first = try await test.signIn("nora").browserToken
            for _ in 1...20 {
                test.clock.advance(by: .minutes(1))
                _ = try await test.signIn("nora")
            }
            let kept = try await digests(test)
            #expect(kept.count == 20)
            #expect(!kept.contains(Digest.text(Array(first.utf8))))
        }
    }

    private func tryInVain(
        _ times: Int, _ test: TestDesk, _ name: String, from address: String
    ) async throws {
        for _ in 0..<times {
            let answer = await refusal { try await test.signIn(name, "wrong", from: address) }
            #expect(answer?.fields == ["password"])
        }
    }

    private func digests(_ test: TestDesk) async throws -> [String] {
        try await test.desk.database.read { reader in
            try reader.rows("SELECT digest FROM known_browser ORDER BY digest").map {
                try $0.get("digest")
            }
        }
    }
}

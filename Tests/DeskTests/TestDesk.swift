import Desk
import Records
import Storage
import Synchronization
import TestKit
import USM
import Values

/// A time that stands still until a test moves it.
final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ start: Instant = Instant(milliseconds: 1_790_000_000_000)) {
        moment = Mutex(start)
    }

    var now: Instant { moment.withLock { $0 } }

    func advance(by duration: Duration) {
        moment.withLock { $0 = $0.adding(duration) }
    }

    /// A world with this time, and novelty that a seed replays.
    func world(seed: UInt64 = 1) -> World {
        let dice = Mutex(SeededDice(seed: seed))
        return World(
            now: { self.now },
            randomBytes: { count in
                dice.withLock { dice in
                    (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
                }
            })
    }
}

/// A desk with a fresh database, and a second one over the same database, as another node has.
struct TestDesk: Sendable {
    let desk: ServiceDesk
    let clock: TestClock
    let otherNode: @Sendable () throws -> ServiceDesk

    /// The same database before a desk that hashes passwords at another cost.
    func hashing(_ cost: PasswordCost) -> TestDesk {
        TestDesk(
            desk: ServiceDesk(
                database: desk.database, world: clock.world(seed: 3), passwordCost: cost),
            clock: clock, otherNode: otherNode)
    }

    static func with<Result: Sendable>(
        _ engine: TestEngine, _ body: (TestDesk) async throws -> Result
    ) async throws {
        try await TestDatabases.with(engine, Migrations.all) { test in
            let clock = TestClock()
            return try await body(
                TestDesk(
                    desk: ServiceDesk(
                        database: test.database, world: clock.world(), passwordCost: .slight),
                    clock: clock,
                    otherNode: {
                        ServiceDesk(
                            database: try test.openAgain(), world: clock.world(seed: 2),
                            passwordCost: .slight)
                    }))
        }
    }

    /// Somebody with an account.
    func person(
        _ name: String, signInName: String, password: String = "a good long password",
        grants: [Grant] = []
    ) async throws -> ID<Party> {
        let person = try await desk.perform(CreatePerson(name: name), as: .machine)
        try await desk.perform(
            CreateAccount(person, signInName: signInName, password: password), as: .machine)
        for grant in grants {
            try await desk.perform(GrantProfile(grant, to: person), as: .machine)
        }
        return person
    }

    func signIn(
        _ name: String, _ password: String = "a good long password", from address: String = "::1",
        browser: String? = nil, former: String? = nil
    ) async throws -> BegunSession {
        try await desk.perform(
            SignIn(
                name: name, password: password, address: address, agent: "a test",
                browserToken: browser, formerToken: former))
    }
}

/// Runs `body` and gives the refusal that it ends with.
func refusal(_ body: () async throws -> some Any) async -> DeskRefusal? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? DeskRefusal
    }
}

extension DeskRefusal {
    /// The fields that were refused, in order.
    var fields: [String] {
        guard case .invalid(let problems) = self else { return [] }
        return problems.map(\.field)
    }

    var isSignInNeeded: Bool {
        if case .signInNeeded = self { true } else { false }
    }

    var isNotAllowed: Bool {
        if case .notAllowed = self { true } else { false }
    }

    var isNotFound: Bool {
        if case .notFound = self { true } else { false }
    }

    var retryAfter: Duration? {
        if case .tooMany(let duration) = self { duration } else { nil }
    }
}

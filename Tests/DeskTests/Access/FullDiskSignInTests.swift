import Desk
import Records
import Storage
import Synchronization
import TestKit
import Testing
import USM
import Values

/// A disk without room keeps nobody from signing in and reading.
struct FullDiskSignInTests {
    @Test(arguments: TestEngine.allCases)
    func `While nothing can be written, people sign in, and out again`(
        engine: TestEngine
    ) async throws {
        try await withFullDisk(engine) { test, _ in
            let session = try await test.signIn("nora")
            let signedIn = try await test.desk.identify(sessionToken: session.token)
            #expect(signedIn.actor.name == "Nora Visser")
            #expect(signedIn.csrf == session.csrf)
            try await test.desk.perform(SignOut(sessionToken: session.token))
            let answer = await refusal {
                try await test.desk.identify(sessionToken: session.token)
            }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test func `Tries are counted in memory meanwhile`() async throws {
        try await withFullDisk(.sqlite) { test, _ in
            for _ in 1...5 {
                let answer = await refusal { try await test.signIn("nora", "wrong") }
                #expect(answer?.fields == ["password"])
            }
            let sixth = await refusal { try await test.signIn("nora") }
            #expect(sixth?.retryAfter == .minutes(1))
        }
    }

    @Test func `A session that was begun on a full disk ends with another password`()
        async throws
    {
        try await withFullDisk(.sqlite) { test, disk in
            let session = try await test.signIn("nora")
            let nora = try await test.desk.identify(sessionToken: session.token).actor.person
            disk.isFull.withLock { $0 = false }
            _ = try await test.desk.identify(sessionToken: session.token)
            try await test.desk.perform(
                ResetPassword(nora, password: "another long password"), as: .machine)
            let answer = await refusal {
                try await test.desk.identify(sessionToken: session.token)
            }
            #expect(answer?.isSignInNeeded == true)
        }
    }

    @Test func `A session that would be lengthened goes on as it is`() async throws {
        try await withFullDisk(.sqlite) { test, disk in
            disk.isFull.withLock { $0 = false }
            let session = try await test.signIn("nora")
            disk.isFull.withLock { $0 = true }
            test.clock.advance(by: .hours(6))
            _ = try await test.desk.identify(sessionToken: session.token)
        }
    }

    /// A disk whose room a test takes away.
    private final class Disk: Sendable {
        let isFull = Mutex(true)
    }

    private func withFullDisk(
        _ engine: TestEngine, _ body: (TestDesk, Disk) async throws -> Void
    ) async throws {
        try await TestDesk.with(engine) { test in
            _ = try await test.person("Nora Visser", signInName: "nora")
            let disk = Disk()
            let database = FullDatabase(inner: test.desk.database) {
                disk.isFull.withLock { $0 }
            }
            let desk = ServiceDesk(
                database: database, world: test.clock.world(seed: 4), passwordCost: .slight)
            try await body(
                TestDesk(desk: desk, clock: test.clock, otherNode: test.otherNode), disk)
        }
    }
}

/// A database that cannot write while its disk has no room.
private struct FullDatabase: Database {
    let inner: any Database
    let isFull: @Sendable () -> Bool

    var dialect: Dialect { inner.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        try await inner.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        guard !isFull() else { throw StorageError.full }
        return try await inner.write(body)
    }

    func news() -> AsyncStream<News> { inner.news() }
    func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws {
        try await inner.migrate(migrations, onProgress: onProgress)
    }
    func backup(to path: String) async throws { try await inner.backup(to: path) }
    func close() async { await inner.close() }
}

import Foundation
import Synchronization
import TestKit
import Testing

/// What was acknowledged is kept, whatever happens to the process or to the database's server.
@Suite(.serialized)
struct CrashTests {
    @Test func `A process that is killed loses no acknowledged call on SQLite`() async throws {
        try await Program.withFolder { folder in
            try await killUnderLoad("sqlite:\(folder)/a.sqlite", folder)
        }
    }

    @Test func `A process that is killed loses no acknowledged call on PostgreSQL`() async throws {
        try await OwnPostgres.with { postgres in
            try await killUnderLoad("postgres:\(postgres.connection)", postgres.folder)
        }
    }

    @Test func `While its database is gone a process is not ready, and waits`() async throws {
        try await OwnPostgres.with { postgres in
            let database = "postgres:\(postgres.connection)"
            let token = try await enterprise(in: database)
            let server = try await serve(database, postgres.folder)
            let web = Web(server.address, token: token)
            #expect(try await web.get("readyz").status == 200)
            try await postgres.crash()
            let isUnready = try await eventually { try await web.get("readyz").status == 503 }
            #expect(isUnready)
            #expect(try await web.get("livez").status == 200)
            async let waiting = web.post(
                "api/v1/calls", json: #"{"description": "The scanner is broken"}"#, key: "one")
            try await postgres.start()
            let isReady = try await eventually { try await web.get("readyz").status == 200 }
            #expect(isReady)
            #expect(try await waiting.status == 201)
            #expect(await server.stop() == 0)
        }
    }

    /// Registers calls from several sides, kills the process in the middle, and looks afterwards.
    private func killUnderLoad(_ database: String, _ folder: String) async throws {
        let token = try await enterprise(in: database)
        let server = try await serve(database, folder)
        let web = Web(server.address, token: token)
        let acknowledged = try await withThrowingTaskGroup(of: [String: String].self) { group in
            for writer in 1...6 {
                group.addTask { await register(as: writer, at: web) }
            }
            let isLoaded = try await eventually {
                Self.isLoaded(try await web.get("metrics").text)
            }
            #expect(isLoaded)
            server.kill()
            return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
        await server.ended()
        // Of the thirty that were counted, each writer may have missed its last answer.
        #expect(acknowledged.count >= 24)

        let again = try await serve(database, folder)
        let after = Web(again.address, token: token)
        for (key, reference) in acknowledged {
            #expect(try await after.get("api/v1/calls/\(reference)").status == 200)
            let repeated = try await after.post("api/v1/calls", json: Self.words(key), key: key)
            #expect(repeated.reference == reference)
        }
        await again.stop()
        let verified = try await Program.run(["verify", "--database", database])
        #expect(verified.status == 0, "\(verified.output)")
    }

    private static func words(_ key: String) -> String {
        #"{"description": "Scanner \#(key) does not read wristbands"}"#
    }

    /// Whether the process has counted at least thirty registrations.
    private static func isLoaded(_ numbers: String) -> Bool {
        let counter =
            /requests_total\{method="POST",route="\/api\/v1\/calls",status="201"\} (\d+)/
        return numbers.firstMatch(of: counter).flatMap { Int($0.output.1) } ?? 0 >= 30
    }

    /// - Returns: the reference of each acknowledged call, by its key.
    private func register(as writer: Int, at web: Web) async -> [String: String] {
        var acknowledged: [String: String] = [:]
        for number in 1...10_000 {
            let key = "\(writer)-\(number)"
            let answer = try? await web.post("api/v1/calls", json: Self.words(key), key: key)
            guard let answer, answer.status == 201, let reference = answer.reference else { break }
            acknowledged[key] = reference
        }
        return acknowledged
    }

    /// The demo enterprise, and a token of a nurse in it.
    private func enterprise(in database: String) async throws -> String {
        let file = Program.root.appending(path: "Examples/enterprise.yaml")
            .path(percentEncoded: false)
        #expect(try await Program.run(["apply", file, "--database", database]).status == 0)
        let token = try await Program.run([
            "token", "add", "nora", "--name", "test", "--scope", "write", "--database", database,
        ])
        return token.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func serve(_ database: String, _ folder: String) async throws -> ServingProgram {
        try await ServingProgram(
            ["serve", "--port", "0", "--database", database, "--log-level", "error"],
            folder: folder)
    }
}

extension Web.Answer {
    /// The reference of the call that was registered.
    fileprivate var reference: String? {
        text.firstMatch(of: /"reference":\s*"([A-Z]+-\d+)"/).map { String($0.output.1) }
    }
}

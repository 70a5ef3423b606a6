import Foundation
import TestKit
import Testing

/// What a command ends is over with the next request after it has returned.
@Suite(.serialized)
struct EndedByCommandTests {
    @Test func `A revoked token, a new password and a disabled account are out at once on SQLite`()
        async throws
    {
        try await Program.withFolder { folder in
            let database = "sqlite:\(folder)/a.sqlite"
            try await command(
                ["user", "add", "ann", "--name", "Ann"], database,
                input: "correct horse battery\n")
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", database], folder: folder)
            do {
                try await endOneAfterTheOther(server, database)
            } catch {
                server.kill()
                throw error
            }
            await server.stop()
        }
    }

    private func endOneAfterTheOther(_ server: ServingProgram, _ database: String) async throws {
        let path = "api/v1/calls"
        let first = Web(server.address, token: try await freshToken(database))
        let second = Web(server.address, token: try await freshToken(database))
        #expect(try await first.get(path).status == 200)
        #expect(try await second.get(path).status == 200)
        let list = try await command(["token", "list", "ann"], database)
        let id = list.split(separator: "\n").last?.split(separator: " ").first ?? ""
        try await command(["token", "revoke", "ann", "\(id)"], database)
        let statuses = [try await first.get(path).status, try await second.get(path).status]
        #expect(statuses.sorted() == [200, 401])

        let browser = try SignedInBrowser(
            port: server.port, name: "ann", password: "correct horse battery")
        #expect(try status(browser, server) == "HTTP/1.1 200")
        try await command(["user", "password", "ann"], database, input: "another long password\n")
        #expect(try status(browser, server) == "HTTP/1.1 401")

        let again = try SignedInBrowser(
            port: server.port, name: "ann", password: "another long password")
        #expect(try status(again, server) == "HTTP/1.1 200")
        try await command(["user", "disable", "ann"], database)
        #expect(try status(again, server) == "HTTP/1.1 401")
        #expect(try await first.get(path).status == 401)
        #expect(try await second.get(path).status == 401)
    }

    private func status(_ browser: SignedInBrowser, _ server: ServingProgram) throws -> String {
        let connection = try RawConnection(port: server.port)
        connection.send(browser.head("GET", "/account") + "Connection: close\r\n\r\n")
        return String(connection.receiveAll().prefix(12))
    }

    private func freshToken(_ database: String) async throws -> String {
        try await command(
            ["token", "add", "ann", "--name", "test", "--scope", "write"], database
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @discardableResult
    private func command(
        _ arguments: [String], _ database: String, input: String = ""
    ) async throws -> String {
        let outcome = try await Program.run(arguments + ["--database", database], input: input)
        #expect(outcome.status == 0, "\(arguments): \(outcome.complaints)")
        return outcome.output
    }
}

import Foundation
import TestKit
import Testing

/// What clients do wrong is theirs: 400, never 500, and no error in the log.
@Suite(.serialized)
struct ClientMistakeTests {
    private static let host = "Host: desk\r\n"
    private static let form = "Content-Type: application/x-www-form-urlencoded\r\n"
    private static let chunked = "Transfer-Encoding: chunked\r\n\r\n"

    private static let post = "POST /sign-in HTTP/1.1\r\n\(host)\(form)"

    /// Requests that nobody should send, in the pieces in which they arrive.
    private static let mistakes: [(name: String, pieces: [String])] = [
        (
            "unknown coding",
            ["\(post)Transfer-Encoding: xchunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"]
        ),
        ("size that overflows", ["\(post)\(chunked)", "FFFFFFFFFFFFFFFFF\r\nhello\r\n"]),
        ("size that is none", ["\(post)\(chunked)", "zz\r\nhello\r\n"]),
        ("bare line feeds in a body", ["\(post)\(chunked)", "5\nhello\n0\n\n"]),
        ("bare line feeds in a head", ["GET /sign-in HTTP/1.1\nHost: desk\n\n"]),
        (
            "huge trailers",
            [
                "\(post)\(chunked)5\r\nhello\r\n0\r\n",
                (0..<200).map { "T\($0): \(String(repeating: "x", count: 500))\r\n" }.joined(),
            ]
        ),
        ("two lengths", ["\(post)Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"]),
        ("no host", ["GET /sign-in HTTP/1.1\r\n\r\n"]),
        ("two hosts", ["GET /sign-in HTTP/1.1\r\n\(host)\(host)\r\n"]),
        ("no HTTP", ["hello\r\n\r\n"]),
    ]

    @Test func `What cannot be read is 400 and ends the connection`() async throws {
        try await serving { server in
            for (name, pieces) in Self.mistakes {
                let connection = try RawConnection(port: server.port)
                for piece in pieces { connection.send(piece) }
                let answer = connection.receiveAll()
                #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(name): \(answer.prefix(80))")
            }
            try expectNoErrors(server)
        }
    }

    @Test func `The API says the same in its own form`() async throws {
        try await serving { server in
            let token = try await Self.token(server)
            let connection = try RawConnection(port: server.port)
            connection.send(
                "POST /api/v1/calls HTTP/1.1\r\n\(Self.host)Authorization: Bearer \(token)\r\n"
                    + "Content-Type: application/json\r\n\(Self.chunked)")
            connection.send("zz\r\n")
            let answer = connection.receiveAll()
            #expect(answer.hasPrefix("HTTP/1.1 400 ") && answer.contains("\"malformed\""))
            try expectNoErrors(server)
        }
    }

    @Test func `Clients that leave in the middle are nobody's error`() async throws {
        try await serving { server in
            let head =
                "POST /sign-in HTTP/1.1\r\n\(Self.host)\(Self.form)Content-Length: 50\r\n\r\n"
            let halfway = try RawConnection(port: server.port)
            halfway.send(head + "name=")
            halfway.finishSending()
            #expect(halfway.receiveAll().hasPrefix("HTTP/1.1 400 "))
            for _ in 0..<5 {
                let gone = try RawConnection(port: server.port)
                gone.send(head + "name=")
            }
            let web = Web(server.address)
            let isOver = try await eventually {
                try await web.get("metrics").text.contains("mainstay_requests_in_progress 1\n")
            }
            #expect(isOver)
            try expectNoErrors(server)
        }
    }

    @Test func `Health is answered to HEAD, and to nothing that would change it`() async throws {
        try await serving { server in
            for path in ["/livez", "/readyz", "/metrics"] {
                let connection = try RawConnection(port: server.port)
                connection.send(
                    "HEAD \(path) HTTP/1.1\r\n\(Self.host)Connection: close\r\n\r\n")
                let answer = connection.receiveAll()
                #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("\r\n\r\n"))
                let other = try RawConnection(port: server.port)
                other.send(
                    "POST \(path) HTTP/1.1\r\n\(Self.host)Connection: close\r\n"
                        + "Content-Length: 0\r\n\r\n")
                #expect(other.receiveAll().hasPrefix("HTTP/1.1 405 "))
            }
        }
    }

    @Test func `A client that waits to be told to send its body is told`() async throws {
        try await serving { server in
            let connection = try RawConnection(port: server.port)
            connection.send(
                "POST /sign-in HTTP/1.1\r\n\(Self.host)\(Self.form)Connection: close\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 8\r\n\r\n")
            #expect(connection.receiveHead() == "HTTP/1.1 100 Continue\r\n\r\n")
            connection.send("name=ann")
            #expect(connection.receiveAll().hasPrefix("HTTP/1.1 403 "))
        }
    }

    private static func token(_ server: ServingProgram) async throws -> String {
        let database = "sqlite:\(server.folder)/a.sqlite"
        _ = try await Program.run(
            ["user", "add", "ann", "--name", "Ann", "--database", database],
            input: "correct horse battery\n")
        let made = try await Program.run([
            "token", "add", "ann", "--name", "test", "--scope", "write", "--database", database,
        ])
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func expectNoErrors(_ server: ServingProgram) throws {
        let errors = try server.log().split(separator: "\n").filter { $0.contains(" error ") }
        #expect(errors.isEmpty, "\(errors.first ?? "")")
    }

    private func serving(_ body: (ServingProgram) async throws -> Void) async throws {
        try await Program.withFolder { folder in
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", "sqlite:\(folder)/a.sqlite"],
                folder: folder)
            do {
                try await body(server)
            } catch {
                server.kill()
                throw error
            }
            await server.stop()
        }
    }
}

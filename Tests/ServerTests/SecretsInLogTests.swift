import Foundation
import TestKit
import Testing
import enum Web.Route

/// What stands in an address may be the secret itself, as that of a calendar feed is.
struct SecretsInLogTests {
    /// One for each place of a request in which a secret may stand.
    private enum Secret: String, CaseIterable {
        case path = "mcf_in-the-path"
        case query = "mst_in-the-query"
        case token = "mst_in-the-header"
        case cookie = "session-in-the-cookie"
        case referer = "mcf_in-the-referer"
        case body = "password-in-the-body"
        case key = "key-of-the-request"
    }

    @Test func `No route writes a secret into the log, however much it is told to say`()
        async throws
    {
        try await Program.withFolder { folder in
            let server = try await ServingProgram(
                [
                    "serve", "--port", "0", "--database", "sqlite:\(folder)/a.sqlite",
                    "--log-level", "trace",
                ], folder: folder)
            let web = Web(server.address)
            let document = try JSONSerialization.jsonObject(
                with: Data(try await web.get("api/openapi.json").text.utf8))
            let api = (document as? [String: Any])?["paths"] as? [String: Any] ?? [:]
            #expect(api.count > 50)
            // A slip in the address of a feed is the secret too.
            let slips = ["/calendar/feeds/{feed}.ics", "/calendar/feed/{feed}", "/{feed}"]
            let paths = Route.all.map(\.path) + api.keys.map { "/api/v1\($0)" } + slips
            for path in paths {
                for method in ["GET", "HEAD", "POST", "DELETE"] {
                    let answer = try request(method, path, of: server)
                    #expect(answer.hasPrefix("HTTP/1.1 "), "\(method) \(path)")
                }
            }
            await server.stop()
            let log = try log(in: folder)
            #expect(log.contains("GET /calendar/feeds/{feed} "))
            for secret in Secret.allCases {
                #expect(!log.contains(secret.rawValue), "\(secret)")
            }
        }
    }

    private func request(
        _ method: String, _ pattern: String, of server: ServingProgram
    ) throws -> String {
        let path = pattern.split(separator: "/").map { part in
            part.replacing(/\{[a-z]+\}/, with: Secret.path.rawValue)
        }.joined(separator: "/")
        let isAPI = path.hasPrefix("api")
        let body =
            method == "POST"
            ? isAPI ? #"{"name": "\#(Secret.body.rawValue)"}"# : "password=\(Secret.body.rawValue)"
            : ""
        let connection = try RawConnection(port: server.port)
        connection.send(
            [
                "\(method) /\(path)?q=\(Secret.query.rawValue) HTTP/1.1", "Host: desk",
                "Connection: close", "Accept: text/html",
                "Authorization: Bearer \(Secret.token.rawValue)",
                "Cookie: mainstay-session=\(Secret.cookie.rawValue)",
                "Referer: http://desk/calendar/feeds/\(Secret.referer.rawValue).ics",
                "Idempotency-Key: \(Secret.key.rawValue)",
                "Content-Type: application/\(isAPI ? "json" : "x-www-form-urlencoded")",
                "Content-Length: \(body.utf8.count)", "", body,
            ].joined(separator: "\r\n"))
        return connection.receiveAll()
    }

    private func log(in folder: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try names.filter { $0.hasSuffix(".log") }.map {
            try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
        }.joined()
    }
}

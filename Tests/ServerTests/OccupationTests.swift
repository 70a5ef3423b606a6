import Foundation
import TestKit
import Testing

/// One person cannot take what everybody needs.
@Suite(.serialized)
struct OccupationTests {
    @Test func `Many live streams of one person leave health and others an answer`() async throws {
        try await serving { server in
            let ann = try SignedInBrowser(
                port: server.port, name: "ann", password: "correct horse battery")
            let connections = try (0..<80).map { _ in
                let connection = try RawConnection(port: server.port)
                connection.send(ann.head("GET", "/live?topics=queue") + "\r\n")
                return connection
            }
            let answers = connections.map { $0.receiveHead().prefix(12) }
            #expect(answers.count { $0 == "HTTP/1.1 200" } == 24)
            #expect(answers.count { $0 == "HTTP/1.1 429" } == 56)
            let web = Web(server.address)
            #expect(try await web.get("livez").status == 200)
            #expect(try await web.get("readyz").status == 200)
            let numbers = try await web.get("metrics").text
            #expect(
                numbers.contains(#"mainstay_refused_total{limit="streams",of="person"} 56"#))
            let bob = try SignedInBrowser(
                port: server.port, name: "bob", password: "correct horse battery")
            let other = try RawConnection(port: server.port)
            other.send(bob.head("GET", "/live?topics=queue") + "\r\n")
            #expect(other.receiveHead().hasPrefix("HTTP/1.1 200"))
            withExtendedLifetime(connections) {}
        }
    }

    @Test func `A browser that goes gives its live stream back`() async throws {
        try await serving { server in
            let ann = try SignedInBrowser(
                port: server.port, name: "ann", password: "correct horse battery")
            for _ in 0..<24 {
                let connection = try RawConnection(port: server.port)
                connection.send(ann.head("GET", "/live?topics=queue") + "\r\n")
                #expect(connection.receiveHead().hasPrefix("HTTP/1.1 200"))
            }
            let isFree = try await eventually {
                let next = try RawConnection(port: server.port)
                next.send(ann.head("GET", "/live?topics=queue") + "\r\n")
                return next.receiveHead().hasPrefix("HTTP/1.1 200")
            }
            #expect(isFree)
        }
    }

    @Test func `Files on their way in are on disk, not in memory`() async throws {
        try await serving { server in
            let names = ["ann", "bob"]
            let browsers = try names.map {
                try SignedInBrowser(
                    port: server.port, name: $0, password: "correct horse battery")
            }
            let before = try kilobytes(server)
            let file = [UInt8](repeating: 0x41, count: 24 << 20)
            let uploads = try (0..<8).map { number in
                let browser = browsers[number % 2]
                let connection = try RawConnection(port: server.port)
                let start = """
                    --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r
                    \(browser.csrf)\r
                    --edge\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n
                    """
                connection.send(
                    browser.head("POST", "/calls")
                        + "Content-Type: multipart/form-data; boundary=edge\r\n"
                        + "Content-Length: \(file.count + start.utf8.count + 12)\r\n\r\n"
                        + start)
                connection.send(file)
                return connection
            }
            // All of each but its end has come.
            #expect(try kilobytes(server) - before < 100_000)
            withExtendedLifetime(uploads) {}
        }
    }

    /// What the process held in memory when it held most.
    private func kilobytes(_ server: ServingProgram) throws -> Int {
        try server.status("VmHWM").split(separator: " ").first
            .flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } ?? 0
    }

    private func serving(_ body: (ServingProgram) async throws -> Void) async throws {
        try await Program.withFolder { folder in
            let database = "sqlite:\(folder)/a.sqlite"
            for name in ["ann", "bob"] {
                _ = try await Program.run(
                    ["user", "add", name, "--name", name, "--database", database],
                    input: "correct horse battery\n")
            }
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", database], folder: folder)
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

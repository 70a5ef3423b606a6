import Foundation
import TestKit
import Testing

@Suite(.serialized)
struct ServingTests {
    @Test func `A process that serves is alive and ready, and tells its numbers`() async throws {
        try await serving { server, _ in
            let web = Web(server.address)
            #expect(try await web.get("livez").status == 200)
            #expect(try await web.get("readyz").text == "ready\n")
            let numbers = try await web.get("metrics").text
            let livez = #"mainstay_requests_total{method="GET",route="/livez",status="200"} 1"#
            #expect(numbers.contains(livez))
        }
    }

    @Test func `No label holds what a client sent`() async throws {
        try await serving { server, _ in
            let web = Web(server.address)
            _ = try await web.get("calls/secret-name")
            _ = try await web.get("nothing/secret-name")
            #expect(try await !web.get("metrics").text.contains("secret-name"))
        }
    }

    @Test func `A port in use is told in one line`() async throws {
        try await serving { server, folder in
            let outcome = try await Program.run([
                "serve", "--port", "\(server.port)", "--database", "sqlite:\(folder)/b.sqlite",
            ])
            #expect(outcome.status == 3)
            #expect(
                outcome.complaints.hasSuffix(
                    "Another program listens on 127.0.0.1, port \(server.port). "
                        + "Stop it, or choose another port with --port.\n"))
        }
    }

    @Test func `A request in flight is finished before the process ends`() async throws {
        try await serving { server, _ in
            let connection = try RawConnection(port: server.port)
            connection.send(
                "POST /sign-in HTTP/1.1\r\nHost: desk\r\nContent-Length: 20\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=ann")
            // The first half must have arrived, or there is no request in flight.
            let web = Web(server.address)
            let isSeen = try await eventually {
                try await web.get("metrics").text.contains("mainstay_requests_in_progress 2")
            }
            #expect(isSeen)
            server.askToStop()
            let isClosed = try await eventually { (try? RawConnection(port: server.port)) == nil }
            #expect(isClosed)
            #expect(server.isRunning)
            connection.send("&password=xx")
            #expect(connection.receiveAll().hasPrefix("HTTP/1.1 "))
            #expect(await server.ended() == 0)
        }
    }

    @Test func `A request of which a part has come when the process ends is answered`()
        async throws
    {
        try await serving { server, _ in
            let (begun, fresh) = (
                try RawConnection(port: server.port), try RawConnection(port: server.port)
            )
            begun.send("GET /method HTTP/1.1\r\nHost: de")
            let web = Web(server.address)
            let isOpen = try await eventually {
                try await !web.get("metrics").text.contains("mainstay_connections 1\n")
            }
            #expect(isOpen)
            server.askToStop()
            fresh.send("GET /method HTTP/1.1\r\nHost: desk\r\n\r\n")
            begun.send("sk\r\n\r\n")
            #expect(begun.receiveAll().hasPrefix("HTTP/1.1 200 "))
            #expect(fresh.receiveAll().hasPrefix("HTTP/1.1 200 "))
            #expect(await server.ended() == 0)
        }
    }

    @Test func `A waiting connection does not keep the process`() async throws {
        try await serving { server, _ in
            let connection = try RawConnection(port: server.port)
            connection.send("GET /livez HTTP/1.1\r\nHost: desk\r\n\r\n")
            let start = ContinuousClock.now
            #expect(await server.stop() == 0)
            // It did not wait for the end of its patience, which is fifteen seconds.
            #expect(ContinuousClock.now - start < .seconds(14))
            withExtendedLifetime(connection) {}
        }
    }

    private func serving(
        _ body: (ServingProgram, _ folder: String) async throws -> Void
    ) async throws {
        try await Program.withFolder { folder in
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", "sqlite:\(folder)/a.sqlite"],
                folder: folder)
            do {
                try await body(server, folder)
            } catch {
                server.kill()
                throw error
            }
            if server.isRunning { await server.stop() }
        }
    }
}

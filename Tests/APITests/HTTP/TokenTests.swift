@testable import API
import Desk
import HTTPTypes
import JSON
import Testing
import TestKit
import Values

@Suite struct `Tokens over HTTP` {
    @Test(arguments: TestEngine.allCases)
    func `A token works until it is revoked`(engine: TestEngine) async throws {
        try await APIDesk.with(engine) { desk in
            let made = try await desk.send(
                .post, "/tokens", #"{"name": "Dashboard", "scope": "read", "days": 9}"#)
            let secret = try #require(made.json["secret"]?.text)
            let ask = {
                try await desk.send(
                    .get, "/me", by: nil, headers: [.authorization: "Bearer \(secret)"])
            }
            #expect(try await ask().json["read_only"] == .boolean(true))
            let id = try #require(made.json["id"]?.text)
            #expect(try await desk.send(.delete, "/tokens/\(id)").status == 204)
            let answer = try await ask()
            #expect(answer.status == 401)
            #expect(answer.headers[.wwwAuthenticate] == "Bearer realm=\"mainstay\"")
        }
    }

    @Test func `A token that is over does nothing`() async throws {
        try await APIDesk.with { desk in
            let before = try await desk.get("/me")
            desk.people.clock.advance(by: .days(31))
            let after = try await desk.get("/me")
            #expect(before.status == 200)
            #expect(after.status == 401)
        }
    }

    @Test func `A list of tokens has no secrets`() async throws {
        try await APIDesk.with { desk in
            let secret = try await desk.token(of: .dora)
            let answer = try await desk.get("/tokens")
            #expect(answer.json["tokens"]?.elements.count == 1)
            #expect(!answer.text.contains(secret))
            #expect(!answer.text.contains("mst_"))
        }
    }

    @Test func `A token that only reads changes nothing`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", #"{"description": "Help"}"#, scope: .read)
            #expect(answer.status == 403)
            #expect(try await desk.people.calls().count == 1)
        }
    }

    @Test func `Whatever else stands in the header is no token`() async throws {
        try await APIDesk.with { desk in
            for header in ["", "Bearer", "Bearer ", "Basic ZG9yYTp4", "Bearer mst_nonsense"] {
                let answer = try await desk.send(
                    .get, "/me", by: nil, headers: [.authorization: header])
                #expect(answer.status == 401, "\(header)")
            }
        }
    }
}

@testable import API
import Desk
import HTTPTypes
import JSON
import Testing
import TestKit
import USM
import Values

@Suite struct `Addresses and methods` {
    @Test func `An unknown address is a problem document with 404`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.get("/nothing/here")
            #expect(answer.status == 404)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.code == "not_found")
        }
    }

    @Test func `Another method than an address takes is told which it takes`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(.put, "/calls")
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == "GET, POST, HEAD")
            #expect(answer.code == "method_not_allowed")
        }
    }

    @Test func `HEAD is GET without its body`() async throws {
        try await APIDesk.with { desk in
            let path = "/calls/\(APIDesk.firstReference)"
            let answer = try await desk.send(.head, path)
            #expect(answer.status == 200)
            #expect(answer.headers[.eTag] == "\"1\"")
            #expect(answer.text.isEmpty)
        }
    }

    @Test func `A part of an address with a control character names nothing`() async throws {
        try await APIDesk.with { desk in
            for path in ["/calls/%00", "/agreements/%00", "/calls/INC-1001/files/%00"] {
                let answer = try await desk.get(path)
                #expect(answer.status == 404, "\(path)")
            }
        }
    }

    @Test func `A call of somebody else is not there`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.get("/calls/\(APIDesk.firstReference)", by: .rick)
            #expect(answer.status == 404)
            let missing = try await desk.get("/calls/INC-9999", by: .rick)
            #expect(answer.json["title"] == missing.json["title"])
        }
    }

    @Test func `Sentences are Dutch for who asks for Dutch`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .get, "/nothing", headers: [.acceptLanguage: "fr, nl-NL;q=0.9, en;q=0.8"])
            #expect(answer.json["title"]?.text == APITexts.notFound.dutch)
            #expect(answer.headers[.contentLanguage] == "nl")
        }
    }

    @Test func `Every problem has the documented shape`() async throws {
        try await APIDesk.with { desk in
            let document = try await desk.get("/api/openapi.json", by: nil).json
            let check = SchemaCheck(document: document)
            let schema = try #require(document["components"]?["schemas"]?["Problem"])
            let call = "/calls/\(APIDesk.firstReference)"
            try await desk.people.change(
                desk.people.calls()[0].id, .comment(.internal, text: "Seen."))
            let problems = [
                try await desk.get("/me", by: nil), try await desk.get("/nothing"),
                try await desk.send(.put, "/me"), try await desk.get("/teams", by: .rena),
                try await desk.send(.post, "/calls", "{"),
                try await desk.send(.post, "/calls", "{}"),
                try await desk.send(.post, call + "/closure", "{}"),
                try await desk.send(
                    .post, call + "/description", #"{"title": "x"}"#,
                    headers: [.ifMatch: "\"1\""]),
            ]
            #expect(problems.map(\.status) == [401, 404, 405, 403, 400, 422, 409, 409])
            for problem in problems {
                #expect(check.complaints(about: problem.json, schema) == [], "\(problem.text)")
            }
        }
    }
}

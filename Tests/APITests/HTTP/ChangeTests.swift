@testable import API
import Desk
import HTTPTypes
import JSON
import Testing
import TestKit
import USM

@Suite struct `Changes over HTTP` {
    private static let call = "/calls/\(APIDesk.firstReference)"

    @Test(arguments: TestEngine.allCases)
    func `A stale version is told what changed`(engine: TestEngine) async throws {
        try await APIDesk.with(engine) { desk in
            try await desk.people.change(
                desk.people.calls()[0].id, .describe(title: "Scanner", description: ""))
            let answer = try await desk.send(
                .post, Self.call + "/description", #"{"title": "Reader"}"#,
                headers: [.ifMatch: "\"1\""])
            #expect(answer.status == 409)
            #expect(answer.code == "stale")
            #expect(answer.json["current_version"]?.number == 2)
            #expect(answer.json["changes"]?.elements.count == 1)
        }
    }

    @Test func `A version that is no ETag is refused`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, Self.call + "/description", #"{"title": "Reader"}"#,
                headers: [.ifMatch: "1"])
            #expect(answer.fields == ["If-Match"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A repeated key gets the same bytes and does it once`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            let send = {
                try await desk.send(
                    .post, "/calls", #"{"description": "A roll of labels"}"#, by: .rena,
                    headers: [.idempotencyKey: "ward-4-1"])
            }
            let (first, second) = (try await send(), try await send())
            #expect(first.status == 201)
            #expect(second.status == 201)
            #expect(first.text == second.text)
            #expect(first.headers[.location] == second.headers[.location])
            #expect(try await desk.people.calls().count == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A key for another request is refused`(engine: TestEngine) async throws {
        try await APIDesk.with(engine) { desk in
            let send = { (words: String) in
                try await desk.send(
                    .post, "/calls", #"{"description": "\#(words)"}"#,
                    headers: [.idempotencyKey: "one"])
            }
            #expect(try await send("Labels").status == 201)
            let answer = try await send("Paper")
            #expect(answer.status == 422)
            #expect(answer.code == "key_used_otherwise")
        }
    }

    @Test func `A key for another query is refused`() async throws {
        try await APIDesk.with { desk in
            let send = { (name: String) in
                try await desk.send(
                    .post, Self.call + "/files?name=\(name)", "Hi",
                    headers: [.idempotencyKey: "one"])
            }
            let (first, second) = (try await send("a.txt"), try await send("b.txt"))
            #expect(first.status == 200)
            #expect(second.code == "key_used_otherwise")
        }
    }

    @Test(arguments: ["comments", "answers", "questions", "watch", "links"])
    func `Who only adds something and names an old version is told so too`(
        resource: String
    ) async throws {
        try await APIDesk.with { desk in
            try await desk.people.change(
                desk.people.calls()[0].id, .describe(title: "Scanner", description: ""))
            let bodies = [
                "comments": #"{"text": "Third one", "visibility": "internal"}"#, "watch": "{}",
                "links": #"{"kind": "related", "other": "INC-1001"}"#,
            ]
            let answer = try await desk.send(
                .post, "\(Self.call)/\(resource)", bodies[resource] ?? #"{"text": "Which?"}"#,
                by: resource == "answers" ? .rena : .dora, headers: [.ifMatch: "\"1\""])
            #expect(answer.code == "stale")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What the state does not allow is told what it allows`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            let answer = try await desk.send(.post, Self.call + "/closure", "{}")
            #expect(answer.status == 409)
            let allowed = answer.json["allowed_actions"]?.elements.compactMap(\.text) ?? []
            #expect(allowed.contains("accept"))
            #expect(!allowed.contains("close"))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file comes back as it went`(engine: TestEngine) async throws {
        try await APIDesk.with(engine) { desk in
            let added = try await desk.send(
                .post, Self.call + "/files?name=caf%C3%A9.html", "<script>alert(1)</script>",
                headers: [.contentType: "text/html"])
            let version = try #require(added.json["version"]?.number)
            let file = try await desk.get(Self.call + "/files/\(version)")
            #expect(file.text == "<script>alert(1)</script>")
            #expect(file.headers[.contentType] == "application/octet-stream")
            #expect(
                file.headers[.contentDisposition] == "attachment; filename*=UTF-8''caf%C3%A9.html")
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
        }
    }
}

@testable import API
import HTTPTypes
import Testing
import TestKit

@Suite struct `Bodies` {
    @Test func `Another content type than JSON is refused`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", #"{"description": "Help"}"#,
                headers: [.contentType: "text/plain"])
            #expect(answer.status == 415)
        }
    }

    @Test func `JSON with a charset is JSON`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", #"{"description": "Help"}"#,
                headers: [.contentType: "application/json; charset=utf-8"])
            #expect(answer.status == 201)
        }
    }

    @Test func `Malformed JSON is told where`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", "{\"description\": \"Help\"\n \"title\": 1}")
            #expect(answer.status == 400)
            #expect(answer.text.contains("Line 2, column 2: expected a comma or }."))
        }
    }

    @Test func `Of many unknown fields twenty are named, and the others counted`() async throws {
        try await APIDesk.with { desk in
            let fields = (0..<60_000).map { "\"f\($0)\": 1" }.joined(separator: ",")
            let answer = try await desk.send(.post, "/calls", "{\(fields)}")
            #expect(answer.status == 422)
            #expect(answer.text.contains("There are 59980 more unknown fields."))
            #expect(answer.text.utf8.count < 20_000)
        }
    }

    @Test func `A document nested too deep is malformed`() async throws {
        try await APIDesk.with { desk in
            let deep = String(repeating: "[", count: 100_000)
            let answer = try await desk.send(.post, "/calls", #"{"components": "# + deep)
            #expect(answer.status == 400)
        }
    }

    @Test func `A body that says it has 50 MB is refused before it comes`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", headers: [.contentLength: "52428800"])
            #expect(answer.status == 413)
            #expect(answer.code == "too_large")
        }
    }

    @Test func `A title of a megabyte is refused`() async throws {
        try await APIDesk.with { desk in
            let title = String(repeating: "a", count: 1_000_000)
            let answer = try await desk.send(
                .post, "/calls", #"{"description": "Help", "title": "\#(title)"}"#)
            #expect(answer.status == 422)
            #expect(answer.fields == ["title"])
            #expect(answer.text.utf8.count < 1000)
        }
    }

    @Test(arguments: TestEngine.allCases, [#"\u0000"#, #"\u202e"#])
    func `Characters that cannot be shown are refused by the field's name`(
        engine: TestEngine, character: String
    ) async throws {
        try await APIDesk.with(engine) { desk in
            let answer = try await desk.send(
                .post, "/calls", #"{"description": "Help\#(character)"}"#)
            #expect(answer.status == 422)
            #expect(answer.fields == ["description"])
        }
    }

    @Test func `Everything that is wrong is named at once`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", #"{"titel": "x", "type": "problem", "is_complaint": "yes"}"#)
            #expect(answer.status == 422)
            #expect(Set(answer.fields) == ["titel", "type", "is_complaint", "description"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Ids that cannot be ids are refused by the field's name`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            let answer = try await desk.send(
                .post, "/calls",
                #"{"description": "Help", "service": "\u0000", "components": ["a b"]}"#)
            #expect(Set(answer.fields) == ["service", "components"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A search for a control character finds nothing and breaks nothing`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            let calls = try await desk.get("/search?q=%00")
            let people = try await desk.get("/people?name=%00")
            #expect(calls.status == 200)
            #expect(people.status == 200)
        }
    }

    @Test func `A query that must be there is missed`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.get("/search")
            #expect(answer.status == 422)
            #expect(answer.fields == ["q"])
        }
    }
}

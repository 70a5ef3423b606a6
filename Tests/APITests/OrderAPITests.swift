@testable import API
import Desk
import Foundation
import HTTPTypes
import JSON
import TestKit
import Testing
import Values

/// Orders through the API: answers come in as JSON values and go out typed.
@Suite struct `Orders through the API` {
    private static let file = """
        {"agreements": [
          {"key": "forms", "name": {"en": "Carts", "nl": "Karren"}, "service": "scanning",
           "customer": "hospital", "provider": "devices", "valid_from": "2025-01-01",
           "covers": ["hospital"],
           "pre_agreed_calls": [
             {"name": {"en": "a cart", "nl": "een kar"}, "type": "service_request", "words": [],
              "form": [
                {"key": "count", "label": {"en": "How many?", "nl": "Hoeveel?"},
                 "kind": "number", "at_least": "0.5", "at_most": "4"},
                {"key": "lift", "label": {"en": "With a lift?", "nl": "Met een lift?"},
                 "kind": "yes_no", "default": "no"},
                {"key": "height", "label": {"en": "How high?", "nl": "Hoe hoog?"},
                 "kind": "text", "when": {"field": "lift", "is": "yes"}}]}]}]}
        """

    private static func with(
        _ body: @Sendable @escaping (APIDesk, String) async throws -> Void
    ) async throws {
        try await APIDesk.with { desk in
            let file = try JSONDecoder().decode(EnterpriseFile.self, from: Data(file.utf8))
            try await desk.people.apply(file)
            let items = try await desk.get("/catalogue?q=cart", by: .rena).json["items"]?.elements
            try await body(desk, try #require(items?.first?["key"]?.text))
        }
    }

    @Test func `Values become answers, and the call says what they were`() async throws {
        try await Self.with { desk, key in
            let form = try await desk.get("/catalogue/\(key)", by: .rena).json
            #expect(
                form["questions"]?.elements.compactMap { $0["kind"]?.text }
                    == ["number", "yes_no", "text"])
            #expect(form["questions"]?.elements[2]["when"]?["question"]?.text == "lift")
            let answer = try await desk.send(
                .post, "/catalogue/\(key)/orders",
                #"{"answers": {"count": 1.5, "lift": true, "height": "2 m"}}"#, by: .rena)
            #expect(answer.status == 201)
            let reference = try #require(answer.json["reference"]?.text)
            #expect(reference.hasPrefix("SRQ"))
            let order = try await desk.get("/calls/\(reference)", by: .rena).json["order"]
            let answers = try #require(order?["answers"]?.elements)
            #expect(answers.compactMap { $0["kind"]?.text } == ["number", "yes_no", "text"])
            #expect(answers.compactMap { $0["value"]?.text } == ["1.5", "yes", "2 m"])
            let journal = try await desk.get("/calls/\(reference)/journal", by: .rena).json
            #expect(
                journal["entries"]?.elements.first?["text"]?.text
                    == "count: 1.5\nlift: yes\nheight: 2 m")
        }
    }

    @Test(arguments: [
        (#"{"answers": {"count": 5}}"#, 422, ["answers.count"]),
        (#"{"answers": {"count": null}}"#, 422, ["answers.count"]),
        (#"{"answers": {"count": 1, "lift": "maybe"}}"#, 422, ["answers.lift"]),
        (#"{"answers": {"count": 1, "hat": "red"}}"#, 422, ["answers.hat"]),
        (#"{"answers": {"count": [1]}}"#, 422, ["answers"]),
        (#"{"answers": "none"}"#, 422, ["answers"]),
        (#"{"answers": {"count": 1, "height": 3}}"#, 201, []),
    ])
    func `What is no answer is refused by its name`(
        body: String, status: Int, fields: [String]
    ) async throws {
        try await Self.with { desk, key in
            let answer = try await desk.send(
                .post, "/catalogue/\(key)/orders", body, by: .rena)
            #expect(answer.status == status)
            #expect(answer.fields == fields)
        }
    }
}

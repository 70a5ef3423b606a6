@testable import API
import Desk
import HTTPTypes
import JSON
import TestKit
import Testing
import USM
import Values

@Suite struct `Offers through the API` {
    /// One call agreed in advance, with a question and how it is done.
    private static func offer(_ desk: APIDesk, step: String = "O4") -> String {
        let people = desk.people
        return """
            {"agreement_id": "\(people.id("scanning-hospital", Agreement.self).rawValue)",
             "name": {"en": "Scanning", "nl": "Scannen"}, "specification_version": 1,
             "first_day": "2150-01-01", "covers": ["\(people.id("hospital", Party.self).rawValue)"],
             "contacts": ["\(people.person(.connie).rawValue)"],
             "items": [
               {"name": {"en": "a battery", "nl": "een accu"},
                "promise": {"en": "within the hour", "nl": "binnen het uur"},
                "type": "service_request", "words": ["battery"],
                "rests_on": ["facility.functionality.goods.reader"],
                "routine": [
                  {"step": "\(step)", "team_id": "\(people.id("devices", Party.self).rawValue)",
                   "instruction": {"en": "By hand", "nl": "Met de hand"}}],
                "form": [
                  {"key": "size", "label": {"en": "Which?", "nl": "Welke?"}, "kind": "choice",
                   "options": [{"key": "s", "en": "Small", "nl": "Klein"}], "default": "s"}]}]}
            """
    }

    private static func wish(_ desk: APIDesk) async throws -> CallReceipt {
        let wish = try await desk.people.register(type: .wish)
        try await desk.people.bring(wish.id, to: "A4")
        return wish
    }

    @Test func `What an item asks and how it is done comes back in the document`() async throws {
        try await APIDesk.with { desk in
            let wish = try await Self.wish(desk)
            let made = try await desk.send(
                .post, "/calls/\(wish.reference)/offers", Self.offer(desk), by: .dora)
            #expect(made.status == 201)
            let id = try #require(made.json["id"]?.text)
            let path = "/agreements/\(id)/document"
            let item = try #require(
                try await desk.get(path, by: .dora).json["items"]?.elements.first)
            #expect(item["rests_on"]?.elements.first?.text == "facility.functionality.goods.reader")
            let line = try #require(item["routine"]?.elements.first)
            #expect(line["step"]?.text == "O4" && line["instruction"]?["nl"]?.text == "Met de hand")
            let question = try #require(item["form"]?.elements.first)
            #expect(question["key"]?.text == "size" && question["default"]?.text == "s")
            #expect(question["options"]?.elements.first?["en"]?.text == "Small")
            let customer = try #require(
                try await desk.get(path, by: .connie).json["items"]?.elements.first)
            #expect(customer["routine"]?.elements.isEmpty == true)
        }
    }

    @Test func `A step of no workflow is refused at its line`() async throws {
        try await APIDesk.with { desk in
            let wish = try await Self.wish(desk)
            let answer = try await desk.send(
                .post, "/calls/\(wish.reference)/offers", Self.offer(desk, step: "R4"), by: .dora)
            #expect(answer.status == 422)
            #expect(answer.fields == ["items.1.routine.1.step"])
        }
    }
}

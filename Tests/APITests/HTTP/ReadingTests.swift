@testable import API
import Desk
import HTTPTypes
import JSON
import Testing
import TestKit
import USM
import Values

@Suite struct `Reading over HTTP` {
    @Test(arguments: TestEngine.allCases)
    func `A list is walked by its links`(engine: TestEngine) async throws {
        try await APIDesk.with(engine) { desk in
            for _ in 1...4 { try await desk.people.register() }
            var (path, found): (String?, [String]) = ("/api/v1/calls?limit=2&open=true", [])
            while let address = path, found.count < 10 {
                let answer = try await desk.get(address)
                found += answer.json["calls"]?.elements.compactMap { $0["reference"]?.text } ?? []
                path = answer.headers[.link].map {
                    String($0.dropFirst().prefix { $0 != ">" })
                }
                #expect((answer.json["next"]?.text != nil) == (path != nil))
                #expect(path?.contains("open=true") != false)
            }
            #expect(found == (1...5).reversed().map { "INC-100\($0)" })
        }
    }

    @Test func `A journal is walked by its links`() async throws {
        try await APIDesk.with { desk in
            let call = try await desk.people.calls()[0].id
            for word in ["one", "two"] {
                try await desk.people.change(call, .comment(.internal, text: word))
            }
            let first = try await desk.get("/calls/\(APIDesk.firstReference)/journal?limit=2")
            let link = try #require(first.headers[.link])
            #expect(link.hasSuffix("rel=\"next\""))
            let second = try await desk.get(String(link.dropFirst().prefix { $0 != ">" }))
            #expect(second.json["entries"]?.elements.compactMap { $0["text"]?.text } == ["two"])
            #expect(second.headers[.link] == nil)
        }
    }

    @Test func `A cursor of another list is refused`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.get("/calls?order=due&cursor=n5")
            #expect(answer.fields == ["cursor"])
        }
    }

    @Test(arguments: ["\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"])
    func `Who has the version already is told so`(tag: String) async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .get, "/calls/\(APIDesk.firstReference)", headers: [.ifNoneMatch: tag])
            #expect(answer.status == 304)
            #expect(answer.text.isEmpty)
            #expect(answer.headers[.eTag] == "\"1\"")
        }
    }

    @Test func `Who has another version gets the call`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .get, "/calls/\(APIDesk.firstReference)", headers: [.ifNoneMatch: "\"11\""])
            #expect(answer.status == 200)
        }
    }

    @Test func `Moments are in UTC by RFC 3339`() async throws {
        try await APIDesk.with { desk in
            let call = try await desk.get("/calls/\(APIDesk.firstReference)").json
            let text = try #require(call["registered_at"]?.text)
            #expect(text.hasSuffix("Z"))
            #expect(Instant(rfc3339: text) == desk.people.clock.now)
        }
    }

    @Test(arguments: [APIDesk.firstReference, "1001", "inc-1001", "WSH-1001"])
    func `A call is known by its number whatever stands before it`(
        reference: String
    ) async throws {
        try await APIDesk.with { desk in
            let call = try await desk.get("/calls/\(reference)")
            #expect(call.json["reference"]?.text == APIDesk.firstReference)
        }
    }

    @Test func `Who works here asks what somebody else may ask about`() async throws {
        try await APIDesk.with { desk in
            let rena = desk.people.person(.rena).rawValue
            let services = try await desk.get("/services?for=\(rena)").json["services"]
            #expect(
                services?.elements.compactMap { $0["name"]?["en"]?.text }
                    == ["Scanning", "Wireless network"])
            #expect(try await desk.get("/services?for=\(rena)", by: .rick).status == 403)
        }
    }

    @Test func `The intake says why`() async throws {
        try await APIDesk.with { desk in
            let intake = try await desk.get("/calls/\(APIDesk.firstReference)/intake").json
            #expect(intake["type"]?.text == "incident")
            #expect(intake["grounds"]?.elements.first?["words"]?.text == "broken")
            #expect(intake["scope"]?.elements.isEmpty == true)
        }
    }
}

@testable import API
import Desk
import HTTPTypes
import JSON
import Testing
import TestKit

/// Every endpoint that is sent a key, or a version, heeds it.
@Suite struct `Requests that are sent again` {
    @Test(arguments: TestEngine.allCases)
    func `Each POST does once for a key what it is asked, and answers the same again`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            for endpoint in Endpoints.all where endpoint.method == .post {
                let request = try await Request(endpoint, desk)
                let send = {
                    try await request.send([.idempotencyKey: "k \(endpoint.name)"])
                }
                let first = try await send()
                #expect(
                    first.status == endpoint.answer.status.code,
                    "\(endpoint.name): \(first.text)")
                let before = try await desk.people.happenings()
                let second = try await send()
                if endpoint.showsSecret {
                    #expect(second.status == 409, "\(endpoint.name)")
                    #expect(second.code == "already_made", "\(endpoint.name)")
                } else {
                    #expect(second.status == first.status, "\(endpoint.name): \(second.text)")
                    #expect(second.text == first.text, "\(endpoint.name)")
                    #expect(second.headers[.eTag] == first.headers[.eTag], "\(endpoint.name)")
                }
                #expect(try await desk.people.happenings() == before, "\(endpoint.name)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A secret is kept nowhere, so its repeat has none`(engine: TestEngine) async throws {
        try await APIDesk.with(engine) { desk in
            let send = {
                try await desk.send(
                    .post, "/tokens", #"{"name": "Phone", "scope": "read", "days": 1}"#,
                    headers: [.idempotencyKey: "one"])
            }
            let secret = try #require(try await send().json["secret"]?.text)
            #expect(secret.hasPrefix("mst_"))
            #expect(try await !send().text.contains("mst_"))
            let tokens = try await desk.get("/tokens").json["tokens"]?.elements ?? []
            #expect(tokens.filter { $0["name"]?.text == "Phone" }.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A key for another body is refused, and nothing is done`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            let send = { (day: Int) in
                try await desk.send(
                    .post, "/absences",
                    #"{"from": "2027-08-\#(day)T00:00:00Z", "until": "2027-08-30T00:00:00Z"}"#,
                    headers: [.idempotencyKey: "one"])
            }
            #expect(try await send(10).status == 201)
            let before = try await desk.people.happenings()
            let answer = try await send(11)
            #expect(answer.status == 422)
            #expect(answer.code == "key_used_otherwise")
            #expect(try await desk.people.happenings() == before)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A version that is named is heeded or refused, never ignored`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            for endpoint in Endpoints.all where endpoint.method != .get {
                let request = try await Request(endpoint, desk)
                let before = try await desk.people.happenings()
                let answer = try await request.send([.ifMatch: "\"623\""])
                #expect(
                    answer.status == (endpoint.heedsVersion ? 409 : 412),
                    "\(endpoint.name): \(answer.text)")
                if !endpoint.heedsVersion { #expect(answer.code == "no_version") }
                #expect(try await desk.people.happenings() == before, "\(endpoint.name)")
            }
        }
    }

    @Test func `A version of anything will do where there is one`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .post, "/calls", #"{"description": "Labels"}"#, headers: [.ifMatch: "*"])
            #expect(answer.status == 201)
        }
    }
}

/// One request of an endpoint's example, which can be sent more than once.
private struct Request {
    private let endpoint: Endpoint
    private let desk: APIDesk
    private let person: DeskPerson
    private let address: String
    private let body: String?
    private let headers: [HTTPField.Name: String]

    init(_ endpoint: Endpoint, _ desk: APIDesk) async throws {
        self.endpoint = endpoint
        self.desk = desk
        person = `The OpenAPI document`.person(for: endpoint)
        let scene = EndpointScene(desk: desk, person: person)
        address = try await scene.address(of: endpoint)
        body = try await scene.body(of: endpoint)
        headers = scene.headers(of: endpoint)
        // Made beforehand, because it is written into a journal too.
        _ = try await desk.token(of: person, .write)
    }

    func send(_ others: [HTTPField.Name: String]) async throws -> APIAnswer {
        try await desk.send(
            endpoint.method, address, body, by: person,
            headers: headers.merging(others) { $1 })
    }
}

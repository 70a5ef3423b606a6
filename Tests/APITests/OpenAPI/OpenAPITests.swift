@testable import API
import Desk
import Foundation
import HTTPTypes
import JSON
import Subprocess
import Testing
import TestKit
import Values

@Suite struct `The OpenAPI document` {
    private static func document() throws -> JSONValue {
        try JSONValue(parsing: OpenAPIDocument(endpoints: Endpoints.all).bytes)
    }

    /// Who can do it: the requester's word is hers, and ending a call is for coordinators.
    static func person(for endpoint: Endpoint) -> DeskPerson {
        switch endpoint.name {
        case "confirmCall", "refuseDelivery", "answerQuestion", "orderItem", "readItem": .rena
        case "abortCall", "createRelease", "enterFreeze", "alterFreeze", "removeFreeze": .chris
        case "writeSpecification", "readServiceReport", "listReportedCalls", "createAction",
            "alterAction", "retireAction", "concludeAgreement", "endAgreement":
            .mona
        case "listEvents": .adam
        case "listWebhooks", "createWebhook", "alterWebhook", "removeWebhook",
            "renewWebhookSecret", "testWebhook", "listDeliveries", "retryDelivery":
            .adam
        default: .dora
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Every endpoint answers its example as the document says`(
        engine: TestEngine
    ) async throws {
        let document = try Self.document()
        try await APIDesk.with(engine) { desk in
            for endpoint in Endpoints.all {
                let person = Self.person(for: endpoint)
                let scene = EndpointScene(desk: desk, person: person)
                let answer = try await desk.send(
                    endpoint.method, try await scene.address(of: endpoint),
                    try await scene.body(of: endpoint), by: person,
                    scope: endpoint.name == "listEvents" ? .journal : .write,
                    headers: scene.headers(of: endpoint))
                let complaints = Self.complaints(about: answer, endpoint, document)
                #expect(complaints.isEmpty, "\(endpoint.name): \(complaints) \(answer.text)")
            }
        }
    }

    private static func complaints(
        about answer: APIAnswer, _ endpoint: Endpoint, _ document: JSONValue
    ) -> [String] {
        guard answer.status == endpoint.answer.status.code else { return ["\(answer.status)"] }
        let stated = document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()]?[
            "responses"]?[String(answer.status)]
        guard let stated else { return ["the document does not name this status"] }
        guard let media = stated["content"] else {
            return answer.text.isEmpty ? [] : ["there should be no content"]
        }
        guard let schema = media["application/json"]?["schema"] else {
            return answer.headers[.contentType] == "application/octet-stream"
                ? [] : ["this is no plain file"]
        }
        return SchemaCheck(document: document).complaints(about: answer.json, schema)
    }

    @Test func `Every endpoint with fields has an example that they accept`() throws {
        for endpoint in Endpoints.all {
            guard let fields = endpoint.body, !fields.isEmpty else { continue }
            let example = try #require(endpoint.example, "\(endpoint.name)")
            #expect(throws: Never.self, "\(endpoint.name)") {
                try Fields(JSONValue(parsing: Array(example.utf8)), as: fields)
            }
        }
    }

    @Test func `Every path that it names is there`() async throws {
        guard case .object(let paths) = try Self.document()["paths"] else {
            Issue.record("no paths")
            return
        }
        try await APIDesk.with { desk in
            for (path, item) in paths {
                guard case .object(let methods) = item else { continue }
                for name in methods.keys {
                    let method = try #require(HTTPRequest.Method(name.uppercased()))
                    let answer = try await desk.send(
                        method, path.replacing("{", with: "").replacing("}", with: ""), by: nil)
                    #expect(answer.status == 401, "\(name) \(path)")
                }
            }
        }
    }

    @Test func `Every endpoint is in it once`() throws {
        let paths = try Self.document()["paths"]
        for endpoint in Endpoints.all {
            let item = paths?[endpoint.path]?[endpoint.method.rawValue.lowercased()]
            #expect(item?["operationId"]?.text == endpoint.name)
        }
        #expect(Set(Endpoints.all.map(\.name)).count == Endpoints.all.count)
    }

    @Test func `It is served to anybody`() async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.get("/api/openapi.json", by: nil)
            #expect(answer.json == (try Self.document()))
        }
    }

    @Test func `A validator of others finds it valid`() async throws {
        try await Self.requireValidator()
        let program = """
            import json, sys
            from openapi_spec_validator import validate
            validate(json.load(sys.stdin))
            """
        let result = try await Self.python(
            program, input: OpenAPIDocument(endpoints: Endpoints.all).bytes)
        #expect(result.status.isSuccess, "\(result.output)")
    }

    private static func requireValidator() async throws {
        guard try await python("import openapi_spec_validator", input: []).status.isSuccess else {
            try Test.cancel("python3 has no openapi-spec-validator; pip installs it")
        }
    }

    private static func python(
        _ program: String, input: [UInt8]
    ) async throws -> (status: TerminationStatus, output: String) {
        let result = try await Subprocess.run(
            .name("python3"), arguments: ["-c", program], input: .array(input),
            output: .discarded, error: .string(limit: 1_000_000))
        return (result.terminationStatus, result.standardError)
    }
}

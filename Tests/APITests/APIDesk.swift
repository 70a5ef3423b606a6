import API
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSON
import NIOCore
import Testing
import TestKit
import Values

/// The API before a ``DeskWithPeople``, with a token for each person who needs one.
struct APIDesk: Sendable {
    let people: DeskWithPeople
    /// Of a call that Rena asked first.
    static let firstReference = "INC-1001"

    private let client: any TestClientProtocol
    private let tokens: TokenRing

    static func with<Result: Sendable>(
        _ engine: TestEngine = .sqlite,
        _ body: @Sendable @escaping (APIDesk) async throws -> Result
    ) async throws -> Result {
        try await DeskWithPeople.with(engine) { people in
            let application = Application(
                router: APIApplication(desk: people.desk).buildRouter())
            let first = try await people.register("The scanner on ward 4 is broken")
            #expect(first.reference == firstReference)
            return try await application.test(.router) { client in
                try await body(
                    APIDesk(people: people, client: client, tokens: TokenRing(people)))
            }
        }
    }

    func token(of person: DeskPerson, _ scope: TokenScope = .write) async throws -> String {
        try await tokens.secret(of: person, scope)
    }

    /// - Parameters:
    ///   - person: nil to come without a token.
    ///   - body: sent as JSON unless a header says otherwise.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil,
        by person: DeskPerson? = .dora, scope: TokenScope = .write,
        headers: [HTTPField.Name: String] = [:]
    ) async throws -> APIAnswer {
        var fields = HTTPFields()
        if let person {
            fields[.authorization] = "Bearer " + (try await token(of: person, scope))
        }
        if body != nil { fields[.contentType] = "application/json" }
        for (name, value) in headers { fields[name] = value }
        return try await client.execute(
            uri: path.hasPrefix("/api") ? path : "/api/v1" + path, method: method,
            headers: fields, body: body.map { ByteBuffer(string: $0) }
        ) { APIAnswer($0) }
    }

    func get(_ path: String, by person: DeskPerson? = .dora) async throws -> APIAnswer {
        try await send(.get, path, by: person)
    }
}

/// What came back.
struct APIAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        text = String(buffer: response.body)
    }

    /// null when it is no JSON.
    var json: JSONValue { (try? JSONValue(parsing: Array(text.utf8))) ?? .null }
    var code: String? { json["code"]?.text }
    /// The fields that a problem names.
    var fields: [String] { json["fields"]?.elements.compactMap { $0["field"]?.text } ?? [] }
}

extension JSONValue {
    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var number: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(exactly: number)
    }

    var elements: [JSONValue] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }
}

/// Makes accounts and tokens as they are asked for: a password takes time to hash.
private actor TokenRing {
    private let people: DeskWithPeople
    private var accounts: Set<DeskPerson> = []
    private var secrets: [String: String] = [:]

    init(_ people: DeskWithPeople) {
        self.people = people
    }

    func secret(of person: DeskPerson, _ scope: TokenScope) async throws -> String {
        let name = "\(person.rawValue) \(scope.rawValue)"
        if let known = secrets[name] { return known }
        if accounts.insert(person).inserted {
            try await people.desk.perform(
                CreateAccount(
                    people.person(person), signInName: person.rawValue,
                    password: "four wards and a corridor"),
                as: .machine)
        }
        let created = try await people.desk.perform(
            CreateToken(name: name, scope: scope, days: 30), as: people[person])
        secrets[name] = created.secret
        return created.secret
    }
}

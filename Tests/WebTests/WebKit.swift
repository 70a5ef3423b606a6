import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import TestKit
import Testing
import USM
import Values
import Web

/// The pages over a desk of one test's own, with a few people in it.
struct WebUnderTest: Sendable {
    let people: DeskWithPeople
    private let client: any TestClientProtocol

    static let password = "a password for tests"

    var desk: ServiceDesk { people.desk }

    init(people: DeskWithPeople, client: any TestClientProtocol) {
        self.people = people
        self.client = client
    }

    func get(
        _ path: String, as session: WebSession? = nil, headers: HTTPFields = [:],
        method: HTTPRequest.Method = .get
    ) async throws -> WebAnswer {
        var all = headers
        if all[.accept] == nil { all[.accept] = "text/html" }
        session.map { all[.cookie] = $0.cookies }
        return try await client.execute(uri: path, method: method, headers: all) {
            WebAnswer($0)
        }
    }

    /// Sends a form as a page of ours would: with its token and from our own origin.
    func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:],
        as session: WebSession? = nil, headers: HTTPFields = [:], withToken: Bool = true
    ) async throws -> WebAnswer {
        var all = headers
        if all[.contentType] == nil { all[.contentType] = "application/x-www-form-urlencoded" }
        if all[.origin] == nil { all[.origin] = "http://localhost" }
        all[.accept] = "text/html"
        session.map { all[.cookie] = $0.cookies }
        let token = withToken ? session.map { [("csrf", $0.csrf)] } ?? [] : []
        let pairs = token + fields.map { ($0.key, $0.value) }
        let body = pairs.map { "\($0.0.inForm)=\($0.1.inForm)" }.joined(separator: "&")
        return try await send(path, body: ByteBuffer(string: body), headers: all)
    }

    func send(
        _ path: String, body: ByteBuffer, headers: HTTPFields,
        method: HTTPRequest.Method = .post
    ) async throws -> WebAnswer {
        try await client.execute(uri: path, method: method, headers: headers, body: body) {
            WebAnswer($0)
        }
    }

    /// A session, begun without a password; see ``giveAccount(_:)`` for signing in with one.
    func signIn(_ person: DeskPerson) async throws -> WebSession {
        let session = try await people.beginSession(of: person)
        return WebSession(cookies: "mainstay-session=\(session.token)", csrf: session.csrf)
    }

    /// Gives somebody ``password``.
    ///
    /// Slow, as hashing one has to be.
    func giveAccount(_ person: DeskPerson) async throws {
        try await desk.perform(
            CreateAccount(
                people.person(person), signInName: person.rawValue, password: Self.password),
            as: .machine)
    }

    /// Somebody who has not signed in, with the seal that a first page gives.
    func visitor() async throws -> WebSession {
        let answer = try await get(Route.signIn.path)
        let seal = answer.cookie("mainstay-form") ?? ""
        return WebSession(cookies: "mainstay-form=\(seal)", csrf: seal)
    }

    /// A page is well-formed in both languages, and says which language it is in.
    func expectWellFormed(
        _ path: String, as session: WebSession? = nil, status: Int = 200,
        at place: SourceLocation = #_sourceLocation
    ) async throws {
        for language in Language.allCases {
            let answer: WebAnswer
            if let session {
                _ = try await post(
                    Route.language.path, ["language": language.rawValue], as: session)
                answer = try await get(path, as: session)
            } else {
                answer = try await get(path, headers: [.acceptLanguage: language.rawValue])
            }
            #expect(answer.status == status, "\(path)", sourceLocation: place)
            let problems = WellFormed.check(Array(answer.text.utf8))
            #expect(problems == [], "\(path) in \(language)", sourceLocation: place)
            let isNamed = answer.text.contains("<html lang=\"\(language.rawValue)\"")
            #expect(isNamed, "\(path) in \(language)", sourceLocation: place)
        }
    }
}

/// What a browser holds.
struct WebSession: Sendable {
    var cookies: String
    var csrf: String
}

struct WebAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        text = String(buffer: response.body)
    }

    var location: String? { headers[.location] }

    /// The value of a cookie that the answer sets.
    func cookie(_ name: String) -> String? {
        headers[values: .setCookie].first { $0.hasPrefix("\(name)=") }
            .map { $0.dropFirst(name.count + 1).prefix { $0 != ";" } }
            .map(String.init)
    }
}

/// Gives `body` the pages over a fresh desk.
func withWeb(
    options: WebOptions = WebOptions(), _ body: @Sendable (WebUnderTest) async throws -> Void
) async throws {
    try await DeskWithPeople.with(.sqlite) { people in
        let router = buildRouter(desk: people.desk, options: options)
        try await Application(router: router).test(.router) { client in
            try await body(WebUnderTest(people: people, client: client))
        }
    }
}

extension String {
    /// As one side of a pair in a form.
    var inForm: String {
        utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain
                ? String(Unicode.Scalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
        }.joined()
    }
}

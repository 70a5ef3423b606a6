import HTTPTypes
import TestKit
import Testing
import Web

struct SignInTests {
    private func signIn(
        _ web: WebUnderTest, _ fields: KeyValuePairs<String, String>
    ) async throws -> WebAnswer {
        try await web.post("/sign-in", fields, as: try await web.visitor())
    }

    @Test func `The page is well-formed`() async throws {
        try await withWeb { web in
            try await web.expectWellFormed("/sign-in")
        }
    }

    @Test func `Name and password begin a session`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let answer = try await signIn(
                web, ["name": "rena", "password": WebUnderTest.password, "return": "/account"])
            #expect(answer.status == 303 && answer.location == "/account")
            let token = try #require(answer.cookie("mainstay-session"))
            let session = WebSession(cookies: "mainstay-session=\(token)", csrf: "")
            #expect(try await web.get("/account", as: session).status == 200)
        }
    }

    @Test func `The cookie is out of reach of scripts and other sites`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let answer = try await signIn(
                web, ["name": "rena", "password": WebUnderTest.password])
            let cookies = answer.headers[values: .setCookie].filter { $0.contains("session") }
            let cookie = try #require(cookies.first)
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            #expect(cookie.contains("Path=/"))
        }
    }

    @Test func `Over HTTPS the cookie is bound to the host`() async throws {
        try await withWeb(options: WebOptions(isSecure: true)) { web in
            let answer = try await web.get("/sign-in")
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-") && cookie.contains("Secure"))
            #expect(answer.headers[.strictTransportSecurity] != nil)
        }
    }

    @Test func `A wrong password gives the form again, with the name in it`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let answer = try await signIn(web, ["name": "rena", "password": "mistyped secret"])
            #expect(answer.status == 422)
            #expect(answer.text.contains("value=\"rena\""))
            #expect(!answer.text.contains("mistyped"))
        }
    }

    @Test func `A name that nobody has gets the same answer`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let known = try await signIn(web, ["name": "rena", "password": "wrong"])
            let unknown = try await signIn(web, ["name": "nobody", "password": "wrong"])
            #expect(known.status == unknown.status)
            let sentence = "The name or the password is not right"
            #expect(known.text.contains(sentence) && unknown.text.contains(sentence))
        }
    }

    @Test(arguments: ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x"])
    func `Nobody is sent to another site afterwards`(back: String) async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let answer = try await signIn(
                web, ["name": "rena", "password": WebUnderTest.password, "return": back])
            #expect(answer.location == "/")
        }
    }

    @Test func `Signing out ends the session`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            #expect(try await web.post("/sign-out", as: rena).location == "/sign-in")
            #expect(try await web.get("/account", as: rena).status == 303)
        }
    }

    @Test func `Too many tries must wait`() async throws {
        try await withWeb { web in
            var last = try await signIn(web, ["name": "rena", "password": "wrong"])
            for _ in 1...30 where last.status != 429 {
                last = try await signIn(web, ["name": "rena", "password": "wrong"])
            }
            #expect(last.status == 429)
            #expect(last.headers[.retryAfter] != nil)
        }
    }
}

import Desk
import HTTPTypes
import TestKit
import Testing
import Web

struct AccountTests {
    @Test(arguments: ["/account", "/account/password", "/account/sessions", "/account/tokens"])
    func `Each page is well-formed`(path: String) async throws {
        try await withWeb { web in
            try await web.expectWellFormed(path, as: try await web.signIn(.rena))
        }
    }

    @Test func `The language is kept with the account`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await web.post(
                "/language", ["language": "nl", "return": "/account"], as: rena)
            #expect(answer.location == "/account")
            let again = try await web.get("/account", as: try await web.signIn(.rena))
            #expect(again.text.contains("<html lang=\"nl\""))
        }
    }

    @Test func `A token is shown once, and works until it is revoked`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let made = try await web.post(
                "/account/tokens", ["name": "Phone", "scope": "read", "days": "30"], as: rena)
            let secret = try #require(
                made.text.split(separator: "\"").first { $0.hasPrefix("mst_") })
            _ = try await web.desk.identify(apiToken: String(secret))
            let list = try await web.get("/account/tokens", as: rena)
            #expect(list.text.contains("Phone") && !list.text.contains(secret))
            let place = try #require(list.text.firstRange(of: "/account/tokens/"))
            let path = "/account/tokens/" + list.text[place.upperBound...].prefix { $0 != "\"" }
            #expect(try await web.post(path, as: rena).status == 303)
            await #expect(throws: DeskRefusal.self) {
                _ = try await web.desk.identify(apiToken: String(secret))
            }
        }
    }

    @Test func `What is wrong with a token is said at its field`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await web.post(
                "/account/tokens", ["name": "", "scope": "read", "days": "9999"], as: rena)
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#field-name\""))
            #expect(answer.text.contains("href=\"#field-days\""))
            #expect(answer.text.contains("value=\"9999\""))
        }
    }

    @Test func `Signing out everywhere else keeps this session`() async throws {
        try await withWeb { web in
            let (here, there) = (try await web.signIn(.rena), try await web.signIn(.rena))
            _ = try await web.post("/account/sessions", as: here)
            #expect(try await web.get("/account", as: here).status == 200)
            #expect(try await web.get("/account", as: there).status == 303)
        }
    }

    @Test func `A new password needs the present one`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let rena = try await web.signIn(.rena)
            let refused = try await web.post(
                "/account/password", ["present": "wrong", "next": "another password"], as: rena)
            #expect(refused.status == 422)
            let changed = try await web.post(
                "/account/password",
                ["present": WebUnderTest.password, "next": "another password"], as: rena)
            #expect(changed.status == 200)
        }
    }
}

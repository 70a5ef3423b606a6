import HTTPTypes
import Markup
import TestKit
import Testing
import Values
import Web

struct FrameTests {
    @Test func `Every answer carries the headers that lock the browser down`() async throws {
        try await withWeb { web in
            let visitor = try await web.visitor()
            for path in ["/sign-in", "/method", "/no-such-page", Route.asset("x").path] {
                let answer = try await web.get(path, as: visitor)
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"), "\(path)")
                #expect(policy.contains("frame-ancestors 'none'"), "\(path)")
                #expect(!policy.contains("unsafe"), "\(path)")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
            }
        }
    }

    @Test func `An unknown address is a page of its own`() async throws {
        try await withWeb { web in
            try await web.expectWellFormed("/no-such-page", status: 404)
        }
    }

    @Test func `A known address in another way says which ways there are`() async throws {
        try await withWeb { web in
            let answer = try await web.get(Route.signOut.path)
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == "POST")
        }
    }

    @Test func `HEAD gives the headers of GET and no body`() async throws {
        try await withWeb { web in
            let (head, get) = (
                try await web.get("/method", method: .head), try await web.get("/method")
            )
            #expect(head.status == 200 && head.text.isEmpty)
            #expect(head.headers[.contentType] == get.headers[.contentType])
        }
    }

    @Test func `Who needs to sign in is led there and back`() async throws {
        try await withWeb { web in
            let answer = try await web.get("/account/tokens?a=b")
            #expect(answer.status == 303)
            #expect(answer.location == "/sign-in?return=%2Faccount%2Ftokens%3Fa%3Db")
        }
    }

    @Test func `A form that needs somebody tells so plainly`() async throws {
        try await withWeb { web in
            let visitor = try await web.visitor()
            let answer = try await web.post("/account/tokens", ["name": "x"], as: visitor)
            #expect(answer.status == 401)
        }
    }

    @Test func `The language follows the browser, then the cookie, then the account`() async throws
    {
        try await withWeb { web in
            let dutch: HTTPFields = [.acceptLanguage: "fr, nl-BE;q=0.8, en;q=0.5"]
            let byBrowser = try await web.get("/method", headers: dutch)
            #expect(byBrowser.text.contains("<html lang=\"nl\""))
            let english = WebSession(cookies: "mainstay-language=en", csrf: "")
            let byCookie = try await web.get("/method", as: english, headers: dutch)
            #expect(byCookie.text.contains("<html lang=\"en\""))
            var chris = try await web.signIn(.chris)
            _ = try await web.post("/language", ["language": "nl"], as: chris)
            chris.cookies += "; mainstay-language=en"
            let byAccount = try await web.get("/method", as: chris)
            #expect(byAccount.text.contains("<html lang=\"nl\""))
        }
    }

    @Test func `The bar offers only what a person may enter`() async throws {
        try await withWeb { web in
            let rena = try await web.get("/account", as: try await web.signIn(.rena))
            #expect(!rena.text.contains("href=\"/work\""))
            #expect(!rena.text.contains("href=\"/coordinate\""))
            let chris = try await web.get("/account", as: try await web.signIn(.chris))
            #expect(chris.text.contains("href=\"/work\""))
            #expect(chris.text.contains("href=\"/coordinate\""))
        }
    }

    @Test func `What was typed is text wherever it stands`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let typed = "\"><script>alert(1)</script>"
            let answer = try await web.post(
                "/account/tokens", ["name": typed, "scope": "read", "days": "x"], as: rena)
            #expect(answer.status == 422)
            #expect(WellFormed.check(Array(answer.text.utf8)) == [])
            #expect(!answer.text.contains("<script>alert"))
        }
    }
}

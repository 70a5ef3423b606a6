import Desk
import Markup
import TestKit
import Testing
import USM
import Web

/// What people typed is there again when it could not be kept.
struct KeptWordsTests {
    /// More than fits into what is free of the pages that the database has.
    private static let words =
        "The reader on the blue cart does not read. "
        + String(repeating: "It blinks and then it stops. ", count: 600)

    @Test func `On a full disk the form of the portal comes back with the words in it`()
        async throws
    {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            try await web.people.loseRoom()
            let answer = try await web.post(
                "/calls", ["description": Self.words], as: rena)
            #expect(answer.status == 507)
            #expect(WellFormed.check(Array(answer.text.utf8)) == [])
            #expect(answer.text.contains("The reader on the blue cart does not read."))
            #expect(answer.text.contains("There is no room left on the disk"))
            #expect(try await web.get("/", as: rena).status == 200)
        }
    }

    @Test func `On a full disk a comment comes back, to be sent again`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            let enid = try await web.signIn(.enid)
            try await web.people.loseRoom()
            let path = Route.action(.comment, call: call.reference).path
            let answer = try await web.post(
                path, ["text": Self.words, "visibility": "internal"], as: enid)
            #expect(answer.status == 507)
            #expect(WellFormed.check(Array(answer.text.utf8)) == [])
            #expect(answer.text.contains("The reader on the blue cart does not read."))
        }
    }

    @Test func `A password never comes back in a page`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let visitor = try await web.visitor()
            for _ in 0..<5 {
                _ = try await web.post(
                    Route.signIn.path, ["name": "rena", "password": "not her password"],
                    as: visitor)
            }
            let answer = try await web.post(
                Route.signIn.path, ["name": "rena", "password": "my secret pass phrase"],
                as: visitor)
            #expect(answer.status == 429)
            #expect(!answer.text.contains("my secret pass phrase"))
            #expect(WellFormed.check(Array(answer.text.utf8)) == [])
        }
    }

    @Test func `Signing in as somebody else ends the session before, and the browser stays known`()
        async throws
    {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            try await web.giveAccount(.otto)
            let visitor = try await web.visitor()
            let first = try await web.post(
                Route.signIn.path, ["name": "rena", "password": WebUnderTest.password],
                as: visitor)
            let session = try #require(first.cookie("mainstay-session"))
            let browser = try #require(first.cookie("mainstay-browser"))
            let csrf = try await web.desk.identify(sessionToken: session).csrf
            let signedIn = WebSession(
                cookies: "mainstay-session=\(session); mainstay-browser=\(browser)", csrf: csrf)
            let second = try await web.post(
                Route.signIn.path, ["name": "otto", "password": WebUnderTest.password],
                as: signedIn)
            #expect(second.cookie("mainstay-browser") == browser)
            #expect(try await web.get("/", as: signedIn).status == 303)
        }
    }
}

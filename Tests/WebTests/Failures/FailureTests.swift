import Desk
import HTTPTypes
import Markup
import TestKit
import Testing
import USM
import Web

/// What people are told when something comes to nothing.
struct FailureTests {
    @Test
    func `Who writes on top of a change sees it, and keeps what they wrote`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            try await web.people.change(call.id, .comment(.internal, text: "Seen it."))
            let enid = try await web.signIn(.enid)
            let path = Route.action(.describe, call: call.reference).path
            let words = "The reader on the blue cart does not read"
            let answer = try await web.post(
                path, ["title": words, "description": "", "version": "1"], as: enid)
            #expect(answer.status == 409)
            #expect(WellFormed.check(Array(answer.text.utf8)) == [])
            #expect(answer.text.contains(words))
            #expect(answer.text.contains("name=\"version\" value=\"2\""))
            let after = try await web.post(
                path, ["title": words, "description": "", "version": "2"], as: enid)
            #expect(after.status == 303)
        }
    }

    @Test func `Somebody else's call is not there, as if it never was`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            let otto = try await web.signIn(.otto)
            let foreign = try await web.get(Route.call(call.reference).path, as: otto)
            let missing = try await web.get(Route.call("INC-999999").path, as: otto)
            #expect(foreign.status == 404 && missing.status == 404)
            let same = foreign.text.replacing(call.reference, with: "INC-999999")
            #expect(same == missing.text)
        }
    }

    @Test func `A part of the product that is not theirs is refused plainly`() async throws {
        try await withWeb { web in
            try await web.expectWellFormed(
                "/coordinate", as: try await web.signIn(.rena), status: 403)
        }
    }

    @Test func `A database that does not answer is said, with when to try again`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            await web.people.loseDatabase()
            let answer = try await web.get("/account/tokens", as: rena)
            #expect(answer.status == 503)
            #expect(answer.headers[.retryAfter] == "5")
            #expect(WellFormed.check(Array(answer.text.utf8)) == [])
        }
    }
}

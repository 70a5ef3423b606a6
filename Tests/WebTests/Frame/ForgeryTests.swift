import HTTPTypes
import NIOCore
import TestKit
import Testing
import Web

/// Requests that another site makes a browser send.
struct ForgeryTests {
    @Test func `A form without its token changes nothing`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await web.post(
                "/account/sessions", as: rena, withToken: false)
            #expect(answer.status == 403)
        }
    }

    @Test func `Another session's token is refused`() async throws {
        try await withWeb { web in
            var rena = try await web.signIn(.rena)
            rena.csrf = try await web.signIn(.enid).csrf
            #expect(try await web.post("/account/sessions", as: rena).status == 403)
        }
    }

    @Test(arguments: ["https://evil.example", "null", "http://localhost.evil.example"])
    func `Another origin is refused, whatever token it has`(origin: String) async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await web.post(
                "/account/sessions", as: rena, headers: [.origin: origin])
            #expect(answer.status == 403)
        }
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `What the browser calls foreign is refused`(site: String) async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let answer = try await web.post(
                "/account/sessions", as: rena, headers: [name: site])
            #expect(answer.status == 403)
        }
    }

    @Test func `Our own form passes`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            #expect(try await web.post("/account/sessions", as: rena).status == 303)
        }
    }

    @Test func `The script's header stands for the token`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let name = try #require(HTTPField.Name("X-CSRF-Token"))
            let answer = try await web.post(
                "/account/sessions", as: rena, headers: [name: rena.csrf], withToken: false)
            #expect(answer.status == 303)
        }
    }

    @Test func `A form of more than 1 MB is refused`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let long = String(repeating: "a", count: 1_100_000)
            let answer = try await web.post("/account/tokens", ["name": long], as: rena)
            #expect(answer.status == 413)
        }
    }

    @Test func `A body of another kind is refused`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await web.post(
                "/account/tokens", as: rena, headers: [.contentType: "application/json"])
            #expect(answer.status == 415)
        }
    }

    @Test func `A file is refused before its token is known`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let body = """
                --edge\r
                Content-Disposition: form-data; name="files"; filename="a"\r
                \r
                x\r
                --edge\r
                Content-Disposition: form-data; name="csrf"\r
                \r
                \(rena.csrf)\r
                --edge--\r

                """
            let answer = try await web.send(
                "/account/tokens", body: ByteBuffer(string: body),
                headers: [
                    .cookie: rena.cookies, .origin: "http://localhost",
                    .contentType: "multipart/form-data; boundary=edge",
                ])
            #expect(answer.status == 403)
        }
    }
}

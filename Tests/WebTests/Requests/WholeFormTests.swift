import Desk
import HTTPTypes
import NIOCore
import TestKit
import Testing
import USM
import Values
import Web

/// A form that asks two things does both or neither.
struct WholeFormTests {
    @Test func `A comment whose file is refused is not said either`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            let dora = try await web.signIn(.dora)
            let body = """
                --edge\r
                Content-Disposition: form-data; name="csrf"\r
                \r
                \(dora.csrf)\r
                --edge\r
                Content-Disposition: form-data; name="text"\r
                \r
                See the photograph\r
                --edge\r
                Content-Disposition: form-data; name="files"; filename="empty.jpg"\r
                \r
                \r
                --edge--\r

                """
            let answer = try await web.send(
                "/calls/\(call.reference)/comments", body: ByteBuffer(string: body),
                headers: [
                    .cookie: dora.cookies, .origin: "http://localhost", .accept: "text/html",
                    .contentType: "multipart/form-data; boundary=edge",
                ])
            #expect(answer.status == 422)
            #expect(answer.text.contains("See the photograph"))
            #expect(try await web.people.call(call.id).version == 1)
        }
    }

    @Test func `A comment on a page follows whatever others did meanwhile`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            try await web.people.change(call.id, .describe(title: "Reader", description: ""))
            let answer = try await web.post(
                "/calls/\(call.reference)/comments",
                ["version": "1", "text": "Third one", "audience": "internal"],
                as: try await web.signIn(.dora))
            #expect(answer.status == 303)
            #expect(try await web.people.call(call.id).version == 3)
        }
    }

    @Test func `A service is not changed by an acceptance that is refused`() async throws {
        try await withWeb { web in
            let call = try await web.people.register(about: "wifi", by: .rick)
            let enid = try await web.signIn(.enid)
            let answer = try await web.post(
                "/calls/\(call.reference)/acceptance",
                ["version": "1", "service": web.people.id("parking", Service.self).rawValue],
                as: enid)
            #expect(answer.status >= 400)
            #expect(try await web.people.kinds(of: call.id) == ["registered"])
        }
    }
}

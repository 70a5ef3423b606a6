import Desk
import HTTPTypes
import NIOCore
import TestKit
import Testing
import USM
import Web

/// Files that are too large together take nothing else with them.
struct TooLargeTests {
    private static let words = "The scanner on ward 4 is broken: see both photographs"

    @Test func `Two files of 13 MB bring the words of a new call back`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await Self.send(
                web, "/calls", [("description", Self.words)], as: rena)
            Self.expectWords(answer)
            #expect(try await web.people.calls().isEmpty)
        }
    }

    @Test func `Two files of 13 MB bring the words of a comment back`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            for person in [DeskPerson.rena, .dora] {
                let session = try await web.signIn(person)
                let answer = try await Self.send(
                    web, Route.action(.comment, call: call.reference).path,
                    [("text", Self.words), ("audience", "requester")], as: session)
                Self.expectWords(answer)
            }
            #expect(try await web.people.call(call.id).version == 1)
        }
    }

    private static func expectWords(_ answer: WebAnswer) {
        #expect(answer.status == 413)
        #expect(answer.text.contains(words))
        #expect(answer.text.contains("href=\"#field-files\""))
        #expect(answer.text.contains("These files are too large to go together"))
    }

    private static func send(
        _ web: WebUnderTest, _ path: String, _ fields: [(String, String)], as session: WebSession
    ) async throws -> WebAnswer {
        var body = ByteBuffer()
        for (name, value) in [("csrf", session.csrf)] + fields {
            body.writeString(
                "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for name in ["one.jpg", "two.jpg"] {
            body.writeString(
                "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n"
            )
            body.writeRepeatingByte(7, count: 13 * 1_048_576)
            body.writeString("\r\n")
        }
        body.writeString("--edge--\r\n")
        return try await web.send(
            path, body: body,
            headers: [
                .cookie: session.cookies, .origin: "http://localhost", .accept: "text/html",
                .contentType: "multipart/form-data; boundary=edge",
            ])
    }
}

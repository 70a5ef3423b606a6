import Desk
import HTTPTypes
import Markup
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

    @Test func `A form of more than 64 MB gives a page with its words, in the person's language`()
        async throws
    {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            for (language, title) in [
                ("en", "These files are too large"), ("nl", "Deze bestanden zijn te groot"),
            ] {
                _ = try await web.post(Route.language.path, ["language": language], as: rena)
                let answer = try await Self.send(
                    web, "/calls", [("description", Self.words)], as: rena, files: 5)
                #expect(answer.status == 413)
                #expect(answer.text.contains(title) && answer.text.contains(Self.words))
                #expect(WellFormed.check(Array(answer.text.utf8)) == [])
                // What was not read may hold more fields, so it is not sent once more as it is.
                #expect(!answer.text.contains("name=\"description\""))
            }
            #expect(try await web.people.calls().isEmpty)
        }
    }

    @Test func `A form of another site is refused as such, however large it is`() async throws {
        try await withWeb { web in
            var rena = try await web.signIn(.rena)
            rena.csrf = "another"
            let answer = try await Self.send(
                web, "/calls", [("description", Self.words)], as: rena, files: 5)
            #expect(answer.status == 403)
            #expect(!answer.text.contains(Self.words))
        }
    }

    private static func expectWords(_ answer: WebAnswer) {
        #expect(answer.status == 413)
        #expect(answer.text.contains(words))
        #expect(answer.text.contains("href=\"#field-files\""))
        #expect(answer.text.contains("These files are too large to go together"))
    }

    private static func send(
        _ web: WebUnderTest, _ path: String, _ fields: [(String, String)], as session: WebSession,
        files: Int = 2
    ) async throws -> WebAnswer {
        var body = ByteBuffer()
        for (name, value) in [("csrf", session.csrf)] + fields {
            body.writeString(
                "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for name in (1...files).map({ "\($0).jpg" }) {
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

import HTTPTypes
import Testing
import Web

struct AssetTests {
    /// The addresses that a page gives for the style sheet, the script and the icon.
    private func paths(_ web: WebUnderTest) async throws -> [String] {
        let page = try await web.get("/method").text
        return page.split(separator: "\"").map(String.init).filter { $0.hasPrefix("/assets/") }
    }

    @Test func `What a page refers to is there, and kept for ever`() async throws {
        try await withWeb { web in
            let paths = try await paths(web)
            #expect(paths.count == 3)
            for path in paths {
                let answer = try await web.get(path)
                #expect(answer.status == 200, "\(path)")
                #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            }
        }
    }

    @Test func `Who has it is told so`() async throws {
        try await withWeb { web in
            let path = try #require(try await paths(web).first)
            let tag = try #require(try await web.get(path).headers[.eTag])
            let answer = try await web.get(path, headers: [.ifNoneMatch: tag])
            #expect(answer.status == 304 && answer.text.isEmpty)
        }
    }

    @Test func `An older name is not found`() async throws {
        try await withWeb { web in
            let answer = try await web.get("/assets/mainstay.0000.css")
            #expect(answer.status == 404)
        }
    }
}

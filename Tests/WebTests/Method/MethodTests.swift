import Testing
import USM
import Web

struct MethodTests {
    /// Every address that the explorer can show.
    private static var courses: [String] {
        CallType.allCases.flatMap { type -> [String] in
            let plain = "/method?type=\(type.rawValue)"
            return [plain] + type.process.forkTargets.map { "\(plain)&course=\($0.rawValue)" }
        } + ["/method", "/method?type=incident&course=change&course=operate", "/method?type=x"]
    }

    @Test func `Every course that can be picked is well-formed`() async throws {
        try await withWeb { web in
            for path in Self.courses { try await web.expectWellFormed(path) }
        }
    }

    @Test(arguments: ["/method/steps", "/method/glossary"])
    func `The pages beside it are well-formed`(path: String) async throws {
        try await withWeb { web in try await web.expectWellFormed(path) }
    }

    @Test func `An answer gives the workflow that the method says`() async throws {
        try await withWeb { web in
            let three = try await web.get("/method?type=incident&course=change")
            #expect(three.text.contains("Workflow 3:"))
            let undecided = try await web.get("/method?type=risk")
            #expect(undecided.text.contains("Workflow 6/7/8:"))
            let both = try await web.get("/method?type=incident&course=change&course=operate")
            #expect(both.text.contains("Workflow 3+4:"))
        }
    }

    @Test func `Every step and every term has its anchor`() async throws {
        try await withWeb { web in
            let steps = try await web.get("/method/steps").text
            for step in ProcessKind.allCases.flatMap(\.definition.allSteps) {
                #expect(steps.contains("id=\"\(step.code)\""), "\(step.code)")
            }
            let glossary = try await web.get("/method/glossary").text
            for term in Glossary.terms {
                #expect(glossary.contains("id=\"\(term.slug)\""), "\(term.slug)")
            }
        }
    }
}

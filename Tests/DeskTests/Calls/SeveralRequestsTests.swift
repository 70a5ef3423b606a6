import Desk
import TestKit
import Testing
import USM
import Values

/// Several things that are asked of a call at once happen all or not at all.
struct SeveralRequestsTests {
    private static let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [65])
    private static let empty = NewFile(name: "b.txt", mediaType: "text/plain", bytes: [])

    @Test(arguments: TestEngine.allCases)
    func `All of them happen, in their order`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(type: .serviceRequest).id
            try await test.bring(id, to: "O6")
            let before = try await test.call(id).version
            let receipt = try await test.desk.perform(
                ChangeCall(id.rawValue, seen: before, [.evaluate(Evaluation()), .close]),
                as: test[.enid])
            #expect(try await test.kinds(of: id).suffix(2) == ["evaluated", "closed"])
            #expect(receipt.version == before + 2)
        }
    }

    @Test(
        arguments: TestEngine.allCases,
        [
            [CallRequest.comment(.internal, text: "Look"), .attach([Self.empty], .internal)],
            [.comment(.internal, text: "Look"), .comment(.internal, text: " ")],
            [.attach([Self.file], .internal), .close],
            [.watch, .confirm(comment: "")],
            [.describe(title: "Reader", description: ""), .link(.related, other: "INC-9999")],
        ])
    func `What is refused takes back what was done before it`(
        engine: TestEngine, requests: [CallRequest]
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            let before = try await test.happenings()
            let answer = await refusal {
                try await test.desk.perform(ChangeCall(id.rawValue, requests), as: test[.enid])
            }
            #expect(answer != nil)
            #expect(try await test.happenings() == before)
            #expect(try await test.call(id).version == 1)
            #expect(try await test.journalDifferences() == [])
        }
    }
}

import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// People who do something at the same moment.
struct RivalTests {
    @Test(arguments: TestEngine.allCases)
    func `Of two who change what they both saw, one hears of the other`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                let id = try await test.register().id
                var seen = 1
                for round in 1...5 {
                    let version = seen
                    async let first = outcome {
                        try await test.change(
                            id, .describe(title: "one \(round)", description: ""), by: .dora,
                            seen: version)
                    }
                    async let second = outcome {
                        try await other.change(
                            id, .describe(title: "two \(round)", description: ""), by: .cora,
                            seen: version)
                    }
                    let answers = await [first, second]
                    #expect(answers.sorted() == ["done", "stale"])
                    seen = try await test.call(id).version
                    #expect(seen == version + 1)
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two children that close at once move their parent once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                for _ in 1...4 {
                    let parent = try await test.register().id
                    let children = try await test.fork(parent, to: [.change, .operate])
                    for child in children {
                        let last = try await test.call(child).process.definition.lastStep
                        try await test.bring(child, to: last.code, [.change: [.operate]])
                        try await test.change(child, .evaluate(Evaluation()))
                    }
                    async let first = outcome { try await test.change(children[0], .close) }
                    async let second = outcome { try await other.change(children[1], .close) }
                    #expect(await [first, second] == ["done", "done"])
                    let call = try await test.call(parent)
                    #expect(call.step.code == "R6")
                    #expect(call.children.map(\.outcome) == [.fulfilled, .fulfilled])
                    let resumed = try await test.kinds(of: parent).filter { $0 == "resumed" }
                    #expect(resumed.count == 1)
                }
                #expect(try await test.journalDifferences() == [])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Fifty comments at once are all kept, one after another`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                let id = try await test.register().id
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for index in 1...50 {
                        let desk = index.isMultiple(of: 2) ? test : other
                        group.addTask {
                            try await desk.change(
                                id, .comment(.internal, text: "word\(index)x"))
                        }
                    }
                    try await group.waitForAll()
                }
                let journal = try await test.journal(of: id)
                #expect(journal.map(\.sequence) == Array(1...51))
                let texts = journal.compactMap { entry -> String? in
                    if case .commented(_, let text) = entry.event { text } else { nil }
                }
                #expect(Set(texts) == Set((1...50).map { "word\($0)x" }))
                for index in [1, 25, 50] {
                    let found = try await test.desk.search("word\(index)x", as: test[.enid])
                    #expect(found.calls.map(\.id) == [id], "\(index)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Calls that are registered at once have numbers of their own`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                let references = try await withThrowingTaskGroup(of: String.self) { group in
                    for index in 1...40 {
                        let desk = index.isMultiple(of: 2) ? test : other
                        group.addTask { try await desk.register().reference }
                    }
                    return try await group.reduce(into: Set<String>()) { $0.insert($1) }
                }
                #expect(references.count == 40)
                #expect(try await test.calls().count == 40)
            }
        }
    }

    /// Each holds what the other one wants, so one of them has to begin again.
    @Test(arguments: TestEngine.allCases)
    func `Two calls that are linked with each other at once are both linked`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                let (one, two) = (try await test.register(), try await test.register())
                for round in 1...10 {
                    async let first = outcome {
                        try await test.change(one.id, .link(.partOf, other: two.reference))
                    }
                    async let second = outcome {
                        try await other.change(two.id, .link(.partOf, other: one.reference))
                    }
                    #expect(await [first, second] == ["done", "done"])
                    guard round < 10 else { break }
                    try await test.change(one.id, .unlink(.partOf, other: two.reference))
                    try await test.change(two.id, .unlink(.partOf, other: one.reference))
                }
                let view = try await test.desk.callView(one.reference, as: test[.enid])
                #expect(view.links.map(\.kind) == [.hasPart, .partOf])
                #expect(try await test.call(one.id).version == 39)
            }
        }
    }
}

import Testing

private let fromWorld = "takes what only World may give; take it from there, so that tests can"
private let throwInstead = "ends the program for everyone; throw an error that says what happened"

private let isComposition: @Sendable (SwiftFile) -> Bool = { $0.target == "Server" }
private let isTestKit: @Sendable (SwiftFile) -> Bool = { $0.target == "TestKit" }
private let isCommandLine: @Sendable (SwiftFile) -> Bool = {
    ["mainstay", "measure"].contains($0.target)
}

/// The two drivers, and files that hold a pointer of a C library.
private let touchesC: @Sendable (SwiftFile) -> Bool = { file in
    ["SQLiteStorage", "PostgresStorage"].contains(file.target)
        || file.imports.contains {
            ["CMarkdown", "CPostgres", "CXML", "CZlib"].contains($0.module)
        }
}

/// Tests that watch another process: a server that is killed, a file that somebody else writes.
///
/// No clock of ours moves those.
private let watchesProcesses: @Sendable (SwiftFile) -> Bool = { file in
    ["ServerTests", "StorageTests", "ExchangeTests"].contains(file.target)
}

private let bannedWords: [BannedWord] = [
    BannedWord("Date()", fromWorld, allowedIn: isComposition),
    BannedWord("Date.now", fromWorld, allowedIn: isComposition),
    BannedWord("UUID()", fromWorld) {
        isComposition($0) || isTestKit($0) || watchesProcesses($0)
    },
    BannedWord(".random(", unless: "using:", fromWorld) {
        isComposition($0) || watchesProcesses($0)
    },
    BannedWord(".randomElement()", fromWorld) { isComposition($0) || watchesProcesses($0) },
    BannedWord(".shuffled()", fromWorld, allowedIn: isComposition),
    BannedWord("SystemRandomNumberGenerator", fromWorld) {
        // A salt is nothing that a rule or a test could depend on.
        isComposition($0) || $0.path.hasSuffix("Journal/SaltedWords.swift")
    },
    BannedWord("print(", "belongs to the command line; use a logger", allowedIn: isCommandLine),
    BannedWord("debugPrint(", "belongs nowhere; use a logger"),
    BannedWord("try!", throwInstead),
    BannedWord("as!", throwInstead),
    BannedWord("fatalError(", throwInstead, allowedIn: isTestKit),
    BannedWord("Task.sleep", "makes a test slow and unsure; move the test's clock") {
        !$0.isTest || watchesProcesses($0)
    },
    BannedWord("usleep(", "blocks a thread; wait for what you wait for", allowedIn: touchesC),
    BannedWord("Thread.sleep", "blocks a thread; wait for what you wait for", allowedIn: touchesC),
    BannedWord(
        "@unchecked Sendable", "is for the two drivers and what wraps a C library; use a value",
        allowedIn: touchesC),
    BannedWord(
        "nonisolated(unsafe)", "is for the two drivers and what wraps a C library; use a value",
        allowedIn: touchesC),
]

struct BannedWordTests {
    @Test(arguments: bannedWords)
    func `Nothing banned is called`(banned: BannedWord) {
        expectNone(Repository.whole.swift.flatMap(banned.findings))
    }

    @Test func `What the compiler is told to trust has its reason beside it`() {
        let findings = Repository.whole.swift.flatMap { file in
            file.lines.indices
                .filter { index in
                    let code = file.lines[index].code
                    let isTrusted =
                        code.contains("@unchecked Sendable")
                        || code.contains("nonisolated(unsafe)")
                    let nearby = file.lines[max(0, index - 1)...index]
                    return isTrusted && nearby.allSatisfy { !$0.comment.contains("//") }
                }
                .map { file.finding(file.lines[$0].number, "say above it why this is safe") }
        }
        expectNone(findings)
    }

    @Test func `Nothing is left to be done later`() {
        let findings = Repository.whole.swift.flatMap { file in
            file.lines
                .filter { $0.comment.contains("TODO") || $0.comment.contains("FIXME") }
                .map { file.finding($0.number, "do it, or file an issue") }
        }
        expectNone(findings)
    }

    @Test func `A banned call is found in code and only there`() {
        let contents = #"""
            let a = Date()
            // Date() in a comment
            let b = "Date() in a literal"
            let c = "and \(Date()) in an interpolation"
            let d = DueDate()
            """#
        let file = SwiftFile(path: "Sources/Desk/Example.swift", contents: contents)
        let banned = BannedWord("Date()", "is banned")
        #expect(banned.findings(in: file).map(\.line) == [1, 4])
    }
}

import Testing

/// The size of files, lines and functions.
struct ShapeTests {
    /// Files that were longer than the ceiling when it was set; the list may only shrink.
    private static let longFiles: Set<String> = []
    private static let fileLinesMax = 400
    private static let functionLinesMax = 60
    private static let lineColumnsMax = 120

    @Test func `A file has at most 400 lines`() {
        let findings = Repository.whole.swift
            .filter { $0.lines.count > Self.fileLinesMax && !Self.longFiles.contains($0.path) }
            .map { $0.finding(1, "\($0.lines.count) lines; a concept in here wants its own file") }
        expectNone(findings)
    }

    @Test func `The list of long files names only files that still are`() {
        let long = Repository.whole.swift.filter { $0.lines.count > Self.fileLinesMax }.map(\.path)
        #expect(Self.longFiles.subtracting(long).sorted() == [])
    }

    /// The formatter keeps code within 100; this is for what it cannot break.
    ///
    /// A line with literal text is exempt, because SQL and HTML read worse when they are cut.
    @Test func `A line without literal text has at most 120 columns`() {
        let findings = Repository.whole.swift.flatMap { file in
            file.lines
                .filter { $0.whole.count > Self.lineColumnsMax && !$0.isInLiteral }
                .map { file.finding($0.number, "\($0.whole.count) columns") }
        }
        expectNone(findings)
    }

    @Test func `A function has at most 60 lines`() {
        let findings = Repository.whole.sources.flatMap { file in
            file.functions
                .filter { $0.lineCount > Self.functionLinesMax }
                .map { file.finding($0.line, "\($0.lineCount) lines; give its parts names") }
        }
        expectNone(findings)
    }

    @Test func `The length of a function ends at its own brace`() {
        let contents = """
            struct Example {
                var count: Int { 1 }
                func first() -> String {
                    let inner = { "}" }
                    return inner()
                }
                init() {}
            }
            """
        let file = SwiftFile(path: "Sources/Desk/Example.swift", contents: contents)
        #expect(file.functions.map(\.line) == [3, 7])
        #expect(file.functions.map(\.lineCount) == [4, 1])
    }
}

import Foundation
import Testing

/// What the pages say about this repository's files and sizes.
struct DocumentTests {
    @Test(arguments: [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE",
    ])
    func `A page that newcomers look for exists`(page: String) {
        let isThere = Repository.whole.exists(page)
        #expect(isThere)
    }

    @Test func `Every file that a page names exists`() {
        let repository = Repository.whole
        let fileNames = Set(repository.paths.compactMap { $0.split(separator: "/").last })
        let findings = repository.documents.flatMap { document in
            document.references
                .filter { reference in
                    !repository.exists(reference.path)
                        && !repository.exists(document.folder + reference.path)
                        && !fileNames.contains(reference.path[...])
                }
                .map { document.finding($0.line, "there is no \($0.path)") }
        }
        expectNone(findings)
    }

    /// A page may quote these numbers as "17 modules"; a test of the method counts its steps.
    @Test func `Every number of files that a page quotes is true`() {
        let paths = Repository.whole.paths
        let modules = Set(
            paths.filter { $0.hasPrefix("Sources/") }.compactMap { $0.split(separator: "/")[1] })
        let suites = Set(
            paths.filter { $0.hasPrefix("Tests/") && $0.hasSuffix(".swift") }
                .compactMap { $0.split(separator: "/")[1] }
                .filter { $0.hasSuffix("Tests") })
        let counted = [
            "modules": modules.count,
            "test targets": suites.count,
            "migrations": paths.count { $0.hasPrefix("Sources/Records/Migrations/M0") },
            "decisions": paths.count { $0.hasPrefix("docs/decisions/0") },
        ]
        let findings = Repository.whole.documents
            .filter { $0.path != "CHANGELOG.md" }
            .flatMap { document in
                document.quotedNumbers(of: counted.keys.sorted())
                    .filter { counted[$0.what] != $0.number }
                    .map {
                        document.finding(
                            $0.line, "\(counted[$0.what] ?? 0) \($0.what), not \($0.number)")
                    }
            }
        expectNone(findings)
    }

    @Test func `Scripts can be started`() {
        let scripts = Repository.whole.paths.filter { $0.hasSuffix(".sh") } + [".ci/run"]
        let closed = scripts.filter { path in
            let file = Repository.whole.root.appending(path: path).path
            return !FileManager.default.isExecutableFile(atPath: file)
        }
        #expect(closed == [])
    }

    @Test func `Files are told from other words between backticks`() {
        let document = Document(
            path: "docs/example.md",
            contents: """
                See `Sources/Gone.swift`, `scripts/gone.sh start DIR` and [a page](gone.md#part).
                Not `text/html`, `/api/v1`, `3/4`, `make test`, [a site](https://example.org) or `Gone`.
                ```
                `Sources/Fenced.swift`
                ```
                """)
        let expected = ["gone.md", "Sources/Gone.swift", "scripts/gone.sh"]
        #expect(document.references.map(\.path) == expected)
    }
}

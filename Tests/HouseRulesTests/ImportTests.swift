import Testing

/// Who may import whom: the arrows of ARCHITECTURE.md, one row a target.
///
/// What is not listed is refused, so an arrow that turns round fails here before it is a habit.
/// The adapters (Web, API, Exchange, Jobs) do not see one another, Records or an engine.
private let allowedImports: [String: Set<String>] = [
    "Values": [],
    "USM": ["Values"],
    "Storage": ["Dispatch", "Synchronization"],
    "SQLiteStorage": ["GRDB", "GRDBSQLite", "Storage"],
    "PostgresStorage": ["CPostgres", "Storage"],
    "JSON": ["Values"],
    "Journal": ["Crypto", "JSON", "USM", "Values"],
    "Records": ["JSON", "Journal", "Storage", "USM", "Values"],
    "Outbound": [],
    "CurlClient": ["CCurl", "Outbound"],
    "Desk": [
        "Crypto", "CryptoExtras", "JSON", "Journal", "Logging", "Outbound", "Records", "Storage",
        "USM",
        "Values",
    ],
    "Markup": ["CMarkdown", "Synchronization"],
    "Web": [
        "Desk", "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "Markup", "NIOCore",
        "USM", "Values",
    ],
    "API": [
        "Desk", "HTTPTypes", "Hummingbird", "HummingbirdCore", "JSON", "Journal",
        "Logging", "NIOCore", "USM", "Values",
    ],
    "Exchange": ["CXML", "CZlib", "Desk", "USM", "Values", "Yams"],
    "Jobs": ["Desk", "Logging", "Outbound", "ServiceLifecycle", "Values"],
    "Server": [
        "API", "Configuration", "CoreMetrics", "CurlClient", "Desk", "Exchange", "HTTPTypes",
        "Hummingbird", "HummingbirdCore", "Jobs", "Journal", "Logging", "NIOCore", "NIOHTTP1",
        "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "Outbound", "PostgresStorage", "SQLiteStorage",
        "ServiceLifecycle", "Storage",
        "Subprocess", "SystemPackage", "USM", "UnixSignals",
        "Values", "Web",
    ],
    "mainstay": [
        "ArgumentParser", "Desk", "Examples", "Exchange", "JSON", "Logging", "Server", "USM",
        "Values",
    ],
    "measure": ["Journal", "USM", "Values"],

    "TestKit": [
        "Desk", "Exchange", "Outbound", "PostgresStorage", "SQLiteStorage", "Storage",
        "Subprocess", "SystemPackage",
        "Testing", "USM", "Values",
    ],
    "ValuesTests": ["Testing", "TestKit", "Values"],
    "USMTests": ["Testing", "TestKit", "USM", "Values"],
    "JournalTests": ["JSON", "Journal", "Testing", "TestKit", "USM", "Values"],
    "MarkupTests": ["Markup", "Testing"],
    "StorageTests": ["PostgresStorage", "SQLiteStorage", "Storage", "Testing", "TestKit"],
    "CurlClientTests": ["CurlClient", "Outbound", "TestKit", "Testing"],
    "DeskTests": [
        "CurlClient", "Desk", "Journal", "Outbound", "Records", "Storage", "Subprocess",
        "SystemPackage", "Testing", "TestKit", "USM", "Values",
    ],
    "WebTests": [
        "Desk", "HTTPTypes", "Hummingbird", "HummingbirdTesting", "Markup", "NIOCore", "Testing",
        "TestKit", "USM", "Values", "Web",
    ],
    "APITests": [
        "API", "Desk", "HTTPTypes", "Hummingbird", "HummingbirdTesting", "JSON", "NIOCore",
        "Subprocess", "Testing", "TestKit", "USM", "Values",
    ],
    "ExchangeTests": ["Desk", "Exchange", "Testing", "TestKit", "USM", "Values"],
    "ServerTests": [
        "CoreMetrics", "Desk", "FoundationNetworking", "Hummingbird", "Jobs", "Logging",
        "NIOCore", "NIOEmbedded", "NIOHTTP1", "Server", "Storage",
        "Subprocess", "SystemPackage", "Testing", "TestKit", "USM", "Values", "Web",
    ],
    "HouseRulesTests": ["Testing"],
]

/// Modules of the platform, which every target may import but the lean ones.
private let platform: Set = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
]

/// Targets that stay free of Foundation, and so of its clock, its files and its weight.
private let leanTargets: Set = ["Values", "USM", "Storage", "Markup"]

struct ImportTests {
    @Test func `A target imports only what its row allows`() {
        let findings = Repository.whole.swift.filter { !$0.target.isEmpty }.flatMap { file in
            guard let allowed = allowedImports[file.target] else {
                return [file.finding(1, "give \(file.target) a row in ImportTests.swift")]
            }
            let isLean = leanTargets.contains(file.target)
            return file.imports
                .filter {
                    !allowed.contains($0.module) && (isLean || !platform.contains($0.module))
                }
                .map { file.finding($0.line, "\(file.target) may not import \($0.module)") }
        }
        expectNone(findings)
    }

    @Test func `Every row belongs to a target that exists`() {
        let targets = Set(Repository.whole.swift.map(\.target))
        #expect(Set(allowedImports.keys).subtracting(targets).sorted() == [])
    }

    @Test func `An import is found behind attributes and access levels`() {
        let contents = """
            import Values
            package import Storage
            @preconcurrency import GRDB
            import struct Foundation.URL
            // import Comment
            let words = "import Text"
            """
        let file = SwiftFile(path: "Sources/Desk/Example.swift", contents: contents)
        #expect(file.imports.map(\.module) == ["Values", "Storage", "GRDB", "Foundation"])
        #expect(file.imports.map(\.line) == [1, 2, 3, 4])
    }
}

// swift-tools-version: 6.2
// SPDX-License-Identifier: AGPL-3.0-or-later
import PackageDescription

/// One set of rules for every target: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "mainstay",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "mainstay", targets: ["mainstay"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system.git", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        // Without its traits: we use neither, and two of them reach the compiler in an order that
        // changes from plan to plan, which compiled Hummingbird again every other time.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1",
            traits: []),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(
            url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2", traits: []),
    ],
    targets: [
        // Pure: no I/O, no clock, no engine.
        .target(name: "Values", swiftSettings: strict),
        .target(name: "USM", dependencies: ["Values"], swiftSettings: strict),

        // What happened, in a form that is written down.
        .target(name: "JSON", dependencies: ["Values"], swiftSettings: strict),
        .target(
            name: "Journal",
            dependencies: [
                "JSON", "USM", "Values", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // What a database is to us, and the two that are one.
        .target(name: "Storage", swiftSettings: strict),
        .target(
            name: "SQLiteStorage",
            dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .systemLibrary(
            name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "PostgresStorage", dependencies: ["Storage", "CPostgres"],
            swiftSettings: strict),
        .target(
            name: "Records", dependencies: ["JSON", "Journal", "Storage", "USM", "Values"],
            swiftSettings: strict),

        // What may be sent to other machines, and the client that sends it.
        .target(name: "Outbound", swiftSettings: strict),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CurlClient", dependencies: ["CCurl", "Outbound"], swiftSettings: strict),

        // Everything that may be asked.
        .target(
            name: "Desk",
            dependencies: [
                "JSON", "Journal", "Outbound", "Records", "Storage", "USM", "Values", logging,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // The ways in.
        .target(name: "Markup", dependencies: ["CMarkdown"], swiftSettings: strict),
        .systemLibrary(
            name: "CMarkdown",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .target(
            name: "Web",
            dependencies: [
                "Desk", "Markup", "USM", "Values", hummingbird, lifecycle, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [
                .embedInCode("Assets/Styles/base.css"),
                .embedInCode("Assets/Styles/frame.css"),
                .embedInCode("Assets/Styles/parts.css"),
                .embedInCode("Assets/Styles/calendars.css"),
                .embedInCode("Assets/Styles/tables.css"),
                .embedInCode("Assets/Styles/graphs.css"),
                .embedInCode("Assets/Styles/river.css"),
                .embedInCode("Assets/Styles/journal.css"),
                .embedInCode("Assets/Styles/pages.css"),
                .embedInCode("Assets/Styles/promises.css"),
                .embedInCode("Assets/Styles/narrow.css"),
                .embedInCode("Assets/Styles/paper.css"),
                .embedInCode("Assets/Scripts/page.js"),
                .embedInCode("Assets/Scripts/keys.js"),
                .embedInCode("Assets/Scripts/live.js"),
                .embedInCode("Assets/Scripts/drafts.js"),
                .embedInCode("Assets/Scripts/forms.js"),
                .embedInCode("Assets/Scripts/graphs.js"),
                .embedInCode("Assets/Scripts/time.js"),
                .embedInCode("Assets/Scripts/start.js"),
            ],
            swiftSettings: strict),
        .target(
            name: "API",
            dependencies: [
                "Desk", "JSON", "Journal", "USM", "Values", hummingbird, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .systemLibrary(
            name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Exchange",
            dependencies: [
                "CXML", "CZlib", "Desk", "USM", "Values",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Jobs", dependencies: ["Desk", "Outbound", "Values", lifecycle, logging],
            swiftSettings: strict),

        // The demo enterprise, carried in the program.
        .target(
            name: "Examples", path: "Examples", exclude: ["import"],
            sources: ["ExampleFiles.swift"], resources: [.embedInCode("enterprise.yaml")],
            swiftSettings: strict),

        // The composition root and the command line.
        .target(
            name: "Server",
            dependencies: [
                "API", "CurlClient", "Desk", "Exchange", "Jobs", "Journal", "Outbound",
                "PostgresStorage", "SQLiteStorage", "Storage", "USM", "Values", "Web", hummingbird,
                lifecycle, logging, subprocess, system,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "mainstay",
            dependencies: [
                "Desk", "Examples", "Exchange", "JSON", "Server", "USM", "Values", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // What `make bench` measures inside the program.
        .executableTarget(
            name: "measure", dependencies: ["Journal", "USM", "Values"], path: "Benchmarks/measure",
            swiftSettings: strict),

        // Tests mirror Sources; TestKit holds what they share.
        .target(
            name: "TestKit",
            dependencies: [
                "Desk", "Exchange", "Outbound", "PostgresStorage", "SQLiteStorage", "Storage",
                "USM", "Values", subprocess, system,
            ],
            path: "Tests/TestKit", swiftSettings: strict),
        .testTarget(
            name: "ValuesTests", dependencies: ["TestKit", "Values"], swiftSettings: strict),
        .testTarget(
            name: "USMTests", dependencies: ["TestKit", "USM", "Values"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests", dependencies: ["JSON", "Journal", "TestKit", "USM", "Values"],
            swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: ["PostgresStorage", "SQLiteStorage", "Storage", "TestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "CurlClientTests", dependencies: ["CurlClient", "Outbound", "TestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "CurlClient", "Desk", "Journal", "Outbound", "Records", "Storage", "TestKit",
                "USM", "Values", subprocess, system,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Desk", "Markup", "TestKit", "USM", "Values", "Web", hummingbird,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "APITests",
            dependencies: [
                "API", "Desk", "JSON", "TestKit", "USM", "Values", hummingbird, subprocess,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Desk", "Exchange", "TestKit", "USM", "Values"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Desk", "Jobs", "Server", "Storage", "TestKit", "USM", "Values", "Web", hummingbird,
                logging, subprocess, system,
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            exclude: ["Fixtures", "Snapshots"],
            swiftSettings: strict),
        .testTarget(name: "HouseRulesTests", swiftSettings: strict),
    ]
)

import Testing

/// What a person or program asks happens once, however often it is sent: by one way into the
/// database, and by one way to write a form.
struct OnceTests {
    /// What nobody sends again to make something: signing in and out, who is online, jobs,
    /// followers and the courier, what the start does, and what only an administrator's command line does.
    private static let writesPastKeys: Set = [
        "Sources/Desk/Access/Identify.swift", "Sources/Desk/Access/Passwords.swift",
        "Sources/Desk/Access/SignIn.swift",
        "Sources/Desk/Access/SignOut.swift", "Sources/Desk/Calls/ImportHistory.swift",
        "Sources/Desk/Calls/Presence.swift", "Sources/Desk/Courier/DeliverNext.swift",
        "Sources/Desk/Followers/Follower.swift", "Sources/Desk/Followers/Rebuild.swift",
        "Sources/Desk/Enterprise/ApplyEnterprise.swift",
        "Sources/Desk/Enterprise/DemoHistory.swift", "Sources/Desk/Enterprise/SettleDays.swift",
        "Sources/Desk/Jobs/PerformJobs.swift", "Sources/Desk/Once.swift",
        "Sources/Desk/SettleOrder.swift",
    ]

    @Test func `A command of the desk heeds the key of its request`() {
        let banned = BannedWord(
            "database.write", "does it as often as it is sent; use write(at:), which heeds the key"
        ) { $0.target != "Desk" || Self.writesPastKeys.contains($0.path) }
        expectNone(Repository.whole.sources.flatMap(banned.findings))
    }

    @Test func `The list of those that do not names only files that write`() {
        let writing = Repository.whole.sources.filter { $0.contents.contains("database.write") }
        #expect(Self.writesPastKeys.subtracting(writing.map(\.path)).sorted() == [])
    }

    @Test func `A page asks the desk under the key of its form`() {
        let banned = BannedWord(
            "desk.perform(", "does it as often as it is sent; say desk.once(context.key).perform("
        ) { $0.target != "Web" || $0.path == "Sources/Web/Access/SignInController.swift" }
        expectNone(Repository.whole.sources.flatMap(banned.findings))
    }

    @Test func `A form that changes something is written by PostForm, which gives it a key`() {
        let findings = Repository.whole.sources
            .filter { $0.target == "Web" && $0.path != "Sources/Web/Frame/Bar.swift" }
            .flatMap { file in
                file.lines.filter { $0.whole.contains("method=\"post\"") }
                    .map { file.finding($0.number, "let PostForm write it") }
            }
        expectNone(findings)
    }

    @Test func `An address that a form leads back to goes through the rule for them`() {
        let findings = Repository.whole.sources.filter { $0.target == "Web" }.flatMap { file in
            file.lines
                .filter { $0.whole.contains("[\"return\"]") && !$0.code.contains("LocalPath(") }
                .map { file.finding($0.number, "read it by LocalPath") }
        }
        expectNone(findings)
    }
}

import Storage
import TestKit
import Testing

@Suite struct NewsTests {
    private let last = News(topic: "call", subject: "last")

    /// What has been heard up to ``last``.
    private func heard(_ stream: AsyncStream<News>) async -> [News] {
        var heard: [News] = []
        for await news in stream {
            if news == last { break }
            if news != .reconnected { heard.append(news) }
        }
        return heard
    }

    @Test(arguments: TestEngine.allCases)
    func `News come once, in order, and only from what was committed`(
        engine: TestEngine
    ) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            let stream = test.database.news()
            try await test.database.write { transaction in
                transaction.announce(News(topic: "call", subject: "1"))
                transaction.announce(News(topic: "call", subject: "2 with spaces, Zoë"))
                try transaction.run(open("ann"))
            }
            try? await test.database.write { transaction in
                transaction.announce(News(topic: "call", subject: "of a failed body"))
                throw Refusal()
            }
            try? await test.database.write { transaction in
                transaction.announce(News(topic: "call", subject: "of a failed statement"))
                try transaction.run(open("ann"))
            }
            try await test.database.write { transaction in
                try? transaction.savepoint {
                    transaction.announce(News(topic: "call", subject: "of a failed savepoint"))
                    throw Refusal()
                }
                transaction.announce(last)
            }
            #expect(
                await heard(stream) == [
                    News(topic: "call", subject: "1"),
                    News(topic: "call", subject: "2 with spaces, Zoë"),
                ])
        }
    }

    @Test func `News reach the other processes on a server`() async throws {
        try await TestDatabases.with(.postgres, Tables.all) { test in
            let other = try test.openAgain()
            let stream = other.news()
            try await test.database.write { $0.announce(News(topic: "call", subject: "1")) }
            try await test.database.write { $0.announce(last) }
            #expect(await heard(stream) == [News(topic: "call", subject: "1")])
            await other.close()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Closing ends the news`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            let stream = test.database.news()
            await test.database.close()
            #expect(await heard(stream) == [])
        }
    }

    @Test func `A listener that fell behind is told to look again`() async {
        let board = NewsBoard()
        let stream = board.stream()
        for number in 0..<5000 { board.post([News(topic: "call", subject: "\(number)")]) }
        board.close()
        var heard: Set<News> = []
        for await news in stream { heard.insert(news) }
        #expect(heard.contains(.reconnected))
    }
}

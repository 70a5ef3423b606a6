import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What a reader hears while they look at a page.
struct LiveChangeTests {
    /// Two processes do not share an embedded database.
    @Test(arguments: [TestEngine.postgres])
    func `A change is heard on another node, of the call and of the queue it is in`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                let id = try await test.register().id
                let heard = other.listen(to: [.call(id), .queue], as: .dora)
                try await test.change(id, .comment(.internal, text: "look"), by: .cora)
                #expect(await heard.topics(2) == Set([Topic.call(id).text, Topic.queue.text]))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A change in a call's workflow is a change of the call that began it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let root = try await test.register().id
            let child = try await test.fork(root, to: [.operate])[0]
            let heard = test.listen(to: [.call(root)], as: .dora)
            try await test.change(child, .comment(.internal, text: "look"))
            #expect(await heard.topics(1) == Set([Topic.call(root).text]))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A queue is silent about calls that its reader may not see`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let own = try await test.register(about: "wifi").id
            let heard = test.listen(to: [.queue, .call(own)], as: .nick)
            let others = try await test.register().id
            try await test.change(others, .comment(.internal, text: "look"))
            try await test.change(own, .comment(.internal, text: "look"))
            // Two changes of the other call, which would be two before the one of the own call.
            let all = await heard.all(until: Topic.call(own).text)
            #expect(all.filter { $0 == Topic.queue.text }.count <= 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A person's queue tells of what they have got themselves`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: "wifi").id
            let heard = test.listen(to: [.queue], as: .dora)
            try await test.change(
                id,
                .assign(
                    team: .chosen(test.id("devices")), person: .chosen(test.person(.dora))),
                by: .nick)
            #expect(await heard.topics(1) == Set([Topic.queue.text]))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `After news were missed every topic is to be looked at again`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            let deaf = test.over(DeafDatabase(inner: test.database))
            let heard = deaf.listen(to: [.call(id), .queue], as: .dora)
            #expect(await heard.topics(2) == Set([Topic.call(id).text, Topic.queue.text]))
        }
    }
}

/// The topics that a reader hears, in order.
struct Heard: Sendable {
    let stream: AsyncStream<String?>

    /// Waits for so many different topics.
    func topics(_ count: Int) async -> Set<String> {
        var topics: Set<String> = []
        for await case let topic? in stream {
            topics.insert(topic)
            if topics.count == count { break }
        }
        return topics
    }

    /// Everything up to this topic.
    func all(until last: String) async -> [String] {
        var topics: [String] = []
        for await case let topic? in stream {
            topics.append(topic)
            if topic == last { break }
        }
        return topics
    }
}

extension DeskWithPeople {
    func listen(to topics: Set<Topic>, as person: DeskPerson) -> Heard {
        Heard(
            stream: desk.changes(
                of: topics, as: self[person], beat: .seconds(20), longest: .seconds(20)))
    }
}

/// A database that has always just lost and found its connection.
private struct DeafDatabase: Database {
    let inner: any Database

    var dialect: Dialect { inner.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        try await inner.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await inner.write(body)
    }

    func news() -> AsyncStream<News> {
        AsyncStream { continuation in
            continuation.yield(.reconnected)
            continuation.finish()
        }
    }

    func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws {
        try await inner.migrate(migrations, onProgress: onProgress)
    }
    func backup(to path: String) async throws { try await inner.backup(to: path) }
    func close() async { await inner.close() }
}

import CPostgres
import Foundation
import Storage
import Synchronization

/// Carries news between the processes that share a server.
///
/// One connection both notifies and listens, so what comes from itself is known by the number
/// of its server process. NOTIFY stays out of the writes' own transactions because it takes a lock
/// at commit that lets only one transaction commit at a time.
final class PostgresCourier: Sendable {
    private struct Outbox {
        var news: [News] = []
        var isClosed = false
    }

    private static let channel = "mainstay_news"
    /// More than this is not kept for a lost server; everyone is told to look again instead.
    private static let outboxMax = 10_000
    /// PostgreSQL takes less than 8000 bytes in one notification.
    private static let payloadMax = 7_900

    private let conninfo: String
    private let board: NewsBoard
    private let outbox = Mutex(Outbox())
    private let bell: Bell
    /// The connection that init opened, until the thread takes it.
    private let first: Mutex<CourierConnection?>

    init(_ conninfo: String, board: NewsBoard) throws {
        self.conninfo = conninfo
        self.board = board
        bell = try Bell()
        first = Mutex(try? CourierConnection(conninfo, channel: Self.channel))
    }

    func send(_ news: [News]) {
        guard !news.isEmpty else { return }
        outbox.withLock { outbox in
            outbox.news += news
            if outbox.news.count > Self.outboxMax { outbox.news = [.reconnected] }
        }
        bell.ring()
    }

    func close() {
        outbox.withLock { $0.isClosed = true }
        bell.ring()
    }

    /// Serves until closed.
    ///
    /// - Parameter chore: what else should be done a few times a second.
    func serve(_ chore: () -> Void) {
        var connection = first.withLock { first in
            defer { first = nil }
            return first
        }
        while true {
            chore()
            if connection == nil {
                connection = try? CourierConnection(conninfo, channel: Self.channel)
                if connection != nil { board.post([.reconnected]) }
            }
            let (news, isClosed) = takeNews()
            if let open = connection {
                if !deliver(news, over: open) || !receive(from: open) { connection = nil }
            } else if !isClosed {
                putBack(news)
            }
            if isClosed { return }
            bell.wait(besides: connection?.socket ?? -1, milliseconds: 250)
        }
    }

    private func takeNews() -> (news: [News], isClosed: Bool) {
        outbox.withLock { outbox in
            defer { outbox.news = [] }
            return (outbox.news, outbox.isClosed)
        }
    }

    private func putBack(_ news: [News]) {
        outbox.withLock { $0.news = news + $0.news }
    }

    /// - Returns: false when the connection is lost; then the news wait for the next one.
    private func deliver(_ news: [News], over connection: CourierConnection) -> Bool {
        for payload in Self.payloads(of: news) where !connection.notify(Self.channel, payload) {
            putBack(news)
            return false
        }
        return true
    }

    private func receive(from connection: CourierConnection) -> Bool {
        guard let payloads = connection.receive() else { return false }
        board.post(payloads.flatMap(Self.news(in:)))
        return true
    }

    /// Each piece of news once, many in one notification.
    private static func payloads(of news: [News]) -> [String] {
        var seen: Set<News> = []
        var payloads: [String] = []
        var payload = ""
        for item in news where seen.insert(item).inserted {
            let line = "\(item.topic)\t\(item.subject)\n"
            guard line.utf8.count <= payloadMax else { continue }
            if payload.utf8.count + line.utf8.count > payloadMax {
                payloads.append(payload)
                payload = ""
            }
            payload += line
        }
        return payload.isEmpty ? payloads : payloads + [payload]
    }

    private static func news(in payload: String) -> [News] {
        payload.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return News(topic: String(parts[0]), subject: parts.count > 1 ? String(parts[1]) : "")
        }
    }
}

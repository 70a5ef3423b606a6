import Logging
import Server
import Synchronization
import Testing

struct LogLinesTests {
    private func line(
        _ format: ServerConfiguration.LogFormat, _ message: Logger.Message,
        _ metadata: Logger.Metadata = [:]
    ) -> String {
        let kept = Lines()
        let logger = Logger(label: "test") { label in
            LogLines(label: label, level: .info, format: format) { kept.add($0) }
        }
        logger.info(message, metadata: metadata)
        return kept.all.joined()
    }

    @Test func `A line for people has the moment, the level, the words and the details`() {
        let words = line(.text, "GET /calls 200", ["request": "7"])
        #expect(words.hasSuffix("Z info test: GET /calls 200 request=7\n"))
    }

    @Test func `What a client sends cannot begin a line of its own`() {
        let words = line(.text, "GET /x\n2026 error forged", ["agent": "a\u{1B}[2J\r\nb"])
        #expect(words.filter(\.isNewline).count == 1)
        #expect(!words.contains("\u{1B}"))
    }

    @Test func `A line for machines is one object`() {
        let words = line(.json, "a \"quoted\"\nword", ["request": "7"])
        let quoted = #""message":"a \"quoted\"\nword""#
        #expect(words.hasPrefix("{") && words.hasSuffix("}\n"))
        #expect(words.contains(quoted))
        #expect(words.contains("\"request\":\"7\""))
    }
}

/// Lines that were written, in order.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) {
        lines.withLock { $0.append(line) }
    }
}

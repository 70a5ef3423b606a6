import Foundation
import Logging
import Synchronization
import Values

/// Writes the log to standard error, one line an entry, for people or for machines.
package struct LogLines: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let format: ServerConfiguration.LogFormat
    private let write: @Sendable (String) -> Void

    package init(
        label: String, level: Logger.Level, format: ServerConfiguration.LogFormat,
        write: @escaping @Sendable (String) -> Void = LogLines.toStandardError
    ) {
        self.label = label
        self.format = format
        self.write = write
        logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var all = metadata
        if let more = metadataProvider?.get() { all.merge(more) { $1 } }
        if let more = event.metadata { all.merge(more) { $1 } }
        if let error = event.error { all["error"] = "\(error)" }
        let pairs = all.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
        let time = World.system.now().rfc3339
        switch format {
        case .text:
            write(Self.text(time, event, label, pairs))
        case .json:
            write(Self.json(time, event, label, pairs))
        }
    }

    private static func text(
        _ time: String, _ event: LogEvent, _ label: String, _ pairs: [(String, String)]
    ) -> String {
        let details = pairs.map { " \($0.0)=\(plain($0.1))" }.joined()
        return "\(time) \(event.level.rawValue) \(label): \(plain(event.message.description))"
            + details + "\n"
    }

    /// Nothing that a client sends may begin a line of its own or move a terminal's cursor.
    private static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }

    private static func json(
        _ time: String, _ event: LogEvent, _ label: String, _ pairs: [(String, String)]
    ) -> String {
        var line = Dictionary(pairs) { $1 }
        line["time"] = time
        line["level"] = event.level.rawValue
        line["logger"] = label
        line["message"] = event.message.description
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let encoded = (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) }
        return (encoded ?? "{}") + "\n"
    }

    /// One lock, so that lines of several threads do not mix.
    private static let standardError = Mutex(FileHandle.standardError)

    @Sendable package static func toStandardError(_ line: String) {
        standardError.withLock { try? $0.write(contentsOf: Data(line.utf8)) }
    }
}

extension LogLines {
    /// Makes every logger of the process write this way.
    ///
    /// To be called once.
    package static func bootstrap(
        level: Logger.Level, format: ServerConfiguration.LogFormat
    ) {
        LoggingSystem.bootstrap { LogLines(label: $0, level: level, format: format) }
    }
}

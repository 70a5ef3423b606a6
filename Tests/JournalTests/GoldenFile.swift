import Foundation
import Journal
import Testing

/// The form in which an event was kept when its kind came into the world.
///
/// The journal is kept for ever: files are added and never changed. `UPDATE_GOLDEN=1` writes those
/// that are missing.
struct GoldenFile {
    private let url: URL

    init(_ name: String) {
        url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/\(name).json")
    }

    func expectHolds<Event: JournalEvent>(_ event: Event) throws {
        let text = EventText(of: event)
        if !FileManager.default.fileExists(atPath: url.path),
            ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
        {
            let lines = "\(text.structure)\n\(text.words ?? "")\n"
            try lines.write(to: url, atomically: true, encoding: .utf8)
        }
        let lines = try String(contentsOf: url, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let kept = EventText(
            structure: lines[0], words: lines[1].isEmpty ? nil : lines[1])
        #expect(text == kept, "\(url.lastPathComponent)")
        #expect(try Event(event.kind, form: event.form, kept) == event)
    }

    /// The names of all files that there are.
    static func all() throws -> Set<String> {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        return Set(
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
    }
}

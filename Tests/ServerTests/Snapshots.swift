import Foundation
import Testing

/// Compares `text` with the file kept beside the test; `UPDATE_SNAPSHOTS=1` rewrites the file.
func expectSnapshot(
    _ text: String, _ name: String, at place: SourceLocation = #_sourceLocation,
    file: String = #filePath
) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
    let kept = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: kept)
    }
    let before = try? String(contentsOf: kept, encoding: .utf8)
    #expect(text == before, "\(name) changed; UPDATE_SNAPSHOTS=1 accepts", sourceLocation: place)
}

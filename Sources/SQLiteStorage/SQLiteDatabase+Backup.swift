import Foundation
import Storage

extension SQLiteDatabase {
    /// - Throws: ``StorageError/unavailable(_:)`` when `path` exists or cannot be written.
    package func backup(to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StorageError.unavailable("\(path) exists already")
        }
        // Under another name until it is whole, so that half a copy is never taken for one.
        let partial = path + ".partial"
        try? FileManager.default.removeItem(atPath: partial)
        do {
            // The engine fills an empty file that is there, and so keeps its rights.
            try Self.makePrivate(partial)
            try await readRaw { try $0.run("VACUUM INTO \(partial)") }
            try Self.flush(partial)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch let error as StorageError {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw StorageError.unavailable("\(error)")
        }
    }

    private static func flush(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.synchronize()
        try file.close()
    }
}

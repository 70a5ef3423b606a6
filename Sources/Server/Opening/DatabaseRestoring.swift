import Desk
import Foundation

/// Puts a backup in the place of a database that nothing else uses.
package struct DatabaseRestoring: Sendable {
    private let backup: String
    private let address: DatabaseAddress
    private let mayReplace: Bool

    package init(from backup: String, to address: DatabaseAddress, mayReplace: Bool) {
        self.backup = backup
        self.address = address
        self.mayReplace = mayReplace
    }

    /// - Returns: the path of the restored database.
    /// - Throws: ``RestoreRefusal``, ``StartFailure`` for a backup that cannot be used, and what
    ///   the file system throws. Until the last step nothing has been changed.
    package func run() async throws -> String {
        guard case .sqlite(let path) = address else { throw RestoreRefusal.otherEngine }
        let files = FileManager.default
        guard files.isReadableFile(atPath: backup) else { throw RestoreRefusal.missing(backup) }
        try await checkPresent(path)
        let partial = path + ".restoring"
        DatabaseFile.remove(partial)
        do {
            try files.copyItem(atPath: backup, toPath: partial)
            try await check(partial)
            // A log that belongs to the former database would be played into the new one.
            DatabaseFile.removeLog(of: path)
            guard rename(partial, path) == 0 else {
                throw RestoreRefusal.notMoved(path, reason: String(cString: strerror(errno)))
            }
            DatabaseFile.remove(partial)
        } catch {
            DatabaseFile.remove(partial)
            throw error
        }
        return path
    }

    /// Refuses to overwrite what somebody uses or needs.
    private func checkPresent(_ path: String) async throws {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        guard let size, size.int64Value > 0 else { return }
        if let process = DatabaseFile.user(of: path) {
            throw RestoreRefusal.inUse(path, process: process)
        }
        guard !mayReplace else { return }
        var configuration = ServerConfiguration()
        configuration.database = address
        // One that cannot even be opened is not empty either.
        let isUntouched = try? await DeskOpening.withDesk(configuration) {
            try await $0.isUntouched()
        }
        guard isUntouched == true else { throw RestoreRefusal.notEmpty(path) }
    }

    /// Opens the copy, which also brings it to the newest form, so that a file that is no
    /// database of ours is found out before anything is replaced.
    private func check(_ partial: String) async throws {
        var configuration = ServerConfiguration()
        configuration.database = .sqlite(path: partial)
        do {
            try await DeskOpening.withDesk(configuration) { _ in }
        } catch let failure as StartFailure {
            throw failure.said(of: .sqlite(path: backup))
        }
    }
}

/// Why a backup is not put in place.
package enum RestoreRefusal: Error, Hashable, Sendable {
    case otherEngine
    case missing(String)
    case inUse(String, process: Int32)
    case notEmpty(String)
    case notMoved(String, reason: String)

    package var sentence: String {
        switch self {
        case .otherEngine:
            "PostgreSQL is restored with its own tools: pg_restore, or a base backup."
        case .missing(let path): "There is no file \(path) that can be read."
        case .inUse(let path, let process):
            "The database \(path) is in use by process \(process). Stop it first."
        case .notEmpty(let path):
            "The database \(path) is not empty. Use --replace to lose what is in it."
        case .notMoved(let path, let reason):
            "The database \(path) cannot be replaced: \(reason)."
        }
    }
}

/// What can be seen of a SQLite file from outside.
enum DatabaseFile {
    /// The bytes that every connection to a database in write-ahead mode keeps a lock on, as
    /// SQLite's file format has them (`SHARED_FIRST`, `SHARED_SIZE`).
    private static let sharedFirst = 0x4000_0002
    private static let sharedSize = 510

    static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
        removeLog(of: path)
    }

    static func removeLog(of path: String) {
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    /// - Returns: a process that has the database open; nil when none has.
    static func user(of path: String) -> Int32? {
        let file = open(path, O_RDWR)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = sharedFirst
        lock.l_len = sharedSize
        guard fcntl(file, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return nil }
        return lock.l_pid
    }
}

import Foundation

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

    /// Waits until what was written to a file, or the names in a folder, are on disk.
    static func flush(_ path: String) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }
}

/// A database that another was put in the place of: kept beside it, under a name with the time,
/// until the new one has been opened to be served.
enum ReplacedDatabase {
    private static let mark = ".replaced-"

    /// Gives what stands at `path`, with its log, another name too.
    ///
    /// - Returns: that name.
    /// - Throws: what the file system throws; then nothing has been changed.
    static func keep(_ path: String, at time: String) throws -> String {
        let kept = path + mark + time
        try second(name: kept, for: path)
        if FileManager.default.fileExists(atPath: path + "-wal") {
            try second(name: kept + "-wal", for: path + "-wal")
        }
        return kept
    }

    /// A second name costs nothing; where the file system has none, a copy does.
    private static func second(name: String, for path: String) throws {
        if link(path, name) != 0 {
            try FileManager.default.copyItem(atPath: path, toPath: name)
        }
    }

    /// Gives the former one its name back.
    static func bringBack(_ kept: String, to path: String) {
        DatabaseFile.removeLog(of: path)
        rename(kept + "-wal", path + "-wal")
        rename(kept, path)
    }

    static func all(besides path: String) -> [String] {
        let file = URL(filePath: path)
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { name in
            name.hasPrefix(file.lastPathComponent + mark) && !name.hasSuffix("-wal")
                && !name.hasSuffix("-shm")
        }.map { folder + ($0.hasPrefix("/") || folder.hasSuffix("/") ? $0 : "/" + $0) }
    }

    static func remove(_ path: String) { DatabaseFile.remove(path) }
}

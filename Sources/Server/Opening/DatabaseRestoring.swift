import Desk
import Foundation
import SQLiteStorage
import Storage
import Values

/// Puts a backup in the place of a database that nothing else uses, once the backup has shown that
/// it is one.
package struct DatabaseRestoring: Sendable {
    /// What came of it.
    package struct Outcome: Sendable {
        package let path: String
        /// Where the former database is kept; nil where there was none.
        package let kept: String?
        /// What was replayed of the backup.
        package let tally: JournalTally
    }

    private let backup: String
    private let address: DatabaseAddress
    private let mayReplace: Bool
    private let part: VerifiedPart

    package init(
        from backup: String, to address: DatabaseAddress, mayReplace: Bool,
        verifying part: VerifiedPart = .sample
    ) {
        self.backup = backup
        self.address = address
        self.mayReplace = mayReplace
        self.part = part
    }

    /// - Throws: ``RestoreRefusal``, ``StartFailure`` for a backup that cannot be used, and what
    ///   the file system throws. The database that was there is then there as it was.
    package func run() async throws -> Outcome {
        guard case .sqlite(let path) = address else { throw RestoreRefusal.otherEngine }
        let files = FileManager.default
        guard files.isReadableFile(atPath: backup) else { throw RestoreRefusal.missing(backup) }
        guard !SQLiteFile.ours(backup).isBlank else { throw RestoreRefusal.blank(backup) }
        try await checkPresent(path)
        let partial = path + ".restoring"
        DatabaseFile.remove(partial)
        defer { DatabaseFile.remove(partial) }
        try files.copyItem(atPath: backup, toPath: partial)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
        let tally = try await check(partial)
        DatabaseFile.flush(partial)
        return Outcome(path: path, kept: try await put(partial, at: path), tally: tally)
    }

    /// Refuses to overwrite what somebody uses or needs.
    private func checkPresent(_ path: String) async throws {
        guard !SQLiteFile.ours(path).isBlank else { return }
        if let process = DatabaseFile.user(of: path) {
            throw RestoreRefusal.inUse(path, process: process)
        }
        guard !mayReplace else { return }
        // One that cannot even be opened is not empty either.
        let isUntouched = try? await DeskOpening.withDesk(configuration(path)) {
            try await $0.isUntouched()
        }
        guard isUntouched == true else { throw RestoreRefusal.notEmpty(path) }
    }

    private func configuration(_ path: String) -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.database = .sqlite(path: path)
        return configuration
    }

    /// Looks at the copy from its head to its journals, and brings it to the newest form, before
    /// anything is replaced.
    private func check(_ partial: String) async throws -> JournalTally {
        do {
            let file = SQLiteFile.ours(partial)
            try file.examine(.everything)
            try file.examineFullText()
            return try await DeskOpening.withDesk(configuration(partial)) { desk in
                var first: JournalDifference?
                let tally = try await desk.verifyJournal(part, as: .machine) { difference in
                    first = first ?? difference
                }
                if let first { throw RestoreRefusal.differs(tally.differences, first) }
                return tally
            }
        } catch let failure as StartFailure {
            throw failure.said(of: .sqlite(path: backup))
        } catch let error as StorageError {
            throw StartFailure(error, at: .sqlite(path: backup)) ?? error
        }
    }

    /// - Returns: where the former database is kept.
    private func put(_ partial: String, at path: String) async throws -> String? {
        let time = World.system.now().rfc3339.prefix { $0 != "." && $0 != "Z" }
            .filter { $0 != ":" }
        let kept =
            SQLiteFile.ours(path).isBlank ? nil : try ReplacedDatabase.keep(path, at: time + "Z")
        // A log that belongs to the former database would be played into the new one.
        DatabaseFile.removeLog(of: path)
        do {
            guard rename(partial, path) == 0 else {
                throw RestoreRefusal.notMoved(path, reason: String(cString: strerror(errno)))
            }
            let folder = URL(filePath: path).deletingLastPathComponent()
            DatabaseFile.flush(folder.path(percentEncoded: false))
            try await DeskOpening.withDesk(configuration(path)) { _ in }
        } catch {
            if let kept { ReplacedDatabase.bringBack(kept, to: path) }
            throw error
        }
        return kept
    }
}

/// Why a backup is not put in place.
package enum RestoreRefusal: Error, Hashable, Sendable {
    case otherEngine
    case missing(String)
    case blank(String)
    case inUse(String, process: Int32)
    case notEmpty(String)
    case notMoved(String, reason: String)
    /// What the backup's register says is not what its journals say.
    case differs(Int, JournalDifference)

    package var sentence: String {
        switch self {
        case .otherEngine:
            "PostgreSQL is restored with its own tools: pg_restore, or a base backup."
        case .missing(let path): "There is no file \(path) that can be read."
        case .blank(let path): "The file \(path) is empty. Nothing was changed."
        case .inUse(let path, let process):
            "The database \(path) is in use by process \(process). Stop it first."
        case .notEmpty(let path):
            "The database \(path) is not empty. Use --replace to put the backup in its place."
        case .notMoved(let path, let reason):
            "The database \(path) cannot be replaced: \(reason)."
        case .differs(let count, let first):
            "The backup does not say what its journals say, in \(count) places (the first is "
                + "\(first.field) of \(first.subject)). Nothing was changed."
        }
    }
}

import Foundation
import Subprocess
import SystemPackage

/// The script that runs a PostgreSQL server of a test's own.
package enum PostgresScript {
    package struct Failed: Error {
        package let verb: String
    }

    /// - Returns: what it printed.
    @discardableResult
    package static func run(_ verb: String, _ folder: String) async throws -> String {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../scripts/postgres-for-tests.sh").standardizedFileURL
        // A file: the server would hold the other end of a pipe for as long as it runs.
        let output = FileManager.default.temporaryDirectory
            .appending(path: "mainstay-script-\(UUID().uuidString)").path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: output) }
        let ending = try await Subprocess.run(
            .path("/bin/bash"),
            arguments: [script.path(percentEncoded: false), verb, folder],
            output: .fileDescriptor(.newFile(output), closeAfterSpawningProcess: true))
        guard ending.terminationStatus.isSuccess else { throw Failed(verb: verb) }
        return try String(contentsOfFile: output, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension FileDescriptor {
    /// An empty file to write to.
    package static func newFile(_ path: String) throws -> FileDescriptor {
        try open(
            FilePath(path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    }
}

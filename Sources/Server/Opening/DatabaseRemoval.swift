import Foundation

/// Takes a SQLite database away that nothing uses.
package struct DatabaseRemoval: Sendable {
    private let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// - Throws: ``RestoreRefusal/inUse(_:process:)``.
    package func run() throws {
        if let process = DatabaseFile.user(of: path) {
            throw RestoreRefusal.inUse(path, process: process)
        }
        DatabaseFile.remove(path)
    }
}

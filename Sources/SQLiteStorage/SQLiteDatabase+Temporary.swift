import Foundation
import Storage

extension SQLiteDatabase {
    /// A new, empty database in a folder of its own under the system's temporary folder.
    ///
    /// It does not wait for the disk. For tests; whoever asks for it removes the folder.
    package static func temporary() throws -> SQLiteDatabase {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        return try SQLiteDatabase(
            path: folder.appending(path: "mainstay.sqlite").path(percentEncoded: false),
            durability: .none)
    }
}

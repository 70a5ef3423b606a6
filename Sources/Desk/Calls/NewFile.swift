import Records
import Storage
import USM
import Values

/// A file that somebody adds to a call.
package struct NewFile: Hashable, Sendable {
    package static let largest = 25 * 1024 * 1024
    package static let mostAtOnce = 10

    package let name: String
    /// What the sender calls it.
    ///
    /// Kept for information, never trusted: see ``Attachment`` pages.
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }

    struct Checked {
        let attachment: Call.Attachment
        let content: StoredContent
    }

    /// - Throws: ``DeskRefusal/invalid(_:)``.
    func checked(visibility: Call.Visibility) throws -> Checked {
        var check = FieldCheck()
        // Only the last part of a path: a name is no place.
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let cleanName = check.text("files", String(last), TextRule.name.optional)
        if cleanName.allSatisfy({ $0 == "." }), check.problems.isEmpty {
            check.refuse("files", CallTexts.fileNameMissing)
        }
        if bytes.isEmpty { check.refuse("files", CallTexts.emptyFile) }
        if bytes.count > Self.largest { check.refuse("files", CallTexts.fileTooLarge) }
        try check.finish()
        let digest = Digest.text(bytes)
        return Checked(
            attachment: Call.Attachment(
                digest: digest, name: cleanName, mediaType: cleanMediaType, size: bytes.count,
                visibility: visibility),
            content: StoredContent(digest: digest, bytes: bytes))
    }

    private var cleanMediaType: String {
        let isPlain = mediaType.utf8.allSatisfy { (33...126).contains($0) && $0 != 34 }
        let hasSlash = mediaType.contains("/")
        return isPlain && hasSlash && mediaType.utf8.count <= 100
            ? mediaType.lowercased() : "application/octet-stream"
    }
}

extension Transaction {
    func attach(_ files: [NewFile.Checked], to call: Call, _ by: Authorship) throws -> Call {
        for file in files { try keep(file.content) }
        return try record(files.map { .attached($0.attachment) }, of: call, by)
    }
}

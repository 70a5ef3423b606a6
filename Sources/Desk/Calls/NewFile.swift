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
    package let content: FileContent

    package init(name: String, mediaType: String, content: FileContent) {
        self.name = name
        self.mediaType = mediaType
        self.content = content
    }

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.init(name: name, mediaType: mediaType, content: FileContent(bytes))
    }

    /// All of its bytes.
    ///
    /// - Throws: ``DeskRefusal/busy(retryAfter:)`` when the disk does not give back what it took.
    package func bytes() throws(DeskRefusal) -> [UInt8] {
        do {
            return try content.bytes()
        } catch {
            throw .busy(retryAfter: .seconds(5))
        }
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
        if content.size == 0 { check.refuse("files", CallTexts.emptyFile) }
        if content.size > Self.largest { check.refuse("files", CallTexts.fileTooLarge) }
        try check.finish()
        return Checked(
            attachment: Call.Attachment(
                digest: content.digest, name: cleanName, mediaType: cleanMediaType,
                size: content.size, visibility: visibility),
            content: StoredContent(digest: content.digest, size: content.size) { [content] in
                try content.bytes()
            })
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

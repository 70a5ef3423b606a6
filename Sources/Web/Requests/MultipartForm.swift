import Foundation
import Hummingbird
import NIOCore

/// Reads forms with files (`multipart/form-data`, RFC 7578) while they arrive.
package enum MultipartForm {
    /// The boundary of such a content type; nil for any other type.
    package static func boundary(in contentType: String) -> [UInt8]? {
        let parts = contentType.split(separator: ";")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            let boundary = part.dropFirst("boundary=".count).trimmingQuotes
            // RFC 2046: 1 to 70 characters.
            return (1...70).contains(boundary.utf8.count) ? Array(boundary.utf8) : []
        }
        return []
    }

    /// The fields and files, in order.
    ///
    /// - Parameters:
    ///   - declared: how long it says to be, in bytes. Of one that is too long only what stands
    ///     before its files is read, so that the words come back without the rest.
    ///   - isSealed: whether a token is this session's. Our forms send it first, so a forged
    ///     request is refused before the first byte of a file is kept.
    /// - Throws: ``UnreadableForm``, ``ForgedRequest``.
    static func read(
        _ body: RequestBody, boundary: [UInt8], declared: Int?, isSealed: (String) -> Bool
    ) async throws -> Form {
        var parser = try MultipartParser(boundary: boundary)
        for try await part in body {
            let isTooLong: Bool
            do {
                try parser.take(part.readableBytesView)
                isTooLong = (declared ?? 0) > Form.readBytesMax
            } catch UnreadableForm.tooLarge(limit: Form.uploadBytesMax) {
                isTooLong = true
            }
            guard let before = parser.fieldsBeforeFiles else { continue }
            guard isSealed(before["csrf"]) else { throw ForgedRequest() }
            if isTooLong { return Form(fields: before.fields, isTooLarge: true, isCut: true) }
        }
        try parser.finish()
        return parser.form
    }
}

extension StringProtocol {
    fileprivate var trimmingQuotes: String {
        count >= 2 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : String(self)
    }
}

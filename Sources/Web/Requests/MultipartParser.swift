import Desk
import Foundation

/// Takes a form with files apart, piece by piece as it arrives.
///
/// Strict: what does not follow RFC 7578 to the letter is refused, so that there is nothing to
/// guess. Bounded: in all, per header and in number. Of a file only what arrived last is held.
/// Files that are too large together are left out and the fields are read on, so that nothing that
/// was typed is lost.
package struct MultipartParser {
    package private(set) var form = Form()

    /// The fields that stood before the first file; nil while no file has begun.
    private(set) var fieldsBeforeFiles: Form?

    private let delimiter: [UInt8]
    private var buffer: [UInt8] = []
    private var state = State.preamble
    private var fields: [Form.Field] = []
    private var files: [Upload] = []
    private var arrival = FileArrival()
    private var taken = 0

    private enum State {
        /// Before the first boundary.
        case preamble
        /// Right behind a boundary: a line end, or `--` for the end of all.
        case boundary
        case headers
        case content(PartHeader)
        case end
    }

    private static let headerBytesMax = 8192
    /// Fields are text that people typed; files may be larger.
    private static let fieldBytesMax = Form.bytesMax

    /// - Throws: ``UnreadableForm/malformed`` for an empty boundary.
    package init(boundary: [UInt8]) throws(UnreadableForm) {
        guard !boundary.isEmpty else { throw .malformed }
        delimiter = Array("\r\n--".utf8) + boundary
        // The first boundary has no line end before it; with one, all are alike.
        buffer = Array("\r\n".utf8)
    }

    /// - Throws: ``UnreadableForm``, and what keeping a file throws.
    package mutating func take(_ bytes: some Collection<UInt8>) throws {
        taken += bytes.count
        guard taken <= Form.readBytesMax else {
            throw UnreadableForm.tooLarge(limit: Form.uploadBytesMax)
        }
        if isTooLarge { files = [] }
        buffer.append(contentsOf: bytes)
        while try advance() {}
        form = Form(fields: fields, files: files, isTooLarge: isTooLarge)
    }

    private var isTooLarge: Bool { taken > Form.uploadBytesMax }

    /// - Throws: ``UnreadableForm/malformed`` when the last boundary has not come.
    package func finish() throws(UnreadableForm) {
        guard case .end = state else { throw .malformed }
    }

    /// One step; false when more bytes are needed first.
    private mutating func advance() throws -> Bool {
        switch state {
        case .preamble:
            guard buffer.count >= delimiter.count else { return false }
            guard buffer.starts(with: delimiter) else { throw UnreadableForm.malformed }
            buffer.removeFirst(delimiter.count)
            state = .boundary
        case .boundary:
            guard buffer.count >= 2 else { return false }
            if buffer.starts(with: "--".utf8) {
                state = .end
            } else {
                guard buffer.starts(with: "\r\n".utf8) else { throw UnreadableForm.malformed }
                state = .headers
            }
            buffer.removeFirst(2)
        case .headers:
            return try readHeaders()
        case .content(let header):
            return try readContent(header)
        case .end:
            // Whatever follows the last boundary means nothing.
            buffer.removeAll(keepingCapacity: false)
            return false
        }
        return true
    }

    private mutating func readHeaders() throws(UnreadableForm) -> Bool {
        guard let end = buffer.firstRange(of: Array("\r\n\r\n".utf8), from: 0) else {
            guard buffer.count <= Self.headerBytesMax else { throw .malformed }
            return false
        }
        guard end.lowerBound <= Self.headerBytesMax else { throw .malformed }
        guard fields.count + files.count < Form.fieldsMax else { throw .tooManyFields }
        let header = try PartHeader(buffer[..<end.lowerBound])
        buffer.removeFirst(end.upperBound)
        if header.fileName != nil, fieldsBeforeFiles == nil {
            fieldsBeforeFiles = Form(fields: fields)
        }
        searched = 0
        state = .content(header)
        return true
    }

    /// How far the content was searched for the delimiter already, so that a large file that
    /// comes in small pieces is searched once.
    private var searched = 0

    private mutating func readContent(_ header: PartHeader) throws -> Bool {
        guard let end = buffer.firstRange(of: delimiter, from: searched) else {
            // The beginning of the delimiter may be there already.
            let sure = max(0, buffer.count - delimiter.count + 1)
            if header.fileName != nil {
                if !isTooLarge { try arrival.append(buffer[..<sure]) }
                buffer.removeFirst(sure)
            } else {
                searched = sure
            }
            guard header.fileName != nil || buffer.count <= Self.fieldBytesMax else {
                throw UnreadableForm.tooLarge(limit: Self.fieldBytesMax)
            }
            return false
        }
        try keep(buffer[..<end.lowerBound], as: header)
        buffer.removeFirst(end.upperBound)
        state = .boundary
        return true
    }

    /// - Parameter bytes: all of a field, the last of a file.
    private mutating func keep(_ bytes: ArraySlice<UInt8>, as header: PartHeader) throws {
        if let fileName = header.fileName {
            if !isTooLarge { try arrival.append(bytes) }
            let content = try arrival.finish()
            arrival = FileArrival()
            // Browsers send an empty, nameless file where none was chosen.
            guard !isTooLarge, !fileName.isEmpty || content.size > 0 else { return }
            files.append(
                Upload(
                    field: header.name, name: fileName, mediaType: header.mediaType,
                    content: content))
        } else {
            guard bytes.count <= Self.fieldBytesMax else {
                throw UnreadableForm.tooLarge(limit: Self.fieldBytesMax)
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw UnreadableForm.malformed
            }
            fields.append(Form.Field(header.name, text))
        }
    }
}

extension [UInt8] {
    /// Where `wanted`, which is not empty, stands first from `start` on.
    ///
    /// Looks for its first byte only until that is found, because files are large.
    fileprivate func firstRange(of wanted: [UInt8], from start: Int) -> Range<Int>? {
        withUnsafeBufferPointer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                var place = start
                while place + wanted.count <= bytes.count {
                    let room = bytes.count - place - wanted.count + 1
                    guard
                        let base = bytes.baseAddress, let wantedBase = wanted.baseAddress,
                        let found = memchr(base + place, Int32(wanted[0]), room)
                    else { return nil }
                    place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                    if memcmp(base + place, wantedBase, wanted.count) == 0 {
                        return place..<(place + wanted.count)
                    }
                    place += 1
                }
                return nil
            }
        }
    }
}

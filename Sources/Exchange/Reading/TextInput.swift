/// The bytes of a text as UTF-8 where it was UTF-16, with or without a byte order mark, and as
/// they are otherwise.
///
/// The first chunk has the beginning of the text, however few bytes come at once.
final class TextInput: ByteInput {
    private let source: any ByteInput
    private var decoder: UTF16Decoder?
    private var decoded: [UInt8] = []
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 1)
    private var hasBegun = false

    /// Enough to see what kind of text it is.
    private static let beginning = 1024

    var name: String { source.name }
    var position: Int { source.position }
    var size: Int? { source.size }

    init(_ source: any ByteInput) {
        self.source = source
    }

    deinit {
        buffer.deallocate()
    }

    func nextChunk() throws(ImportError) -> UnsafeRawBufferPointer? {
        if hasBegun, decoder == nil { return try source.nextChunk() }
        guard hasBegun else {
            hasBegun = true
            return try begin()
        }
        while let chunk = try source.nextChunk() {
            if let text = try decode(chunk) { return text }
        }
        try finish()
        return nil
    }

    private func begin() throws(ImportError) -> UnsafeRawBufferPointer? {
        guard let first = try source.nextChunk() else { return nil }
        guard first.count >= Self.beginning else {
            // More may be needed to see it; the chunk is gone with the next one.
            var bytes = Array(first)
            while bytes.count < Self.beginning, let more = try source.nextChunk() { bytes += more }
            decoder = bytes.withUnsafeBytes { UTF16Decoder(beginningWith: $0) }
            if decoder == nil { return keep(bytes) }
            if let text = try decode(keep(bytes)) { return text }
            return try nextChunk()
        }
        decoder = UTF16Decoder(beginningWith: first)
        guard decoder != nil else { return first }
        if let text = try decode(first) { return text }
        return try nextChunk()
    }

    /// - Returns: nil when the chunk had no whole character.
    private func decode(
        _ chunk: UnsafeRawBufferPointer
    ) throws(ImportError) -> UnsafeRawBufferPointer? {
        // The chunk may lie in the buffer into which its text goes in the end.
        decoded.removeAll(keepingCapacity: true)
        guard decoder?.decode(chunk, into: &decoded) == true else {
            throw ImportError(name, .byte(position), .notText(encoding: "utf-16"))
        }
        return decoded.isEmpty ? nil : keep(decoded)
    }

    private func finish() throws(ImportError) {
        guard decoder?.isBetweenCharacters ?? true else {
            throw ImportError(name, .byte(position), .notText(encoding: "utf-16"))
        }
    }

    private func keep(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
        if buffer.count < bytes.count {
            buffer.deallocate()
            buffer = .allocate(byteCount: bytes.count, alignment: 16)
        }
        buffer.copyBytes(from: bytes)
        return UnsafeRawBufferPointer(rebasing: buffer[..<bytes.count])
    }
}

/// Bytes that are in memory already.
package final class MemoryInput: ByteInput {
    package let name: String
    package private(set) var position = 0

    private let buffer: UnsafeMutableRawBufferPointer
    private let chunk: Int

    package var size: Int? { buffer.count }

    /// - Parameter chunk: how many bytes are handed out at once; nil for all.
    package init(_ bytes: [UInt8], name: String, chunk: Int? = nil) {
        self.name = name
        self.chunk = chunk ?? max(bytes.count, 1)
        buffer = .allocate(byteCount: bytes.count, alignment: 1)
        buffer.copyBytes(from: bytes)
    }

    deinit {
        buffer.deallocate()
    }

    package func nextChunk() throws(ImportError) -> UnsafeRawBufferPointer? {
        guard position < buffer.count else { return nil }
        let end = min(position + chunk, buffer.count)
        defer { position = end }
        return UnsafeRawBufferPointer(rebasing: buffer[position..<end])
    }
}

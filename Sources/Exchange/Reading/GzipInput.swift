import CZlib

/// Reads a gzip file (RFC 1952) as the bytes that went into it.
///
/// A file may be several gzip members one after the other, and zeros may follow the last one;
/// anything else after it is an error, because it would be lost.
package final class GzipInput: ByteInput {
    static let magic: [UInt8] = [0x1F, 0x8B]

    private enum Place { case inMember, betweenMembers, atEnd }

    private let file: FileInput
    /// On the heap, because zlib keeps a pointer to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var place = Place.inMember

    package var name: String { file.name }
    package var size: Int? { file.size }
    /// Counts what zlib has used, so that it is the place of an error, too.
    package var position: Int { file.position - Int(stream.pointee.avail_in) }

    package init(_ file: FileInput, chunk: Int = 128 << 10) throws(ImportError) {
        self.file = file
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        buffer = .allocate(capacity: chunk)
        // 15 is the largest window; 16 more ask for the gzip format with its checks.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
            throw ImportError(file.name, .file, .unreadable(reason: "zlib does not start"))
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        buffer.deallocate()
    }

    package func nextChunk() throws(ImportError) -> UnsafeRawBufferPointer? {
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        while produced == 0, place != .atEnd {
            if stream.pointee.avail_in == 0 { try refill() }
            switch place {
            case .inMember: try inflateSome()
            case .betweenMembers: try startNextMember()
            case .atEnd: break
            }
        }
        return produced == 0 ? nil : UnsafeRawBufferPointer(rebasing: bytes[..<produced])
    }

    private var produced: Int { buffer.count - Int(stream.pointee.avail_out) }
    private var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer) }

    private func refill() throws(ImportError) {
        guard let chunk = try file.nextChunk() else {
            guard place == .betweenMembers else {
                throw ImportError(name, .byte(file.position), .gzipTruncated)
            }
            place = .atEnd
            return
        }
        let start = chunk.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
        stream.pointee.avail_in = UInt32(chunk.count)
    }

    private func inflateSome() throws(ImportError) {
        switch inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR:
            break
        case Z_STREAM_END:
            place = .betweenMembers
        default:
            let reason = stream.pointee.msg.map { String(cString: $0) } ?? "damaged data"
            throw ImportError(name, .byte(position), .gzipCorrupt(reason: reason))
        }
    }

    private func startNextMember() throws(ImportError) {
        while stream.pointee.avail_in > 0, let next = stream.pointee.next_in {
            if next.pointee == GzipInput.magic[0] {
                inflateReset(stream)
                place = .inMember
                return
            }
            guard next.pointee == 0 else {
                let reason = "other bytes follow the end of the compressed data"
                throw ImportError(name, .byte(position), .gzipCorrupt(reason: reason))
            }
            stream.pointee.next_in = next + 1
            stream.pointee.avail_in -= 1
        }
    }
}

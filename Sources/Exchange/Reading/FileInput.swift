import Foundation

/// Reads a file as it is, through one buffer.
package final class FileInput: ByteInput {
    package let name: String
    package let size: Int?
    package private(set) var position = 0

    private let descriptor: Int32
    private let buffer: UnsafeMutableRawBufferPointer
    /// Bytes at the start of the buffer that were read to look at them and not handed out yet.
    private var kept = 0

    package init(_ path: String, chunk: Int = 128 << 10) throws(ImportError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ImportError(path, .file, .unreadable(reason: FileInput.lastFailure))
        }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        let kind = status.st_mode & S_IFMT
        guard isKnown, kind != S_IFDIR else {
            let reason = isKnown ? "it is a folder" : FileInput.lastFailure
            close(descriptor)
            throw ImportError(path, .file, .unreadable(reason: reason))
        }
        self.descriptor = descriptor
        name = path
        size = kind == S_IFREG ? Int(status.st_size) : nil
        buffer = .allocate(byteCount: chunk, alignment: 16)
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// Looks at the first bytes without taking them.
    package func begins(with bytes: [UInt8]) throws(ImportError) -> Bool {
        while position == 0, kept < bytes.count {
            let count = try fill(from: kept)
            if count == 0 { break }
            kept += count
        }
        return kept >= bytes.count && buffer.prefix(bytes.count).elementsEqual(bytes)
    }

    package func nextChunk() throws(ImportError) -> UnsafeRawBufferPointer? {
        let count = kept > 0 ? kept : try fill(from: 0)
        kept = 0
        position += count
        return count == 0 ? nil : UnsafeRawBufferPointer(rebasing: buffer[..<count])
    }

    private func fill(from offset: Int) throws(ImportError) -> Int {
        let space = UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
        while true {
            let count = read(descriptor, space.baseAddress, space.count)
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw ImportError(
                    name, .byte(position + kept), .unreadable(reason: FileInput.lastFailure))
            }
        }
    }

    private static var lastFailure: String {
        String(cString: strerror(errno)).lowercased()
    }
}

import Crypto
import Foundation
import Storage

/// The bytes of a file that somebody sends: small ones in memory, others on disk until they are
/// needed.
package struct FileContent: Hashable, Sendable {
    package let size: Int
    /// SHA-256 as hexadecimal.
    package let digest: String
    private let place: Place

    fileprivate enum Place: Sendable {
        case memory([UInt8])
        case disk(UnnamedFile)
    }

    package init(_ bytes: [UInt8]) {
        self.init(size: bytes.count, digest: Digest.text(bytes), place: .memory(bytes))
    }

    fileprivate init(size: Int, digest: String, place: Place) {
        self.size = size
        self.digest = digest
        self.place = place
    }

    /// All of it.
    ///
    /// - Throws: ``StorageError/unavailable(_:)`` when the disk does not give back what it took.
    package func bytes() throws(StorageError) -> [UInt8] {
        switch place {
        case .memory(let bytes): bytes
        case .disk(let file): try file.read(size)
        }
    }

    package static func == (left: FileContent, right: FileContent) -> Bool {
        left.digest == right.digest && left.size == right.size
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// Takes the bytes of a file as they arrive.
package struct FileArrival {
    /// As much of a file stays in memory.
    private static let memoryMax = 256 * 1024

    package private(set) var size = 0
    private var hash = SHA256()
    private var memory: [UInt8] = []
    private var file: UnnamedFile?

    package init() {}

    /// - Throws: ``StorageError/full`` when the disk has no room,
    ///   ``StorageError/unavailable(_:)`` when it takes nothing.
    package mutating func append(_ bytes: some Collection<UInt8>) throws(StorageError) {
        let bytes = Array(bytes)
        hash.update(data: bytes)
        size += bytes.count
        memory += bytes
        guard memory.count > Self.memoryMax else { return }
        if let file {
            try file.write(memory)
        } else {
            let fresh = try UnnamedFile()
            try fresh.write(memory)
            file = fresh
        }
        memory.removeAll(keepingCapacity: true)
    }

    package mutating func finish() throws(StorageError) -> FileContent {
        let digest = Digest.text(of: hash.finalize())
        guard let file else {
            return FileContent(size: size, digest: digest, place: .memory(memory))
        }
        try file.write(memory)
        memory = []
        return FileContent(size: size, digest: digest, place: .disk(file))
    }
}

/// A file without a name: it is gone with the process, however that ends.
private final class UnnamedFile: Sendable {
    /// Not `/tmp`, which may be memory.
    private static let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp"

    private let descriptor: Int32

    init() throws(StorageError) {
        var template = Array("\(Self.folder)/mainstay-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.failure() }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        close(descriptor)
    }

    func write(_ bytes: [UInt8]) throws(StorageError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(
                    descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure() }
            written += count
        }
    }

    func read(_ size: Int) throws(StorageError) -> [UInt8] {
        let descriptor = descriptor
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = pread(
                    descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                count += read
            }
        }
        guard bytes.count == size else { throw Self.failure() }
        return bytes
    }

    private static func failure() -> StorageError {
        errno == ENOSPC || errno == EDQUOT
            ? .full : .unavailable("a file on its way in: \(String(cString: strerror(errno)))")
    }
}

import Foundation
import Storage

/// Wakes a thread that waits for a socket.
final class Bell: Sendable {
    /// A pipe: what is written at one end wakes who waits at the other.
    private let readEnd: CInt
    private let writeEnd: CInt

    init() throws {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw StorageError.unavailable("too many open files") }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        _ = Foundation.close(readEnd)
        _ = Foundation.close(writeEnd)
    }

    func ring() {
        // A full pipe has been rung already.
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// Returns when the bell has been rung, `socket` has something to read, or time is over.
    func wait(besides socket: CInt, milliseconds: CInt) {
        var sources = [
            pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&sources, 2, milliseconds)
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(readEnd, &bytes, bytes.count) == bytes.count {}
    }
}

import Foundation
import Synchronization

/// Another system on this machine, which answers what reaches it as a test wants it.
package final class LocalPeer: Sendable {
    /// What it does with a request.
    package enum Manner: Sendable {
        /// Says this, whole or not, and lets go.
        case answering(String)
        /// Says nothing for as long as somebody listens.
        case hanging
        /// Lets go before it has heard anything.
        case closing
        /// Says 200 and then this many bytes.
        case flooding(Int)

        package static func status(_ status: Int, _ headers: String = "") -> Manner {
            .answering("HTTP/1.1 \(status) X\r\n\(headers)Content-Length: 0\r\n\r\n")
        }
    }

    package struct NoPeer: Error {}

    package let port: Int
    private let listener: Int32
    private let manner: Mutex<Manner>
    private let heard = Mutex<[String]>([])
    private let taken = Atomic<Int>(0)

    /// - Parameter host: an IPv4 address of this machine.
    package init(on host: String = "127.0.0.1", _ manner: Manner) throws {
        self.manner = Mutex(manner)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafeMutablePointer(to: &place) { place in
            inet_pton(AF_INET, host, &place.pointee.sin_addr) == 1
                && place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                    bind(listener, place, length) == 0 && listen(listener, 50) == 0
                        && getsockname(listener, place, &length) == 0
                }
        }
        guard isOpen else { throw NoPeer() }
        self.listener = listener
        port = Int(UInt16(bigEndian: place.sin_port))
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else {
                    // Nobody else may close it: its number would be another peer's by then.
                    close(listener)
                    return
                }
                taken.add(1, ordering: .relaxed)
                Thread.detachNewThread { [self] in serve(connection) }
            }
        }
    }

    /// Every request that was read to its end, head and body.
    package var requests: [String] { heard.withLock { $0 } }
    /// How many came to the door.
    package var connections: Int { taken.load(ordering: .relaxed) }

    package func change(to manner: Manner) { self.manner.withLock { $0 = manner } }

    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        let manner = manner.withLock { $0 }
        if case .closing = manner { return }
        guard let request = read(from: connection) else { return }
        heard.withLock { $0.append(request) }
        switch manner {
        case .answering(let text): _ = write(Array(text.utf8), to: connection)
        case .flooding(let count):
            guard write(Array("HTTP/1.1 200 OK\r\n\r\n".utf8), to: connection) else { return }
            let piece = [UInt8](repeating: 65, count: 1 << 16)
            for _ in 0..<(count >> 16) {
                guard write(piece, to: connection) else { return }
            }
        case .hanging:
            var byte: UInt8 = 0
            _ = recv(connection, &byte, 1, 0)
        case .closing: break
        }
    }

    /// - Returns: nil when it breaks off.
    private func read(from connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
            let text = String(decoding: bytes, as: UTF8.self)
            guard let head = text.range(of: "\r\n\r\n") else { continue }
            let length = text.lowercased().firstMatch(of: /content-length: (\d+)/)?.1
            let wanted = length.flatMap { Int($0) } ?? 0
            if text[head.upperBound...].utf8.count >= wanted { return text }
        }
    }

    private func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(
                    connection, $0.baseAddress?.advanced(by: sent), bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

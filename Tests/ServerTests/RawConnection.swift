import Foundation

/// A connection on which a test decides what goes over it and when.
final class RawConnection: Sendable {
    struct Refused: Error {}

    private let socket: Int32

    /// - Throws: ``Refused`` when nobody listens.
    init(port: Int) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            close(socket)
            throw Refused()
        }
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(socket)
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Says that nothing more will be sent.
    func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// The head of the next answer.
    func receiveHead() -> String { receive { $0.hasSuffix("\r\n\r\n") } }

    private func receive(until isWhole: (String) -> Bool) -> String {
        var received: [UInt8] = []
        var byte: [UInt8] = [0]
        while recv(socket, &byte, 1, 0) == 1 {
            received += byte
            if byte[0] == UInt8(ascii: "\n"), isWhole(String(decoding: received, as: UTF8.self)) {
                break
            }
        }
        return String(decoding: received, as: UTF8.self)
    }

    /// What comes until the other side closes, or nothing comes for two minutes.
    func receiveAll() -> String {
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(socket, &chunk, chunk.count, 0), count > 0 {
            received += chunk[..<count]
        }
        return String(decoding: received, as: UTF8.self)
    }
}

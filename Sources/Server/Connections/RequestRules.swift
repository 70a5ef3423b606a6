import HTTPTypes
import NIOCore
import NIOHTTP1

/// What the head of a request must be like before anybody reads it (RFC 9112).
enum RequestRules {
    /// Why a request is refused as it stands: a status and a line for whoever debugs a client.
    struct Refusal {
        let status: HTTPResponseStatus
        let sentence: String
        var retryAfter: Int?
    }

    /// What machines ask of the process itself; a crowd does not keep it from being answered.
    static func isHealth(_ uri: String) -> Bool {
        let path = uri.prefix { $0 != "?" }
        return path == "/livez" || path == "/readyz" || path == "/metrics"
    }

    /// - Returns: nil when the head can be taken.
    static func refusal(of head: HTTPRequestHead) -> Refusal? {
        let isOld = head.isOld
        let hosts = head.headers["Host"]
        if hosts.count > 1 || (hosts.isEmpty && !isOld) {
            return Refusal(status: .badRequest, sentence: "Send one Host header.")
        }
        if let host = hosts.first, !host.utf8.allSatisfy(isPlain) {
            return Refusal(status: .badRequest, sentence: "The Host header is no host.")
        }
        let codings = head.headers["Transfer-Encoding"]
        if !codings.isEmpty, isOld || codings.map({ $0.lowercased() }) != ["chunked"] {
            return Refusal(
                status: .badRequest, sentence: "The only Transfer-Encoding is chunked.")
        }
        let expectations = head.headers["Expect"].map { $0.lowercased() }
        if !expectations.isEmpty, expectations != ["100-continue"] {
            return Refusal(
                status: .expectationFailed, sentence: "The only expectation is 100-continue.")
        }
        return nil
    }

    /// Whether a byte may stand in the name of a host with its port.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "%"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// Whether the client waits to be told that it may send its body, and the body is one that we
    /// would read.
    static func wantsContinue(_ head: HTTPRequestHead) -> Bool {
        !head.isOld && head.headers.contains(name: "Expect")
            && (bodyLength(of: head) ?? 0) <= RequestLimits.bodyBytes
    }

    /// nil for a body of unknown length.
    static func bodyLength(of head: HTTPRequestHead) -> Int? {
        if head.headers.contains(name: "Transfer-Encoding") { return nil }
        return head.headers.first(name: "Content-Length").map { Int($0) ?? .max } ?? 0
    }
}

extension HTTPRequestHead {
    /// Whether the client speaks HTTP as it was before 1.1.
    fileprivate var isOld: Bool {
        version.major < 1 || (version.major == 1 && version.minor == 0)
    }
}

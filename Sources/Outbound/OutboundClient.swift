/// Something that is sent to a peer on the web, by POST.
package struct OutboundRequest: Sendable {
    package let address: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(
        to address: String, headers: [(name: String, value: String)], body: [UInt8]
    ) {
        self.address = address
        self.headers = headers
        self.body = body
    }
}

/// What came of it.
package enum OutboundOutcome: Hashable, Sendable {
    /// The peer has answered with this status; what else it said was not kept.
    case answered(Int)
    case failed(OutboundFailure)
}

/// Why nothing was sent, or nothing came back.
package enum OutboundFailure: String, CaseIterable, Sendable {
    /// No address of the web.
    case malformedAddress = "malformed_address"
    /// The way is not encrypted, and nothing says that it need not be.
    case notEncrypted = "not_encrypted"
    case unknownHost = "unknown_host"
    /// The name leads to an address that is not public, and nothing says that it may.
    case privateAddress = "private_address"
    case noConnection = "no_connection"
    /// The certificate is not one that this machine trusts for that name.
    case untrusted
    case timedOut = "timed_out"
    /// The peer let go before it had answered, or answered with what is no HTTP.
    case brokenAnswer = "broken_answer"
}

/// Whoever can send.
package protocol OutboundClient: Sendable {
    /// Sends once; redirects are not followed.
    func send(_ request: OutboundRequest) async -> OutboundOutcome
}

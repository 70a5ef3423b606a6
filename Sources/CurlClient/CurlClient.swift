import Foundation
import Outbound

/// Sends with libcurl, each request on a thread of its own.
///
/// A name is looked up once, all its addresses are held against the rules, and the connection goes
/// to exactly the one that was looked at: a name that leads elsewhere a moment later leads nobody
/// there.
package struct CurlClient: OutboundClient {
    /// How long it waits, and for how much.
    package struct Limits: Sendable {
        package var connecting = Duration.seconds(5)
        /// From the beginning to the last byte of the answer.
        package var whole = Duration.seconds(15)
        /// Of the answer's body and of its head, each; what is beyond is cut off.
        package var answerBytes = 64 << 10

        package init() {}
    }

    private let rules: OutboundRules
    private let limits: Limits
    private let resolver: HostResolver

    package init(
        _ rules: OutboundRules, limits: Limits = Limits(), resolver: HostResolver = .system
    ) {
        self.rules = rules
        self.limits = limits
        self.resolver = resolver
    }

    package func send(_ request: OutboundRequest) async -> OutboundOutcome {
        guard let peer = PeerAddress(request.address) else { return .failed(.malformedAddress) }
        if let refusal = rules.refusal(of: peer) { return .failed(refusal) }
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: transfer(request, to: peer))
            }
        }
    }

    private func transfer(_ request: OutboundRequest, to peer: PeerAddress) -> OutboundOutcome {
        let addresses =
            NetworkAddress(peer.host).map { [$0] } ?? resolver.addresses(of: peer.host)
        guard let address = addresses.first else { return .failed(.unknownHost) }
        // One bad address among good ones is how one is smuggled in.
        guard addresses.allSatisfy({ rules.allows($0, of: peer.host) }) else {
            return .failed(.privateAddress)
        }
        return CurlTransfer(request, to: peer, at: address, limits).perform()
    }
}

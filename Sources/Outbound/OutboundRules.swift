/// What may be reached from here, and how.
///
/// The machine stands in a network of its own, in which it reaches more than whoever enters an
/// address may: so by default only encrypted ways to public addresses are open.
package struct OutboundRules: Hashable, Sendable {
    /// Hosts that may have a private address, and private addresses that any host may have.
    package let privateHosts: Set<String>
    /// Hosts that may be reached without encryption.
    package let plainHosts: Set<String>

    package init(privateHosts: Set<String> = [], plainHosts: Set<String> = []) {
        self.privateHosts = Set(privateHosts.map { $0.lowercased() })
        self.plainHosts = Set(plainHosts.map { $0.lowercased() })
    }

    /// Whether the way to a peer is as safe as it has to be.
    package func allowsWay(to peer: PeerAddress) -> Bool {
        peer.isEncrypted || plainHosts.contains(peer.host)
    }

    /// Whether a host may be reached at an address that it has.
    package func allows(_ address: NetworkAddress, of host: String) -> Bool {
        address.isPublic || privateHosts.contains(host) || privateHosts.contains(address.text)
    }

    /// Why a peer cannot be reached, as far as that shows before its name is looked up.
    package func refusal(of peer: PeerAddress) -> OutboundFailure? {
        guard allowsWay(to: peer) else { return .notEncrypted }
        guard let address = NetworkAddress(peer.host) else { return nil }
        return allows(address, of: peer.host) ? nil : .privateAddress
    }
}

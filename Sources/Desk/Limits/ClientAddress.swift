import Foundation

/// Where a request comes from, as far as limits are concerned.
package enum ClientAddress {
    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - forwardedFor: the header of that name.
    ///   - isTrusted: whether every request comes through a proxy of ours that writes it.
    /// - Returns: the address; of IPv6 the network of 64 bits, as that is what one household has.
    package static func of(peer: String, forwardedFor: String?, isTrusted: Bool) -> String {
        guard isTrusted else { return network(of: peer) }
        // The last one is what our own proxy saw; those before it anybody could have written.
        let last = (forwardedFor ?? "").split(separator: ",").last ?? ""
        let address = last.filter { $0 != " " }
        return network(of: address.isEmpty ? peer : String(address.prefix(64)))
    }

    private static func network(of address: String) -> String {
        // Asked of each request: the bytes tell, and Foundation's search for a text takes a hundred
        // times as long.
        guard address.utf8.contains(UInt8(ascii: ":")) else { return address }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { bytes in
            // ::ffff:192.0.2.1 is an address of IPv4.
            if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
                return bytes[12...].map(String.init).joined(separator: ".")
            }
            // The loopback address is one machine, not a network.
            if bytes[..<15].allSatisfy({ $0 == 0 }) { return address }
            return bytes[..<8].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}

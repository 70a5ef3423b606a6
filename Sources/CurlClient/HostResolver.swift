import Glibc
import Outbound

/// Looks up which addresses a name has.
package struct HostResolver: Sendable {
    private let look: @Sendable (String) -> [NetworkAddress]

    package init(_ look: @escaping @Sendable (String) -> [NetworkAddress]) {
        self.look = look
    }

    /// - Returns: nothing for a name that is not known, or when nobody can be asked.
    func addresses(of host: String) -> [NetworkAddress] { look(host) }

    /// As this machine does it; it may take as long as the system lets it.
    package static let system = HostResolver { host in
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &found) == 0 else { return [] }
        defer { freeaddrinfo(found) }
        var addresses: [NetworkAddress] = []
        var next = found
        while let entry = next?.pointee {
            if let address = NetworkAddress(entry) { addresses.append(address) }
            next = entry.ai_next
        }
        return addresses
    }
}

extension NetworkAddress {
    fileprivate init?(_ entry: addrinfo) {
        switch entry.ai_family {
        case AF_INET:
            self.init(
                entry.ai_addr.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                    withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
                })
        case AF_INET6:
            self.init(
                entry.ai_addr.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                    withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
                })
        default: return nil
        }
    }
}

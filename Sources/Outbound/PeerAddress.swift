import Foundation

/// Where something is sent over the web: an address with a scheme, a host and a path.
package struct PeerAddress: Hashable, Sendable {
    /// The longest that is taken, in bytes.
    package static let longest = 2_000

    /// As it was written.
    package let text: String
    /// In small letters, without the brackets of a long address.
    package let host: String
    package let port: Int
    package let isEncrypted: Bool

    /// - Returns: nil for what is no plain address of the web: another scheme, a name and password
    ///   in it, or signs that one program reads otherwise than another.
    package init?(_ text: String) {
        guard
            text.utf8.count <= Self.longest,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "https" || scheme == "http",
            parts.user == nil, parts.password == nil, parts.fragment == nil,
            let host = parts.percentEncodedHost, !host.isEmpty, !host.contains("%")
        else { return nil }
        let port = parts.port ?? (scheme == "https" ? 443 : 80)
        guard (1...65_535).contains(port) else { return nil }
        self.text = text
        self.host = host.lowercased().trimmingCharacters(in: ["[", "]"])
        self.port = port
        isEncrypted = scheme == "https"
    }
}

import Glibc

/// The address of a machine in a network: 4 bytes, or 16.
package struct NetworkAddress: Hashable, Sendable {
    package let bytes: [UInt8]

    /// - Returns: nil for any other number of bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// As it is written: `192.0.2.1`, `2001:db8::1`.
    package init?(_ text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            self.bytes = Array(bytes.prefix(4))
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    package var isOfSix: Bool { bytes.count == 16 }

    /// As it is written.
    package var text: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = isOfSix ? AF_INET6 : AF_INET
        guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    /// Whether anybody's machine may be there, rather than one of ours or none.
    ///
    /// From the registries of special-purpose addresses (RFC 6890 and what came after). Of the
    /// long addresses only those that are given out to the world are public; so a short one in
    /// the disguise of a long one is not.
    package var isPublic: Bool {
        guard isOfSix else { return !Self.reservedOfFour.contains { $0.holds(bytes) } }
        return Self.world.holds(bytes) && !Self.reservedOfSix.contains { $0.holds(bytes) }
    }

    private static let world = Block([0x20], 3)

    private static let reservedOfSix = [
        // Protocol assignments with Teredo; documentation; 6to4, which leads to short ones.
        Block([0x20, 0x01, 0x00], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32),
        Block([0x3F, 0xFF, 0x00], 20), Block([0x20, 0x02], 16),
    ]

    private static let reservedOfFour = [
        // This network, private, shared with a provider, loopback, link-local.
        Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8),
        Block([169, 254], 16), Block([172, 16], 12), Block([192, 168], 16),
        // Protocol assignments, documentation, the old relay of 6to4, benchmarks.
        Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([198, 51, 100], 24),
        Block([203, 0, 113], 24), Block([192, 88, 99], 24), Block([198, 18], 15),
        // To many at once, and what is not given out.
        Block([224], 4), Block([240], 4),
    ]

    /// All addresses that begin with the same bits.
    private struct Block {
        let start: [UInt8]
        let bits: Int

        init(_ start: [UInt8], _ bits: Int) {
            self.start = start
            self.bits = bits
        }

        func holds(_ bytes: [UInt8]) -> Bool {
            (0..<bits).allSatisfy { bit in
                let (byte, mask) = (bit / 8, UInt8(0x80) >> (bit % 8))
                let wanted = byte < start.count ? start[byte] : 0
                return bytes[byte] & mask == wanted & mask
            }
        }
    }
}

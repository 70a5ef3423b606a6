/// The world as a decision sees it: the only sources of time and novelty in the program.
package struct World: Sendable {
    package var now: @Sendable () -> Instant
    /// Bytes that nobody can guess: ids, tokens, salts.
    package var randomBytes: @Sendable (_ count: Int) -> [UInt8]

    package init(
        now: @escaping @Sendable () -> Instant,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) {
        self.now = now
        self.randomBytes = randomBytes
    }

    package func freshID<Subject>(_ subject: Subject.Type = Subject.self) -> ID<Subject> {
        ID(UUIDv7.text(at: now(), random: randomBytes(10)))
    }
}

/// UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness.
package enum UUIDv7 {
    /// - Precondition: `random` has at least ten bytes.
    package static func text(at instant: Instant, random: [UInt8]) -> String {
        let time = UInt64(clamping: instant.milliseconds)
        var bytes: [UInt8] = (0..<6).map { UInt8(truncatingIfNeeded: time >> (40 - 8 * $0)) }
        bytes += random.prefix(10)
        bytes[6] = (bytes[6] & 0x0F) | 0x70
        bytes[8] = (bytes[8] & 0x3F) | 0x80
        return String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for (index, byte) in bytes.enumerated() {
                if index == 4 || index == 6 || index == 8 || index == 10 {
                    buffer[position] = 45
                    position += 1
                }
                buffer[position] = hexDigit(byte >> 4)
                buffer[position + 1] = hexDigit(byte & 0x0F)
                position += 2
            }
            return position
        }
    }

    private static func hexDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? 48 + nibble : 87 + nibble
    }
}

import Crypto
import JSON
import Values

/// How far the journal was at some time, and what it said: it cannot say anything else later
/// without that being seen.
package struct Seal: Hashable, Sendable {
    /// Of the last event that it covers.
    package let position: Int64
    /// How many events there were up to there.
    package let count: Int64
    package let at: Instant
    /// Of all events up to there; see ``JournalChain``.
    package let digest: [UInt8]
    /// Which key signed it.
    package let key: String
    package let signature: [UInt8]

    package init(
        position: Int64, count: Int64, at: Instant, digest: [UInt8], key: String,
        signature: [UInt8]
    ) {
        self.position = position
        self.count = count
        self.at = at
        self.digest = digest
        self.key = key
        self.signature = signature
    }

    package init(
        position: Int64, count: Int64, at: Instant, digest: [UInt8], signedWith key: SealKey
    ) {
        let signed = Self.signedBytes(position, count, at, digest)
        self.init(
            position: position, count: count, at: at, digest: digest, key: key.name,
            signature: key.signature(of: signed))
    }

    /// Whether a key signed it; false too for one that has another name.
    package func isSigned(with key: SealKey) -> Bool {
        key.name == self.key
            && key.isSignature(signature, of: Self.signedBytes(position, count, at, digest))
    }

    private static func signedBytes(
        _ position: Int64, _ count: Int64, _ at: Instant, _ digest: [UInt8]
    ) -> [UInt8] {
        var bytes = SealedBytes()
        bytes.add(position)
        bytes.add(count)
        bytes.add(at.milliseconds)
        bytes.add(digest)
        return bytes.bytes
    }
}

/// A seal as it is kept outside the database: one line of JSON.
extension Seal {
    package var line: String {
        let bytes = JSONOutput.object { output in
            output.key("position")
            output.value(position)
            output.key("count")
            output.value(count)
            output.key("at")
            output.value(at.milliseconds)
            output.key("digest")
            output.value(digest.hexadecimal)
            output.key("key")
            output.value(key)
            output.key("signature")
            output.value(signature.hexadecimal)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Returns: nil for what is no such line.
    package init?(line: some StringProtocol) {
        guard
            case .object(let fields)? = try? JSONValue(parsing: Array(line.utf8)),
            case .number(let position)? = fields["position"],
            case .number(let count)? = fields["count"], case .number(let at)? = fields["at"],
            case .text(let digest)? = fields["digest"], case .text(let key)? = fields["key"],
            case .text(let signature)? = fields["signature"],
            let position = Int64(exactly: position), let count = Int64(exactly: count),
            let at = Int64(exactly: at), let digest = [UInt8](hexadecimal: digest),
            let signature = [UInt8](hexadecimal: signature)
        else { return nil }
        self.init(
            position: position, count: count, at: Instant(milliseconds: at), digest: digest,
            key: key, signature: signature)
    }
}

extension [UInt8] {
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package init?(hexadecimal text: String) {
        let digits = Array(text.utf8).map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        self = bytes
    }
}

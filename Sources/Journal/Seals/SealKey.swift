import Crypto

/// The secret that signs seals.
///
/// It is kept outside the database, so that who can write there alone cannot make the seals fit
/// what they changed.
package struct SealKey: Sendable {
    /// How many bytes a key has.
    package static let size = 32

    /// By which seals name it; tells nothing of the secret.
    package let name: String
    private let secret: SymmetricKey

    /// - Returns: nil for another number of bytes than ``size``.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        secret = SymmetricKey(data: bytes)
        let digest = SHA256.hash(data: Array("mainstay seal key ".utf8) + bytes)
        name = Array(digest.prefix(8)).hexadecimal
    }

    func signature(of bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: secret))
    }

    func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: bytes, using: secret)
    }
}

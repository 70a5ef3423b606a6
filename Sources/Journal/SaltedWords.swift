import Crypto

/// The words of an event with what binds them to its structure.
///
/// The digest stands with the structure for ever. The salt goes with the words when they are
/// erased: without it, nobody can try short words until one has that digest.
package struct SaltedWords: Hashable, Sendable {
    /// A JSON list of texts.
    package let words: String
    package let salt: [UInt8]
    package let digest: [UInt8]

    package init(_ words: String) {
        self.init(words, salt: Self.newSalt())
    }

    package init(_ words: String, salt: [UInt8]) {
        self.words = words
        self.salt = salt
        var hash = SHA256()
        hash.update(data: salt)
        var words = words
        words.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        digest = Array(hash.finalize())
    }

    /// 16 bytes that nothing depends on but that nobody can guess them.
    private static func newSalt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).flatMap { _ in
            withUnsafeBytes(of: generator.next() as UInt64) { Array($0) }
        }
    }
}

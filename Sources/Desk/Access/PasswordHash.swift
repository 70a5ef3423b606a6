import Crypto
import CryptoExtras
import Foundation
import Values

/// How much work it takes to try one password.
package struct PasswordCost: Hashable, Sendable {
    /// Memory and work double with each.
    let logRounds: Int
    /// Units of 128 bytes that are mixed together.
    let blockSize: Int
    /// How many times the whole of it is done, one after the other.
    let parallelism: Int
    /// How many may wait for their turn before others are sent away.
    let waitingMax: Int

    /// 32 MB and some 300 ms, so that trying a list of passwords against a stolen database is
    /// dear: the row with the least memory of those that OWASP's Password Storage Cheat Sheet
    /// calls equal for scrypt, N = 2^15, r = 8, p = 3.
    package static let usual = PasswordCost(
        logRounds: 15, blockSize: 8, parallelism: 3, waitingMax: 16)
    /// For tests, which sign in a thousand times and guard nothing.
    package static let slight = PasswordCost(
        logRounds: 10, blockSize: 8, parallelism: 1, waitingMax: 1000)

    package init(logRounds: Int, blockSize: Int, parallelism: Int, waitingMax: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.waitingMax = waitingMax
    }
}

/// A password as it is kept: scrypt, with its parameters and salt beside it, in the form
/// `$scrypt$ln=15,r=8,p=3$salt$key`.
struct PasswordHash: Hashable, Sendable {
    private let logRounds: Int
    private let blockSize: Int
    private let parallelism: Int
    private let salt: [UInt8]
    private let key: [UInt8]

    /// Takes the place of the hash that an unknown name does not have, so that a wrong name takes
    /// as long as a wrong password.
    ///
    /// No password gives this key.
    static func ofNobody(_ cost: PasswordCost) -> PasswordHash {
        PasswordHash(
            logRounds: cost.logRounds, blockSize: cost.blockSize, parallelism: cost.parallelism,
            salt: [UInt8](repeating: 0x5A, count: 16), key: [UInt8](repeating: 0, count: 32))
    }

    private init(
        logRounds: Int, blockSize: Int, parallelism: Int, salt: [UInt8], key: [UInt8]
    ) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
        self.key = key
    }

    /// Hashes a password that somebody chose.
    ///
    /// Slow: see ``PasswordWork``.
    init(of password: String, salt: [UInt8], cost: PasswordCost) throws {
        let bare = PasswordHash(
            logRounds: cost.logRounds, blockSize: cost.blockSize, parallelism: cost.parallelism,
            salt: salt, key: [UInt8](repeating: 0, count: 32))
        self.init(
            logRounds: bare.logRounds, blockSize: bare.blockSize, parallelism: bare.parallelism,
            salt: salt, key: try bare.derive(password))
    }

    /// Whether this is the password.
    ///
    /// Slow: see ``PasswordWork``.
    func matches(_ password: String) throws -> Bool {
        // Compares all bytes, whichever differ.
        try zip(derive(password), key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether it takes as much work to try as a new one does.
    func costs(_ cost: PasswordCost) -> Bool {
        logRounds == cost.logRounds && blockSize == cost.blockSize
            && parallelism == cost.parallelism
    }

    /// The work that this hash lacks of `cost`, so that a wrong password takes as long whenever
    /// it was set; nil when it lacks none, or not just repetitions.
    func missing(of cost: PasswordCost) -> PasswordHash? {
        guard
            logRounds == cost.logRounds, blockSize == cost.blockSize,
            parallelism < cost.parallelism
        else { return nil }
        return .ofNobody(
            PasswordCost(
                logRounds: logRounds, blockSize: blockSize,
                parallelism: cost.parallelism - parallelism, waitingMax: 0))
    }

    private func derive(_ password: String) throws -> [UInt8] {
        // Keyboards write é in two ways, which must be one password. The byte in front is there
        // because scrypt takes no empty password.
        let bytes = [0] + Array(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: key.count, rounds: 1 << logRounds,
            blockSize: blockSize, parallelism: parallelism)
        return key.withUnsafeBytes { Array($0) }
    }

    /// The form that is kept.
    var text: String {
        let parameters = "ln=\(logRounds),r=\(blockSize),p=\(parallelism)"
        return [
            "", "scrypt", parameters, Data(salt).base64EncodedString(),
            Data(key).base64EncodedString(),
        ].joined(separator: "$")
    }

    /// - Returns: nil for a text that ``text`` does not write.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard
            parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let salt = Data(base64Encoded: parts[3]), let key = Data(base64Encoded: parts[4]),
            key.count == 32
        else { return nil }
        let numbers = parts[2].split(separator: ",").compactMap { part -> Int? in
            let pair = part.split(separator: "=")
            return pair.count == 2 ? Int(pair[1]) : nil
        }
        guard
            numbers.count == 3, (10...20).contains(numbers[0]), (1...32).contains(numbers[1]),
            (1...4).contains(numbers[2])
        else { return nil }
        self.init(
            logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2],
            salt: Array(salt), key: Array(key))
    }
}

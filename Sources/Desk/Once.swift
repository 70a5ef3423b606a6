import Crypto
import Foundation
import Records
import Storage
import Values

/// The key by which a repeated request is known, and what it asked: the same key for the same
/// request gives the same answer, done once.
package struct IdempotencyKey: Hashable, Sendable {
    let digest: String
    let request: String

    /// - Parameters:
    ///   - text: what the client chose.
    ///   - request: the method, path and body, so that one key cannot stand for two requests.
    package init(_ text: String, by actor: Actor, request: [UInt8]) {
        digest = Digest.text(Array("\(actor.person.rawValue) \(text)".utf8))
        self.request = Digest.text(request)
    }
}

/// SHA-256 as hexadecimal.
package enum Digest {
    package static func text(_ bytes: some DataProtocol) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in SHA256.hash(data: bytes) {
            digits.append(hexadecimal[Int(byte >> 4)])
            digits.append(hexadecimal[Int(byte & 15)])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}

extension Transaction {
    /// Runs `body` unless the key was used before; then gives the answer of that time.
    ///
    /// - Throws: ``DeskRefusal/keyUsedOtherwise``.
    func once<Outcome: Codable>(
        _ key: IdempotencyKey?, at moment: Instant, _ body: () throws -> Outcome
    ) throws -> Outcome {
        guard let key else { return try body() }
        switch try claimKey(key.digest, request: key.request, at: moment) {
        case .usedOtherwise:
            throw DeskRefusal.keyUsedOtherwise
        case .answered(let outcome):
            return try JSONDecoder().decode(Outcome.self, from: Data(outcome.utf8))
        case .fresh:
            let outcome = try body()
            let text = String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self)
            try keepOutcome(text, ofKey: key.digest)
            return outcome
        }
    }
}

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
        text(of: SHA256.hash(data: bytes))
    }

    static func text(of hash: SHA256.Digest) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in hash {
            digits.append(hexadecimal[Int(byte >> 4)])
            digits.append(hexadecimal[Int(byte & 15)])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}

extension ServiceDesk {
    /// This desk, which does once for the key what it is asked: who repeats a request, because its
    /// answer got lost, gets the answer of the first.
    ///
    /// Heeded by whatever writes through ``write(at:_:)``.
    ///
    /// - Parameter key: nil for a request that bears none, and is done as often as it is sent.
    package func once(_ key: IdempotencyKey?) -> ServiceDesk {
        var desk = self
        desk.key = key
        return desk
    }

    /// Writes what one request asks, all of it or nothing.
    ///
    /// - Returns: what `body` does, or did when the key was used first.
    /// - Throws: ``DeskRefusal/keyUsedOtherwise``.
    func write<Outcome: Codable & Sendable>(
        at moment: Instant, _ body: @escaping @Sendable (any Transaction) throws -> Outcome
    ) async throws -> Outcome {
        try await database.write { [key] transaction in
            guard let key else { return try body(transaction) }
            if let kept = try transaction.claim(key, at: moment) {
                return try JSONDecoder().decode(Outcome.self, from: Data(kept.utf8))
            }
            let outcome = try body(transaction)
            let text = String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self)
            try transaction.keepOutcome(text, ofKey: key.digest)
            return outcome
        }
    }

    /// Writes what one request asks, where nothing is to be said but that it was done.
    ///
    /// - Throws: ``DeskRefusal/keyUsedOtherwise``.
    func write(
        at moment: Instant, _ body: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws {
        let _: Done = try await write(at: moment) { transaction in
            try body(transaction)
            return Done()
        }
    }

    /// Writes what one request asks, where the answer holds a secret: nothing of it is kept.
    ///
    /// - Throws: ``DeskRefusal/alreadyMade`` when the key was used before; whoever repeats the
    ///   request gets no second secret, and is not left to think that there is none.
    func writeSecret(
        at moment: Instant, _ body: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws {
        try await database.write { [key] transaction in
            if let key, try transaction.claim(key, at: moment) != nil {
                throw DeskRefusal.alreadyMade
            }
            try body(transaction)
        }
    }

    /// Whether the request was done before, for what cannot be asked twice: a password that was
    /// changed is no longer the present one.
    package func wasDone() async throws -> Bool {
        guard let key else { return false }
        return try await database.read { reader in
            switch try reader.knownKey(key.digest, request: key.request) {
            case .fresh: false
            case .answered: true
            case .usedOtherwise: throw DeskRefusal.keyUsedOtherwise
            }
        }
    }
}

/// What is kept of a request that answers nothing.
private struct Done: Codable, Sendable {}

extension Transaction {
    /// Claims a key until this transaction ends.
    ///
    /// - Returns: what was kept of the request that used it first; nil for a fresh one.
    fileprivate func claim(_ key: IdempotencyKey, at moment: Instant) throws -> String? {
        switch try claimKey(key.digest, request: key.request, at: moment) {
        case .usedOtherwise: throw DeskRefusal.keyUsedOtherwise
        case .answered(let outcome): return outcome
        case .fresh: return nil
        }
    }
}

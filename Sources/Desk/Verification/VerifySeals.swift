import Journal
import Records
import Storage
import Values

/// Holds the journal against its seals, a few seals within one state of the database.
struct SealVerification: Sendable {
    /// How many seals are looked at within one state of the database.
    private static let sealsAtOnce = 20

    private let keys: [SealKey]
    /// Seals that were kept elsewhere and are still to be met.
    private var outside: ArraySlice<Seal>
    private var former: Seal?
    /// Where words were erased, as the journal says.
    private var erased: Set<Int64> = []
    private(set) var isDone = false
    /// How many seals were looked at.
    private(set) var count = 0

    init(_ keys: [SealKey], against outside: [Seal]) {
        self.keys = keys
        self.outside = outside.sorted { $0.position < $1.position }[...]
    }

    /// Looks at the next part of the journal.
    mutating func verifyNext(_ reader: any Reader) throws -> Verification {
        erased = try reader.erasedPositions()
        var verification = Verification()
        let seals = try reader.seals(after: former?.position ?? .min, limit: Self.sealsAtOnce)
        for seal in seals {
            try verify(seal, reader, &verification)
            former = seal
            count += 1
        }
        if seals.count < Self.sealsAtOnce {
            try verifyUnsealed(reader, &verification)
            isDone = true
        }
        return verification
    }

    private mutating func verify(
        _ seal: Seal, _ reader: any Reader, _ verification: inout Verification
    ) throws {
        let start = former?.position ?? .min
        var chain = JournalChain(behind: former?.digest ?? JournalChain.beginning)
        try reader.forEachSealedEvent(after: start, through: seal.position) { event, words, salt in
            chain.add(event)
            verifyWords(of: event, words, salt, &verification)
        }
        let span = JournalSpan(behind: former, until: seal)
        let (count, sealed) = (chain.count, seal.count - (former?.count ?? 0))
        if count != sealed {
            verification.note(span, "events", "\(count)", "\(sealed)")
        } else if chain.digest() != seal.digest {
            verification.note(span, "digest", chain.digest().hexadecimal, seal.digest.hexadecimal)
        }
        verifySignature(of: seal, span, &verification)
        verifyOutside(seal, span, &verification)
    }

    private func verifySignature(
        of seal: Seal, _ span: JournalSpan, _ verification: inout Verification
    ) {
        guard !keys.isEmpty else { return }
        guard let key = keys.first(where: { $0.name == seal.key }) else {
            verification.note(span, "key", seal.key, keys.map(\.name).joined(separator: ", "))
            return
        }
        guard !seal.isSigned(with: key) else { return }
        verification.note(span, "signature", seal.signature.hexadecimal, "one made with the key")
    }

    /// What was kept elsewhere must still be here, and say the same.
    private mutating func verifyOutside(
        _ seal: Seal, _ span: JournalSpan, _ verification: inout Verification
    ) {
        while let kept = outside.first, kept.position <= seal.position {
            outside.removeFirst()
            if kept.position < seal.position {
                verification.note(JournalSpan(kept), "seal", "", kept.digest.hexadecimal)
            } else if kept.digest != seal.digest || kept.count != seal.count {
                verification.note(
                    span, "seal", seal.digest.hexadecimal, kept.digest.hexadecimal)
            }
        }
    }

    /// What came after the last seal is bound by nothing yet but each event's own digests.
    private mutating func verifyUnsealed(
        _ reader: any Reader, _ verification: inout Verification
    ) throws {
        for kept in outside {
            verification.note(JournalSpan(kept), "seal", "", kept.digest.hexadecimal)
        }
        outside = []
        try reader.forEachSealedEvent(after: former?.position ?? .min, through: .max) {
            event, words, salt in
            verifyWords(of: event, words, salt, &verification)
        }
    }

    private func verifyWords(
        of event: SealedEvent, _ words: String?, _ salt: [UInt8]?,
        _ verification: inout Verification
    ) {
        guard words != nil || event.wordsDigest != nil else { return }
        if let words, let salt, SaltedWords(words, salt: salt).digest == event.wordsDigest {
            return
        }
        if words == nil, salt == nil, erased.contains(event.position) { return }
        verification.note(
            event, words == nil ? "gone, and nobody has erased them" : "others than were written")
    }
}

/// A part of the journal, by what stands before and at its end.
package struct JournalSpan: Hashable, Codable, Sendable {
    /// The last position before it; nil at the beginning.
    package let after: Int64?
    /// When that was sealed, in milliseconds.
    package let from: Int64?
    package let through: Int64
    package let until: Int64

    init(behind former: Seal?, until seal: Seal) {
        after = former?.position
        from = former?.at.milliseconds
        through = seal.position
        until = seal.at.milliseconds
    }

    init(_ seal: Seal) {
        self.init(behind: nil, until: seal)
    }

    /// One event, by when it happened.
    init(_ event: SealedEvent) {
        (after, through) = (event.position - 1, event.position)
        (from, until) = (event.at, event.at)
    }
}

extension Verification {
    fileprivate mutating func note(
        _ span: JournalSpan, _ field: String, _ found: String, _ sealed: String
    ) {
        note(
            JournalDifference(
                subject: "the journal", field: field, stored: found, replayed: sealed, span: span))
    }

    fileprivate mutating func note(_ event: SealedEvent, _ words: String) {
        note(
            JournalDifference(
                subject: "\(event.subject) \(event.subjectID), event \(event.sequence)",
                field: "words", stored: words, replayed: "those that its digest is of",
                span: JournalSpan(event)))
    }
}

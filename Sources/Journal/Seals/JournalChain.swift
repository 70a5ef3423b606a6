import Crypto

/// The digest of events in their order, bound to the digest of those before them.
///
/// All that the journal keeps of an event goes in, but not the words and their salt: these are
/// bound by their own digest, so that they can be erased and the chain stays whole. Lengths stand
/// before texts, so nothing can be moved from one part to the next.
package struct JournalChain {
    /// Before the first event.
    package static let beginning = [UInt8](repeating: 0, count: SHA256.byteCount)

    private var hash = SHA256()
    /// How many events have been added.
    package private(set) var count: Int64 = 0

    package init(behind former: [UInt8]) {
        hash.update(data: former)
    }

    package mutating func add(_ event: SealedEvent) {
        var bytes = SealedBytes()
        bytes.add(event.position)
        bytes.add(event.subject)
        bytes.add(event.subjectID)
        bytes.add(event.sequence)
        bytes.add(event.kind)
        bytes.add(event.form)
        bytes.add(event.visibility)
        bytes.add(event.at)
        bytes.add(event.actor)
        bytes.add(event.structure)
        bytes.add(event.wordsDigest)
        hash.update(data: bytes.bytes)
        count += 1
    }

    package func digest() -> [UInt8] { Array(hash.finalize()) }
}

/// An event as its row has it, read as little as possible: a row that somebody spoiled is sealed
/// and looked at as it is.
package struct SealedEvent: Sendable {
    package let position: Int64
    package let subject: String
    package let subjectID: String
    package let sequence: Int64
    package let kind: String
    package let form: Int64
    package let visibility: String
    /// In milliseconds, as the row has it.
    package let at: Int64
    package let actor: String?
    package let structure: String
    package let wordsDigest: [UInt8]?

    package init(
        position: Int64, subject: String, subjectID: String, sequence: Int64, kind: String,
        form: Int64, visibility: String, at: Int64, actor: String?, structure: String,
        wordsDigest: [UInt8]?
    ) {
        self.position = position
        self.subject = subject
        self.subjectID = subjectID
        self.sequence = sequence
        self.kind = kind
        self.form = form
        self.visibility = visibility
        self.at = at
        self.actor = actor
        self.structure = structure
        self.wordsDigest = wordsDigest
    }
}

/// Bytes in which each part says where it ends.
struct SealedBytes {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            add(Int64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    /// What is absent differs from what is empty.
    mutating func add(_ text: String?) {
        guard let text else { return add(Int64(-1)) }
        add(text)
    }

    mutating func add(_ part: [UInt8]?) {
        guard let part else { return add(Int64(-1)) }
        add(Int64(part.count))
        bytes.append(contentsOf: part)
    }
}

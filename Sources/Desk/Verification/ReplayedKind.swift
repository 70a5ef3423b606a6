import Records
import Storage
import USM
import Values

/// The things of one kind, each rebuilt from its journal and held against what is stored.
protocol ReplayedKind: Sendable {
    /// The next things in the order of their ids; nil when there are no more.
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage?
}

/// A few things of one kind, and what came out.
struct VerifiedPage: Sendable {
    let last: String
    let count: Int
    let verification: Verification
}

/// Agreements that were talked about here.
enum ReplayedArrangements: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        let stored = try reader.arrangements(after: ID(id), limit: limit).map(\.arrangement)
        guard let last = stored.last else { return nil }
        var verification = Verification()
        for arrangement in stored {
            let events = try reader.events(ofAgreement: arrangement.id)
            verification.events += events.count
            let readable = events.compactMap(\.self)
            verification.compare(
                arrangement, Arrangement.replaying(readable),
                readable.count < events.count ? "an event cannot be read" : nil,
                as: arrangement.id.rawValue)
        }
        return VerifiedPage(
            last: last.id.rawValue, count: stored.count, verification: verification)
    }
}

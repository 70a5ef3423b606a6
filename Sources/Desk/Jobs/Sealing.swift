import Journal
import Records
import Storage
import Values

/// With what the journal is sealed, and who hears of it.
package struct Sealing: Sendable {
    /// The fewer events a seal covers, the closer it is known where something was changed.
    private static let eventsOfSeal = 1000
    /// How many seals are made in one transaction; others who write wait for it.
    static let sealsAtOnce = 10

    private let key: SealKey
    /// Told each seal once it is on disk.
    let onSeal: @Sendable (Seal) -> Void

    package init(_ key: SealKey, onSeal: @escaping @Sendable (Seal) -> Void = { _ in }) {
        self.key = key
        self.onSeal = onSeal
    }

    /// Seals the next events, as many as are taken at once.
    func seal(_ transaction: any Transaction, at moment: Instant) throws -> [Seal] {
        var seals: [Seal] = []
        while seals.count < Self.sealsAtOnce,
            let seal = try transaction.sealJournal(
                with: key, limit: Self.eventsOfSeal, at: moment)
        {
            seals.append(seal)
        }
        return seals
    }
}

import CoreMetrics
import Journal
import Values

/// How far the journal is sealed, for those who keep what they measure elsewhere.
struct SealMeasures {
    private let measurements: Measurements

    init(_ measurements: Measurements) {
        self.measurements = measurements
    }

    func note(_ seal: Seal) {
        meter("mainstay_journal_sealed_position").set(Double(seal.position))
        meter("mainstay_journal_sealed_events").set(Double(seal.count))
        meter("mainstay_journal_sealed_seconds").set(Double(seal.at.milliseconds) / 1000)
        // So many bits are exact in a measure: the first twelve digits of the digest.
        let beginning = seal.digest.prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        meter("mainstay_journal_sealed_digest").set(Double(beginning))
    }

    private func meter(_ name: String) -> Meter {
        Meter(label: name, factory: measurements)
    }
}

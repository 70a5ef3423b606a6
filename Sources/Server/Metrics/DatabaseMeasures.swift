import CoreMetrics

/// What is measured at the database.
struct DatabaseMeasures: Sendable {
    let reads: Kind
    let writes: Kind
    /// Events that were entered into the journal.
    let events: Counter

    struct Kind: Sendable {
        let seconds: CoreMetrics.Timer
        let refused: Counter
        let inUse: Meter

        init(_ kind: String, _ measurements: Measurements) {
            let labels = [("kind", kind)]
            seconds = Timer(
                label: "mainstay_database_seconds", dimensions: labels, factory: measurements)
            refused = Counter(
                label: "mainstay_database_refused_total", dimensions: labels,
                factory: measurements)
            inUse = Meter(
                label: "mainstay_database_in_use", dimensions: labels, factory: measurements)
        }
    }

    init(_ measurements: Measurements) {
        reads = Kind("read", measurements)
        writes = Kind("write", measurements)
        events = Counter(label: "mainstay_journal_events_total", factory: measurements)
    }
}

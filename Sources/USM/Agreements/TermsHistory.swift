import Values

/// What an agreement promises for calls, as it stood from one change of it to the next.
package struct TermsRecord: Hashable, Sendable {
    /// Counts the changes of one agreement, from 1.
    package let number: Int
    /// When it was entered; the first stands for all that was before.
    package let since: Instant
    /// When the version that it belongs to runs.
    package let validity: Validity
    package let targets: ServiceTargets
    /// In whose hours the clocks run, as those were then; nil for around the clock.
    package let calendar: ServiceCalendar?

    package init(
        number: Int, since: Instant, validity: Validity, targets: ServiceTargets,
        calendar: ServiceCalendar?
    ) {
        self.number = number
        self.since = since
        self.validity = validity
        self.targets = targets
        self.calendar = calendar
    }

    /// Whether calls are counted by the same.
    package func counts(as other: TermsRecord) -> Bool {
        targets == other.targets && calendar?.hours == other.calendar?.hours
            && calendar?.timeZone == other.calendar?.timeZone
    }
}

/// All that an agreement ever promised for calls.
///
/// A new version counts for what is asked from its first day on; a correction of a version counts
/// for every open call that was asked under it.
package struct TermsHistory: Hashable, Sendable {
    /// By number, so that a correction stands behind what it corrects.
    package let records: [TermsRecord]

    package init(_ records: [TermsRecord]) {
        self.records = records.sorted { $0.number < $1.number }
    }

    package func record(_ number: Int) -> TermsRecord? {
        records.first { $0.number == number }
    }

    /// What holds for a call that was asked at a moment, as it was known at another.
    ///
    /// - Returns: for what was asked before the agreement began, its first version; nil when there
    ///   is no record at all.
    package func record(asked: Instant, known: Instant) -> TermsRecord? {
        // What was entered in the very same moment may have come later; it is told by itself.
        let knownThen = records.filter { $0.since < known }
        let records = knownThen.isEmpty ? Array(records.prefix(1)) : knownThen
        if let version = records.last(where: { $0.validity.from <= asked }) { return version }
        let first = records.map(\.validity.from).min()
        return records.last { $0.validity.from == first }
    }

    /// The first day of a version that began after a call was asked, and has begun by now.
    package func laterVersion(after asked: Instant, by now: Instant) -> Instant? {
        records.map(\.validity.from).filter { $0 > asked && $0 <= now }.max()
    }

    /// What was promised at some time of a period, oldest first, and when; the same that goes on
    /// under another number is there once.
    package func promises(in period: Validity) -> [(validity: Validity, targets: ServiceTargets)] {
        records.reduce(into: []) { found, record in
            let same = records.filter { $0.validity.from == record.validity.from }
            let next = same.first { $0.number > record.number }?.since
            let ends = [next, same.last?.validity.until].compactMap(\.self)
            let validity = Validity(
                from: max(record.validity.from, record.since), until: ends.min())
            guard validity.overlaps(period) else { return }
            if let last = found.last, last.targets == record.targets {
                found[found.count - 1].validity = Validity(
                    from: last.validity.from, until: validity.until)
            } else {
                found.append((validity, record.targets))
            }
        }
    }

    /// The newest record of each version, oldest first.
    package var versions: [TermsRecord] {
        let newest = Dictionary(records.map { ($0.validity.from, $0) }) { $1 }
        return newest.values.sorted { $0.validity.from < $1.validity.from }
    }
}

/// What a date and time that clocks show somewhere mean.
package enum CivilReading: Hashable, Sendable {
    case once(Instant)
    /// Clocks are set back over it, so they show it twice.
    case twice(earlier: Instant, later: Instant)
    /// Clocks are set forward over it, so they never show it.
    case never(Skip)

    /// What clocks leave out when they are set forward.
    package struct Skip: Hashable, Sendable {
        /// What they would have shown at the change, and what they show instead.
        package let from: TimeOfDay
        package let to: TimeOfDay
        /// The moment if clocks had not been set yet; as much after the change as the time is
        /// behind ``from``.
        package let byOffsetBefore: Instant
        package let byOffsetAfter: Instant
    }

    /// The moment; of two the earlier one, and nil for a time that never comes.
    package var moment: Instant? {
        switch self {
        case .once(let moment), .twice(let moment, _): moment
        case .never: nil
        }
    }
}

/// Which of the two times that clocks show the same it is.
package enum RepeatedTime: Hashable, Sendable {
    case first, second
}

extension TimeZoneRules {
    /// When clocks here show this date and time.
    package func reading(of date: CivilDate, _ time: TimeOfDay) -> CivilReading {
        reading(of: (Int64(date.daysSinceEpoch) * 1440 + Int64(time.minutes)) * 60_000)
    }

    /// - Parameter shown: what clocks show, in milliseconds since they showed 1970.
    package func reading(of shown: Int64) -> CivilReading {
        let (before, changes) = changes(around: shown)
        guard !changes.isEmpty else { return .once(Instant(milliseconds: shown - before)) }
        var found: [Int64] = []
        var start = Int64.min
        var offset = before
        for change in changes {
            let moment = shown - offset
            if start <= moment && moment < change.at { found.append(moment) }
            (start, offset) = (change.at, change.to)
        }
        if start <= shown - offset { found.append(shown - offset) }
        if let first = found.first, let last = found.last {
            let earlier = Instant(milliseconds: first)
            return first == last
                ? .once(earlier) : .twice(earlier: earlier, later: Instant(milliseconds: last))
        }
        let skip = changes.first { $0.at + $0.from <= shown && shown < $0.at + $0.to }
        let change = skip ?? changes[0]
        return .never(
            CivilReading.Skip(
                from: Self.civil(change.at + change.from).time,
                to: Self.civil(change.at + change.to).time,
                byOffsetBefore: Instant(milliseconds: shown - change.from),
                byOffsetAfter: Instant(milliseconds: shown - change.to)))
    }

    /// Whether clocks show the time of a moment twice, and which of the two it is; nil for almost
    /// all moments.
    package func repeated(at moment: Instant) -> RepeatedTime? {
        let shown = moment.milliseconds + Int64(offset(at: moment)) * 1000
        guard case .twice(let earlier, let later) = reading(of: shown) else { return nil }
        return moment == earlier ? .first : moment == later ? .second : nil
    }

    /// The first moment of a day here.
    package func start(of day: CivilDate) -> Instant { moment(of: day, .midnight) }

    /// The day of a moment here.
    package func day(of moment: Instant) -> CivilDate { civil(at: moment).date }
}

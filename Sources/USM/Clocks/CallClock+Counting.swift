import Values

extension CallClock {
    /// The spans until a moment, all of them with an end; of a stopped clock until it stopped.
    package func spans(until moment: Instant) -> [ClockSpan] {
        let last = stoppedAt ?? max(moment, movedAt)
        return spans.map { span in
            var span = span
            span.end = span.end ?? last
            return span
        }
    }

    /// Open time that passed while the clock ran.
    ///
    /// - Returns: nil where the calendar does not reach.
    package func usedTime(until moment: Instant) -> Duration? {
        openTime(until: moment, from: terms.countsFrom) { $0.pause == nil }
    }

    /// Open time that passed while the clock stood still; with the used time it is the whole.
    ///
    /// - Returns: nil where the calendar does not reach.
    package func pausedTime(until moment: Instant) -> Duration? {
        openTime(until: moment) { $0.pause != nil }
    }

    /// Open time in one hand, paused or not.
    ///
    /// - Returns: nil where the calendar does not reach.
    package func time(with holder: ClockHolder, until moment: Instant) -> Duration? {
        openTime(until: moment) { $0.holder == holder }
    }

    private func openTime(
        until moment: Instant, from start: Instant? = nil, of isCounted: (ClockSpan) -> Bool
    ) -> Duration? {
        var total = Duration.zero
        for span in spans where isCounted(span) && span.start < moment {
            let (from, end) = (
                max(span.start, start ?? span.start), min(span.end ?? moment, moment)
            )
            guard from < end else { continue }
            guard let open = terms.hours.openTime(from: from, to: end) else { return nil }
            total += open
        }
        return total
    }

    /// Works out the dates of what still runs; what has stopped keeps its own.
    mutating func reckon() {
        for measure in ServiceMeasure.allCases where stop(of: measure) == nil {
            dates[measure] = terms.target(measure).map { dates(for: $0, at: movedAt) }
        }
    }

    /// Of a paused clock: as if it ran again from that moment.
    func dates(for target: Duration, at moment: Instant) -> ClockDates {
        ClockDates(
            target: target,
            warning: self.moment(
                after: target * terms.targets.warningPercent / 100, pausedUntil: moment),
            due: self.moment(after: target, pausedUntil: moment))
    }

    /// The first moment at which so much time is used.
    private func moment(after used: Duration, pausedUntil now: Instant) -> Instant? {
        var left = used
        for span in spans where span.pause == nil {
            let start = max(span.start, terms.countsFrom ?? span.start)
            guard let end = span.end else {
                return terms.hours.moment(after: left, from: start)
            }
            guard start < end else { continue }
            guard let open = terms.hours.openTime(from: start, to: end) else { return nil }
            if left <= open { return terms.hours.moment(after: left, from: start) }
            left -= open
        }
        return terms.hours.moment(after: left, from: max(now, terms.countsFrom ?? now))
    }
}

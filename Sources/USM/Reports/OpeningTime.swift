import Values

/// How long a service should have been there, and how much of that it was out.
package struct OpeningTime: Hashable, Sendable {
    package let opened: Duration
    /// Each moment counts once.
    package let out: Duration

    package init(opened: Duration, out: Duration) {
        self.opened = opened
        self.out = out
    }

    /// Between two moments, in these hours.
    ///
    /// - Parameter outages: stretches of time that do not overlap.
    /// - Returns: nil when the period has not begun or the hours do not reach it.
    package init?(
        _ hours: OpenHours, from start: Instant, until end: Instant,
        outages: [(from: Instant, until: Instant)]
    ) {
        guard start < end, let opened = hours.openTime(from: start, to: end) else { return nil }
        var out = Duration.zero
        for outage in outages where outage.until > start && outage.from < end {
            let from = max(outage.from, start)
            guard let time = hours.openTime(from: from, to: min(outage.until, end)) else {
                return nil
            }
            out += time
        }
        self.init(opened: opened, out: out)
    }

    /// The share of the opening time in which the service was there, in percent.
    ///
    /// - Returns: nil when it never opened.
    package var share: Quantity? {
        let (whole, part) = (opened.components.seconds, out.components.seconds)
        guard whole > 0 else { return nil }
        return Quantity(thousandths: (whole - part) * 100_000 / whole)
    }

    /// Hours of agreements that each have a calendar of their own add up: an hour counts once for
    /// each agreement under which it was open.
    package static func + (left: OpeningTime, right: OpeningTime) -> OpeningTime {
        OpeningTime(opened: left.opened + right.opened, out: left.out + right.out)
    }
}

import Values

/// Follows one call from its registration to the requester's confirmation.
///
/// A value: events go in by ``applying(_:at:)``, a clock comes out. It never looks at the time,
/// never fails, and works out its due moments once for each event. Whatever it counts by changes
/// as if it had been so from the start, so no pause and no used time is ever lost: a target of
/// four hours after three used ones leaves one. For service hours that change only from a day on,
/// give it ``OpenHours/followed(by:from:)``.
///
/// The reaction and the time until confirmation share one timeline: a pause stops both.
package struct CallClock: Equatable, Sendable {
    package let startedAt: Instant
    package internal(set) var terms: ClockTerms
    /// The whole time since the start, without gap or overlap; the last lasts until the clock
    /// stops.
    package internal(set) var spans: [ClockSpan]
    /// When somebody took the call up.
    package internal(set) var reactedAt: Instant?
    /// When the requester confirmed: the key measure (usm.md 7.3).
    package internal(set) var confirmedAt: Instant?
    /// When the call ended without confirmation.
    package internal(set) var endedAt: Instant?
    /// Oldest first.
    package internal(set) var recomputations: [ClockRecomputation] = []
    /// The moments that count now: of running measures by the present terms, of stopped ones as
    /// they were when they stopped.
    package internal(set) var dates: [ServiceMeasure: ClockDates] = [:]
    /// The moment of the last event.
    package internal(set) var movedAt: Instant

    package init(startedAt: Instant, terms: ClockTerms) {
        self.startedAt = startedAt
        self.terms = terms
        spans = [ClockSpan(holder: .provider, start: startedAt)]
        movedAt = startedAt
        reckon()
    }

    /// Why the clock stands still; nil when it runs or has stopped.
    package var pause: ClockPause? { isStopped ? nil : spans.last?.pause }

    /// Who has the call in hand; nil when the clock has stopped.
    package var holder: ClockHolder? { isStopped ? nil : spans.last?.holder }

    package var stoppedAt: Instant? { confirmedAt ?? endedAt }
    package var isStopped: Bool { stoppedAt != nil }

    /// From registration to confirmation by the clock on the wall; nil before.
    package var timeToConfirmation: Duration? { confirmedAt?.since(startedAt) }

    /// When a measure stopped; nil while it runs.
    package func stop(of measure: ServiceMeasure) -> Instant? {
        switch measure {
        case .reaction: reactedAt ?? stoppedAt
        case .handling, .delivery: stoppedAt
        }
    }
}

/// What a target comes to in moments.
package struct ClockDates: Hashable, Sendable {
    package let target: Duration
    /// Nil when the calendar ends before.
    package let warning: Instant?
    /// The last moment in time; nil when the calendar ends before.
    package let due: Instant?
    /// Nil while the measure runs, and where the calendar does not reach.
    package internal(set) var usedAtStop: Duration?
}

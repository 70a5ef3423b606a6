import Values

/// How a promise stands at a moment.
package struct ClockReading: Hashable, Sendable {
    package enum State: String, CaseIterable, Codable, Sendable {
        case running, paused
        /// It stopped in time.
        case met
        /// It is over its due moment, whether it has stopped or not.
        case breached
        /// The call ended, in time, without what was promised.
        case ended
    }

    package let measure: ServiceMeasure
    package let state: State
    package let target: Duration
    /// The last moment in time; while paused, as if the clock ran again at once.
    ///
    /// Nil when the calendar ends before.
    package let due: Instant?
    /// Whether the share of the target that calls for a warning is used, and the rest is not.
    package let isNearBreach: Bool
    /// Open time used; nil where the calendar does not reach.
    package let used: Duration?

    /// Open time left; negative once it is over, nil where the calendar does not reach.
    package var left: Duration? { used.map { target - $0 } }
}

/// A moment at which somebody should hear of a call.
package struct ClockAlarm: Hashable, Sendable {
    package enum Kind: String, Codable, Sendable { case warning, due }

    package let measure: ServiceMeasure
    package let kind: Kind
    package let at: Instant
}

extension CallClock {
    /// How a measure stands.
    ///
    /// A stopped measure stands for ever as it did when it stopped: what is agreed afterwards
    /// does not judge it again. Where the calendar does not reach, no breach is claimed.
    ///
    /// - Parameter moment: not before the last event; an earlier one counts as that.
    /// - Returns: nil when nothing is promised.
    package func reading(of measure: ServiceMeasure, at moment: Instant) -> ClockReading? {
        guard let kept = dates[measure] else { return nil }
        let stop = stop(of: measure)
        let now = stop ?? max(moment, movedAt)
        let dates = pause == nil || stop != nil ? kept : dates(for: kept.target, at: now)
        let isLate = dates.due.map { $0 < now } ?? false
        let state: ClockReading.State =
            if isLate {
                .breached
            } else if stop == nil {
                pause == nil ? .running : .paused
            } else {
                isFulfilled(measure) ? .met : .ended
            }
        return ClockReading(
            measure: measure, state: state, target: dates.target, due: dates.due,
            isNearBreach: stop == nil && !isLate && (dates.warning.map { $0 <= now } ?? false),
            used: stop == nil ? usedTime(until: now) : kept.usedAtStop)
    }

    /// How all that is promised stands.
    package func readings(at moment: Instant) -> [ClockReading] {
        ServiceMeasure.allCases.compactMap { reading(of: $0, at: moment) }
    }

    /// Whether it stopped because what was promised had happened.
    private func isFulfilled(_ measure: ServiceMeasure) -> Bool {
        switch measure {
        case .reaction: reactedAt != nil
        case .handling, .delivery: confirmedAt != nil
        }
    }

    /// What is to come if nothing else happens, soonest first; nothing while the clock is paused.
    ///
    package func alarms(after moment: Instant) -> [ClockAlarm] {
        guard pause == nil else { return [] }
        return ServiceMeasure.allCases
            .filter { stop(of: $0) == nil }
            .flatMap { measure in
                let dates = dates[measure]
                let warning = dates?.warning.map {
                    ClockAlarm(measure: measure, kind: .warning, at: $0)
                }
                let due = dates?.due.map { ClockAlarm(measure: measure, kind: .due, at: $0) }
                return [warning, due].compactMap { $0 }
            }
            .filter { $0.at > moment }
            .sorted { $0.at < $1.at }
    }
}

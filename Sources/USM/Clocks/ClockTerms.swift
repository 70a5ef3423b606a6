import Values

/// What a clock counts by: what the call is, what is promised for it, and when time is open.
package struct ClockTerms: Equatable, Sendable {
    package var type: CallType
    /// Nil until the call is classified.
    package var priority: Priority?
    package var targets: ServiceTargets
    package var hours: OpenHours
    /// From when on time counts, where the agreement began only after the call was asked.
    package var countsFrom: Instant?
    /// Which of the agreement's terms these are; nil for a call that none covers.
    package var number: Int?

    package init(type: CallType, priority: Priority?, targets: ServiceTargets, hours: OpenHours) {
        self.type = type
        self.priority = priority
        self.targets = targets
        self.hours = hours
    }

    /// - Returns: nil when nothing is promised.
    package func target(_ measure: ServiceMeasure) -> Duration? {
        targets.time(measure, of: type, priority)
    }
}

import Values

/// In what a promise is measured, and which way is better.
package struct Yardstick: Hashable, Codable, Sendable {
    package let unit: Unit
    package let direction: Direction

    package enum Direction: String, CaseIterable, Codable, Sendable {
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    package enum Unit: String, CaseIterable, Codable, Sendable {
        case percent
        /// A mark from 0 to 10.
        case score
        case pieces, persons, gigabytes
        case perHour = "per_hour"
        case perMonth = "per_month"
        case seconds, minutes, hours, days
    }

    package init(_ direction: Direction, _ unit: Unit) {
        self.unit = unit
        self.direction = direction
    }

    static let shareReached = Yardstick(.atLeast, .percent)
    static let mark = Yardstick(.atLeast, .score)
    static let timesTaken: [Yardstick] = [
        Yardstick(.atMost, .seconds), Yardstick(.atMost, .minutes), Yardstick(.atMost, .hours),
        Yardstick(.atMost, .days),
    ]
}

extension Yardstick {
    /// Each that measures a promise somewhere in the tree, once.
    package static let all: [Yardstick] = SpecificationNode.allCases.flatMap(\.yardsticks)
        .reduce(into: []) { all, yardstick in
            if !all.contains(yardstick) { all.append(yardstick) }
        }
}

extension Yardstick.Unit {
    /// What a value in this unit can be.
    var range: ClosedRange<Quantity> {
        switch self {
        case .percent: Quantity(0)...Quantity(100)
        case .score: Quantity(0)...Quantity(10)
        case .pieces, .persons, .gigabytes, .perHour, .perMonth, .seconds, .minutes, .hours,
            .days:
            Quantity(0)...Quantity(1_000_000_000)
        }
    }

    /// Nil for what is no length of time.
    var seconds: Int64? {
        switch self {
        case .seconds: 1
        case .minutes: 60
        case .hours: 3600
        case .days: 86_400
        case .percent, .score, .pieces, .persons, .gigabytes, .perHour, .perMonth: nil
        }
    }
}

extension SpecificationNode {
    /// How the promise at a node can be measured; empty where only words can say it.
    ///
    /// Which units fit is our own choice (usm.md 4.2 names the nodes only). Opening hours are a
    /// calendar and no number.
    package var yardsticks: [Yardstick] {
        switch self {
        case .facility, .facilityFunctionality, .goods, .actions, .facilityFunctioning,
            .availability, .openingHours, .safety, .support, .supportFunctionality, .serviceDesk,
            .calls, .wishes, .requestsForChange, .incidents, .serviceRequests,
            .supportFunctioning, .callQuality:
            []
        case .availabilityWhenOpen, .correctness, .completeness:
            [.shareReached]
        case .speed:
            Yardstick.timesTaken + [Yardstick(.atLeast, .perHour)]
        case .capacity:
            [
                Yardstick(.atLeast, .pieces), Yardstick(.atLeast, .persons),
                Yardstick(.atLeast, .gigabytes), Yardstick(.atLeast, .perHour),
            ]
        case .reliability:
            [.shareReached, Yardstick(.atMost, .perMonth)]
        case .timeliness, .continuity, .maintainability:
            Yardstick.timesTaken + [.shareReached]
        case .reactionTime, .handlingTime:
            Yardstick.timesTaken
        case .friendliness, .experience:
            [.mark, .shareReached]
        }
    }
}

import Values

/// One promise: how much open time a measure may take.
package struct ServiceTarget: Hashable, Codable, Sendable {
    package let measure: ServiceMeasure
    package let type: CallType
    /// Nil for calls that nobody has classified yet.
    package let priority: Priority?
    package let time: Duration

    package init(
        _ measure: ServiceMeasure, of type: CallType, _ priority: Priority?, within time: Duration
    ) {
        self.measure = measure
        self.type = type
        self.priority = priority
        self.time = time
    }
}

/// The times that an agreement promises, per call type and priority.
///
/// What is not listed is not promised: nothing falls back to a neighbour.
package struct ServiceTargets: Hashable, Sendable {
    /// By measure, type and priority.
    package let all: [ServiceTarget]
    /// The share of a target, in percent, after which somebody is warned.
    package let warningPercent: Int
    private let times: [Key: Duration]

    private struct Key: Hashable {
        let measure: ServiceMeasure
        let type: CallType
        let priority: Priority?
    }

    /// - Throws: ``InvalidTargets``, for the first one that is wrong.
    package init(_ targets: [ServiceTarget], warningPercent: Int = 80) throws(InvalidTargets) {
        guard (1...99).contains(warningPercent) else {
            throw .warningOutOfRange(percent: warningPercent)
        }
        var times: [Key: Duration] = [:]
        for target in targets {
            guard (Self.shortest...Self.longest).contains(target.time) else {
                throw .timeOutOfRange(target)
            }
            let key = Key(measure: target.measure, type: target.type, priority: target.priority)
            guard times.updateValue(target.time, forKey: key) == nil else {
                throw .listedTwice(target)
            }
        }
        all = targets.sorted { $0.place.lexicographicallyPrecedes($1.place) }
        self.warningPercent = warningPercent
        self.times = times
    }

    private init() {
        (all, warningPercent, times) = ([], 80, [:])
    }

    /// Of a call that no agreement covers.
    package static let none = ServiceTargets()

    private static let shortest = Duration.seconds(1)
    /// Ten years: far from where sums of milliseconds end.
    private static let longest = Duration.days(3653)

    package func time(
        _ measure: ServiceMeasure, of type: CallType, _ priority: Priority?
    ) -> Duration? {
        times[Key(measure: measure, type: type, priority: priority)]
    }
}

/// Why targets cannot be taken.
package enum InvalidTargets: Error, Hashable, Sendable {
    /// Shorter than a second or longer than ten years.
    case timeOutOfRange(ServiceTarget)
    case listedTwice(ServiceTarget)
    /// A warning comes after 1 to 99 percent of the time.
    case warningOutOfRange(percent: Int)
}

extension ServiceTarget {
    fileprivate var place: [Int] {
        [
            ServiceMeasure.allCases.firstIndex(of: measure) ?? 0,
            CallType.allCases.firstIndex(of: type) ?? 0, priority?.rank ?? 0,
        ]
    }
}

import CoreMetrics
import Desk
import Logging
import Synchronization

/// Counts, and says now and then, that somebody asked for more than they may hold.
///
/// Who it was stands in the line of that request.
final class RefusalMeasures: Sendable {
    private struct Limit: Hashable {
        let holder: Occupancy.Holder.Kind
        let resource: Occupancy.Resource
    }

    private static let silence = Duration.seconds(60)

    private let counters: [Limit: Counter]
    private let logger: Logger
    private let lastTold = Mutex<[Limit: ContinuousClock.Instant]>([:])

    init(_ measurements: Measurements, _ logger: Logger) {
        self.logger = logger
        var counters: [Limit: Counter] = [:]
        for holder in Occupancy.Holder.Kind.allCases {
            for resource in Occupancy.Resource.allCases {
                counters[Limit(holder: holder, resource: resource)] = Counter(
                    label: "mainstay_refused_total",
                    dimensions: [("of", holder.rawValue), ("limit", resource.rawValue)],
                    factory: measurements)
            }
        }
        self.counters = counters
    }

    @Sendable func note(_ holder: Occupancy.Holder.Kind, _ resource: Occupancy.Resource) {
        let limit = Limit(holder: holder, resource: resource)
        counters[limit]?.increment()
        let isNews = lastTold.withLock { told in
            if let last = told[limit], ContinuousClock.now - last < Self.silence { return false }
            told[limit] = .now
            return true
        }
        guard isNews else { return }
        logger.warning(
            "A limit was reached.",
            metadata: ["of": "\(holder.rawValue)", "limit": "\(resource.rawValue)"])
    }
}

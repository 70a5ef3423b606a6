import CoreMetrics
import Desk
import Jobs

/// How far followers are behind, and what the courier does.
struct DeliveryMeasures: FollowerObserver, CourierObserver {
    private let measurements: Measurements

    init(_ measurements: Measurements) {
        self.measurements = measurements
    }

    func noticed(_ follower: String, _ lag: FollowerLag) {
        let of = [("follower", follower)]
        Meter(label: "mainstay_follower_lag_events", dimensions: of, factory: measurements)
            .set(lag.events)
        Meter(label: "mainstay_follower_lag_seconds", dimensions: of, factory: measurements)
            .set(lag.time.components.seconds)
    }

    func failed(_ follower: String) {
        Counter(
            label: "mainstay_follower_failures_total", dimensions: [("follower", follower)],
            factory: measurements
        ).increment()
    }

    func noticed(_ report: DeliveryReport) {
        Counter(
            label: "mainstay_deliveries_total",
            dimensions: [("outcome", report.outcome.rawValue)], factory: measurements
        ).increment()
    }

    func noticed(_ tally: OutboxTally) {
        Meter(label: "mainstay_outbox_waiting", factory: measurements).set(tally.waiting)
        Meter(label: "mainstay_outbox_failing", factory: measurements).set(tally.failing)
        Meter(label: "mainstay_outbox_given_up", factory: measurements).set(tally.givenUp)
    }
}

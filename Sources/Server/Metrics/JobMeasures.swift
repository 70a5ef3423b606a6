import CoreMetrics
import Desk
import Jobs

/// Counts what the job runner does.
struct JobMeasures: JobObserver {
    private let measurements: Measurements

    init(_ measurements: Measurements) {
        self.measurements = measurements
    }

    func noticed(_ kind: String, _ outcome: JobOutcome) {
        Counter(
            label: "mainstay_jobs_total",
            dimensions: [("kind", kind), ("outcome", outcome.rawValue)], factory: measurements
        ).increment()
    }
}

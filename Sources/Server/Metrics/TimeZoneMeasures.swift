import CoreMetrics
import Desk

/// Which time zone data the machine has, so that administrators see where it is to be renewed.
struct TimeZoneMeasures {
    private let measurements: Measurements

    init(_ measurements: Measurements) {
        self.measurements = measurements
    }

    /// A number that is always 1, with the version beside it.
    func note(_ data: TimeZoneData) {
        Meter(
            label: "mainstay_time_zone_data_info",
            dimensions: [("version", data.version ?? "unknown")], factory: measurements
        ).set(1)
    }
}

import CoreMetrics
import Server
import Testing

struct MeasurementsTests {
    @Test func `A counter is one line with its labels in order`() {
        let measurements = Measurements()
        let counter = Counter(
            label: "calls_total", dimensions: [("type", "risk"), ("channel", "api")],
            factory: measurements)
        counter.increment(by: 3)
        #expect(
            measurements.text() == """
                # TYPE calls_total counter
                calls_total{channel="api",type="risk"} 3

                """)
    }

    @Test func `The same name and labels are the same counter`() {
        let measurements = Measurements()
        for _ in 1...2 { Counter(label: "calls_total", factory: measurements).increment() }
        #expect(measurements.text().contains("calls_total 2\n"))
    }

    @Test func `A gauge goes up and down`() {
        let measurements = Measurements()
        let gauge = Meter(label: "connections", factory: measurements)
        gauge.increment()
        gauge.increment()
        gauge.decrement()
        #expect(measurements.text().contains("# TYPE connections gauge\nconnections 1\n"))
    }

    @Test func `Each bucket of a timer holds what is in the smaller ones`() {
        let measurements = Measurements()
        let timer = CoreMetrics.Timer(label: "seconds", factory: measurements)
        timer.recordNanoseconds(2_000_000)
        timer.recordNanoseconds(30_000_000)
        timer.recordNanoseconds(60_000_000_000)
        let lines = Set(measurements.text().split(separator: "\n"))
        #expect(
            lines.isSuperset(of: [
                "seconds_bucket{le=\"0.001\"} 0", "seconds_bucket{le=\"0.0025\"} 1",
                "seconds_bucket{le=\"0.05\"} 2", "seconds_bucket{le=\"10.0\"} 2",
                "seconds_bucket{le=\"+Inf\"} 3", "seconds_count 3", "seconds_sum 60.032",
            ]))
    }

    @Test func `A label cannot end its own quotes`() {
        let measurements = Measurements()
        let counter = Counter(
            label: "x", dimensions: [("y", "a\"b\\c\nd")], factory: measurements)
        counter.increment()
        let line = #"x{y="a\"b\\c\nd"} 1"#
        #expect(measurements.text().contains(line))
    }
}

import CoreMetrics
import Synchronization

/// The numbers of this process, kept in memory until somebody asks for `/metrics`.
///
/// A label never holds anything that a user chose: only route patterns, known methods, statuses,
/// kinds. So there are few series, and none of them tells on anybody.
package final class Measurements: MetricsFactory {
    struct Series: Hashable {
        let name: String
        /// Sorted by key.
        let labels: [Label]

        struct Label: Hashable {
            let key: String
            let value: String
        }

        init(_ name: String, _ dimensions: [(String, String)]) {
            self.name = name
            labels = dimensions.map(Label.init).sorted { $0.key < $1.key }
        }
    }

    enum Cell {
        case counter(CounterCell)
        case gauge(GaugeCell)
        case histogram(HistogramCell)
    }

    private let cells = Mutex<[Series: Cell]>([:])

    package init() {}

    /// What has been measured so far, for the page of `/metrics`.
    func snapshot() -> [Series: Cell] {
        cells.withLock { $0 }
    }

    package func makeCounter(
        label: String, dimensions: [(String, String)]
    ) -> any CounterHandler {
        counter(label, dimensions)
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        counter(label, dimensions)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        if aggregate { histogram(label, dimensions) } else { gauge(label, dimensions) }
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    // Series live as long as the process: there are few of them, and a counter that began again
    // at zero would read as a restart.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    private func counter(_ name: String, _ dimensions: [(String, String)]) -> CounterCell {
        cells.withLock { cells in
            let series = Series(name, dimensions)
            if case .counter(let cell) = cells[series] { return cell }
            let cell = CounterCell()
            cells[series] = .counter(cell)
            return cell
        }
    }

    private func gauge(_ name: String, _ dimensions: [(String, String)]) -> GaugeCell {
        cells.withLock { cells in
            let series = Series(name, dimensions)
            if case .gauge(let cell) = cells[series] { return cell }
            let cell = GaugeCell()
            cells[series] = .gauge(cell)
            return cell
        }
    }

    private func histogram(_ name: String, _ dimensions: [(String, String)]) -> HistogramCell {
        cells.withLock { cells in
            let series = Series(name, dimensions)
            if case .histogram(let cell) = cells[series] { return cell }
            let cell = HistogramCell()
            cells[series] = .histogram(cell)
            return cell
        }
    }
}

extension Measurements {
    /// The numbers in Prometheus' text format, version 0.0.4.
    package func text() -> String {
        let families = Dictionary(grouping: snapshot(), by: \.key.name)
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            let ordered = family.sorted { $0.key.labelText < $1.key.labelText }
            if let first = ordered.first { text += "# TYPE \(name) \(first.value.typeName)\n" }
            for (series, cell) in ordered { text += cell.lines(of: series) }
        }
        return text
    }
}

extension Measurements.Series {
    fileprivate var labelText: String { labelText(with: []) }

    fileprivate func labelText(with more: [Label]) -> String {
        let pairs = (labels + more).map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
        return pairs.isEmpty ? "" : "{" + pairs.joined(separator: ",") + "}"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}

extension Measurements.Cell {
    fileprivate var typeName: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }

    fileprivate func lines(of series: Measurements.Series) -> String {
        switch self {
        case .counter(let cell):
            "\(series.name)\(series.labelText) \(Self.number(cell.value))\n"
        case .gauge(let cell):
            "\(series.name)\(series.labelText) \(Self.number(cell.value))\n"
        case .histogram(let cell):
            Self.lines(of: series, cell.value)
        }
    }

    /// Each bucket counts what is in it and in all smaller ones.
    private static func lines(
        of series: Measurements.Series, _ state: HistogramCell.State
    ) -> String {
        let bounds = HistogramCell.bounds.map { "\($0)" } + ["+Inf"]
        var (lines, count) = ("", 0)
        for (bound, inBucket) in zip(bounds, state.counts) {
            count += inBucket
            let labels = series.labelText(with: [.init(key: "le", value: bound)])
            lines += "\(series.name)_bucket\(labels) \(count)\n"
        }
        lines += "\(series.name)_sum\(series.labelText) \(number(state.sum))\n"
        lines += "\(series.name)_count\(series.labelText) \(count)\n"
        return lines
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}

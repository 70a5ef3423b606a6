import Desk

/// Boxes in rows beneath each other, and lines that run between rows and columns, never through a
/// box.
///
/// Rows are as wide as the reader's page, so the same boxes are laid out once for wide pages and
/// once for narrow ones.
struct RowLayout {
    struct Style {
        let columns: Int
        let width: Double
        let height: Double
        /// Between two columns, where lines pass a row.
        let gutter: Double

        static let wide = Style(columns: 5, width: 180, height: 58, gutter: 30)
        static let narrow = Style(columns: 2, width: 144, height: 66, gutter: 18)
    }

    struct Place {
        let row: Int
        let column: Int
    }

    /// A line with what it joins, as a chain of straight pieces.
    struct Route {
        let line: Int
        let points: [GraphLayout.Point]
    }

    let style: Style
    let places: [Place]
    private(set) var routes: [Route] = []
    /// The upper edge of each row.
    private var tops: [Double] = []
    private(set) var height = 0.0

    var width: Double {
        Double(style.columns) * (style.width + style.gutter) + style.gutter
    }

    /// - Parameters:
    ///   - levels: which boxes stand above which; equal ones stand beside each other.
    ///   - lines: from the upper box to the lower one.
    ///   - spacious: the gap above the first row of this level holds words of its own.
    init(levels: [Int], lines: [GraphSketch.Line], spacious: Int?, _ style: Style) {
        self.style = style
        let rows = Self.rows(levels, lines, style)
        var places = levels.map { _ in Place(row: 0, column: 0) }
        for (row, boxes) in rows.enumerated() {
            let first = (style.columns - boxes.count) / 2
            for (index, box) in boxes.enumerated() {
                places[box] = Place(row: row, column: first + index)
            }
        }
        self.places = places
        let waterRow = spacious.flatMap { level in
            rows.firstIndex { $0.contains { levels[$0] >= level } }
        }
        arrange(rows.count, lines, waterRow: waterRow)
    }

    func centre(of box: Int) -> GraphLayout.Point {
        let place = places[box]
        return GraphLayout.Point(
            x: centre(column: place.column), y: tops[place.row] + style.height / 2)
    }

    /// Between the lowest box above a row and the row.
    func middle(above row: Int) -> Double {
        row == 0 ? 0 : (tops[row - 1] + style.height + tops[row]) / 2
    }

    private func centre(column: Int) -> Double {
        style.gutter + Double(column) * (style.width + style.gutter) + style.width / 2
    }

    /// The boxes of each row, those of a level as near as can be to what they hang from.
    private static func rows(
        _ levels: [Int], _ lines: [GraphSketch.Line], _ style: Style
    ) -> [[Int]] {
        let above = Dictionary(grouping: lines, by: \.to).mapValues { $0.map(\.from) }
        var position: [Int: Double] = [:]
        var rows: [[Int]] = []
        for level in Set(levels).sorted() {
            let wanted = levels.indices.filter { levels[$0] == level }.map { box in
                let known = (above[box] ?? []).compactMap { position[$0] }
                return (
                    box,
                    known.isEmpty ? 0.5 : known.reduce(0, +) / Double(known.count)
                )
            }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            // Rows of nearly the same length, each with neighbours of the order.
            let count = max(1, (wanted.count + style.columns - 1) / style.columns)
            var parts = Array(repeating: [Int](), count: count)
            for (index, (box, _)) in wanted.enumerated() {
                parts[index % count].append(box)
                position[box] = Double(index) / Double(max(1, wanted.count - 1))
            }
            rows += parts
        }
        return rows
    }
}

// MARK: Lines

extension RowLayout {
    /// A piece of a line along a gap between two rows.
    private struct Track: Hashable {
        let line: Int
        let gap: Int
    }

    /// Sets the rows as far apart as the lines between them need, and draws the lines.
    private mutating func arrange(_ rows: Int, _ lines: [GraphSketch.Line], waterRow: Int?) {
        var tracks: [Int: [Int]] = [:]
        for (index, line) in lines.enumerated() {
            let (upper, lower) = ends(of: line)
            tracks[upper.row, default: []].append(index)
            if lower.row > upper.row + 1 { tracks[lower.row - 1, default: []].append(index) }
        }
        var top = 4.0
        for row in 0..<rows {
            tops.append(top)
            let busy = Double(tracks[row]?.count ?? 0)
            let gap = min(28 + busy * 4, 84) + (waterRow == row + 1 ? 44 : 0)
            top += style.height + (row + 1 == rows ? (busy > 0 ? gap : 0) : gap)
        }
        height = top + 4
        var heights: [Track: Double] = [:]
        for (gap, indices) in tracks {
            let start = tops[gap] + style.height + 8
            let end = gap + 1 < rows ? tops[gap + 1] - 8 : start + 12
            for (place, line) in indices.enumerated() {
                let share = Double(place + 1) / Double(indices.count + 1)
                heights[Track(line: line, gap: gap)] = start + (end - start) * share
            }
        }
        let ports = ports(lines)
        routes = lines.indices.map { index in
            Route(line: index, points: points(index, lines[index], ports[index], heights))
        }
    }

    /// The upper and the lower of two boxes.
    private func ends(of line: GraphSketch.Line) -> (upper: Place, lower: Place) {
        let (from, to) = (places[line.from], places[line.to])
        return from.row <= to.row ? (from, to) : (to, from)
    }

    /// Where along the edge of its boxes each line begins and ends, so that no two share a place.
    private func ports(_ lines: [GraphSketch.Line]) -> [(upper: Double, lower: Double)] {
        var ports = lines.map { _ in (upper: 0.0, lower: 0.0) }
        struct Side: Hashable {
            let row: Int
            let column: Int
            let isBelow: Bool
        }
        var sides: [Side: [(line: Int, isUpper: Bool, towards: Double)]] = [:]
        for (index, line) in lines.enumerated() {
            let (upper, lower) = ends(of: line)
            let (from, to) = (centre(column: upper.column), centre(column: lower.column))
            sides[Side(row: upper.row, column: upper.column, isBelow: true), default: []]
                .append((index, true, to))
            let entersBelow = upper.row == lower.row
            sides[Side(row: lower.row, column: lower.column, isBelow: entersBelow), default: []]
                .append((index, false, from))
        }
        for (side, ends) in sides {
            let step = min(12, (style.width - 40) / Double(max(1, ends.count)))
            let sorted = ends.sorted { ($0.towards, $0.line) < ($1.towards, $1.line) }
            for (place, end) in sorted.enumerated() {
                let x =
                    centre(column: side.column)
                    + (Double(place) - Double(ends.count - 1) / 2) * step
                if end.isUpper { ports[end.line].upper = x } else { ports[end.line].lower = x }
            }
        }
        return ports
    }

    private func points(
        _ index: Int, _ line: GraphSketch.Line, _ port: (upper: Double, lower: Double),
        _ heights: [Track: Double]
    ) -> [GraphLayout.Point] {
        let (upper, lower) = ends(of: line)
        let first = heights[Track(line: index, gap: upper.row)] ?? 0
        let start = GraphLayout.Point(x: port.upper, y: tops[upper.row] + style.height)
        let isBeside = upper.row == lower.row
        let end = GraphLayout.Point(
            x: port.lower, y: tops[lower.row] + (isBeside ? style.height : 0))
        guard lower.row > upper.row + 1 else {
            return [
                start, .init(x: port.upper, y: first), .init(x: port.lower, y: first), end,
            ]
        }
        let last = heights[Track(line: index, gap: lower.row - 1)] ?? 0
        let passage = passage(beside: lower.column, towards: port.upper, index)
        return [
            start, .init(x: port.upper, y: first), .init(x: passage, y: first),
            .init(x: passage, y: last), .init(x: port.lower, y: last), end,
        ]
    }

    /// The gutter beside a column on the side from which a line comes; lines keep apart in it.
    private func passage(beside column: Int, towards x: Double, _ index: Int) -> Double {
        let side = x < centre(column: column) ? 0 : 1
        let left = Double(column + side) * (style.width + style.gutter)
        return left + style.gutter * (0.2 + 0.15 * Double(index % 5))
    }
}

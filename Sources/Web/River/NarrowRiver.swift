import Markup
import USM

/// From top to bottom, for narrow screens: names stand beside the line.
///
/// As a window it shows the present step with the two before and the two behind it.
struct NarrowRiver: Component, RiverDrawing {
    private let plan: RiverPlan
    private let viewer: Viewer
    private let rows: Rows
    private let shown: ClosedRange<Double>?

    private static let width = 360.0
    private static let left = 20.0
    private static let laneWidth = 20.0

    private static let neighbours = 2

    init(model: RiverModel, viewer: Viewer, isWindow: Bool = false) {
        plan = RiverPlan(model, isSideBySide: false)
        self.viewer = viewer
        rows = Rows(plan)
        shown = isWindow ? Self.window(of: plan) : nil
    }

    /// - Returns: the columns around the present steps; nil where none is present.
    private static func window(of plan: RiverPlan) -> ClosedRange<Double>? {
        let columns = Set(plan.spots.map(\.place.column) + plan.letters.map(\.place.column))
            .sorted()
        let present = plan.spots.filter { $0.station.state == .now }.map(\.place.column)
        guard
            let first = present.min().flatMap({ columns.firstIndex(of: $0) }),
            let last = present.max().flatMap({ columns.firstIndex(of: $0) })
        else { return nil }
        let (low, high) = (max(first - neighbours, 0), min(last + neighbours, columns.count - 1))
        return columns[low]...columns[high]
    }

    private func isShown(_ place: RiverPlan.Place) -> Bool {
        shown?.contains(place.column) ?? true
    }

    /// How far down each column of the plan lies, and what is written beside it.
    private struct Rows {
        private var depths: [Double: Double] = [:]
        private(set) var height = 0.0

        init(_ plan: RiverPlan) {
            let columns = Set(plan.spots.map(\.place.column) + plan.letters.map(\.place.column))
                .sorted()
            let starts = Set(plan.spots.filter(\.isFirst).map(\.place.column))
            let stations = Set(plan.spots.map(\.place.column))
            var y = 0.0
            for column in columns {
                y += starts.contains(column) ? 46 : stations.contains(column) ? 29 : 15
                depths[column] = y
            }
            height = y + 24
        }

        /// Between the rows of a course that is only possible, as far along as it lies.
        func depth(_ column: Double) -> Double {
            if let known = depths[column] { return known }
            let above = depths.filter { $0.key < column }.max { $0.key < $1.key }
            let below = depths.filter { $0.key > column }.min { $0.key < $1.key }
            guard let above, let below else { return above?.value ?? below?.value ?? 0 }
            let share = (column - above.key) / (below.key - above.key)
            return above.value + share * (below.value - above.value)
        }
    }

    func point(_ place: RiverPlan.Place) -> RiverPoint {
        RiverPoint(
            x: Self.left + Double(place.lane) * Self.laneWidth, y: rows.depth(place.column))
    }

    func way(from: RiverPoint, to: RiverPoint) -> String {
        guard from.x != to.x else { return "M\(drawn(from.x)) \(drawn(from.y))V\(drawn(to.y))" }
        let reach = min(abs(to.y - from.y), 29)
        let (start, end) =
            from.x < to.x ? (from.y, from.y + reach) : (to.y - reach, to.y)
        let middle = (start + end) / 2
        return "M\(drawn(from.x)) \(drawn(from.y))V\(drawn(start))"
            + "C\(drawn(from.x)) \(drawn(middle)) \(drawn(to.x)) \(drawn(middle)) \(drawn(to.x)) \(drawn(end))"
            + "V\(drawn(to.y))"
    }

    private var textLeft: Double { Self.left + Double(plan.lanes - 1) * Self.laneWidth + 20 }

    var body: HTML {
        """
        <svg class="narrow" viewBox="0 \(drawn(top)) \(drawn(Self.width)) \(drawn(bottom - top))">
        \(lines(plan))\(plan.bars.filter { isShown($0.place) }, bar)\
        \(plan.labels.filter { isShown($0.place) }, label)\
        \(plan.letters.filter { isShown($0.place) }, letter)\
        \(plan.spots.filter { isShown($0.place) }, { step($0, radius: 6, viewer: viewer, words: name($0)) })
        </svg>
        """
    }

    private var top: Double {
        guard let shown else { return 0 }
        let isStart = plan.spots.contains { $0.place.column == shown.lowerBound && $0.isFirst }
        return rows.depth(shown.lowerBound) - (isStart ? 40 : 20)
    }

    private var bottom: Double {
        shown.map { rows.depth($0.upperBound) + 20 } ?? rows.height
    }

    private func name(_ spot: RiverPlan.Spot) -> HTML {
        let point = point(spot.place)
        return """
            <text class="name shown" x="\(drawn(textLeft))" y="\(drawn(point.y + 5))">\(viewer.say(spot.station.step.name))</text>
            """
    }

    private func label(_ label: RiverPlan.Label) -> HTML {
        let point = point(label.place)
        let y = point.y - 17
        return """
            <g class="\(label.process.hue.rawValue)"><text class="process" x="\(drawn(textLeft))" y="\(drawn(y))">\
            \(viewer.say(label.process.name))\(label.reference.map { "<tspan class=\"reference\" dx=\"6\">\($0)</tspan>" as HTML })</text></g>
            """
    }

    private func letter(_ letter: RiverPlan.Letter) -> HTML {
        let point = point(letter.place)
        return """
            <g class="\(letter.process.hue.rawValue) possible"><circle cx="\(drawn(point.x))" cy="\(drawn(point.y))" r="9"/>\
            <text class="letter" text-anchor="middle" x="\(drawn(point.x))" y="\(drawn(point.y + 4))">\(String(letter.process.letter))</text></g>
            """
    }

    private func bar(_ bar: RiverPlan.Bar) -> HTML {
        let point = point(bar.place)
        let y = drawn(point.y + 10)
        return """
            <g class="\(bar.process.hue.rawValue)"><path class="line done" d="M\(drawn(point.x)) \(drawn(point.y))V\(y)"/>\
            <path class="bar-end" d="M\(drawn(point.x - 9)) \(y)H\(drawn(point.x + 9))"/></g>
            """
    }
}

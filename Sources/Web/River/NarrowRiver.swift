import Markup
import USM

/// From top to bottom, for narrow screens: names stand beside the line.
///
/// Where there is a present step, what lies behind it is drawn close together, so that the step is
/// in view.
struct NarrowRiver: Component, RiverDrawing {
    private let plan: RiverPlan
    private let viewer: Viewer
    private let rows: Rows

    private static let width = 360.0
    private static let left = 20.0
    private static let laneWidth = 20.0

    init(model: RiverModel, viewer: Viewer) {
        plan = RiverPlan(model, isSideBySide: false)
        self.viewer = viewer
        rows = Rows(plan, isFolded: model.isMoving)
    }

    /// How far down each column of the plan lies, and what is written beside it.
    private struct Rows {
        private var depths: [Double: Double] = [:]
        private(set) var named: Set<Double> = []
        private(set) var height = 0.0

        init(_ plan: RiverPlan, isFolded: Bool) {
            let columns = Set(plan.spots.map(\.place.column) + plan.letters.map(\.place.column))
                .sorted()
            let present = plan.spots.filter { $0.station.state == .now }.map(\.place.column)
            let starts = Set(plan.spots.filter(\.isFirst).map(\.place.column))
            let stations = Set(plan.spots.map(\.place.column))
            var y = 0.0
            for column in columns {
                let isNear = present.contains { (0...2).contains(column - $0) }
                let isNamed = stations.contains(column) && (!isFolded || isNear)
                let isStart = starts.contains(column)
                y += isStart && isNamed ? 46 : isStart || isNamed ? 29 : 15
                depths[column] = y
                if isNamed { named.insert(column) }
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
        <svg class="narrow" viewBox="0 0 \(drawn(Self.width)) \(drawn(rows.height))">
        \(lines(plan))\(plan.bars, bar)\(plan.labels, label)\(plan.letters, letter)\
        \(plan.spots, { step($0, radius: 6, viewer: viewer, words: name($0)) })
        </svg>
        """
    }

    private func name(_ spot: RiverPlan.Spot) -> HTML {
        guard rows.named.contains(spot.place.column) else { return .empty }
        let point = point(spot.place)
        return """
            <text class="name shown" x="\(drawn(textLeft))" y="\(drawn(point.y + 5))">\(viewer.say(spot.station.step.name))</text>
            """
    }

    private func label(_ label: RiverPlan.Label) -> HTML {
        let point = point(label.place)
        let y = rows.named.contains(label.place.column) ? point.y - 17 : point.y + 4
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

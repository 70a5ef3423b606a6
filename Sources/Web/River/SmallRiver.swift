import Markup

/// The same drawing without words, a line high, for lists.
struct SmallRiver: Component, RiverDrawing {
    private let plan: RiverPlan
    private let label: String

    private static let spacing = 6.0
    private static let laneHeight = 6.0
    private static let margin = 6.0
    /// Room for the longest workflow, so that rivers one above the other have one scale.
    private static let width = 2 * margin + 29 * spacing

    init(model: RiverModel, label: String) {
        plan = RiverPlan(model, isSideBySide: true)
        self.label = label
    }

    func point(_ place: RiverPlan.Place) -> RiverPoint {
        RiverPoint(
            x: Self.margin + place.column * Self.spacing,
            y: Self.margin + Double(place.lane) * Self.laneHeight)
    }

    func way(from: RiverPoint, to: RiverPoint) -> String {
        guard from.y != to.y else { return "M\(drawn(from.x)) \(drawn(from.y))H\(drawn(to.x))" }
        let middle = (from.x + to.x) / 2
        return "M\(drawn(from.x)) \(drawn(from.y))"
            + "C\(drawn(middle)) \(drawn(from.y)) \(drawn(middle)) \(drawn(to.y)) \(drawn(to.x)) \(drawn(to.y))"
    }

    private var height: Double { 2 * Self.margin + Double(plan.lanes - 1) * Self.laneHeight }

    var body: HTML {
        """
        <svg class="river-small" viewBox="0 0 \(drawn(Self.width)) \(drawn(height))" \
        width="\(drawn(Self.width))" height="\(drawn(height))" role="img" aria-label="\(label)">\
        \(lines(plan))\(plan.spots.filter { $0.station.state == .now }, present)</svg>
        """
    }

    private func present(_ spot: RiverPlan.Spot) -> HTML {
        """
        <g class="\(spot.process.hue.rawValue)"><g class="step now">\(mark(spot.station, point(spot.place), radius: 2))</g></g>
        """
    }
}

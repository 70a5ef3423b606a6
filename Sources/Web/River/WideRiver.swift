import Markup
import USM

/// From left to right, for screens with room.
struct WideRiver: Component, RiverDrawing {
    private let plan: RiverPlan
    private let viewer: Viewer
    private let spacing: Double

    private static let width = 1100.0
    private static let margin = 26.0
    private static let laneHeight = 46.0
    private static let top = 46.0

    init(model: RiverModel, viewer: Viewer) {
        plan = RiverPlan(model, isSideBySide: true)
        self.viewer = viewer
        spacing = (Self.width - 2 * Self.margin) / max(1, plan.columns - 1)
    }

    private var height: Double { Self.top + Self.laneHeight * Double(plan.lanes - 1) + 40 }

    func point(_ place: RiverPlan.Place) -> RiverPoint {
        RiverPoint(
            x: Self.margin + place.column * spacing,
            y: Self.top + Double(place.lane) * Self.laneHeight)
    }

    /// Level at both ends, so that a dip flows.
    ///
    /// A long way dips within its first stretch.
    func way(from: RiverPoint, to: RiverPoint) -> String {
        let reach = min(abs(to.x - from.x), max(spacing, 48))
        let turn = from.y < to.y ? from.x + reach : to.x - reach
        let (start, end) = from.y < to.y ? (from.x, turn) : (turn, to.x)
        let middle = (start + end) / 2
        let curve =
            "C\(drawn(middle)) \(drawn(from.y)) \(drawn(middle)) \(drawn(to.y)) \(drawn(end)) \(drawn(to.y))"
        guard from.y != to.y else { return "M\(drawn(from.x)) \(drawn(from.y))H\(drawn(to.x))" }
        return "M\(drawn(from.x)) \(drawn(from.y))H\(drawn(start))\(curve)H\(drawn(to.x))"
    }

    var body: HTML {
        """
        <svg class="wide" viewBox="0 0 \(drawn(Self.width)) \(drawn(height))">
        \(lines(plan))\(plan.bars, bar)\(plan.labels, label)\(plan.letters, letter)\
        \(plan.spots, { step($0, radius: 6, viewer: viewer, words: name($0)) })
        </svg>
        """
    }

    private func label(_ label: RiverPlan.Label) -> HTML {
        let point = point(label.place)
        return """
            <g class="\(label.process.hue.rawValue)"><text class="process" x="\(drawn(point.x - 7))" y="\(drawn(point.y - 16))">\
            \(viewer.say(label.process.name))\(reference(label))</text></g>
            """
    }

    private func reference(_ label: RiverPlan.Label) -> HTML? {
        guard let reference = label.reference, !label.isFocus else { return nil }
        return "<tspan class=\"reference\" dx=\"6\">\(reference)</tspan>"
    }

    private func letter(_ letter: RiverPlan.Letter) -> HTML {
        let point = point(letter.place)
        return """
            <g class="\(letter.process.hue.rawValue) possible"><circle cx="\(drawn(point.x))" cy="\(drawn(point.y))" r="11"/>\
            <text class="letter" text-anchor="middle" x="\(drawn(point.x))" y="\(drawn(point.y + 4.5))">\(String(letter.process.letter))</text></g>
            """
    }

    private func bar(_ bar: RiverPlan.Bar) -> HTML {
        let point = point(bar.place)
        let x = drawn(point.x + min(20, spacing * 0.5))
        return """
            <g class="\(bar.process.hue.rawValue)"><path class="line done" d="M\(drawn(point.x)) \(drawn(point.y))H\(x)"/>\
            <path class="bar-end" d="M\(x) \(drawn(point.y - 9))V\(drawn(point.y + 9))"/></g>
            """
    }

    /// Below its station where it fits between the dips of the line, and above where not.
    private func name(_ spot: RiverPlan.Spot) -> HTML {
        let (point, words) = (point(spot.place), viewer.say(spot.station.step.name))
        let half = Double(words.count) * Self.letterWidth / 2
        let room = spot.isCrowded ? nil : roomBelow(spot)
        let fits = room.map { $0.upperBound - $0.lowerBound >= 2 * half } ?? false
        let (low, high) = fits ? (room?.lowerBound ?? 0, room?.upperBound ?? 0) : (0, Self.width)
        let below = point.y + (spot.station.isRedone ? 42 : 30)
        // At an edge of the drawing the name hangs on that edge: no estimate can cut it off there.
        let (anchor, x) =
            if low == 0, point.x < half {
                ("start", 2.0)
            } else if high == Self.width, point.x > high - half {
                ("end", high - 2)
            } else {
                ("middle", min(max(point.x, low + half), high - half))
            }
        return """
            <text class="name" text-anchor="\(anchor)" x="\(drawn(x))" y="\(drawn(fits ? below : point.y - 19))">\(words)</text>
            """
    }

    /// How wide a letter of a name is on average; a little more than it is, to be sure.
    private static let letterWidth = 8.1

    /// From the last place to the left where a line comes up to this lane, to the next one to the
    /// right where a line goes down.
    private func roomBelow(_ spot: RiverPlan.Spot) -> ClosedRange<Double> {
        let crowded = plan.spots.filter { $0.isCrowded && $0.place.lane == spot.place.lane }
            .map { self.point($0.place).x }
        let x = point(spot.place).x
        let left = crowded.filter { $0 < x }.max() ?? 0
        let right = crowded.filter { $0 > x }.min() ?? Self.width
        return left...right
    }
}

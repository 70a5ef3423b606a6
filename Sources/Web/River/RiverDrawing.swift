import Markup
import USM
import Values

/// A point of a drawing, in its own units.
struct RiverPoint {
    var x: Double
    var y: Double
}

/// Numbers as drawings write them: at most one digit behind the point.
func drawn(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
}

/// What the three drawings have in common: lines below, stations on top of them.
protocol RiverDrawing {
    func point(_ place: RiverPlan.Place) -> RiverPoint
    /// The way of a line between two points.
    func way(from: RiverPoint, to: RiverPoint) -> String
}

extension RiverDrawing {
    func lines(_ plan: RiverPlan) -> HTML {
        let lines = plan.lines.map { line -> HTML in
            let way = way(from: point(line.from), to: point(line.to))
            return """
                <g class="\(line.process.hue.rawValue)"><path class="line \(line.look.rawValue)" d="\(way)"/></g>
                """
        }
        return lines.joined()
    }

    /// A small turn under a station that was done anew.
    func loop(_ point: RiverPoint) -> HTML {
        let (x, y) = (point.x, point.y + 7)
        let turn = "C\(drawn(x - 13)) \(drawn(y + 15)) \(drawn(x + 13)) \(drawn(y + 15))"
        let way = "M\(drawn(x - 3)) \(drawn(y)) \(turn) \(drawn(x + 3)) \(drawn(y))"
        return "<path class=\"loop\" d=\"\(way)\"/>"
    }

    /// The circle of a station, or its ring when it is the present one.
    func mark(_ station: RiverModel.Station, _ point: RiverPoint, radius: Double) -> HTML {
        let (x, y) = (drawn(point.x), drawn(point.y))
        switch station.state {
        case .now:
            return """
                <circle class="ring" cx="\(x)" cy="\(y)" r="\(drawn(radius * 1.8))"/>\
                <circle class="dot" cx="\(x)" cy="\(y)" r="\(drawn(radius * 0.7))"/>
                """
        case .done:
            return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(drawn(radius))\"/>"
        case .ahead, .uncertain:
            return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(drawn(radius - 1))\"/>"
        }
    }

    /// A station with its words, leading to where it is explained or worked on.
    func step(
        _ spot: RiverPlan.Spot, radius: Double, viewer: Viewer, words: HTML
    ) -> HTML {
        let (station, point) = (spot.station, point(spot.place))
        let title = station.title(viewer)
        let inside: HTML = """
            <title>\(title)</title>\
            <circle class="hit" cx="\(drawn(point.x))" cy="\(drawn(point.y))" r="14"/>\
            \(if: station.isRedone, loop(point))\(mark(station, point, radius: radius))\(words)
            """
        let marked: HTML =
            if let path = station.path {
                "<a class=\"step \(station.class)\" href=\"\(path)\" aria-label=\"\(title)\">\(inside)</a>"
            } else {
                "<g class=\"step \(station.class)\">\(inside)</g>"
            }
        return "<g class=\"\(spot.process.hue.rawValue)\">\(marked)</g>"
    }
}

import Desk
import Markup

/// Boxes with words and lines between them, drawn from top to bottom.
///
/// The words are ours to draw; where they go comes from the desk's layouts. Beside every drawing
/// stands a table that says the same.
struct Drawing: Sendable {
    struct Box: Sendable {
        let words: String
        /// What is read out and shown on hover; the words alone where there is no more to say.
        let title: String
        let path: String?
        let shape: Shape
        var level: Int?
    }

    /// What a box stands for; told by its outline, never by its colour alone.
    enum Shape: String, Sendable {
        /// A customer: round ends.
        case customer
        /// A service of ours: a plain box.
        case service
        /// A supplier, or what they deliver: cut corners.
        case supplier
        /// A service without a way up: a broken line.
        case orphan
        /// A managed component: a box with a bar.
        case component
        /// Where the question starts: a thick line.
        case start
    }

    var boxes: [Box] = []
    var lines: [GraphSketch.Line] = []

    static let width = 188
    static let height = 58

    var sketch: GraphSketch {
        GraphSketch(
            boxes: boxes.map {
                GraphSketch.Box(width: Self.width, height: Self.height, level: $0.level)
            },
            lines: lines)
    }
}

/// A drawing that has been laid out.
struct DrawnGraph: Component {
    let drawing: Drawing
    let layout: GraphLayout
    let label: String

    private static let margin = 12.0
    /// What is wider is not made smaller, as nobody could read it; it can be moved instead.
    private static let readable = 1_600.0

    var body: HTML {
        let width = layout.width + 2 * Self.margin
        let height = layout.height + 2 * Self.margin
        return """
            <div class="graph\(width > Self.readable ? " wide" : "")"><svg viewBox="0 0 \(drawn(width)) \(drawn(height))" \
            width="\(drawn(width))" height="\(drawn(height))" role="group" aria-label="\(label)">
            \(layout.routes, line)
            \(zip(drawing.boxes, layout.centres), { box($0.0, at: $0.1).body })
            </svg></div>
            """
    }

    private func line(_ route: GraphLayout.Route) -> HTML {
        let points = route.points.map {
            "\(drawn($0.x + Self.margin)) \(drawn($0.y + Self.margin))"
        }
        let curves = points.dropFirst().joined(separator: " ")
        return "<path class=\"edge\" d=\"M\(points.first ?? "0 0")C\(curves)\"/>"
    }

    private func box(_ box: Drawing.Box, at centre: GraphLayout.Point) -> DrawnBox {
        DrawnBox(
            box: box,
            centre: .init(x: centre.x + Self.margin, y: centre.y + Self.margin),
            width: Double(Drawing.width), height: Double(Drawing.height), index: nil)
    }
}

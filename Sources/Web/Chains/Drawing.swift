import Desk
import Markup
import Values

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
    /// How many boxes stand beside each other on a page of usual width.
    static let widest = 5
    /// Between two levels there is room for the rows of the upper one.
    static let levelRows = 100

    /// Sets the boxes of a crowded level in several rows; what hangs on nothing below goes on top.
    mutating func spread() {
        let holding = Set(lines.map(\.from))
        for (level, places) in Dictionary(grouping: boxes.indices, by: { boxes[$0].level }) {
            guard let level else { continue }
            let rows = min((places.count + Self.widest - 1) / Self.widest, Self.levelRows)
            let sorted =
                places.filter { !holding.contains($0) } + places.filter(holding.contains)
            for (index, place) in sorted.enumerated() {
                boxes[place].level = level * Self.levelRows + index * rows / places.count
            }
        }
    }

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
    /// The words at a line across the drawing, above the first box of this level or deeper.
    var waterline: (level: Int, above: String, below: String)?

    private static let margin = 12.0
    /// What is wider is not made smaller, as nobody could read it; it can be moved instead.
    private static let readable = 1_600.0

    var body: HTML {
        let width = layout.width + 2 * Self.margin
        let height = layout.height + 2 * Self.margin
        return """
            <div class="graph\(width > Self.readable ? " wide" : "")"><svg viewBox="0 0 \(drawn(width)) \(drawn(height))" \
            width="\(drawn(width))" height="\(drawn(height))" role="group" aria-label="\(label)">
            \(water(width, height))\(layout.routes, line)
            \(zip(drawing.boxes, layout.centres), { box($0.0, at: $0.1) })
            </svg></div>
            """
    }

    private func water(_ width: Double, _ height: Double) -> HTML {
        guard let waterline else { return .empty }
        let half = Double(Drawing.height) / 2
        let places = zip(drawing.boxes, layout.centres)
        let above = places.filter { ($0.0.level ?? .max) < waterline.level }.map { $0.1.y + half }
        let below = places.filter { ($0.0.level ?? .min) >= waterline.level }.map { $0.1.y - half }
        guard let low = above.max(), let high = below.min(), low < high else { return .empty }
        let y = (low + high) / 2 + Self.margin
        return """
            <rect class="water" x="0" y="\(drawn(y))" width="\(drawn(width))" height="\(drawn(height - y))"/>\
            <path class="waterline" d="M0 \(drawn(y))H\(drawn(width))"/>\
            <text class="side" x="4" y="\(drawn(y - 5))">\(waterline.above)</text>\
            <text class="side" x="4" y="\(drawn(y + 14))">\(waterline.below)</text>

            """
    }

    private func line(_ route: GraphLayout.Route) -> HTML {
        let points = route.points.map {
            "\(drawn($0.x + Self.margin)) \(drawn($0.y + Self.margin))"
        }
        let curves = points.dropFirst().joined(separator: " ")
        return "<path class=\"edge\" d=\"M\(points.first ?? "0 0")C\(curves)\"/>"
    }

    private func box(_ box: Drawing.Box, at centre: GraphLayout.Point) -> HTML {
        let (x, y) = (centre.x + Self.margin, centre.y + Self.margin)
        let lines = box.words.wrapped(to: box.shape.letters, lines: 3)
        let first = y + 4.5 - Double(lines.count - 1) * 8
        let texts = lines.enumerated().map { index, words -> HTML in
            """
            <text text-anchor="middle" x="\(drawn(x))" y="\(drawn(first + Double(index) * 16))">\(words)</text>
            """
        }
        let inside: HTML = """
            <title>\(box.title)</title><path class="shape" d="\(outline(box.shape, x, y))"/>\(texts)
            """
        guard let path = box.path else { return "<g class=\"\(box.shape.rawValue)\">\(inside)</g>" }
        return """
            <a class="\(box.shape.rawValue)" href="\(path)" aria-label="\(box.title)">\(inside)</a>

            """
    }

    private func outline(_ shape: Drawing.Shape, _ x: Double, _ y: Double) -> String {
        let (w, h) = (Double(Drawing.width) / 2, Double(Drawing.height) / 2)
        let (left, right, top, bottom) = (drawn(x - w), drawn(x + w), drawn(y - h), drawn(y + h))
        switch shape {
        case .customer:
            let arc = "A\(drawn(h)) \(drawn(h)) 0 0 1"
            let (inLeft, inRight) = (drawn(x - w + h), drawn(x + w - h))
            return
                "M\(inLeft) \(top)H\(inRight)\(arc) \(inRight) \(bottom)H\(inLeft)\(arc) \(inLeft) \(top)Z"
        case .supplier:
            let cut = 10.0
            let (inLeft, inRight) = (drawn(x - w + cut), drawn(x + w - cut))
            let middle = drawn(y)
            return """
                M\(inLeft) \(top)H\(inRight)L\(right) \(middle)L\(inRight) \(bottom)H\(inLeft)\
                L\(left) \(middle)Z
                """
        case .component:
            let bar = drawn(x - w + 7)
            return "M\(left) \(top)H\(right)V\(bottom)H\(left)ZM\(bar) \(top)V\(bottom)"
        case .service, .orphan, .start:
            return "M\(left) \(top)H\(right)V\(bottom)H\(left)Z"
        }
    }
}

extension Drawing.Shape {
    /// How many letters a line of a box takes without touching its outline.
    fileprivate var letters: Int {
        switch self {
        case .customer, .supplier: 18
        case .service, .orphan, .component, .start: 21
        }
    }
}

extension String {
    /// Broken between words where it can be; what does not fit ends in an ellipsis.
    func wrapped(to width: Int, lines limit: Int) -> [String] {
        var lines = [""]
        for word in split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        let isCut = lines.count > limit
        var shown = lines.prefix(limit).map { line in
            line.count > width ? "\(line.prefix(width - 1))…" : line
        }
        if isCut, let last = shown.last, !last.hasSuffix("…") {
            shown[shown.count - 1] = "\(last.prefix(width - 1))…"
        }
        return shown
    }
}

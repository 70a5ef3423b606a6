import Desk
import Markup

/// A drawing in rows that fits the page, wide or narrow; a box lights its way up and down.
struct RowGraph: Component {
    let drawing: Drawing
    /// How each line is drawn, by its place.
    let kinds: [String]
    let label: String
    /// The words at a line across the drawing, above the first box of this level or deeper.
    let waterline: (level: Int, above: String, below: String)

    var body: HTML {
        """
        <div class="graph rows" data-ways>\(svg(.wide, "wide"))\(svg(.narrow, "narrow"))</div>
        """
    }

    private func svg(_ style: RowLayout.Style, _ name: String) -> HTML {
        let levels = drawing.boxes.map { $0.level ?? 0 }
        let layout = RowLayout(
            levels: levels, lines: drawing.lines, spacious: waterline.level, style)
        let boxes = drawing.boxes.enumerated().map { index, box in
            DrawnBox(
                box: box, centre: layout.centre(of: index), width: style.width,
                height: style.height, index: index)
        }
        return """
            <svg class="\(name)" viewBox="0 0 \(drawn(layout.width)) \(drawn(layout.height))" \
            width="\(drawn(layout.width))" height="\(drawn(layout.height))" role="group" aria-label="\(label)">
            \(water(layout, levels))\(layout.routes, { route in line(route) })\(boxes)\(words(layout, levels))
            </svg>
            """
    }

    private func line(_ route: RowLayout.Route) -> HTML {
        let line = drawing.lines[route.line]
        let points = route.points.map { "\(drawn($0.x)) \(drawn($0.y))" }
        return """
            <path class="edge \(kinds[route.line])" data-from="\(line.from)" data-to="\(line.to)" \
            d="M\(points.joined(separator: "L"))"/>
            """
    }

    private func waterHeight(_ layout: RowLayout, _ levels: [Int]) -> Double? {
        let rows = layout.places.indices.filter { levels[$0] >= waterline.level }
            .map { layout.places[$0].row }
        guard let row = rows.min(), row > 0 else { return nil }
        return layout.middle(above: row)
    }

    private func water(_ layout: RowLayout, _ levels: [Int]) -> HTML {
        guard let y = waterHeight(layout, levels) else { return .empty }
        let (width, depth) = (drawn(layout.width), drawn(layout.height - y))
        return """
            <rect class="water" x="0" y="\(drawn(y))" width="\(width)" height="\(depth)"/>\
            <path class="waterline" d="M0 \(drawn(y))H\(width)"/>
            """
    }

    /// Over the lines, on a ground of their own, so that nothing runs through them.
    private func words(_ layout: RowLayout, _ levels: [Int]) -> HTML {
        guard let y = waterHeight(layout, levels) else { return .empty }
        return "\(side(waterline.above, y - 7))\(side(waterline.below, y + 17))"
    }

    private func side(_ words: String, _ y: Double) -> HTML {
        """
        <rect class="ground" x="2" y="\(drawn(y - 14))" width="\(drawn(Double(words.count) * 7.2 + 10))" height="19" rx="3"/>\
        <text class="side" x="6" y="\(drawn(y))">\(words)</text>
        """
    }
}

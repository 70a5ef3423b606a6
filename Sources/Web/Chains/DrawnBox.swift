import Desk
import Markup

/// One box of a drawing, with its words.
struct DrawnBox: Component {
    let box: Drawing.Box
    let centre: GraphLayout.Point
    let width: Double
    let height: Double
    /// Its place in the drawing, where script lights ways.
    let index: Int?

    var body: HTML {
        let lines = box.words.wrapped(to: letters, lines: 3)
        let first = centre.y + 4.5 - Double(lines.count - 1) * 8
        let texts = lines.enumerated().map { place, words -> HTML in
            """
            <text text-anchor="middle" x="\(drawn(centre.x))" y="\(drawn(first + Double(place) * 16))">\(words)</text>
            """
        }
        let inside: HTML = """
            <title>\(box.title)</title><path class="shape" d="\(outline)"/>\(texts)
            """
        let number = index.map(String.init)
        guard let path = box.path else {
            return """
                <g class="\(box.shape.rawValue)"\(attribute: "data-box", number)>\(inside)</g>
                """
        }
        return """
            <a class="\(box.shape.rawValue)" href="\(path)" aria-label="\(box.title)"\(attribute: "data-box", number)>\(inside)</a>

            """
    }

    /// How many letters a line takes without touching the outline.
    private var letters: Int {
        let room: Double =
            switch box.shape {
            case .customer, .supplier: width - 44
            case .service, .orphan, .component, .start: width - 20
            }
        return Int(room / 8)
    }

    private var outline: String {
        let (x, y, w, h) = (centre.x, centre.y, width / 2, height / 2)
        let (left, right, top, bottom) = (drawn(x - w), drawn(x + w), drawn(y - h), drawn(y + h))
        switch box.shape {
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

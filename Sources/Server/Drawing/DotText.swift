import Desk

/// A sketch in the words of Graphviz, and its answer in ours.
///
/// Only numbers go in and out: boxes are named `n0`, `n1`, … and their levels `l0`, `l1`, ….
enum DotText {
    /// Graphviz measures in inches, of 72 points each.
    private static let pointsPerInch = 72.0

    static func question(_ sketch: GraphSketch) -> String {
        let levels = Set(sketch.boxes.compactMap(\.level)).sorted()
        var text = """
            digraph {
            rankdir=TB; ranksep=0.6; nodesep=0.2; nslimit=4; nslimit1=4; mclimit=1;
            node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];

            """
        for (index, box) in sketch.boxes.enumerated() {
            let (width, height) = (inches(box.width), inches(box.height))
            text += "n\(index) [width=\(width), height=\(height)];\n"
        }
        // A level is held by a point of its own, so that levels stay in order.
        for level in levels {
            let members = sketch.boxes.indices.filter { sketch.boxes[$0].level == level }
            text += "l\(level) [style=invis, width=0.01, height=0.01];\n{rank=same; l\(level);"
            text += members.map { " n\($0);" }.joined() + "}\n"
        }
        for (upper, lower) in zip(levels, levels.dropFirst()) {
            text += "l\(upper) -> l\(lower) [style=invis];\n"
        }
        for line in sketch.lines {
            let (from, to) = (sketch.boxes[line.from].level, sketch.boxes[line.to].level)
            // A line between boxes of one level, or upwards, must not pull them apart.
            let isDown = from.flatMap { from in to.map { from < $0 } } ?? true
            text += "n\(line.from) -> n\(line.to)\(isDown ? "" : " [constraint=false]");\n"
        }
        return text + "}\n"
    }

    /// What `dot -Tplain` answered.
    ///
    /// - Returns: nil when it is not a layout of this sketch.
    static func layout(of sketch: GraphSketch, from answer: String) -> GraphLayout? {
        var (width, height) = (0.0, 0.0)
        var centres = [GraphLayout.Point?](repeating: nil, count: sketch.boxes.count)
        var routes: [GraphLayout.Route] = []
        for line in answer.split(separator: "\n") {
            let words = line.split(separator: " ")
            switch words.first {
            case "graph":
                guard words.count >= 4, let wide = Double(words[2]), let high = Double(words[3])
                else { return nil }
                (width, height) = (wide * pointsPerInch, high * pointsPerInch)
            case "node":
                guard let box = words.dropFirst().first.flatMap(boxNumber) else { continue }
                guard let place = points(words[2...].prefix(2), height).first,
                    centres.indices.contains(box)
                else { return nil }
                centres[box] = place
            case "edge":
                guard words.count > 4, let from = boxNumber(words[1]),
                    let to = boxNumber(words[2]), let count = Int(words[3])
                else { continue }
                let way = points(words[4...].prefix(2 * count), height)
                guard count >= 4, way.count == count else { return nil }
                routes.append(GraphLayout.Route(line: GraphSketch.Line(from, to), points: way))
            default: continue
            }
        }
        let found = centres.compactMap(\.self)
        guard found.count == sketch.boxes.count, width > 0 else { return nil }
        return GraphLayout(width: width, height: height, centres: found, routes: routes)
    }

    private static func inches(_ units: Int) -> Double { Double(units) / pointsPerInch }

    private static func boxNumber(_ word: Substring) -> Int? {
        word.first == "n" ? Int(word.dropFirst()) : nil
    }

    /// Pairs of numbers as points; Graphviz counts upwards from the bottom.
    private static func points(
        _ words: ArraySlice<Substring>, _ height: Double
    ) -> [GraphLayout.Point] {
        let numbers = words.compactMap { Double($0) }
        return stride(from: 0, to: numbers.count - 1, by: 2).map {
            GraphLayout.Point(
                x: numbers[$0] * pointsPerInch, y: height - numbers[$0 + 1] * pointsPerInch)
        }
    }
}

import Storage
import Synchronization

/// What is to be laid out: boxes of known size on levels, and lines between them.
///
/// It holds no words: whoever lays it out learns nothing of what is in the boxes, and nothing that
/// somebody wrote can reach a program that draws.
package struct GraphSketch: Hashable, Sendable {
    package struct Box: Hashable, Sendable {
        package let width: Int
        package let height: Int
        /// Boxes of one level stand beside each other; nil leaves that to the layout.
        package let level: Int?

        package init(width: Int, height: Int, level: Int? = nil) {
            self.width = width
            self.height = height
            self.level = level
        }
    }

    /// From one box to another, by their place in the list.
    package struct Line: Hashable, Sendable {
        package let from: Int
        package let to: Int

        package init(_ from: Int, _ to: Int) {
            self.from = from
            self.to = to
        }
    }

    package let boxes: [Box]
    package let lines: [Line]

    /// More than this is no drawing that anybody reads.
    package static let boxesMax = 150
    package static let linesMax = 600

    package init(boxes: [Box], lines: [Line]) {
        self.boxes = boxes
        self.lines = lines
    }

    package var isDrawable: Bool {
        !boxes.isEmpty && boxes.count <= Self.boxesMax && lines.count <= Self.linesMax
            && lines.allSatisfy { boxes.indices.contains($0.from) && boxes.indices.contains($0.to) }
    }
}

/// Where everything of a sketch goes, in the units of its boxes; the origin is top left.
package struct GraphLayout: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package let x: Double
        package let y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A line as a chain of Bézier curves: its start, then three points for each curve.
    package struct Route: Hashable, Sendable {
        package let line: GraphSketch.Line
        package let points: [Point]

        package init(line: GraphSketch.Line, points: [Point]) {
            self.line = line
            self.points = points
        }
    }

    package let width: Double
    package let height: Double
    /// The middle of each box.
    package let centres: [Point]
    package let routes: [Route]

    package init(width: Double, height: Double, centres: [Point], routes: [Route]) {
        self.width = width
        self.height = height
        self.centres = centres
        self.routes = routes
    }
}

/// Lays out drawings, if this machine can; each once, for as long as it is asked for.
package final class GraphLayouts: Sendable {
    /// How many drawings are remembered; each is a few kilobytes.
    private static let remembered = 64

    private let lay: @Sendable (GraphSketch) async -> GraphLayout?
    private let known = Mutex(RecentlyUsed<GraphSketch, GraphLayout>(capacity: remembered))

    package init(_ lay: @escaping @Sendable (GraphSketch) async -> GraphLayout?) {
        self.lay = lay
    }

    /// For a machine without a program that lays out: pages then show their table only.
    package static let none = GraphLayouts { _ in nil }

    /// - Returns: nil when it cannot be drawn here, or is too large to be read.
    package func layout(of sketch: GraphSketch) async -> GraphLayout? {
        guard sketch.isDrawable else { return nil }
        if let layout = known.withLock({ $0.value(for: sketch) }) { return layout }
        guard let layout = await lay(sketch) else { return nil }
        _ = known.withLock { $0.insert(layout, for: sketch) }
        return layout
    }
}

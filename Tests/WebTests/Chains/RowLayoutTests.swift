import Desk
import TestKit
import Testing

@testable import Web

/// Drawings in rows: they fit their page, and no line runs through a box.
struct RowLayoutTests {
    private static let styles = [RowLayout.Style.wide, .narrow]

    private static func drawn(
        _ seed: UInt64, _ style: RowLayout.Style
    ) -> (layout: RowLayout, levels: [Int], lines: [GraphSketch.Line]) {
        var dice = SeededDice(seed: seed)
        let levels = (0..<Int.random(in: 2...40, using: &dice)).map { _ in
            Int.random(in: 0...4, using: &dice)
        }
        let lines = (0..<Int.random(in: 1...60, using: &dice)).map { _ in
            GraphSketch.Line(
                Int.random(in: levels.indices, using: &dice),
                Int.random(in: levels.indices, using: &dice))
        }.filter { $0.from != $0.to }
        return (
            RowLayout(levels: levels, lines: lines, spacious: 2, style), levels, lines
        )
    }

    @Test func `Both widths fit the page that they are for`() {
        let widths = Self.styles.map {
            RowLayout(levels: [0, 0, 0, 0, 0, 0], lines: [], spacious: nil, $0).width
        }
        #expect(widths[0] <= 1100 && widths[1] <= 350)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `Lines run between rows and columns, never through a box`(seed: UInt64) {
        for style in Self.styles {
            let (layout, levels, lines) = Self.drawn(seed, style)
            #expect(layout.routes.count == lines.count)
            let boxes = levels.indices.map { layout.centre(of: $0) }
            for route in layout.routes {
                for (from, to) in zip(route.points, route.points.dropFirst()) {
                    #expect(from.x == to.x || from.y == to.y, "only straight across or down")
                    for box in boxes {
                        let isBeside =
                            max(from.x, to.x) <= box.x - style.width / 2
                            || min(from.x, to.x) >= box.x + style.width / 2
                        let isAboveOrBelow =
                            max(from.y, to.y) <= box.y - style.height / 2
                            || min(from.y, to.y) >= box.y + style.height / 2
                        #expect(isBeside || isAboveOrBelow, "line \(route.line)")
                    }
                    #expect((0...layout.width).contains(from.x))
                    #expect((0...layout.height).contains(from.y))
                }
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `Each box has its place, beneath all of higher levels`(seed: UInt64) {
        let (layout, levels, _) = Self.drawn(seed, .narrow)
        let places = levels.indices.map { layout.centre(of: $0) }
        #expect(Set(places.map { "\($0.x) \($0.y)" }).count == levels.count)
        for upper in levels.indices {
            for lower in levels.indices where levels[upper] < levels[lower] {
                #expect(places[upper].y < places[lower].y)
            }
        }
    }
}

import Desk
import Foundation
import Logging
@testable import Server
import Testing

/// Drawings that are laid out by a program beside ours.
struct DotTests {
    private let sketch = GraphSketch(
        boxes: (0..<4).map { GraphSketch.Box(width: 150, height: 46, level: $0 == 0 ? 0 : 1) },
        lines: [.init(0, 1), .init(0, 2), .init(1, 2)])

    @Test func `What is asked holds numbers only, and every box and line`() {
        let question = DotText.question(sketch)
        for words in ["n3 [", "{rank=same; l1; n1; n2; n3;}", "n0 -> n1;", "l0 -> l1"] {
            #expect(question.contains(words))
        }
        #expect(question.contains("n1 -> n2 [constraint=false];"))
    }

    @Test func `An answer becomes places, counted from the top left`() throws {
        let answer = """
            graph 1 4 2
            node n0 2 1.5 2 0.6 "" solid box black lightgrey
            node n1 1 0.5 2 0.6 "" solid box black lightgrey
            edge n0 n1 4 2 1.2 1.5 1 1.2 0.9 1 0.8 solid black
            stop
            """
        let two = GraphSketch(boxes: Array(sketch.boxes.prefix(2)), lines: [.init(0, 1)])
        let layout = try #require(DotText.layout(of: two, from: answer))
        #expect(layout.height == 144)
        #expect(layout.centres == [.init(x: 144, y: 36), .init(x: 72, y: 108)])
        #expect(layout.routes.map(\.points.count) == [4])
    }

    @Test(arguments: [
        "", "graph 1 4 2\nstop\n", "graph 1 4 two\n", "nonsense",
        "graph 1 4 2\nnode n9 1 1 1 1\n",
    ])
    func `What is no layout of the sketch is none`(answer: String) {
        #expect(DotText.layout(of: sketch, from: answer) == nil)
    }

    @Test func `The program of this machine lays out every box on its level`() async throws {
        let layouts = DotProgram.layouts(Logger(label: "test"), patience: .seconds(600))
        let layout = try #require(await layouts.layout(of: sketch))
        #expect(layout.centres.count == 4)
        let below = Set(layout.centres.dropFirst().map { $0.y.rounded() })
        #expect(below.count == 1)
        #expect(layout.centres[0].y < layout.centres[1].y)
        #expect(layout.routes.count == 3)
    }

    @Test func `A program that hangs, fails or is not there leaves the page without a drawing`()
        async throws
    {
        try await Program.withFolder { folder in
            let hanging = folder + "/hangs"
            #expect(
                FileManager.default.createFile(
                    atPath: hanging, contents: Data("#!/bin/sh\nexec sleep 60\n".utf8),
                    attributes: [.posixPermissions: 0o700]))
            for path in ["/bin/false", "/nowhere/dot", "/usr/bin/yes", hanging] {
                let program = DotProgram(
                    path, Logger(label: "test"), patience: .milliseconds(200))
                #expect(await program.layout(of: sketch) == nil, "\(path)")
            }
        }
    }

    @Test func `A sketch too large to be read is never laid out`() async {
        let many = GraphSketch(
            boxes: (0...GraphSketch.boxesMax).map { _ in .init(width: 1, height: 1) }, lines: [])
        let layouts = GraphLayouts { _ in
            GraphLayout(width: 1, height: 1, centres: [], routes: [])
        }
        #expect(await layouts.layout(of: many) == nil)
        #expect(await layouts.layout(of: sketch) != nil)
    }
}

import Desk
import Foundation
import Markup
import Testing
import USM
import Values
import Web

struct ScratchGallery {
    @Test func `gallery`() throws {
        guard let out = ProcessInfo.processInfo.environment["RIVER_GALLERY"] else { return }
        var viewer = Viewer(language: .english, timeZone: .gmt, now: Instant(milliseconds: 1_795_425_600_000))
        for language in Language.allCases {
            viewer.language = language
            var cards: [HTML] = []
            func add(_ name: String, _ m: RiverModel) {
                let r = River(m, viewer)
                cards.append("<section class=\"card\"><h2>\(name)</h2>\(r)<p>\(r.small)</p></section>")
            }
            for w in Workflow.all { add("WF \(w.number)", RiverModel(workflow: w)) }
            add("both", RiverModel(sideBySide: Workflow.candidates(path: [.recover])))
            for t in CallType.allCases { add("\(t)", RiverModel(type: t)) }
            // calls
            func call(_ id: String, _ n: Int64, _ t: CallType, parent: String? = nil, root: String? = nil, step: Int) -> Call {
                var c = Call(Registration(id: ID(id), number: n, type: t, title: "x", requester: ID("p"), parent: parent.map { ID($0) }, root: root.map { ID($0) }), at: viewer.now)
                c.step = Step(t.process, step) ?? c.step
                return c
            }
            for s in 1...5 {
                add("INC now R\(s)", RiverModel(tree: [call("a", 1042, .incident, step: s)], focus: ID("a"), viewer: viewer))
            }
            for s in 1...5 {
                add("RSK now I\(s)", RiverModel(tree: [call("a", 1042, .risk, step: s)], focus: ID("a"), viewer: viewer))
            }
            var root = call("a", 1042, .incident, step: 5)
            root.children = [Call.Child(id: ID("b"), process: .change)]
            let rfc = call("b", 1043, .requestForChange, parent: "a", root: "a", step: 5)
            add("mock", RiverModel(tree: [root, rfc], focus: ID("b"), viewer: viewer))
            add("mock from root", RiverModel(tree: [root, rfc], focus: ID("a"), viewer: viewer))
            var two = root
            two.children.append(Call.Child(id: ID("c"), process: .operate))
            let srq = call("c", 1044, .serviceRequest, parent: "a", root: "a", step: 4)
            add("two arms", RiverModel(tree: [two, rfc, srq], focus: ID("a"), viewer: viewer))
            var ab = root
            ab.children = [Call.Child(id: ID("b"), process: .change, outcome: .aborted), Call.Child(id: ID("c"), process: .operate)]
            var abrfc = rfc
            abrfc.ending = .aborted
            abrfc.endedAt = viewer.now
            add("aborted then operate", RiverModel(tree: [ab, abrfc, srq], focus: ID("a"), viewer: viewer))
            ab.children.removeLast()
            add("aborted, choose again", RiverModel(tree: [ab, abrfc], focus: ID("a"), viewer: viewer))
            var done = call("a", 1042, .incident, step: 6)
            done.children = [Call.Child(id: ID("c"), process: .operate, outcome: .fulfilled)]
            var dsrq = srq
            dsrq.ending = .closed
            dsrq.endedAt = viewer.now
            add("review", RiverModel(tree: [done, dsrq], focus: ID("a"), viewer: viewer))
            var m = RiverModel(tree: [root, rfc], focus: ID("b"), viewer: viewer)
            m.root.arms[0].stations[2].isRedone = true
            m.root.stations[1].isRedone = true
            add("redone", m)
            let css = try String(contentsOfFile: "/work/main/Sources/Web/Assets/mainstay.css", encoding: .utf8)
            let page: HTML = "<body><main>\(cards)</main></body></html>"
            let head = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>\(css)</style></head>"
            try (head + page.text).write(toFile: "\(out)-\(language.rawValue).html", atomically: true, encoding: .utf8)
        }
    }
}

import Markup
import USM
import Values

/// The tree of usm.md 4.2 as a page: the job on top, facility and support side by side, what each
/// does above how well it does it, and the experience below.
///
/// What stands at a place is given by who shows it: words to read, or fields to write in.
struct ServiceCanvas: Component {
    let viewer: Viewer
    let place: @Sendable (SpecificationNode) -> HTML
    let list: @Sendable (PromisePlace.ItemKind) -> HTML
    let job: HTML
    /// Which places have their own words; each part names its others in one line.
    var isSaid: @Sendable (SpecificationNode) -> Bool = { _ in true }

    var body: HTML {
        """
        \(Card(title(ServiceTexts.job), look: .now, content: job))
        <div class="canvas">
        <div>\(part(.facilityFunctionality))\(part(.facilityFunctioning))</div>
        <div>\(part(.supportFunctionality))\(part(.supportFunctioning))</div>
        </div>
        \(Card(title(SpecificationNode.experience.name), id: "canvas-experience", content: place(.experience)))
        """
    }

    /// One of the four fields of the canvas.
    private func part(_ node: SpecificationNode) -> HTML {
        let silent = node.children.flatMap(leaves).filter { !isSaid($0) }
        let names = silent.map { viewer.say($0.name) }.joined(separator: ", ")
        let rest: HTML = "<p class=\"silent\">\(viewer.say(ServiceTexts.silent(about: names)))</p>"
        return Card(
            title(ServiceTexts.part(node)), id: anchor(node),
            content: "\(node.children, branch)\(if: !silent.isEmpty, rest)"
        ).body
    }

    private func leaves(_ node: SpecificationNode) -> [SpecificationNode] {
        switch node.content {
        case .branch: node.children
        case .freeList, .promise: [node]
        }
    }

    private func branch(_ node: SpecificationNode) -> HTML {
        let said = leaves(node).filter(isSaid)
        guard !said.isEmpty else { return .empty }
        switch node.content {
        case .branch:
            return """
                <h3>\(title(node.name))</h3>
                <div class="branch">\(said, { leaf($0, "<h4>\(title($0.name))</h4>") })</div>
                """
        case .freeList, .promise:
            return leaf(node, "<h3>\(title(node.name))</h3>")
        }
    }

    private func leaf(_ node: SpecificationNode, _ heading: HTML) -> HTML {
        "<div class=\"place\">\(heading)\(content(node))</div>"
    }

    private func content(_ node: SpecificationNode) -> HTML {
        switch node {
        case .goods: list(.good)
        case .actions: list(.action)
        default: place(node)
        }
    }

    private func title(_ name: LocalizedText) -> String { viewer.say(name.heading) }

    private func anchor(_ node: SpecificationNode) -> String {
        "canvas-" + node.key.replacing(".", with: "-")
    }
}

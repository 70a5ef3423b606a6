import Desk
import Markup
import USM
import Values

/// What is hit when something fails, or on what it rests: a drawing of the nearest, and a table.
struct ImpactPage: Component {
    let viewer: Viewer
    let impact: FollowedImpact
    let layout: GraphLayout?

    private var name: String { viewer.say(impact.startName) }

    private var title: String {
        viewer.say(
            impact.direction == .effects
                ? ImpactTexts.hit(name) : ImpactTexts.rests(name))
    }

    var page: Page {
        Page(
            title, area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(ServiceTexts.title), to: Route.services.path)], here: title),
            self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1 dir="auto">\(title)</h1>
        <p class="facts-line"><span>\(viewer.say(counted))</span></p></div>
        <nav class="tabs row" aria-label="\(viewer.say(ImpactTexts.directions))">\
        \(tab(.effects, ImpactTexts.up))\(tab(.causes, ImpactTexts.down))</nav></div>
        \(content)
        """
    }

    private func tab(_ direction: ImpactGraph.Direction, _ words: LocalizedText) -> HTML {
        """
        <a href="\(Self.path(of: impact.start, direction))"\(attribute: "aria-current", direction == impact.direction ? "page" : nil)>\(viewer.say(words))</a>
        """
    }

    static func path(
        of node: InfrastructureNode, _ direction: ImpactGraph.Direction = .effects
    ) -> String {
        let route: Route =
            switch node {
            case .component(let id): .componentImpact(id.rawValue)
            case .service(let id): .serviceImpact(id.rawValue)
            }
        return route.path(["direction": direction == .causes ? direction.rawValue : ""])
    }

    private var counted: LocalizedText {
        ImpactTexts.counted(
            components: impact.components.count, services: impact.services.count,
            customers: impact.direction == .effects ? impact.customers.count : nil)
    }

    private var content: HTML {
        guard !impact.nodes.isEmpty || !impact.agreements.isEmpty else {
            return EmptyState(
                viewer.say(ImpactTexts.none), viewer.say(ImpactTexts.noneWhy)
            ).body
        }
        return
            "\(leftOut)\(drawing)\(customers)\(Card(viewer.say(ImpactTexts.all), content: table.body))"
    }

    private var leftOut: HTML {
        guard impact.leftOut > 0 else { return .empty }
        let count = viewer.say(impact.leftOut)
        return Notice(
            viewer.say(impact.isCut ? ImpactTexts.cut(count) : ImpactTexts.leftOut(count)), .warn
        ).body
    }

    private var drawing: HTML {
        guard let layout else {
            return "<p class=\"soft\">\(viewer.say(ChainTexts.noDrawing))</p>"
        }
        let graph = DrawnGraph(
            drawing: ImpactDrawing(viewer: viewer, impact: impact).drawing, layout: layout,
            label: title)
        let drawn = min(impact.nodes.count, ServiceDesk.impactDrawn)
        let cut: HTML? =
            drawn < impact.nodes.count
            ? """
            <p class="soft">\(viewer.say(ImpactTexts.drawn(drawn, of: impact.nodes.count)))</p>
            """ : nil
        return Card(
            viewer.say(ImpactTexts.nearest), content: "\(cut)\(graph.body)"
        ).body
    }

    private var customers: HTML {
        guard !impact.agreements.isEmpty else { return .empty }
        let rows = impact.agreements.map { agreement -> [HTML] in
            let words = agreement.reach == .external ? SupplierTexts.external : SupplierTexts.own
            return [
                """
                <span dir="auto">\(impact.names[agreement.customer] ?? "")</span> \
                \(Tag(viewer.say(words)))
                """,
                "<span dir=\"auto\">\(viewer.say(agreement.name))</span>",
                "<span dir=\"auto\">\(impact.jobs[agreement.service].map(viewer.say) ?? "")</span>",
            ]
        }
        return Card(
            viewer.say(SupplierTexts.customers),
            content: Table(
                caption: viewer.say(SupplierTexts.customers),
                columns: [
                    .init(viewer.say(SupplierTexts.customer)),
                    .init(viewer.say(SupplierTexts.agreement)),
                    .init(viewer.say(ImpactTexts.moment)),
                ], rows: rows
            ).body
        ).body
    }

    private var table: Table {
        Table(
            caption: viewer.say(ImpactTexts.all),
            columns: [
                .init(viewer.say(ImpactTexts.what)), .init(viewer.say(ImpactTexts.kind)),
                .init(viewer.say(SupplierTexts.distance)),
            ],
            rows: impact.nodes.map { node in
                let kind = node.node.isService ? ChainTexts.service : ImpactTexts.component
                return [
                    "\(Link(viewer.say(node.name), to: Self.path(of: node.node, impact.direction)))",
                    "\(viewer.say(kind))", "\(viewer.say(ImpactTexts.steps(node.distance)))",
                ]
            })
    }
}

/// The nearest of an impact as boxes: what is above hangs from what is below it.
struct ImpactDrawing {
    let viewer: Viewer
    let impact: FollowedImpact

    var drawing: Drawing {
        var drawing = Drawing()
        var places = [impact.start.id: 0]
        drawing.boxes.append(
            box(impact.start, viewer.say(impact.startName), shape: .start))
        for node in impact.nodes.prefix(ServiceDesk.impactDrawn) {
            places[node.node.id] = drawing.boxes.count
            drawing.boxes.append(
                box(
                    node.node, viewer.say(node.name),
                    shape: node.node.isService ? .service : .component))
        }
        // Effects stand above their causes, as customers stand above suppliers.
        for (cause, effect) in impact.lines {
            guard let from = places[effect], let to = places[cause] else { continue }
            drawing.lines.append(GraphSketch.Line(from, to))
        }
        return drawing
    }

    private func box(
        _ node: InfrastructureNode, _ name: String, shape: Drawing.Shape
    ) -> Drawing.Box {
        Drawing.Box(
            words: name, title: name, path: ImpactPage.path(of: node, impact.direction),
            shape: shape, level: nil)
    }
}

import Desk
import Markup
import USM
import Values

/// The iceberg: what external customers get, on what it rests, and what leads to nobody.
struct ChainsPage: Component {
    let viewer: Viewer
    let iceberg: Iceberg

    var page: Page { Page(viewer.say(ChainTexts.title), area: .services, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(ChainTexts.title))</h1>
        <p class="soft">\(viewer.say(ChainTexts.why))</p>\(TermsLine(viewer, "chain", "supplier"))</div>
        \(ServicesTabs(viewer: viewer, here: .chains))</div>
        \(content)
        """
    }

    private var content: HTML {
        guard !iceberg.places.isEmpty else {
            return EmptyState(viewer.say(ChainTexts.none), viewer.say(ChainTexts.noneWhy)).body
        }
        return """
            \(orphans)\(drawing)
            <details class="card more"><summary>\(viewer.say(ChainTexts.table))</summary>\(table)</details>
            """
    }

    private var orphans: HTML {
        let orphans = iceberg.orphans
        guard !orphans.isEmpty else { return .empty }
        return Notice(
            viewer.say(ChainTexts.orphans(orphans.count)), .warn,
            content: """
                <ul class="plain">\(orphans, { "<li>\(link(to: $0.service))</li>" })</ul>
                """
        ).body
    }

    private var drawing: HTML {
        let iceberg = IcebergDrawing(viewer: viewer, iceberg: iceberg)
        let (drawing, kinds) = iceberg.drawing
        guard drawing.sketch.isDrawable else {
            return "<p class=\"soft\">\(viewer.say(ChainTexts.tooMany(drawing.boxes.count)))</p>"
        }
        let graph = RowGraph(
            drawing: drawing, kinds: kinds, label: viewer.say(ChainTexts.drawing),
            waterline: (
                IcebergDrawing.waterLevel, viewer.say(ChainTexts.aboveWater),
                viewer.say(ChainTexts.belowWater)
            ))
        return Card(viewer.say(ChainTexts.drawing), content: "\(legend)\(graph)").body
    }

    private var legend: HTML {
        let kinds = ServiceEdge.Kind.allCases.map { kind -> HTML in
            """
            <span><svg width="34" height="8" aria-hidden="true"><path class="edge \(kind.rawValue)" d="M1 4H33"/></svg> \(viewer.say(kind.name))</span>
            """
        }
        return """
            <p class="soft">\(viewer.say(ChainTexts.lights))</p><p class="graph legend row">\(kinds)</p>
            """
    }

    private var table: Table {
        Table(
            caption: viewer.say(ChainTexts.table),
            columns: [
                .init(viewer.say(ChainTexts.service)), .init(viewer.say(ChainTexts.place)),
                .init(viewer.say(SupplierTexts.customer)), .init(viewer.say(ChainTexts.wayUp)),
                .init(viewer.say(ChainTexts.supplied)),
            ], rows: iceberg.places.map(row))
    }

    private func row(_ place: Iceberg.Place) -> [HTML] {
        [
            "\(link(to: place.service))", standing(place), customers(place), ways(place),
            place.suppliers.isEmpty
                ? "–"
                : place.suppliers.map { "\(supplier($0))" as HTML }.joined(by: ", "),
        ]
    }

    private func standing(_ place: Iceberg.Place) -> HTML {
        guard let depth = place.depth else {
            return """
                \(Tag(viewer.say(ChainTexts.orphan), .warn)) \(viewer.say(ChainTexts.orphanWhy))
                """
        }
        let words = viewer.say(depth == 0 ? ChainTexts.above : ChainTexts.below(depth))
        let mark = place.isInternal ? Tag(viewer.say(ChainTexts.own)) : nil
        return "\(words) \(mark)"
    }

    /// Who has it: those outside, our own people by an agreement, and whoever answers for what
    /// is made of it.
    private func customers(_ place: Iceberg.Place) -> HTML {
        let outside = place.customers.map { party($0, Tag(viewer.say(SupplierTexts.external))) }
        let inside = place.ownCustomers.map { party($0, Tag(viewer.say(SupplierTexts.own))) }
        let known = Set(place.customers + place.ownCustomers)
        let answering = iceberg.edges.filter { $0.part == place.service }
            .compactMap { iceberg.services[$0.whole]?.team }
        let through = Set(answering).subtracting(known).sorted().map { party($0, nil) }
        let all = outside + inside + through
        return all.isEmpty ? "–" : "<ul class=\"plain\">\(all, { "<li>\($0)</li>" })</ul>"
    }

    private func party(_ party: ID<Party>, _ mark: Tag?) -> HTML {
        "<span dir=\"auto\">\(iceberg.names[party] ?? "")</span> \(mark)"
    }

    private func ways(_ place: Iceberg.Place) -> HTML {
        guard !place.chains.isEmpty else { return "–" }
        return """
            <ul class="plain">\(place.chains, { chain in
                "<li>\(way(chain))</li>"
            })</ul>
            """
    }

    private func way(_ chain: ServiceChain) -> HTML {
        let above = chain.services.dropFirst().map { "\(link(to: $0)) → " as HTML }
        let customers = chain.top.flatMap { iceberg.place(of: $0) }?.customers ?? []
        let names = customers.map { "<b dir=\"auto\">\(iceberg.names[$0] ?? "")</b>" as HTML }
        return "\(above)\(names.joined(by: ", "))"
    }

    private func link(to service: ID<Service>) -> Link {
        Link(
            viewer.say(iceberg.services[service]?.name ?? ServiceTexts.unknownService),
            to: Route.service(service.rawValue).path)
    }

    private func supplier(_ party: ID<Party>) -> Link {
        Link(iceberg.names[party] ?? "", to: Route.supplier(party.rawValue).path)
    }
}

/// The iceberg as boxes: customers, what they get, what that rests on, suppliers.
struct IcebergDrawing {
    let viewer: Viewer
    let iceberg: Iceberg

    /// The first level below the waterline.
    static let waterLevel = 2

    private var deepest: Int { iceberg.places.compactMap(\.depth).max() ?? 0 }

    /// The boxes and lines, and how each line is drawn.
    var drawing: (Drawing, kinds: [String]) {
        var drawing = Drawing()
        var kinds: [String] = []
        var places: [ID<Service>: Int] = [:]
        for place in iceberg.places {
            places[place.service] = drawing.boxes.count
            drawing.boxes.append(box(place))
        }
        for edge in iceberg.edges {
            guard let from = places[edge.whole], let to = places[edge.part] else { continue }
            drawing.lines.append(GraphSketch.Line(from, to))
            kinds.append(edge.kind.rawValue)
        }
        add(\.customers, to: &drawing, places) { party in
            let name = iceberg.names[party] ?? ""
            return Drawing.Box(
                words: name, title: viewer.say(ChainTexts.customer(name)), path: nil,
                shape: .customer, level: 0)
        } line: { party, service in
            GraphSketch.Line(party, service)
        }
        add(\.suppliers, to: &drawing, places) { party in
            let name = iceberg.names[party] ?? ""
            return Drawing.Box(
                words: name, title: viewer.say(ChainTexts.supplier(name)),
                path: Route.supplier(party.rawValue).path, shape: .supplier, level: deepest + 3)
        } line: { party, service in
            GraphSketch.Line(service, party)
        }
        kinds += Array(repeating: "delivery", count: drawing.lines.count - kinds.count)
        return (drawing, kinds)
    }

    private func box(_ place: Iceberg.Place) -> Drawing.Box {
        let name = viewer.say(iceberg.services[place.service]?.name ?? ServiceTexts.unknownService)
        return Drawing.Box(
            words: place.isOrphan ? "\(name) (\(viewer.say(ChainTexts.orphan)))" : name,
            title: place.isOrphan ? viewer.say(ChainTexts.orphan(name)) : name,
            path: Route.service(place.service.rawValue).path,
            shape: place.isOrphan ? .orphan : .service,
            level: place.depth.map { $0 + 1 } ?? deepest + 2)
    }

    private func add(
        _ side: KeyPath<Iceberg.Place, [ID<Party>]>, to drawing: inout Drawing,
        _ places: [ID<Service>: Int], box: (ID<Party>) -> Drawing.Box,
        line: (Int, Int) -> GraphSketch.Line
    ) {
        var known: [ID<Party>: Int] = [:]
        for place in iceberg.places {
            guard let service = places[place.service] else { continue }
            for party in place[keyPath: side] {
                let index = known[party] ?? drawing.boxes.count
                if known.updateValue(index, forKey: party) == nil {
                    drawing.boxes.append(box(party))
                }
                drawing.lines.append(line(index, service))
            }
        }
    }
}

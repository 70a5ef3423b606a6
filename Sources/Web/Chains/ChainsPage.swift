import Desk
import Markup
import USM
import Values

/// The iceberg: what external customers get, on what it rests, and what leads to nobody.
struct ChainsPage: Component {
    let viewer: Viewer
    let iceberg: Iceberg
    let layout: GraphLayout?

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
            \(orphans)\(drawing)\(Card(viewer.say(ChainTexts.table), content: table.body))
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
        guard let layout else {
            return "<p class=\"soft\">\(viewer.say(ChainTexts.noDrawing))</p>"
        }
        let drawing = IcebergDrawing(viewer: viewer, iceberg: iceberg)
        let graph = DrawnGraph(
            drawing: drawing.drawing, layout: layout, label: viewer.say(ChainTexts.drawing),
            waterline: (
                IcebergDrawing.waterLevel * Drawing.levelRows, viewer.say(ChainTexts.aboveWater),
                viewer.say(ChainTexts.belowWater)
            ))
        return Card(viewer.say(ChainTexts.drawing), content: graph.body).body
    }

    private var table: Table {
        Table(
            caption: viewer.say(ChainTexts.table),
            columns: [
                .init(viewer.say(ChainTexts.service)), .init(viewer.say(ChainTexts.place)),
                .init(viewer.say(ChainTexts.wayUp)), .init(viewer.say(ChainTexts.supplied)),
            ], rows: iceberg.places.map(row))
    }

    private func row(_ place: Iceberg.Place) -> [HTML] {
        [
            "\(link(to: place.service))", standing(place), ways(place),
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
        return "\(viewer.say(depth == 0 ? ChainTexts.above : ChainTexts.below(depth)))"
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

    var drawing: Drawing {
        var drawing = Drawing()
        var places: [ID<Service>: Int] = [:]
        for place in iceberg.places {
            places[place.service] = drawing.boxes.count
            drawing.boxes.append(box(place))
        }
        for (part, whole) in iceberg.compositions {
            guard let from = places[whole], let to = places[part] else { continue }
            drawing.lines.append(GraphSketch.Line(from, to))
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
        drawing.spread()
        return drawing
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

import Desk
import Markup
import USM
import Values

/// Everybody who supplies us.
struct SuppliersPage: Component {
    let viewer: Viewer
    let suppliers: [Supplier]

    var page: Page { Page(viewer.say(SupplierTexts.title), area: .services, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(SupplierTexts.title))</h1>
        <p class="soft">\(viewer.say(SupplierTexts.why))</p></div>
        \(ServicesTabs(viewer: viewer, here: .suppliers))</div>
        \(list)
        """
    }

    private var list: HTML {
        guard !suppliers.isEmpty else {
            return EmptyState(
                viewer.say(SupplierTexts.none), viewer.say(SupplierTexts.noneWhy)
            ).body
        }
        let items = suppliers.map { supplier in
            Item(
                to: Route.supplier(supplier.party.rawValue).path, what: supplier.name,
                below: """
                    \(supplier.contracts.map { viewer.say($0.name) }.joined(separator: ", "))
                    """)
        }
        return
            "<div class=\"card\">\(ItemList(items, label: viewer.say(SupplierTexts.title)))</div>"
    }
}

/// One supplier: their contracts, and what is hit when they fail.
struct SupplierPage: Component {
    let viewer: Viewer
    let risk: SupplierRisk
    /// What they have in hand, of the calls that the reader may see.
    let handed: Excerpt<HandedOver>
    let mayRaise: Bool
    let leadTimes: LeadTimesCard

    private var supplier: Supplier { risk.supplier }

    var page: Page {
        Page(
            supplier.name, area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(SupplierTexts.title), to: Route.suppliers.path)],
                here: supplier.name),
            self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1 dir="auto">\(supplier.name)</h1>
        <p class="facts-line"><span>\(viewer.say(counted))</span></p></div>
        \(if: mayRaise, raising)</div>
        \(Card(viewer.say(HandOverWords.open), content: open))
        \(Card(viewer.say(SupplierTexts.risk), content: "\(services)\(customers)"))
        \(leadTimes)
        \(Card(viewer.say(SupplierTexts.contracts), content: contracts.body))
        """
    }

    /// One click for the call that says what it means that they fail.
    private var raising: HTML {
        let buttons = [
            (CallType.incident, SupplierTexts.raiseIncident), (.risk, SupplierTexts.raiseRisk),
        ].map { type, words in
            ActionButton(
                viewer.say(words), to: Route.supplierFailure(supplier.party.rawValue).path,
                token: viewer.csrf, values: ["type": type.rawValue], look: .plain
            ).body
        }
        return "<div class=\"row actions\">\(buttons)</div>"
    }

    private var counted: LocalizedText {
        SupplierTexts.counted(
            services: risk.services.count,
            customers: Set(risk.agreements.map(\.customer)).count)
    }

    private var open: HTML {
        guard !handed.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(HandOverWords.noneOpen))</p>"
        }
        let columns: [Table.Column] = [
            .init(viewer.say(HandOverWords.call)), .init(viewer.say(HandOverWords.reference)),
            .init(viewer.say(HandOverWords.handedOn.heading)), .init(viewer.say(ClockTexts.title)),
        ]
        let table = Table(
            caption: viewer.say(HandOverWords.open), columns: columns,
            rows: handed.map { handed in
                [
                    """
                    <a href="\(Route.handOvers(call: handed.call.reference).path)">\
                    <span class="ref">\(handed.call.reference)</span> \
                    <span dir="auto">\(handed.call.title)</span></a>
                    """,
                    HandOverLine.reference(handed.handOver, viewer),
                    """
                    \(viewer.moment(handed.handOver.handedAt)) \
                    \(HandOverLine.state(handed.handOver, viewer))
                    """,
                    HandOverLine(viewer: viewer, handed: handed).clock,
                ]
            })
        return "\(table)\(CutNote(viewer, handed))"
    }

    private var services: HTML {
        Table(
            caption: viewer.say(SupplierTexts.services),
            columns: [
                .init(viewer.say(SupplierTexts.services)),
                .init(viewer.say(SupplierTexts.distance)),
            ],
            rows: risk.services.map { reached in
                let distance =
                    reached.distance == 0
                    ? SupplierTexts.theirs : SupplierTexts.above(reached.distance)
                return ["\(link(to: reached.service))", "\(viewer.say(distance))"]
            }
        ).body
    }

    private var customers: HTML {
        guard !risk.agreements.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(SupplierTexts.noCustomer))</p>"
        }
        return Table(
            caption: viewer.say(SupplierTexts.customers),
            columns: [
                .init(viewer.say(SupplierTexts.customers)), .init(viewer.say(ChainTexts.service)),
                .init(viewer.say(SupplierTexts.agreement)), .init(viewer.say(ImpactTexts.moment)),
            ],
            rows: risk.agreements.map { agreement in
                let words =
                    agreement.reach == .external ? SupplierTexts.external : SupplierTexts.own
                return [
                    """
                    <span dir="auto">\(risk.names[agreement.customer] ?? "")</span> \
                    \(Tag(viewer.say(words)))
                    """,
                    "\(link(to: agreement.service))",
                    "<span dir=\"auto\">\(viewer.say(agreement.name))</span>",
                    """
                    <span dir="auto">\(risk.jobs[agreement.service].map(viewer.say) ?? "")</span>
                    """,
                ]
            }
        ).body
    }

    private var contracts: Table {
        Table(
            caption: viewer.say(SupplierTexts.contracts),
            columns: [
                .init(viewer.say(SupplierTexts.contract)),
                .init(viewer.say(SupplierTexts.delivers)), .init(viewer.say(SupplierTexts.to)),
            ],
            rows: supplier.contracts.map { contract in
                [
                    "<span dir=\"auto\">\(viewer.say(contract.name))</span>",
                    "\(link(to: contract.service))",
                    "<span dir=\"auto\">\(risk.names[contract.customer] ?? "")</span>",
                ]
            })
    }

    private func link(to service: ID<Service>) -> Link {
        Link(
            viewer.say(risk.named[service]?.name ?? ServiceTexts.unknownService),
            to: Route.service(service.rawValue).path)
    }
}

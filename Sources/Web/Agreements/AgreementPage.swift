import Desk
import Markup
import USM
import Values

/// An agreement or an offer as a document that can be printed: who, what, how fast, for what price.
struct AgreementPage: Component {
    let viewer: Viewer
    let found: AgreementDocument
    /// Under which it can be ended.
    let termsCalls: [CallSummary]
    let form: Form
    let problems: FormProblems

    private var terms: AgreementTerms { found.terms }
    private var id: String { found.id.rawValue }
    private var title: String { viewer.say(terms.name) }

    var page: Page {
        let back =
            found.isInside
            ? Link(viewer.say(ServiceTexts.title), to: Route.services.path)
            : Link(viewer.say(PortalTexts.whatDoYouNeed), to: Route.home.path)
        return Page(
            title, area: found.isInside ? .services : .portal,
            breadcrumbs: viewer.crumbs(
                [back, Link(viewer.say(AgreementPageTexts.title), to: Route.agreements.path)],
                here: title),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1 dir="auto">\(title)</h1>
        <p class="facts-line"><span>\(viewer.say(found.kind.name.heading))</span>
        <span>\(Tag(viewer.say(found.state.name), found.state.tone))</span>\(version)\(wish)</p></div>\(PrintButton(viewer: viewer))</div>
        \(other)
        \(AgreementChanges(viewer: viewer, found: found))
        \(AgreementDeeds(viewer: viewer, found: found, calls: termsCalls, form: form, problems: problems))
        \(Card(viewer.say(AgreementPageTexts.parties), content: parties))
        \(calls)
        \(AgreementTimes(viewer: viewer, targets: terms.targets, calendar: found.calendar))
        \(AgreementPrices(viewer: viewer, charges: terms.charges, promised: found.promised))
        \(tree)
        \(AgreementHistory(viewer: viewer, found: found))
        """
    }

    private var version: HTML {
        guard let number = found.number else { return .empty }
        return "<span>\(viewer.say(ServiceTexts.version(number)))</span>"
    }

    private var wish: HTML {
        guard let wish = found.wish else { return .empty }
        return "<span>\(Link(wish, to: Route.call(wish).path))</span>"
    }

    /// The way between what is agreed and what is offered.
    private var other: HTML {
        guard found.hasBoth else { return .empty }
        let (words, side): (LocalizedText, AgreementDocument.Side) =
            found.isOffer
            ? (AgreementPageTexts.seeAgreed, .agreed) : (AgreementPageTexts.seeOffered, .offered)
        let link = Link(
            viewer.say(words), to: Route.agreement(id).path(["show": side.rawValue]))
        let sentence =
            found.isOffer ? AgreementPageTexts.isOffered : AgreementPageTexts.isAgreed
        return Notice(viewer.say(sentence), content: "<p>\(link)</p>").body
    }

    private var parties: HTML {
        let words = AgreementWords(viewer: viewer)
        let service: HTML =
            found.isInside
            ? Link(
                viewer.say(found.service.name), to: Route.service(found.service.id.rawValue).path
            ).body : "<span dir=\"auto\">\(viewer.say(found.service.name))</span>"
        var lines: [(name: String, value: HTML)] = [
            (viewer.say(AgreementPageTexts.provider), name(found.provider)),
            (viewer.say(AgreementPageTexts.customer), name(found.customer)),
            (viewer.say(AgreementPageTexts.contacts), names(terms.contacts)),
            (viewer.say(AgreementPageTexts.covers), names(terms.coverage.included.sorted())),
        ]
        let excluded = terms.coverage.excluded
        if !excluded.isEmpty {
            lines.append((viewer.say(AgreementPageTexts.except), names(excluded.sorted())))
        }
        lines += [
            (viewer.say(AgreementPageTexts.service), "\(service) \(promisedVersion)"),
            (viewer.say(AgreementPageTexts.validity), "\(words.validity(terms.validity))"),
        ]
        if let review = terms.reviewOn {
            lines.append((viewer.say(AgreementPageTexts.review), "\(viewer.date(review))"))
        }
        if let ending = found.ending {
            let ends = viewer.date(
                ending.lastDay ?? viewer.civilDay(ending.from.adding(.milliseconds(-1))))
            lines.append(
                (
                    viewer.say(AgreementPageTexts.ended),
                    "\(ends): <span dir=\"auto\">\(ending.reason)</span>\(endedUnder)"
                ))
        }
        let understanding: HTML =
            terms.understanding.isEmpty
            ? .empty
            : "<div class=\"prose\" dir=\"auto\">\(Markdown.render(terms.understanding))</div>"
        return "\(understanding)\(Facts(lines))"
    }

    private var endedUnder: HTML {
        guard let call = found.endedUnder else { return .empty }
        let link = Link(call, to: Route.call(call).path)
        return "<br>\(viewer.say(AgreementPageTexts.endedUnder)) \(link)"
    }

    private var promisedVersion: HTML {
        guard let number = terms.specificationVersion else { return .empty }
        return "<small>\(viewer.say(ServiceTexts.version(number)))</small>"
    }

    private func name(_ party: ID<Party>) -> HTML {
        "<span dir=\"auto\">\(found.names[party] ?? "")</span>"
    }

    private func names(_ parties: [ID<Party>]) -> HTML {
        guard !parties.isEmpty else {
            return "<span class=\"soft\">\(viewer.say(CallTexts.nobody))</span>"
        }
        let names = parties.compactMap { found.names[$0] }.sorted().joined(separator: ", ")
        return "<span dir=\"auto\">\(names)</span>"
    }

    private var calls: HTML {
        guard !found.calls.isEmpty else { return .empty }
        let columns: [LocalizedText] = [
            AgreementPageTexts.item, AgreementPageTexts.promise, AgreementPageTexts.type,
            AgreementPageTexts.lead, AgreementPageTexts.price,
        ]
        let title = viewer.say(AgreementPageTexts.calls)
        let rows = found.calls.map { call -> [HTML] in
            [
                "<span dir=\"auto\">\(viewer.say(call.name.heading))</span>",
                "\(call.promise.map { "<span dir=\"auto\">\(viewer.say($0))</span>" as HTML })",
                "\(viewer.say(call.type.name))",
                "\(call.leadMinutes.map { viewer.say(Duration.minutes($0)) } ?? "")",
                "\(call.price.map { $0.words(in: viewer.language) } ?? "")",
            ]
        }
        return Card(
            title,
            content: Table(
                caption: title, columns: columns.map { .init(viewer.say($0)) }, rows: rows
            ).body + "\(found.calls.filter { !$0.routine.isEmpty }, routine)"
        ).body
    }

    /// How one of them is carried out, for who works here.
    private func routine(of call: AgreementDocument.AgreedCall) -> HTML {
        let title = viewer.say(AgreementPageTexts.routine(viewer.say(call.name)))
        let lines = call.routine.lines.map { line -> HTML in
            RoutineWords(viewer: viewer, line: line, names: found.names).body
        }
        return "<h3>\(title)</h3><ul class=\"plain\">\(lines, { "<li>\($0)</li>" })</ul>"
    }

    private var tree: HTML {
        guard !found.promised.entries.isEmpty else { return .empty }
        let (viewer, promised) = (viewer, found.promised)
        let canvas = ServiceCanvas(
            viewer: viewer,
            place: { PromiseLine(viewer: viewer, tree: promised, node: $0).body },
            list: { PromisedItems(viewer: viewer, tree: promised, kind: $0).body },
            job:
                "<p class=\"job\" dir=\"auto\">\(viewer.say(promised.job ?? ServiceTexts.silent))</p>",
            isSaid: { node in
                node.content == .freeList || promised[.node(node)] != nil
            })
        return "<h2>\(viewer.say(AgreementPageTexts.promised))</h2>\(canvas)"
    }
}

/// What it costs, line by line and added up.
struct AgreementPrices: Component {
    let viewer: Viewer
    let charges: [Charge]
    /// What is promised, by which goods and actions have their names.
    let promised: Specification

    var body: HTML {
        guard !charges.isEmpty else { return .empty }
        let title = viewer.say(AgreementPageTexts.prices)
        let columns: [Table.Column] = [
            .init(viewer.say(AgreementPageTexts.charge)),
            .init(viewer.say(AgreementPageTexts.side)),
            .init(viewer.say(AgreementPageTexts.per)),
            .init(viewer.say(AgreementPageTexts.amount), isNumber: true),
        ]
        let rows = charges.map { charge -> [HTML] in
            let place = charge.place.map { " <small>\(name(of: $0))</small>" as HTML }
            return [
                "<span dir=\"auto\">\(viewer.say(charge.name.heading))</span>\(place)",
                "\(viewer.say(charge.side.name))", "\(viewer.say(charge.period.name))",
                "\(charge.amount.words(in: viewer.language))",
            ]
        }
        return Card(
            title, content: Table(caption: title, columns: columns, rows: rows + totals).body
        ).body
    }

    private func name(of place: PromisePlace) -> String {
        guard case .item = place, let item = promised[place]?.text else {
            return viewer.say(place.name)
        }
        return viewer.say(item)
    }

    private var totals: [[HTML]] {
        let order = Charge.totals(of: charges).sorted { left, right in
            (left.key.side.rawValue, left.key.period.rawValue, left.key.currency.code)
                < (right.key.side.rawValue, right.key.period.rawValue, right.key.currency.code)
        }
        return order.compactMap { heading, sum in
            guard let sum else { return nil }
            return [
                "<b>\(viewer.say(AgreementPageTexts.total))</b>",
                "\(viewer.say(heading.side.name))", "\(viewer.say(heading.period.name))",
                "<b>\(sum.words(in: viewer.language))</b>",
            ]
        }
    }
}

/// The rounds of talks, and how they ended.
struct AgreementHistory: Component {
    let viewer: Viewer
    let found: AgreementDocument

    var body: HTML {
        guard !found.history.isEmpty else { return .empty }
        return Card(
            viewer.say(AgreementPageTexts.history),
            content: "<ol class=\"plain\">\(found.history, line)</ol>"
        ).body
    }

    private func line(_ entry: JournaledAgreement) -> HTML {
        let by = entry.by.flatMap { found.names[$0] }
        return """
            <li><b>\(viewer.say(AgreementPageTexts.happened(entry.event)))</b> \
            <span dir="auto">\(by ?? "")</span> <span class="soft">\(viewer.moment(entry.at))</span>\
            \(if: reason(entry.event), { "<br><span dir=\"auto\">\($0)</span>" })</li>
            """
    }

    private func reason(_ event: Arrangement.Event) -> String? {
        switch event {
        case .rejected(_, let reason), .withdrawn(let reason): reason
        case .ended(let ending): ending.reason
        case .opened, .offered, .accepted, .agreed: nil
        }
    }
}

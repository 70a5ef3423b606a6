import Desk
import Markup
import USM
import Values

/// One service: the job that it is for, and what is promised at each place of the tree that every
/// service is specified by.
struct ServicePage: Component {
    let viewer: Viewer
    let found: SpecifiedService
    /// Who answers for it and who wrote the version.
    let names: [ID<Party>: String]

    private var service: Service { found.service }

    var page: Page {
        Page(
            viewer.say(service.name), area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(ServiceTexts.title), to: Route.services.path)],
                here: viewer.say(service.name)),
            self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1 dir="auto">\(viewer.say(service.name))</h1>
        <p class="soft">\(viewer.say(service.summary))</p>
        <p class="facts-line">\(answers)\(agreements)\(impact)\(written)\(reported)</p></div>\(writing)</div>
        \(older)\(canvas)\(composition)
        """
    }

    private var answers: HTML {
        guard let name = service.team.flatMap({ names[$0] }) else {
            return "<span>\(viewer.say(ServiceTexts.nobodyAnswers))</span>"
        }
        return "<span>\(viewer.say(ServiceTexts.answers)): <b dir=\"auto\">\(name)</b></span>"
    }

    private var written: HTML {
        guard let version = found.version else { return .empty }
        let number = viewer.say(ServiceTexts.version(version.number))
        let versions = Route.specificationVersions(service.id.rawValue).path
        return """
            <span><a href="\(versions)">\(number)</a>, \(viewer.moment(version.writtenAt))</span>
            """
    }

    private var reported: HTML {
        guard found.mayReport else { return .empty }
        let path = Route.report(service.id.rawValue).path
        return "<span>\(Link(viewer.say(ReportTexts.title), to: path))</span>"
    }

    private var agreements: HTML {
        let path = Route.agreements.path(["service": service.id.rawValue])
        return "<span>\(Link(viewer.say(AgreementPageTexts.ofService), to: path))</span>"
    }

    private var impact: HTML {
        let link = Link(
            viewer.say(ImpactTexts.link), to: Route.serviceImpact(service.id.rawValue).path)
        return "<span>\(link)</span>"
    }

    private var writing: HTML {
        guard found.mayWrite else { return .empty }
        let words = found.version == nil ? ServiceTexts.writeFirst : ServiceTexts.write
        let path = Route.specification(service.id.rawValue).path
        return "<div>\(Link(viewer.say(words), to: path, key: "e", look: .main))</div>"
    }

    private var older: HTML {
        guard let version = found.version, version.number < found.newest else { return .empty }
        let link = Link(
            viewer.say(ServiceTexts.newest), to: Route.service(service.id.rawValue).path)
        return Notice(
            viewer.say(ServiceTexts.olderVersion(version.number)), .warn, content: link.body
        ).body
    }

    private var canvas: HTML {
        guard let specification = found.specification else {
            return EmptyState(
                viewer.say(ServiceTexts.unspecified), viewer.say(ServiceTexts.unspecifiedWhy)
            ).body
        }
        return ServiceCanvas(
            viewer: viewer,
            place: { [viewer] node in
                let line = PromiseLine(viewer: viewer, tree: specification.tree, node: node)
                return "\(line)\(change(.node(node)))"
            },
            list: { [viewer] kind in
                let items = PromisedItems(viewer: viewer, tree: specification.tree, kind: kind)
                return "\(items)\(change(.items(kind)))"
            },
            job:
                "<p class=\"job\" dir=\"auto\">\(viewer.say(specification.tree.job ?? ServiceTexts.silent))</p>\(change(.job))"
        ).body
    }

    /// To the one place that is to be promised anew, instead of all of them at once.
    private var change: @Sendable (WrittenPlace) -> HTML {
        let isNewest = found.version.map { $0.number == found.newest } ?? false
        guard found.mayWrite, isNewest else { return { _ in .empty } }
        let (viewer, id) = (viewer, service.id.rawValue)
        return { place in
            let path = Route.specification(id).path(["place": place.key])
            return """
                <p class="no-print">\(Link(viewer.say(ServiceTexts.change), to: path))</p>
                """
        }
    }

    private var composition: HTML {
        let parts = found.specification?.parts ?? []
        guard !parts.isEmpty || !found.wholes.isEmpty else { return .empty }
        let generic = found.specification?.generic
        let specific = found.specification?.specific ?? []
        let lines: [(name: String, value: HTML)] = [
            (viewer.say(ServiceTexts.genericPart), links(generic.map { [$0] } ?? [])),
            (viewer.say(ServiceTexts.specificParts), links(specific)),
            (viewer.say(ServiceTexts.partOf), links(found.wholes)),
        ].filter { !$0.1.isEmpty }
        return Card(viewer.say(ServiceTexts.composition), content: Facts(lines).body).body
    }

    private func links(_ services: [ID<Service>]) -> HTML {
        let known = services.compactMap { found.related[$0] }
        guard !known.isEmpty else { return .empty }
        return """
            <ul class="plain">\(known, { "<li>\(Link(viewer.say($0.name), to: Route.service($0.id.rawValue).path))</li>" })</ul>
            """
    }
}

/// What is promised at one place, or that nothing is.
struct PromiseLine: Component {
    let viewer: Viewer
    let tree: Specification
    let node: SpecificationNode

    var body: HTML {
        guard let promise = tree[.node(node)] else {
            return "<p class=\"silent\">\(viewer.say(ServiceTexts.silent))</p>"
        }
        let target = promise.target.map { Tag(viewer.say($0.words)) }
        return "<p dir=\"auto\">\(viewer.say(promise.text)) \(target)</p>"
    }
}

/// The goods or the actions that a service names itself.
struct PromisedItems: Component {
    let viewer: Viewer
    let tree: Specification
    let kind: PromisePlace.ItemKind

    var body: HTML {
        let items = tree.items(kind)
        guard !items.isEmpty else {
            return "<p class=\"silent\">\(viewer.say(ServiceTexts.none(of: kind)))</p>"
        }
        return """
            <ul class="promised">\(items, { "<li dir=\"auto\">\(viewer.say($0.promise.text))</li>" })</ul>
            """
    }
}

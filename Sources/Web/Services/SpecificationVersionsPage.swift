import Desk
import Markup
import USM
import Values

/// How the promises of a service came to be what they are: each version with what it changed.
struct SpecificationVersionsPage: Component {
    let viewer: Viewer
    let service: Service
    /// The newest first.
    let versions: Excerpt<SpecificationVersion>
    let services: [ID<Service>: LocalizedText]
    let names: [ID<Party>: String]

    var page: Page {
        let name = viewer.say(service.name)
        return Page(
            viewer.say(ServiceTexts.versionsOf(name)), area: .services, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [
                    Link(viewer.say(ServiceTexts.title), to: Route.services.path),
                    Link(name, to: Route.service(service.id.rawValue).path),
                ], here: viewer.say(ServiceTexts.versions)),
            self)
    }

    var body: HTML {
        """
        <h1 dir="auto">\(viewer.say(ServiceTexts.versionsOf(viewer.say(service.name))))</h1>
        \(if: versions.isEmpty, EmptyState(viewer.say(ServiceTexts.unspecified), viewer.say(ServiceTexts.unspecifiedWhy)).body)
        \(versions.indices, card)
        \(CutNote(viewer, versions))
        """
    }

    private func card(_ index: Int) -> HTML {
        let version = versions[index]
        let earlier = versions.dropFirst(index + 1).first
        let route = Route.service(service.id.rawValue)
        let title = viewer.say(ServiceTexts.version(version.number))
        return Card(
            title, id: "version-\(version.number)",
            aside: """
                \(viewer.moment(version.writtenAt))\(if: version.writtenBy.flatMap { names[$0] }, { ", <span dir=\"auto\">\($0)</span>" })
                """,
            content: """
                \(if: !version.note.isEmpty, "<p dir=\"auto\">\(version.note)</p>")
                \(if: version.call, { "<p class=\"soft\">\(viewer.say(ServiceTexts.writtenUnder)) \(Link($0, to: Route.call($0).path))</p>" })
                \(changes(from: earlier, to: version))
                <p>\(Link(viewer.say(ServiceTexts.look), to: route.path(["version": String(version.number)])))</p>
                """
        ).body
    }

    private func changes(
        from earlier: SpecificationVersion?, to version: SpecificationVersion
    ) -> HTML {
        let silent = ServiceSpecification(single: Specification())
        let difference = SpecificationDifference(
            from: earlier?.specification ?? silent, to: version.specification)
        guard earlier != nil || version.number > 1 else {
            let count = difference.promises.count
            let words = ServiceTexts.firstVersion(viewer.say(count), isOne: count == 1)
            return "<p class=\"soft\">\(viewer.say(words))</p>"
        }
        let lines = difference.lines { services[$0] ?? ServiceTexts.unknownService }
        return """
            <ul class="changes">\(lines, { "<li dir=\"auto\">\(viewer.say($0))</li>" })</ul>
            """
    }
}

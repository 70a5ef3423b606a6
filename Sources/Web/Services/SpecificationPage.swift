import Desk
import Markup
import USM
import Values

/// Where the service manager writes what is promised: the canvas itself, with a place to write at
/// each of its places.
struct SpecificationPage: Component {
    let viewer: Viewer
    let found: SpecifiedService
    let services: [Service]
    /// Under which it can be written; nil as long as the enterprise is being set up.
    let calls: [CallSummary]?
    /// The version that the form names as seen.
    let seen: Int
    let form: Form
    let problems: FormProblems

    private var id: String { found.service.id.rawValue }
    private var promises: PromiseFields {
        PromiseFields(viewer: viewer, form: form, problems: problems)
    }

    var page: Page {
        let name = viewer.say(found.service.name)
        return Page(
            viewer.say(ServiceTexts.writeTitle(name)), area: .services,
            breadcrumbs: viewer.crumbs(
                [
                    Link(viewer.say(ServiceTexts.title), to: Route.services.path),
                    Link(name, to: Route.service(id).path),
                ], here: viewer.say(ServiceTexts.write)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1 dir="auto">\(viewer.say(ServiceTexts.writeTitle(viewer.say(found.service.name))))</h1>
        <p class="soft">\(viewer.say(ServiceTexts.writeHow))</p>
        \(PostForm(to: Route.specification(id).path, token: viewer.csrf, draft: "specification:\(id):\(seen)", content: fields))
        """
    }

    /// The one place that is changed; nil for all of them, also where another one is wrong.
    private var place: WrittenPlace? {
        guard let place = WrittenPlace(key: form["place"]) else { return nil }
        return problems.problems.allSatisfy { problem in
            problem.field.hasPrefix(place.prefix) || Self.saved.contains(problem.field)
        } ? place : nil
    }

    /// What is asked below every place.
    private static let saved: Set = ["note", "under", "under_words"]

    private var fields: HTML {
        place.map(only) ?? everything
    }

    /// The fields of one place; what else is promised goes along unseen and unchanged.
    private func only(_ place: WrittenPlace) -> HTML {
        let shown: HTML =
            switch place {
            case .job: promises.job
            case .node(let node): promises.place(node)
            case .items(let kind): promises.items(kind)
            }
        let title: LocalizedText =
            switch place {
            case .job: ServiceTexts.job
            case .node(let node): node.name.heading
            case .items(.good): SpecificationNode.goods.name.heading
            case .items(.action): SpecificationNode.actions.name.heading
            }
        let rest = form.answers.filter { field in
            !field.name.hasPrefix(place.prefix) && field.name != "seen"
                && !Self.saved.contains(field.name)
        }
        let all = Link(
            viewer.say(ServiceTexts.writeAll), to: Route.specification(id).path)
        return """
            \(HiddenField("seen", String(seen)))\(rest, { HiddenField($0.name, $0.value).body })
            \(Card(viewer.say(title), content: shown))
            \(Card(viewer.say(ServiceTexts.save), look: .now, content: saving))
            <p>\(all)</p>
            """
    }

    private var everything: HTML {
        """
        \(HiddenField("seen", String(seen)))
        \(ServiceCanvas(viewer: viewer, place: promises.place, list: promises.items, job: promises.job))
        \(Card(viewer.say(ServiceTexts.composition), content: parts))
        \(Card(viewer.say(ServiceTexts.save), look: .now, content: saving))
        """
    }

    private var parts: HTML {
        let others = services.filter { $0.id != found.service.id }
            .sorted { viewer.say($0.name) < viewer.say($1.name) }
        let generic =
            [Choice("", viewer.say(ServiceTexts.single))]
            + others.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let chosen = Set(form.values("specific"))
        let specific = others.map {
            Choice(
                $0.id.rawValue, viewer.say($0.name), isChosen: chosen.contains($0.id.rawValue))
        }
        return """
            \(Field("generic", label: viewer.say(ServiceTexts.genericPart), kind: .select(generic), value: form["generic"], hint: viewer.say(ServiceTexts.genericWhy), error: problems.of("generic", viewer)))
            <details class="more"\(attribute: "open", if: !chosen.isEmpty || problems.of("specific", viewer) != nil)><summary>\(viewer.say(ServiceTexts.specificParts))</summary>
            \(Field("specific", label: viewer.say(ServiceTexts.specificParts), kind: .checks(specific), hint: viewer.say(ServiceTexts.specificWhy), error: problems.of("specific", viewer)))</details>
            """
    }

    private var saving: HTML {
        """
        \(Field("note", label: viewer.say(ServiceTexts.note), kind: .text(rows: 2), value: form["note"], hint: viewer.say(ServiceTexts.noteWhy), error: problems.of("note", viewer), note: viewer.say(ServiceTexts.mayBeEmpty)))
        \(calls.map { TermsCallFields(viewer: viewer, calls: $0, form: form, problems: problems) })
        <div class="row actions"><button class="main">\(viewer.say(ServiceTexts.saveAs(seen + 1)))</button>
        \(Link(viewer.say(ServiceTexts.leave), to: Route.service(id).path))</div>
        """
    }
}

import Desk
import Markup
import USM
import Values

/// The design of a wish: what is asked for at each place of the tree, who contributes to it, and
/// where nobody does.
struct DesignPage: Component {
    let viewer: Viewer
    let found: DesignedWish
    let form: Form
    let problems: FormProblems

    private var reference: String { found.call.reference }

    var page: Page {
        Page(
            viewer.say(DesignPageTexts.title(reference)), area: .work,
            breadcrumbs: viewer.crumbs(
                [Link(reference, to: Route.call(reference).path)],
                here: viewer.say(DesignPageTexts.design)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1 dir="auto">\(found.call.title)</h1>
        <p class="soft">\(viewer.say(DesignPageTexts.why))</p>\(TermsLine(viewer, "design", "contribution"))\(standing)</div>\(writing)</div>
        \(content)
        """
    }

    private var standing: HTML {
        let service = found.service.map { service in
            Link(viewer.say(service.name), to: Route.service(service.id.rawValue).path).body
        }
        return "<p class=\"facts-line\">\(if: service, { "<span>\($0)</span>" })</p>"
    }

    private var writing: HTML {
        guard found.mayWriteFunctional else { return .empty }
        let words = found.version == 0 ? DesignPageTexts.write : DesignPageTexts.change
        let path = Route.functionalDesign(call: reference).path
        return "<div>\(Link(viewer.say(words), to: path, key: "e", look: .main))</div>"
    }

    private var content: HTML {
        guard !found.functional.entries.isEmpty else {
            return EmptyState(
                viewer.say(DesignPageTexts.none), viewer.say(DesignPageTexts.noneWhy)
            ).body
        }
        let (viewer, found) = (viewer, found)
        let token = found.mayWriteTechnical ? viewer.csrf : nil
        let contributions = { @Sendable (place: PromisePlace) -> HTML in
            ContributionList(viewer: viewer, found: found, place: place, token: token).body
        }
        let canvas = ServiceCanvas(
            viewer: viewer,
            place: { node in
                PromiseLine(viewer: viewer, tree: found.functional, node: node).body
                    + contributions(.node(node))
            },
            list: { kind in
                let items = found.functional.items(kind)
                return """
                    \(PromisedItems(viewer: viewer, tree: found.functional, kind: kind))\
                    \(items, { contributions($0.place) })
                    """
            },
            job: """
                <p class="job" dir="auto">\(viewer.say(found.functional.job ?? ServiceTexts.silent))</p>
                """)
        return "\(gaps)\(contributing)\(canvas)\(history)"
    }

    /// How it came to this: who changed what, the newest first.
    private var history: HTML {
        guard !found.history.isEmpty else { return .empty }
        let entries = found.history.map { change -> Markup.JournalEntry in
            let did = change.isFunctional ? DesignPageTexts.asked : DesignPageTexts.contributed
            return .event(
                who: change.by.flatMap { found.names[$0] } ?? viewer.say(CallTexts.system),
                did: "\(viewer.say(did))", when: viewer.moment(change.at),
                detail: """
                    <ul class="changes">\(change.lines, { "<li dir=\"auto\">\(viewer.say($0))</li>" })</ul>
                    """)
        }
        return Card(
            viewer.say(DesignPageTexts.history),
            content: """
                \(Journal(entries))\
                \(CutNote(viewer, entries.count, of: DesignedWish.historyLimit))
                """
        ).body
    }

    private var gaps: HTML {
        guard !found.unsupported.isEmpty else { return .empty }
        return Notice(viewer.say(DesignPageTexts.gaps(found.unsupported.count)), .warn).body
    }

    private var contributing: HTML {
        guard found.mayWriteTechnical else { return .empty }
        let isOpen = !problems.isEmpty
        return Card(
            viewer.say(DesignPageTexts.contributions),
            content: """
                <details class="more"\(attribute: "open", if: isOpen)><summary>\(viewer.say(DesignPageTexts.contribute))</summary>
                <p class="soft">\(viewer.say(DesignPageTexts.contributeHow))</p>
                \(ContributionForm(viewer: viewer, found: found, form: form, problems: problems))
                </details>
                """
        ).body
    }
}

/// Who contributes what at one place, or that nobody does.
private struct ContributionList: Component {
    let viewer: Viewer
    let found: DesignedWish
    let place: PromisePlace
    /// nil for who may not change it.
    let token: FormToken?

    var body: HTML {
        let contributions = found.technical.contributions.filter { $0.place == place }
        guard !contributions.isEmpty else {
            guard found.unsupported.contains(place) else { return .empty }
            return "<p class=\"soft\">\(viewer.say(DesignPageTexts.nobody))</p>"
        }
        return "<ul class=\"plain contributions\">\(contributions, line)</ul>"
    }

    private func line(_ contribution: TechnicalDesign.Contribution) -> HTML {
        let promise = contribution.promise
        let name = found.names[contribution.team] ?? ""
        let weak =
            found.tooWeak.contains(contribution)
            ? Tag(viewer.say(DesignPageTexts.tooWeak), .bad) : nil
        return """
            <li><span dir="auto"><b>\(name)</b>: \(viewer.say(promise.text))</span>
            \(promise.target.map { Tag(viewer.say($0.words)) }) \(weak)\(removing(contribution, name))</li>
            """
    }

    private func removing(_ contribution: TechnicalDesign.Contribution, _ name: String) -> HTML {
        guard let token else { return .empty }
        return ActionButton(
            viewer.say(DesignPageTexts.remove),
            to: Route.contributions(call: found.call.reference).path, token: token,
            values: [
                "seen": String(found.version), "place": contribution.place.key,
                "team": contribution.team.rawValue,
            ],
            look: .quiet
        ).body
    }
}

/// What one team contributes at one place.
private struct ContributionForm: Component {
    let viewer: Viewer
    let found: DesignedWish
    let form: Form
    let problems: FormProblems

    var body: HTML {
        let reference = found.call.reference
        return PostForm(
            to: Route.contributions(call: reference).path, token: viewer.csrf,
            draft: "contribution:\(reference)", content: fields
        ).body
    }

    private var fields: HTML {
        let places =
            [Choice("", viewer.say(DesignPageTexts.choose))]
            + found.functional.entries.map(\.place).filter { $0 != .job }
            .map { Choice($0.key, viewer.say($0.heading.heading)) }
        let teams =
            [Choice("", viewer.say(DesignPageTexts.choose))]
            + found.contributors.map { Choice($0.id.rawValue, $0.name) }
        let promises = PromiseFields(viewer: viewer, form: form, problems: problems)
        return """
            \(HiddenField("seen", String(found.version)))
            \(Field("place", label: viewer.say(DesignPageTexts.place), kind: .select(places), value: form["place"], error: problems.of("place", viewer), isRequired: true))
            \(Field("team", label: viewer.say(DesignPageTexts.team), kind: .select(teams), value: form["team"], error: problems.of("team", viewer), isRequired: true))
            \(promises.texts("promise", rows: 2, isRequired: true))
            \(promises.target("promise", Yardstick.all))
            <div class="row actions"><button class="main">\(viewer.say(DesignPageTexts.add))</button></div>
            """
    }
}

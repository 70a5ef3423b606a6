import Desk
import Markup
import USM
import Values

/// What do you need? One box; what waits for this person; what became of what they asked.
struct HomePage: Component {
    let viewer: Viewer
    let name: String
    let waiting: Excerpt<CallSummary>
    /// What this person is asked to accept for a customer.
    let offers: Excerpt<WaitingOffer>
    /// Whether they answer for a customer.
    let speaks: Bool
    let open: Desk.CallPage
    let done: Desk.CallPage
    let services: [Service]
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(PortalTexts.whatDoYouNeed), area: .portal, width: .narrow,
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(waits)
        <h1>\(viewer.say(PortalTexts.whatDoYouNeed))</h1>
        <p class="soft">\(viewer.say(PortalTexts.ownWords))</p>
        \(PostForm(to: Route.calls.path, token: viewer.csrf, draft: "portal:need", isMultipart: true, style: "card", content: fields))
        \(Card(viewer.say(PortalTexts.whatYouAsked), aside: all, content: asked))
        \(if: !done.calls.isEmpty, Card(viewer.say(PortalTexts.done), content: list(done.calls, PortalTexts.done, goesOn: done.next != nil)).body)
        """
    }

    /// What this person is asked comes before what they may ask, and stands there only.
    private var waits: HTML {
        """
        \(WaitingOffers(viewer: viewer, offers: offers))
        \(if: !waiting.isEmpty, Card(viewer.say(PortalTexts.waitingForYou), id: "waiting", look: .now, content: list(waiting.shown, PortalTexts.waitingForYou, goesOn: waiting.isCut)).body)
        """
    }

    private var fields: HTML {
        """
        \(Field("description", label: viewer.say(PortalTexts.everythingGoesHere), kind: .text(rows: 2), value: form["description"], error: problems.of("description", viewer), placeholder: viewer.say(PortalTexts.example), isFocused: waiting.isEmpty))
        <div class="columns">\(if: !services.isEmpty, service)
        \(Field("files", label: viewer.say(PortalTexts.files), kind: .file(accept: nil, isMultiple: true), error: problems.of("files", viewer), note: viewer.say(CallTexts.optional)))</div>
        <div class="row actions"><button class="main">\(viewer.say(PortalTexts.ask))</button>
        <a class="soft" href="\(Route.catalogue.path)">\(viewer.say(CatalogueTexts.title))</a>
        <a class="soft" href="\(Route.idea.path)">\(viewer.say(PortalTexts.ideaLink))</a>\
        \(if: speaks, " \(own)")</div>
        """
    }

    private var own: HTML {
        """
        <a class="soft" href="\(Route.agreements.path)">\(viewer.say(AgreementPageTexts.own))</a>
        """
    }

    private var service: HTML {
        let choices =
            [Choice("", viewer.say(PortalTexts.notSure))]
            + services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        return Field(
            "service", label: viewer.say(PortalTexts.about), kind: .select(choices),
            value: form["service"], error: problems.of("service", viewer),
            note: viewer.say(CallTexts.optional)
        ).body
    }

    private var all: HTML {
        "<a href=\"\(Route.calls.path)\">\(viewer.say(PortalTexts.all))</a>"
    }

    private var asked: HTML {
        let shown = Set(waiting.map(\.id))
        let others = open.calls.filter { !shown.contains($0.id) }
        // Where a page of them holds only what waits above, the others are on the next.
        guard !others.isEmpty || open.next != nil else {
            return EmptyState(
                viewer.say(waiting.isEmpty ? PortalTexts.nothingAsked : PortalTexts.nothingElse),
                viewer.say(PortalTexts.nothingAskedWhy)
            ).body
        }
        return list(others, PortalTexts.whatYouAsked, goesOn: open.next != nil)
    }

    /// - Parameter goesOn: whether there are others, which stand on the page of all.
    private func list(
        _ calls: [CallSummary], _ label: LocalizedText, goesOn: Bool
    ) -> HTML {
        let items = calls.map { AskedItem(viewer: viewer, call: $0).item }
        return """
            \(if: !items.isEmpty, ItemList(items, label: viewer.say(label)).body)\
            \(if: goesOn, "<p class=\"soft\">\(viewer.say(PortalTexts.newestOnly)) \(all)</p>")
            """
    }
}

/// A call as its requester sees it in a list.
struct AskedItem {
    let viewer: Viewer
    let call: CallSummary

    var item: Item {
        Item(
            to: Route.call(call.reference).path, what: call.title,
            mark:
                "<span class=\"dot \(call.endedAt == nil ? "open" : "done")\" aria-hidden=\"true\"></span>",
            right: "\(Tag(viewer.say(AskedTexts.state(of: call)), call.status.tone))",
            below: """
                \(viewer.say(AskedTexts.next(for: call))) <span class="soft">\(viewer.moment(call.registeredAt))</span>
                """)
    }
}

import Desk
import Markup
import USM
import Values

/// Where an offer is written, as the agreement that it may become.
struct OfferPage: Component {
    let viewer: Viewer
    let prepared: PreparedOffer
    /// The version of the talks that the form names as seen.
    let seen: Int
    let form: Form
    let problems: FormProblems
    /// Whether it goes on with what its writer kept.
    var isKept = false

    private var reference: String { prepared.call.reference }
    private var lines: OfferLines {
        OfferLines(viewer: viewer, prepared: prepared, form: form, problems: problems)
    }

    var page: Page {
        Page(
            viewer.say(OfferTexts.write), area: .work,
            breadcrumbs: viewer.crumbs(
                [
                    Link(reference, to: Route.call(reference).path),
                    Link(viewer.say(OfferTexts.offers), to: Route.offer(call: reference).path),
                ], here: viewer.say(OfferTexts.write)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1>\(viewer.say(OfferTexts.write))</h1>
        <p class="facts-line">\(parties)</p>
        \(if: isKept, Notice(viewer.say(OfferTexts.kept)).body)
        \(PostForm(to: Route.offer(call: reference).path, token: viewer.csrf, draft: "offer:\(reference):\(prepared.agreement?.rawValue ?? ""):\(seen)", content: fields))
        """
    }

    private var parties: HTML {
        guard let parties = prepared.parties else { return .empty }
        let service = prepared.service.map { viewer.say($0.name) } ?? ""
        return """
            <span>\(viewer.say(parties.kind.name.heading))</span>
            <span>\(viewer.say(AgreementPageTexts.provider)): <b dir="auto">\(parties.provider.name)</b></span>
            <span>\(viewer.say(AgreementPageTexts.customer)): <b dir="auto">\(parties.customer.name)</b></span>
            <span dir="auto">\(service)</span>
            """
    }

    private var fields: HTML {
        """
        \(hidden)
        \(Card(viewer.say(OfferTexts.what), content: what))
        \(Card(viewer.say(OfferTexts.whenTitle), content: validity))
        \(Card(viewer.say(OfferTexts.who), content: people))
        \(Card(viewer.say(AgreementPageTexts.calls), content: lines.items))
        \(Card(viewer.say(AgreementPageTexts.times), content: lines.targets))
        \(Card(viewer.say(AgreementPageTexts.prices), content: lines.charges))
        <div class="row actions"><button class="main">\(viewer.say(OfferTexts.offer))</button>
        <button name="keep" value="yes" formnovalidate>\(viewer.say(OfferTexts.keep))</button>
        \(Link(viewer.say(ServiceTexts.leave), to: Route.call(reference).path))</div>
        """
    }

    private var hidden: HTML {
        let parties = prepared.parties
        return """
            \(HiddenField("seen", String(seen)))
            \(HiddenField("agreement", prepared.agreement?.rawValue ?? ""))
            \(HiddenField("kind", (parties?.kind ?? .service).rawValue))
            \(HiddenField("provider", parties?.provider.id.rawValue ?? ""))
            \(HiddenField("customer", parties?.customer.id.rawValue ?? ""))
            \(HiddenField("service", prepared.service?.id.rawValue ?? ""))
            """
    }

    private var what: HTML {
        let versions =
            [Choice("", viewer.say(OfferTexts.understandingOnly))]
            + prepared.versions.map { Choice("\($0)", viewer.say(ServiceTexts.version($0))) }
        let texts = PromiseFields(viewer: viewer, form: form, problems: problems)
        return """
            <fieldset class="pair"><legend>\(viewer.say(OfferTexts.name))</legend>\(texts.texts("name", rows: 1, isRequired: true))</fieldset>
            \(field("specification_version", OfferTexts.promisedVersion, .select(versions), hint: OfferTexts.promisedVersionHint))
            \(field("understanding", OfferTexts.understanding, .text(rows: 3), hint: OfferTexts.understandingHint))
            """
    }

    private var validity: HTML {
        """
        <div class="columns">
        \(field("first_day", OfferTexts.firstDay, .date, isRequired: true))
        \(field("last_day", AgreementPageTexts.lastDay, .date, hint: OfferTexts.lastDayHint))
        \(field("review_on", AgreementPageTexts.review, .date))
        </div>
        \(field("succession", OfferTexts.succession, .check))
        """
    }

    private var people: HTML {
        let covered = Set(form.values("covers"))
        let contacts = Set(form.values("contacts"))
        let excluded = Set(form.values("except"))
        let parties = { (chosen: Set<String>) in
            prepared.coverable.map {
                Choice($0.id.rawValue, $0.name, isChosen: chosen.contains($0.id.rawValue))
            }
        }
        let people = prepared.people.map {
            Choice($0.id.rawValue, $0.name, isChosen: contacts.contains($0.id.rawValue))
        }
        let none: HTML = "<p class=\"soft\">\(viewer.say(OfferTexts.nobodySpeaks))</p>"
        return """
            \(if: people.isEmpty, none)
            \(field("contacts", AgreementPageTexts.contacts, .checks(people), hint: OfferTexts.contactsHint))\(cut(prepared.people))
            \(field("covers", AgreementPageTexts.covers, .checks(parties(covered))))\(cut(prepared.coverable))
            \(field("except", AgreementPageTexts.except, .checks(parties(excluded)), hint: OfferTexts.exceptHint))
            """
    }

    /// Whom the list leaves out can still be named: by a narrower customer.
    private func cut(_ parties: Excerpt<Party>) -> HTML {
        guard parties.isCut else { return .empty }
        let limit = viewer.say(ServiceDesk.offerChoiceLimit)
        return "<p class=\"soft\">\(viewer.say(OfferTexts.choicesCut(limit)))</p>"
    }

    private func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, hint: LocalizedText? = nil,
        isRequired: Bool = false
    ) -> HTML {
        Field(
            name, label: viewer.say(label), kind: kind, value: form[name],
            hint: hint.map(viewer.say), error: problems.of(name, viewer), isRequired: isRequired
        ).body
    }
}

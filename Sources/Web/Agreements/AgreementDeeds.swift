import Desk
import Markup
import USM
import Values

/// What its reader can do with an offer or an agreement now.
struct AgreementDeeds: Component {
    let viewer: Viewer
    let found: AgreementDocument
    /// Under which it can be ended.
    let calls: [CallSummary]
    let form: Form
    let problems: FormProblems

    private var id: String { found.id.rawValue }
    private var seen: String { String(found.version) }

    private func may(_ action: Arrangement.Action) -> Bool { found.allowed.contains(action) }

    var body: HTML {
        let parts: [HTML] = [waiting, answering, concluding, offering, withdrawing, ending]
            .filter { !$0.isEmpty }
        guard !parts.isEmpty else { return .empty }
        let title =
            may(.accept) ? AgreementPageTexts.yourAnswer : AgreementPageTexts.whatNow
        return """
            <div class="no-print">\(Card(viewer.say(title), id: "answer", look: .now, content: "\(parts)"))</div>
            """
    }

    private var waiting: HTML {
        guard found.isOffer, found.answer == .open, !may(.accept) else { return .empty }
        let names = found.terms.contacts.compactMap { found.names[$0] }.joined(separator: ", ")
        return "<p>\(viewer.say(AgreementPageTexts.waitsFor(names)))</p>"
    }

    private var answering: HTML {
        guard found.isOffer, may(.accept) else { return .empty }
        let path = Route.agreementAnswer(id).path
        let accept = ActionButton(
            viewer.say(AgreementPageTexts.accept), to: path, token: viewer.csrf,
            values: ["seen": seen, "answer": "accept"], look: .main, key: "e")
        let reject: HTML = """
            \(HiddenField("answer", "reject"))\(reason("reject", AgreementPageTexts.rejectWhy))
            """
        return """
            <p>\(viewer.say(AgreementPageTexts.acceptHow))</p>\(accept)
            \(folded(AgreementPageTexts.reject, path, reject, AgreementPageTexts.rejectButton))
            """
    }

    private var concluding: HTML {
        guard found.isOffer, may(.agree) else { return .empty }
        return """
            <p>\(viewer.say(AgreementPageTexts.concludeHow))</p>
            \(ActionButton(viewer.say(AgreementPageTexts.conclude), to: Route.agreementConclusion(id).path, token: viewer.csrf, values: ["seen": seen], look: .main, key: "e"))
            """
    }

    private var offering: HTML {
        guard may(.offer), let wish = found.wish else { return .empty }
        let path = Route.offer(call: wish).path(["agreement": id])
        return "<p>\(Link(viewer.say(AgreementPageTexts.offerAnew), to: path, look: .button))</p>"
    }

    private var withdrawing: HTML {
        guard found.isOffer, may(.withdraw) else { return .empty }
        return folded(
            AgreementPageTexts.withdraw, Route.agreementWithdrawal(id).path,
            reason("withdraw", AgreementPageTexts.withdrawWhy),
            AgreementPageTexts.withdrawButton)
    }

    private var ending: HTML {
        guard !found.isOffer, may(.end) else { return .empty }
        let fields: HTML = """
            \(Field("last_day", label: viewer.say(AgreementPageTexts.lastDay), kind: .date, value: form["last_day"], hint: viewer.say(AgreementPageTexts.lastDayHint), error: problems.of("last_day", viewer), note: viewer.say(CallTexts.optional)))
            \(reason("end", AgreementPageTexts.endWhy))
            \(TermsCallFields(viewer: viewer, calls: calls, form: form, problems: problems))
            """
        return folded(
            AgreementPageTexts.end, Route.agreementEnd(id).path, fields,
            AgreementPageTexts.endButton, "danger")
    }

    private func reason(_ deed: String, _ label: LocalizedText) -> HTML {
        Field(
            "reason", label: viewer.say(label), kind: .text(rows: 2), value: form["reason"],
            error: problems.of("reason", viewer), isRequired: true,
            id: may(.accept) == (deed == "reject") ? nil : "field-reason-\(deed)"
        ).body
    }

    private func folded(
        _ title: LocalizedText, _ path: String, _ fields: HTML, _ button: LocalizedText,
        _ look: String = "plain"
    ) -> HTML {
        let isOpen = !problems.isEmpty
        return """
            <details class="more"\(attribute: "open", if: isOpen)><summary>\(viewer.say(title))</summary>
            \(PostForm(to: path, token: viewer.csrf, content: "\(HiddenField("seen", seen))\(fields)<div class=\"row actions\"><button class=\"\(look)\">\(viewer.say(button))</button></div>"))
            </details>
            """
    }
}

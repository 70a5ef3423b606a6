import Desk
import Markup
import USM
import Values

/// Says what kind of help a call is, where its words left it open, and accepts it as that.
struct TypingForm: Component {
    let viewer: Viewer
    let call: Call
    let services: [Service]
    /// Where to go afterwards.
    let destination: String
    let problems: FormProblems

    var body: HTML {
        let choices =
            [Choice("", viewer.say(CallTexts.noService))]
            + services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let types: [(value: String, name: LocalizedText, mark: HTML)] = CallType.allCases.map {
            ($0.rawValue, $0.name, ProcessMark($0.process, viewer).body)
        }
        return PostForm(
            to: Route.action(.accept, call: call.reference).path, token: viewer.csrf,
            content: """
                \(HiddenField("version", String(call.version)))\(HiddenField("return", destination))\
                \(HiddenField("reason", viewer.say(FlowTexts.typedAtIntake)))
                \(Field("service", label: viewer.say(CallTexts.service), kind: .select(choices), value: call.service?.rawValue ?? "", error: problems.of("service", viewer)))
                <p class="hint">\(viewer.say(FlowTexts.acceptAsHint))</p>
                <div class="types">\(types.enumerated(), { index, type in
                    """
                    <button name="type" value="\(type.value)" data-key="\(index + 1)">\
                    \(type.mark) \(viewer.say(type.name))</button>
                    """
                })<button name="type" value="complaint">\(viewer.say(CallTexts.complaint))</button></div>
                """
        ).body
    }
}

/// Writes down in one go what needed no thought.
struct AtOnceForm: Component {
    let viewer: Viewer
    let view: CallView
    let offer: AtOnceOffer
    let services: [Service]
    let form: Form
    let problems: FormProblems

    private var call: Call { view.call }

    var body: HTML {
        let isOpen = form.has("done")
        return """
            <details class="more" id="at-once"\(attribute: "open", if: isOpen)>\
            <summary>\(viewer.say(FlowTexts.atOnce))</summary>
            <p class="soft">\(viewer.say(FlowTexts.atOnceWhy))</p>
            \(PostForm(to: Route.completion(call: call.reference).path, token: viewer.csrf, content: fields))
            </details>
            """
    }

    private var fields: HTML {
        """
        \(HiddenField("version", String(call.version)))
        \(if: call.service == nil, service)
        \(Field("done", label: viewer.say(FlowTexts.whatWasDone), kind: .text(rows: 2), value: form["done"], error: problems.of("done", viewer)))
        \(if: !offer.instructions.isEmpty, instructions)
        \(if: call.classification == nil, weights)
        <div class="row actions"><button class="main">\(viewer.say(FlowTexts.atOnceButton(view.summary.requester.name)))</button></div>
        """
    }

    private var weights: HTML {
        """
        <div class="row">\(weight("impact", CallTexts.impact, Impact.allCases.suffix(2).map { ($0.rawValue, $0.name) }, "low"))\
        \(weight("urgency", CallTexts.urgency, Urgency.allCases.suffix(2).map { ($0.rawValue, $0.name) }, "low"))</div>
        """
    }

    private var service: HTML {
        let choices =
            [Choice("", viewer.say(CallTexts.noService))]
            + services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        return Field(
            "service", label: viewer.say(CallTexts.service), kind: .select(choices),
            value: form["service"], error: problems.of("service", viewer), id: "at-once-service"
        ).body
    }

    private func weight(
        _ name: String, _ label: LocalizedText, _ choices: [(String, LocalizedText)],
        _ usual: String
    ) -> HTML {
        Field(
            name, label: viewer.say(label),
            kind: .select(choices.map { Choice($0.0, viewer.say($0.1)) }),
            value: form.has(name) ? form[name] : usual, error: problems.of(name, viewer),
            id: "at-once-\(name)"
        ).body
    }

    private var instructions: HTML {
        let lines = offer.instructions.map { line in
            Choice(
                line.step.code, "\(line.step.code) \(viewer.say(line.step.name))",
                detail: line.instruction.map(viewer.say),
                isChosen: form.values("followed").contains(line.step.code))
        }
        return Field(
            "followed", label: viewer.say(FlowTexts.followed), kind: .checks(lines),
            error: problems.of("followed", viewer)
        ).body
    }
}

/// Somebody else's look at a review by who carried it out.
struct SecondLookCard: Component {
    let viewer: Viewer
    let call: Call
    let problems: FormProblems

    var body: HTML {
        let right = ActionButton(
            viewer.say(FlowTexts.looksRight), to: path, token: viewer.csrf,
            values: ["verdict": "right"], look: call.isOpen ? .plain : .main)
        let wrong = PostForm(
            to: path, token: viewer.csrf,
            content: """
                \(HiddenField("verdict", "wrong"))
                \(Field("comment", label: viewer.say(FlowTexts.whatIsWrong), kind: .text(rows: 2), hint: viewer.say(FlowTexts.whatIsWrongHint), error: problems.of("comment", viewer), id: "second-look-comment"))
                <div class="row actions"><button>\(viewer.say(FlowTexts.looksWrong))</button></div>
                """)
        return Card(
            viewer.say(FlowTexts.secondLook), id: "second-look", look: .now,
            content: """
                <p>\(viewer.say(FlowTexts.secondLookWhy))</p>\(right)
                <details class="more"\(attribute: "open", if: problems.of("comment", viewer) != nil)>\
                <summary>\(viewer.say(FlowTexts.looksWrong))</summary>\(wrong)</details>
                """
        ).body
    }

    private var path: String { Route.action(.checkReview, call: call.reference).path }
}

import Desk
import Markup
import USM
import Values

/// The suppliers of one call: what each was told, their number and clock, and who had it how long.
struct CallChainPage: Component {
    let viewer: Viewer
    let chain: CallChain
    let form: Form
    let problems: FormProblems

    private var call: Call { chain.call }

    var page: Page {
        Page(
            "\(call.reference) \(viewer.say(HandOverWords.title))", area: .work,
            breadcrumbs: viewer.crumbs(
                [Link(call.reference, to: Route.call(call.reference).path)],
                here: viewer.say(HandOverWords.title)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1>\(viewer.say(HandOverWords.title))</h1>
        <p dir="auto">\(call.title)</p>
        <p class="soft">\(viewer.say(HandOverWords.ours))</p></div></div>
        \(handOvers)\(handingOn)\(leadTime)
        """
    }

    private var handOvers: HTML {
        guard !chain.handOvers.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(HandOverWords.none))</p>"
        }
        return "\(chain.handOvers, card)"
    }

    private func card(_ handed: HandedOver) -> HTML {
        let handOver = handed.handOver
        let facts: [(name: String, value: HTML)] = [
            (viewer.say(HandOverWords.reference), HandOverLine.reference(handOver, viewer)),
            (
                viewer.say(SupplierTexts.contract),
                "<span dir=\"auto\">\(viewer.say(handed.contractName))</span>"
            ),
            (viewer.say(HandOverWords.handedOn.heading), "\(viewer.moment(handOver.handedAt))"),
            (viewer.say(ClockTexts.title), HandOverLine(viewer: viewer, handed: handed).clock),
            (viewer.say(HandOverWords.told), "<span dir=\"auto\">\(handOver.given)</span>"),
        ]
        return Card(
            handed.supplierName, id: "hand-over-\(handOver.id)",
            aside: HandOverLine.state(handOver, viewer),
            content: """
                \(Facts(facts))\(HandOverVerdict(viewer: viewer, supplier: handed.supplierName).part(handOver, form: chain.mayChange ? reviewing(handed) : .empty))\
                \(if: chain.mayChange, actions(handOver))
                """
        ).body
    }

    private func reviewing(_ handed: HandedOver) -> HTML {
        let handOver = handed.handOver
        let field = Self.cause(handOver.id)
        let isTyped = form["form"] == field
        let choices = HandOver.Cause.allCases.map {
            Choice(
                $0.rawValue,
                viewer.say(HandOverWords.name($0, handed.supplierName).heading))
        }
        let content = PostForm(
            to: Route.handOverReview(call: call.reference, handOver: handOver.id.rawValue).path,
            token: viewer.csrf,
            content: """
                \(HiddenField("form", field))\(HiddenField("version", String(handOver.version)))\
                \(Field("cause", label: viewer.say(HandOverWords.causeWith), kind: .select(choices), value: isTyped ? form["cause"] : handOver.review?.cause.rawValue ?? HandOver.Cause.both.rawValue, hint: viewer.say(HandOverWords.causeHint), id: "\(field)-with"))
                \(Field("words", label: viewer.say(HandOverWords.causeWords), kind: .text(rows: 3), value: isTyped ? form["words"] : handOver.review?.words ?? "", error: problems.of(field, viewer), id: "field-\(field)"))
                <div class="row actions"><button class="plain">\(viewer.say(HandOverWords.keepCause))</button></div>
                """)
        return """
            <details class="more"\(attribute: "open", if: isTyped || handOver.lacksReview)><summary>\(viewer.say(HandOverWords.cause))</summary>\(content)</details>
            """
    }

    private func actions(_ handOver: HandOver) -> HTML {
        let simple: [(HandOver.Deed, LocalizedText)] = [
            (.accepted, HandOverWords.accepted), (.delivered, HandOverWords.delivered),
        ]
        let buttons = simple.filter { handOver.allowedDeeds.contains($0.0) }.map { deed, words in
            ActionButton(
                viewer.say(words), to: path(handOver), token: viewer.csrf,
                values: ["deed": deed.rawValue, "version": String(handOver.version)],
                look: .plain
            ).body
        }
        return """
            \(deedProblem(handOver))<div class="row actions">\(buttons)</div>
            \(numbering(handOver))\(if: handOver.state.isOpen, ending(handOver))
            """
    }

    /// What was typed about a hand-over and not taken, in the form from which it came.
    private func typed(
        _ field: (ID<HandOver>) -> String, _ handOver: HandOver
    ) -> String? {
        form["form"] == field(handOver.id) ? form["words"] : nil
    }

    /// The fields of the forms about a hand-over; a page has several of them.
    static func number(_ id: ID<HandOver>) -> String { "number-\(id)" }
    static func why(_ id: ID<HandOver>) -> String { "why-\(id)" }
    static func cause(_ id: ID<HandOver>) -> String { "cause-\(id)" }
    static func deed(_ id: ID<HandOver>) -> String { "deed-\(id)" }

    private func deedProblem(_ handOver: HandOver) -> HTML {
        let field = Self.deed(handOver.id)
        guard let problem = problems.of(field, viewer) else { return .empty }
        return "<p class=\"error\" id=\"field-\(field)\" tabindex=\"-1\">\(problem)</p>"
    }

    private func numbering(_ handOver: HandOver) -> HTML {
        PostForm(
            to: path(handOver), token: viewer.csrf,
            content: """
                \(HiddenField("form", Self.number(handOver.id)))\
                \(HiddenField("deed", HandOver.Deed.renumbered.rawValue))\
                \(HiddenField("version", String(handOver.version)))\
                \(Field("words", label: viewer.say(HandOverWords.reference), value: typed(Self.number, handOver) ?? handOver.reference, error: problems.of(Self.number(handOver.id), viewer), id: "field-\(Self.number(handOver.id))"))
                <div class="row actions"><button class="plain">\(viewer.say(HandOverWords.renumber))</button></div>
                """
        ).body
    }

    private func ending(_ handOver: HandOver) -> HTML {
        let form = PostForm(
            to: path(handOver), token: viewer.csrf,
            content: """
                \(HiddenField("form", Self.why(handOver.id)))\
                \(HiddenField("version", String(handOver.version)))\
                \(Field("words", label: viewer.say(HandOverWords.why), kind: .text(rows: 2), value: typed(Self.why, handOver) ?? "", error: problems.of(Self.why(handOver.id), viewer), id: "field-\(Self.why(handOver.id))"))
                <div class="row actions">\
                <button class="plain" name="deed" value="taken_back">\(viewer.say(HandOverWords.takeBack))</button>\
                <button class="plain" name="deed" value="rejected">\(viewer.say(HandOverWords.rejected))</button></div>
                """)
        return """
            <details class="more"\(attribute: "open", if: typed(Self.why, handOver) != nil)><summary>\(viewer.say(HandOverWords.ending))</summary>\(form)</details>
            """
    }

    private var handingOn: HTML {
        guard !chain.contracts.isEmpty else { return .empty }
        var choices = chain.contracts.map { offered in
            let name = "\(offered.supplierName): \(viewer.say(offered.contract.name))"
            return Choice(
                offered.contract.agreement.rawValue,
                offered.distance == nil
                    ? "\(name) (\(viewer.say(HandOverWords.unrelated)))" : name)
        }
        // Nothing is chosen beforehand that has nothing to do with the call.
        if chain.contracts.first?.distance == nil {
            choices.insert(Choice("", viewer.say(HandOverWords.chooseContract)), at: 0)
        }
        let given =
            form.has("given")
            ? form["given"]
            : [call.title, call.description]
                .filter { !$0.isEmpty }.joined(separator: "\n\n")
        return Card(
            viewer.say(HandOverWords.handOn),
            content: PostForm(
                to: Route.handOvers(call: call.reference).path, token: viewer.csrf,
                content: """
                    \(Field("contract", label: viewer.say(HandOverWords.contract), kind: .select(choices), value: form["contract"], error: problems.of("contract", viewer)))
                    \(Field("given", label: viewer.say(HandOverWords.given), kind: .text(rows: 4), value: given, hint: viewer.say(HandOverWords.givenHint), error: problems.of("given", viewer)))
                    \(Field("reference", label: viewer.say(HandOverWords.reference), value: form["reference"], hint: viewer.say(HandOverWords.referenceHint), error: problems.of("reference", viewer), note: viewer.say(CallTexts.optional)))
                    <div class="row actions"><button class="main">\(viewer.say(HandOverWords.handOnButton))</button></div>
                    """
            ).body
        ).body
    }

    private var leadTime: HTML {
        guard let clock = chain.clock else { return .empty }
        let suppliers = Dictionary(
            chain.handOvers.map { ($0.handOver.supplier, $0.supplierName) },
            uniquingKeysWith: { first, _ in first })
        let parts = clock.leadTime(until: chain.now)
        let whole = (clock.stoppedAt ?? chain.now).since(clock.startedAt)
        let open: HTML =
            clock.isStopped ? .empty : " <small>\(viewer.say(HandOverWords.untilNow))</small>"
        let rows: [[HTML]] =
            parts.map { ["\(name(of: $0.holder, suppliers))", "\(viewer.say($0.time))"] } + [
                ["<b>\(viewer.say(HandOverWords.whole))</b>", "\(viewer.say(whole))\(open)"]
            ]
        return Card(
            viewer.say(HandOverWords.leadTime),
            content: Table(
                caption: viewer.say(HandOverWords.leadTime),
                columns: [
                    .init(viewer.say(HandOverWords.inHandOf)),
                    .init(viewer.say(HandOverWords.howLong)),
                ], rows: rows
            ).body
        ).body
    }

    private func name(of holder: ClockHolder, _ suppliers: [ID<Party>: String]) -> String {
        if case .supplier(let party) = holder, let name = suppliers[party] { return name }
        return viewer.say(holder.name.heading)
    }

    private func path(_ handOver: HandOver) -> String {
        Route.handOver(call: call.reference, handOver: handOver.id.rawValue).path
    }
}

/// What one hand-over looks like in a line, wherever it stands.
struct HandOverLine {
    let viewer: Viewer
    let handed: HandedOver

    static func state(_ handOver: HandOver, _ viewer: Viewer) -> HTML {
        let tone: Tone =
            switch handOver.state {
            case .delivered: .good
            case .rejected: .bad
            case .handedOn: .warn
            case .accepted, .takenBack: .plain
            }
        return Tag(viewer.say(handOver.state.name), tone).body
    }

    static func reference(_ handOver: HandOver, _ viewer: Viewer) -> HTML {
        handOver.reference.isEmpty
            ? "<span class=\"soft\">\(viewer.say(HandOverWords.noReference))</span>"
            : "<span class=\"ref\" dir=\"auto\">\(handOver.reference)</span>"
    }

    /// The supplier's own promises, and how they stand.
    var clock: HTML {
        let readings = ServiceMeasure.allCases.compactMap {
            handed.clock.reading(of: $0, at: viewer.now)
        }
        guard !readings.isEmpty else {
            return "<span class=\"soft\">\(viewer.say(HandOverWords.unpromised))</span>"
        }
        return """
            <ul class="plain">\(readings, { reading in
                """
                <li>\(viewer.say(reading.measure.name.heading)): \(Tag(viewer.say(reading.state.name), reading.state == .breached ? .bad : .plain)) \
                \(if: reading.due, { "\(viewer.say(ClockTexts.until)) \(viewer.moment($0))" })</li>
                """
            })</ul>
            """
    }
}

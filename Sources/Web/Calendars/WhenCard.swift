import Desk
import Markup
import USM
import Values

/// Beside a call: when it is done, what is in the way, and what is reserved for it.
struct WhenCard: Component {
    let viewer: Viewer
    let call: Call
    let plan: CallPlan
    let choices: CallChoices
    let components: [ManagedComponent]
    let form: Form
    let problems: FormProblems

    var body: HTML {
        guard
            plan.mayPlan || plan.mayReserve || plan.schedule != nil || !plan.reservations.isEmpty
        else { return .empty }
        return Card(
            viewer.say(CalendarPageTexts.when), id: "when",
            content: """
                \(planned)
                \(if: plan.mayPlan, planning)
                \(reservations)
                \(if: plan.mayReserve, reserving)
                """
        ).body
    }

    private var planned: HTML {
        guard let schedule = plan.schedule else {
            return plan.mayPlan
                ? "<p class=\"soft\">\(viewer.say(CalendarFormTexts.notPlanned))</p>" : .empty
        }
        var lines: [(name: String, value: HTML)] = [
            (viewer.say(CalendarPageTexts.planned), viewer.span(schedule.window))
        ]
        if let person = schedule.person {
            lines.append((viewer.say(CalendarPageTexts.person), name(person)))
        }
        if let release = plan.releaseName {
            lines.append(
                (viewer.say(CalendarPageTexts.release), "<span dir=\"auto\">\(release)</span>"))
        }
        if !schedule.acknowledged.isEmpty {
            lines.append(
                (
                    viewer.say(CalendarFormTexts.acknowledged),
                    "<span dir=\"auto\">\(schedule.acknowledged)</span>"
                ))
        }
        return "\(Facts(lines))\(ConflictList(viewer: viewer, conflicts: plan.conflicts))"
    }

    private func name(_ party: ID<Party>) -> HTML {
        "<span dir=\"auto\">\(plan.names[party] ?? "")</span>"
    }

    private var planning: HTML {
        let form = PostForm(
            to: Route.callPlan(call.reference).path, token: viewer.csrf, content: planFields)
        let removal =
            plan.schedule == nil
            ? HTML.empty
            : ActionButton(
                viewer.say(CalendarFormTexts.unplan),
                to: Route.callPlan(call.reference).path, token: viewer.csrf,
                values: ["plan_remove": "yes", "plan_seen": String(plan.version)],
                look: .quiet
            ).body
        // Open again when something is to be mended, or somebody was quicker.
        let isOpen = !problems.isEmpty && self.form.has("plan_from")
        return """
            <details class="more"\(attribute: "open", if: isOpen)><summary>\(viewer.say(CalendarFormTexts.plan))</summary>
            \(form)\(removal)</details>
            """
    }

    private var planFields: HTML {
        let schedule = plan.schedule
        let none = Choice("", viewer.say(CalendarFormTexts.none))
        let people = [none] + choices.members.map { Choice($0.id.rawValue, $0.name) }
        let releases = [none] + plan.releases.map { Choice($0.id.rawValue, $0.name) }
        let isChange = call.process == .change
        return """
            \(HiddenField("plan_seen", String(plan.version)))
            \(field("plan_from", CalendarFormTexts.from, .dateTime, schedule.map { viewer.field($0.window.from) }, isRequired: true))
            \(field("plan_until", CalendarFormTexts.until, .dateTime, schedule.map { viewer.field($0.window.until) }, isRequired: true))
            \(viewer.secondTime(of: "plan_from", schedule?.window.from))
            \(viewer.secondTime(of: "plan_until", schedule?.window.until))
            \(field("plan_person", CalendarPageTexts.person, .select(people), schedule?.person?.rawValue))
            \(if: isChange, field("plan_release", CalendarPageTexts.release, .select(releases), schedule?.release?.rawValue))
            \(if: isChange && plan.mayAcknowledge, field("plan_acknowledged", CalendarFormTexts.acknowledged, .text(rows: 2), schedule?.acknowledged))
            <div class="row actions"><button class="plain">\(viewer.say(CalendarFormTexts.plan))</button></div>
            """
    }

    private func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, _ present: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        Field(
            name, label: viewer.say(label), kind: kind,
            value: form.has(name) ? form[name] : present ?? "",
            error: problems.of(name, viewer), isRequired: isRequired
        ).body
    }

    private var reservations: HTML {
        guard !plan.reservations.isEmpty else { return .empty }
        return """
            <h3>\(viewer.say(CalendarFormTexts.reservations))</h3>
            <ul class="plain">\(plan.reservations, { reservation in
                "<li>\(subject(reservation)) \(viewer.span(reservation.window)) <small dir=\"auto\">\(reservation.note)</small>\(if: plan.mayReserve, release(reservation))</li>"
            })</ul>
            """
    }

    private func subject(_ reservation: Reservation) -> HTML {
        switch reservation.subject {
        case .person(let id), .team(let id): name(id)
        case .component(let id): "<span dir=\"auto\">\(plan.components[id] ?? "")</span>"
        }
    }

    private func release(_ reservation: Reservation) -> HTML {
        ActionButton(
            viewer.say(CalendarFormTexts.releaseIt),
            to: Route.reservation(reservation.id.rawValue).path, token: viewer.csrf,
            values: ["call": call.reference], look: .quiet
        ).body
    }

    private var reserving: HTML {
        let none = Choice("", viewer.say(CalendarFormTexts.none))
        let people = [none] + choices.members.map { Choice($0.id.rawValue, $0.name) }
        let teams = [none] + choices.teams.map { Choice($0.id.rawValue, $0.name) }
        let owned = [none] + components.map { Choice($0.id.rawValue, $0.name) }
        let fields: HTML = """
            \(field("reserve_person", CalendarPageTexts.person, .select(people)))
            \(field("reserve_team", CalendarFormTexts.team, .select(teams)))
            \(if: !components.isEmpty, field("reserve_component", CalendarFormTexts.component, .select(owned)))
            \(field("reserve_from", CalendarFormTexts.from, .dateTime, isRequired: true))
            \(field("reserve_until", CalendarFormTexts.until, .dateTime, isRequired: true))
            \(field("reserve_note", CalendarFormTexts.note, .line))
            <div class="row actions"><button class="plain">\(viewer.say(CalendarFormTexts.reserve))</button></div>
            """
        let isOpen = problems.problems.contains { $0.field.hasPrefix("reserve_") }
        return """
            <details class="more"\(attribute: "open", if: isOpen)><summary>\(viewer.say(CalendarFormTexts.reserve))</summary>
            \(PostForm(to: Route.callReservations(call.reference).path, token: viewer.csrf, content: fields))</details>
            """
    }
}

/// Reads the forms of ``WhenCard``.
enum WhenForm {
    static func plan(_ call: String, _ fields: inout FormReading) -> PlanCall {
        PlanCall(
            call, from: fields.moment("plan_from"), until: fields.moment("plan_until"),
            person: fields.id("plan_person"), release: fields.id("plan_release"),
            acknowledged: fields.form["plan_acknowledged"], seen: fields.seenVersion("plan_seen"))
    }

    static func reservation(_ call: String, _ fields: inout FormReading) -> Reserve {
        Reserve(
            for: call, from: fields.moment("reserve_from"), until: fields.moment("reserve_until"),
            person: fields.id("reserve_person"), team: fields.id("reserve_team"),
            component: fields.id("reserve_component"), note: fields.form["reserve_note"])
    }

    /// The same refusal, at the fields of one of the forms of the card.
    static func atFields(_ refusal: DeskRefusal, _ form: String) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        guard !problems.allSatisfy({ $0.field.hasPrefix("\(form)_") }) else { return refusal }
        return .invalid(problems.map { FieldProblem("\(form)_\($0.field)", $0.sentence) })
    }
}

import Desk
import Foundation
import Markup
import USM
import Values

/// What is done for services again and again.
struct ActionsPage: Component {
    let viewer: Viewer
    let actions: Excerpt<StoredAction>
    let mayAdd: Bool
    let services: [Service]

    var page: Page { Page(viewer.say(CalendarPageTexts.actions), area: .calendars, self) }

    var body: HTML {
        """
        \(list)
        \(if: mayAdd, "<p>\(Link(viewer.say(CalendarFormTexts.addAction), to: Route.recurringAction(ActionsController.new).path, look: .main))</p>")
        """
    }

    private var list: CalendarList {
        let names = Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0.name) })
        return CalendarList(
            viewer: viewer, here: .recurringActions, title: CalendarPageTexts.actions,
            columns: [
                CalendarPageTexts.action, CalendarPageTexts.service, CalendarPageTexts.when,
                CalendarFormTexts.next,
            ],
            rows: actions.map { stored in
                let action = stored.action
                return [
                    """
                    <a href="\(Route.recurringAction(action.id.rawValue).path)" dir="auto">\(viewer.say(action.name))</a>
                    """,
                    "<span dir=\"auto\">\(names[action.service].map { viewer.say($0) } ?? "")</span>",
                    "\(viewer.say(action.recurrence.sentence)) <small>\(action.timeZone)</small>",
                    stored.nextAt.map { "\(viewer.timed($0))" }
                        ?? HTML(text: viewer.say(CalendarFormTexts.none)),
                ]
            }, isCut: actions.isCut, none: CalendarFormTexts.noActions,
            why: CalendarPageTexts.noActionsWhy)
    }
}

/// A recurring action: what it is, and for its service manager the form that alters it.
struct ActionPage: Component {
    let viewer: Viewer
    /// nil for a new one.
    let stored: StoredAction?
    let mayWrite: Bool
    let services: [Service]
    let teams: [Party]
    let form: Form
    let problems: FormProblems

    private var id: String { stored?.action.id.rawValue ?? ActionsController.new }

    private var title: String {
        viewer.say(stored?.action.name ?? CalendarFormTexts.addAction)
    }

    var page: Page {
        Page(
            title, area: .calendars,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(CalendarPageTexts.actions), to: Route.recurringActions.path)],
                here: title), status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1 dir="auto">\(title)</h1>
        \(stored.map(facts))
        \(if: mayWrite, PostForm(to: Route.recurringAction(id).path, token: viewer.csrf, draft: "action:\(id)", content: fields).body)
        \(if: mayWrite, stored.map(retirement(of:)) ?? .empty)
        """
    }

    private func facts(_ stored: StoredAction) -> HTML {
        """
        <p>\(viewer.say(stored.action.recurrence.sentence)) <small>\(stored.action.timeZone)</small></p>
        <div class="prose" dir="auto">\(Markdown.render(stored.action.work))</div>
        """
    }

    private func retirement(of stored: StoredAction) -> HTML {
        ActionButton(
            viewer.say(CalendarFormTexts.retire), to: Route.retirement(of: id).path,
            token: viewer.csrf, values: ["seen": String(stored.version)], look: .danger,
            confirm: Confirmation(
                question: viewer.say(CalendarFormTexts.retireQuestion),
                yes: viewer.say(CalendarFormTexts.retire), no: viewer.say(ScriptTexts.keep))
        ).body
    }

    private var fields: HTML {
        """
        \(if: stored != nil, HiddenField("seen", String(stored?.version ?? 0)).body)
        \(Card(viewer.say(CalendarPageTexts.action), content: what))
        \(Card(viewer.say(CalendarPageTexts.when), content: when))
        <div class="row actions"><button class="main">\(viewer.say(CalendarFormTexts.saveAction))</button></div>
        """
    }

    private var what: HTML {
        let sorted = services.sorted { viewer.say($0.name) < viewer.say($1.name) }
        let choices = sorted.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let teamChoices =
            [Choice("", viewer.say(CalendarFormTexts.teamOfService))]
            + teams.map { Choice($0.id.rawValue, $0.name) }
        return """
            \(field("service", CalendarPageTexts.service, .select(choices)))
            \(field("name_en", CalendarFormTexts.english, .line, isRequired: true))
            \(field("name_nl", CalendarFormTexts.dutch, .line, isRequired: true))
            \(field("work", CalendarFormTexts.work, .text(rows: 3)))
            \(field("team", CalendarFormTexts.team, .select(teamChoices)))
            """
    }

    private var when: HTML {
        let rhythms = Recurrence.Rhythm.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        let chosen = Set(form.values("weekdays"))
        let days = Weekday.allCases.map {
            Choice($0.rawValue, viewer.say($0.name), isChosen: chosen.contains($0.rawValue))
        }
        let none = Choice("", viewer.say(CalendarFormTexts.none))
        let weeks =
            [none] + Recurrence.Week.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        let months =
            [none]
            + (1...12).map {
                Choice(String($0), viewer.say(CivilDate.monthName($0)))
            }
        return """
            \(field("rhythm", CalendarFormTexts.rhythm, .select(rhythms), or: "weekly"))
            \(field("every", CalendarFormTexts.every, .number, or: "1", hint: CalendarFormTexts.everyHint))
            \(field("weekdays", CalendarFormTexts.weekdays, .checks(days), hint: CalendarFormTexts.onlyFor))
            \(field("week", CalendarFormTexts.week, .select(weeks), hint: CalendarFormTexts.onlyFor))
            \(field("day", CalendarFormTexts.day, .number, hint: CalendarFormTexts.onlyFor))
            \(field("month", CalendarFormTexts.month, .select(months), hint: CalendarFormTexts.onlyFor))
            \(field("start", CalendarFormTexts.start, .date, isRequired: true))
            \(field("end", CalendarFormTexts.end, .date))
            \(field("time", CalendarFormTexts.time, .line, or: "09:00", isRequired: true))
            \(field("minutes", CalendarFormTexts.minutes, .number, or: "60", isRequired: true))
            \(field("time_zone", CalendarFormTexts.timeZone, .line, or: viewer.timeZone.name, isRequired: true))
            """
    }

    private func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, or usual: String = "",
        hint: LocalizedText? = nil, isRequired: Bool = false
    ) -> HTML {
        CalendarFields(viewer: viewer, form: form, problems: problems)
            .field(name, label, kind, or: usual, hint: hint, isRequired: isRequired)
    }
}

import Desk
import Markup
import USM
import Values

/// Who is away, and when.
struct AbsencesPage: Component {
    let viewer: Viewer
    let actor: Actor
    let absences: [NamedAbsence]
    let people: [Party]
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(CalendarPageTexts.absences), area: .calendars, status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(list)
        \(EntryCard(viewer: viewer, title: CalendarFormTexts.enterAbsence, route: .absences, fields: fields))
        """
    }

    private var list: CalendarList {
        CalendarList(
            viewer: viewer, here: .absences, title: CalendarPageTexts.absences,
            columns: [CalendarPageTexts.person, CalendarPageTexts.when, CalendarFormTexts.remove],
            rows: absences.map { item in
                [
                    "<span dir=\"auto\">\(item.name)</span>",
                    viewer.span(item.absence.window, item.absence.days),
                    item.mayRemove ? removal(item.absence) : .empty,
                ]
            }, none: CalendarFormTexts.noAbsences, why: CalendarFormTexts.noAbsencesWhy)
    }

    private func removal(_ absence: Absence) -> HTML {
        ActionButton(
            viewer.say(CalendarFormTexts.remove), to: Route.absence(absence.id.rawValue).path,
            token: viewer.csrf, look: .quiet
        ).body
    }

    private var fields: HTML {
        let fields = CalendarFields(viewer: viewer, form: form, problems: problems)
        let others = people.filter { $0.id != actor.person }
        let choices =
            [Choice(actor.person.rawValue, actor.name)]
            + others.map { Choice($0.id.rawValue, $0.name) }
        return """
            \(fields.field("person", CalendarPageTexts.person, .select(choices), or: actor.person.rawValue))
            \(fields.span(takesDays: true))
            \(fields.button(CalendarFormTexts.enterAbsence))
            """
    }
}

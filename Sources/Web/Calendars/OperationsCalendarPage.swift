import Desk
import Markup
import USM
import Values

/// What is done this week, by whom, and who has too much.
struct OperationsCalendarPage: Component {
    let viewer: Viewer
    let days: CalendarDays
    let calendar: OperationsCalendar

    var page: Page {
        Page(
            "\(viewer.say(CalendarPageTexts.operations)), \(days.title(viewer))",
            area: .calendars, self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(CalendarPageTexts.operations)) · \(days.title(viewer))</h1></div>
        \(CalendarTabs(viewer: viewer, here: .operationsCalendar))</div>
        \(CalendarMoves(viewer: viewer, days: days, route: .operationsCalendar, hasMonths: false))
        \(if: calendar.isCut, Notice(viewer.say(CalendarPageTexts.isCut), .warn).body)
        \(Card(viewer.say(CalendarPageTexts.dynamicSection), content: planned))
        \(Card(viewer.say(CalendarPageTexts.people), content: people))
        \(Card(viewer.say(CalendarPageTexts.staticSection), content: recurring))
        """
    }

    private func table(
        _ caption: LocalizedText, _ columns: [LocalizedText], _ rows: [[HTML]]
    ) -> HTML {
        Table(
            caption: viewer.say(caption), columns: columns.map { .init(viewer.say($0)) },
            rows: rows
        ).body
    }

    private var planned: HTML {
        guard !calendar.planned.isEmpty else {
            return EmptyState(
                viewer.say(CalendarPageTexts.noRequests),
                viewer.say(CalendarPageTexts.noRequestsWhy)
            ).body
        }
        return table(
            CalendarPageTexts.dynamicSection,
            [
                CalendarPageTexts.when, CalendarPageTexts.request, CalendarPageTexts.service,
                CalendarPageTexts.person,
            ],
            calendar.planned.map { call in
                [
                    viewer.span(call.schedule.window), link(call.reference, call.title),
                    name(call.service),
                    "<span dir=\"auto\">\(call.schedule.person.flatMap { calendar.names[$0] } ?? "")</span>",
                ]
            })
    }

    private func link(_ reference: String, _ title: String) -> HTML {
        """
        <a href="\(Route.call(reference).path)"><span class="ref">\(reference)</span> \
        <span dir="auto">\(title)</span></a>
        """
    }

    private func name(_ service: ID<Service>?) -> HTML {
        "<span dir=\"auto\">\(service.flatMap { calendar.services[$0] }.map { viewer.say($0.name) } ?? "")</span>"
    }

    private var people: HTML {
        guard !calendar.people.isEmpty else {
            return EmptyState(
                viewer.say(CalendarPageTexts.nobodyPlanned),
                viewer.say(CalendarPageTexts.nobodyPlannedWhy)
            ).body
        }
        return table(
            CalendarPageTexts.people,
            [
                CalendarPageTexts.person, CalendarPageTexts.planned, CalendarPageTexts.reserved,
                CalendarPageTexts.away, CalendarPageTexts.load,
            ], calendar.people.map(row))
    }

    private func row(_ person: OperationsCalendar.PersonPlan) -> [HTML] {
        let tags = person.load.reasons.map { reason in
            Tag(
                viewer.say(reason.name), .bad, mark: "<span aria-hidden=\"true\">▲</span>"
            ).body
        }
        return [
            "<span dir=\"auto\">\(calendar.names[person.person] ?? "")</span>",
            """
            \(person.load.planned > .zero ? viewer.say(person.load.planned) : "")
            \(if: !person.planned.isEmpty, "<ul class=\"plain\">\(person.planned, { "<li>\(viewer.timed($0.schedule.window.from)) \(link($0.reference, $0.title))</li>" })</ul>")
            """,
            list(person.reservations.map { "\(viewer.span($0.window)) \(call($0))" }),
            list(person.absences.map { viewer.span($0.window, $0.days) }),
            person.load.isOverloaded
                ? "\(tags, { "\($0) " })" : HTML(text: viewer.say(CalendarPageTexts.fits)),
        ]
    }

    private func list(_ lines: [HTML]) -> HTML {
        lines.isEmpty ? .empty : "<ul class=\"plain\">\(lines, { "<li>\($0)</li>" })</ul>"
    }

    private func call(_ reservation: Reservation) -> HTML {
        guard let call = calendar.calls[reservation.call] else { return .empty }
        return link(call.reference, call.title)
    }

    private var recurring: HTML {
        guard !calendar.occurrences.isEmpty else {
            return EmptyState(
                viewer.say(CalendarPageTexts.noOccurrences),
                viewer.say(CalendarPageTexts.noActionsWhy),
                action: Link(viewer.say(CalendarPageTexts.actions), to: Route.recurringActions.path)
                    .body
            ).body
        }
        return table(
            CalendarPageTexts.staticSection,
            [
                CalendarPageTexts.when, CalendarPageTexts.action, CalendarPageTexts.service,
                CalendarPageTexts.request,
            ], calendar.occurrences.map(row))
    }

    private func row(_ item: OperationsCalendar.ActionOccurrence) -> [HTML] {
        [
            viewer.span(item.occurrence.window),
            """
            <a href="\(Route.recurringAction(item.action.id.rawValue).path)" dir="auto">\(viewer.say(item.action.name))</a>
            """,
            name(item.action.service), opening(item),
        ]
    }

    private func opening(_ item: OperationsCalendar.ActionOccurrence) -> HTML {
        if let id = item.call {
            guard let call = calendar.calls[id] else {
                return HTML(text: viewer.say(CalendarPageTexts.isOpened))
            }
            return link(call.reference, "")
        }
        guard item.mayOpen else { return .empty }
        return ActionButton(
            viewer.say(CalendarPageTexts.openNow),
            to: Route.occurrenceCalls(of: item.action.id.rawValue).path, token: viewer.csrf,
            values: ["day": item.occurrence.date.description], look: .quiet
        ).body
    }
}

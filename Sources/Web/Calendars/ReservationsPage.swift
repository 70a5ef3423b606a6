import Desk
import Markup
import USM
import Values

/// Which components are kept free, for which calls, and when.
struct ReservationsPage: Component {
    let viewer: Viewer
    let register: ReservationRegister
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(CalendarFormTexts.reservations), area: .calendars, status: problems.status,
            self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(list)
        \(if: register.mayReserve, EntryCard(viewer: viewer, title: CalendarFormTexts.reserveComponent, route: .reservations, fields: fields).body)
        """
    }

    private var list: CalendarList {
        CalendarList(
            viewer: viewer, here: .reservations, title: CalendarFormTexts.reservations,
            lead: register.reservations.isCut ? CalendarFormTexts.reservationsCut : nil,
            columns: [
                CalendarFormTexts.component, CalendarPageTexts.when, CalendarFormTexts.forCall,
                CalendarFormTexts.note, CalendarFormTexts.releaseIt,
            ],
            rows: register.reservations.map(row), none: CalendarFormTexts.noReservations,
            why: CalendarFormTexts.noReservationsWhy)
    }

    private func row(_ reservation: Reservation) -> [HTML] {
        let call = register.calls[reservation.call]
        let name = reservation.component.flatMap { register.components[$0] } ?? ""
        return [
            "<span dir=\"auto\">\(name)</span>", viewer.span(reservation.window),
            call.map { call in
                "\(Link(call.reference, to: Route.call(call.reference).path)) <span dir=\"auto\">\(call.title)</span>"
            } ?? "<span class=\"soft\">\(viewer.say(CalendarFormTexts.hiddenCall))</span>",
            // What it is for is a word of the call.
            call == nil ? .empty : "<span dir=\"auto\">\(reservation.note)</span>",
            register.mayRelease.contains(reservation.id) ? release(reservation) : .empty,
        ]
    }

    private func release(_ reservation: Reservation) -> HTML {
        ActionButton(
            viewer.say(CalendarFormTexts.releaseIt),
            to: Route.reservation(reservation.id.rawValue).path, token: viewer.csrf, look: .quiet
        ).body
    }

    private var fields: HTML {
        let fields = CalendarFields(viewer: viewer, form: form, problems: problems)
        return """
            \(fields.field("component", CalendarFormTexts.component, .line, hint: CalendarFormTexts.componentHint, isRequired: true))
            \(fields.field("call", CalendarFormTexts.forCall, .line, hint: CalendarFormTexts.forCallHint, isRequired: true))
            \(fields.span())
            \(fields.field("note", CalendarFormTexts.note, .line))
            \(fields.button(CalendarFormTexts.reserve))
            """
    }
}

import Desk
import Markup
import USM
import Values

/// The days that a calendar page shows: a month in whole weeks, or one week.
struct CalendarDays: Sendable {
    enum Span: String, Sendable { case month, week }

    let span: Span
    /// The first of the month, or the Monday of the week.
    let anchor: CivilDate
    /// From a Monday to a Sunday.
    let days: [CivilDate]
    private let zone: TimeZoneRules

    /// - Parameters:
    ///   - asked: `2026-12-07`, or `2026-12` for a month; the present one for anything else.
    init(_ span: Span, _ asked: String, for viewer: Viewer) {
        let text = asked.utf8.count == 7 ? asked + "-01" : asked
        let date = CivilDate(text).flatMap { (1970...2199).contains($0.year) ? $0 : nil }
        let day = date ?? viewer.civilDay(viewer.now)
        self.span = span
        zone = viewer.timeZone
        switch span {
        case .week:
            anchor = day.monday
            days = (0..<7).map(day.monday.adding(days:))
        case .month:
            anchor = day.monthStart
            let first = day.monthStart.monday
            let last = day.adding(months: 1).adding(days: -1).monday.adding(days: 6)
            days = (0...(last.daysSinceEpoch - first.daysSinceEpoch)).map(first.adding(days:))
        }
    }

    var window: TimeWindow {
        let from = zone.moment(of: days[0], .midnight)
        return TimeWindow(
            from: from, until: zone.moment(of: days[days.count - 1].adding(days: 1), .midnight))
            ?? TimeWindow(from: from, lasting: .days(7))
    }

    func window(of day: CivilDate) -> TimeWindow {
        let from = zone.moment(of: day, .midnight)
        return TimeWindow(from: from, until: zone.moment(of: day.adding(days: 1), .midnight))
            ?? TimeWindow(from: from, lasting: .days(1))
    }

    func isToday(_ day: CivilDate, _ viewer: Viewer) -> Bool {
        zone.civil(at: viewer.now).date == day
    }

    /// `09:30`, as clocks show it where the viewer is.
    func time(_ moment: Instant) -> String { zone.civil(at: moment).time.description }

    /// `2026-12`, or `2026-12-07`.
    static func key(_ date: CivilDate, _ span: Span) -> String {
        span == .month ? String(date.description.prefix(7)) : date.description
    }

    /// The span before or after this one.
    func key(_ steps: Int) -> String {
        let date = span == .month ? anchor.adding(months: steps) : anchor.adding(days: 7 * steps)
        return Self.key(date, span)
    }

    /// `December 2026`, or the week from its Monday on.
    func title(_ viewer: Viewer) -> String {
        span == .month
            ? "\(viewer.say(CivilDate.monthName(anchor.month))) \(anchor.year)"
            : viewer.say(CalendarPageTexts.weekOf(viewer.day(anchor)))
    }
}

/// The pages of the calendars, each with its own question.
struct CalendarTabs: Component {
    let viewer: Viewer
    let here: Route

    var body: HTML {
        let tabs: [(Route, LocalizedText)] = [
            (.changeCalendar, CalendarPageTexts.changes),
            (.operationsCalendar, CalendarPageTexts.operations),
            (.freezes, CalendarPageTexts.freezes), (.recurringActions, CalendarPageTexts.actions),
            (.absences, CalendarPageTexts.absences),
            (.reservations, CalendarFormTexts.reservations), (.feeds, CalendarPageTexts.feeds),
        ]
        return PageTabs(viewer: viewer, label: CalendarPageTexts.title, tabs: tabs, here: here).body
    }
}

/// Leads to the span before, the present one and the next, and to the other span.
struct CalendarMoves: Component {
    let viewer: Viewer
    let days: CalendarDays
    let route: Route
    /// Whether the page can show a month as well as a week.
    let hasMonths: Bool

    var body: HTML {
        """
        <nav class="row calendar-moves" aria-label="\(viewer.say(CalendarPageTexts.moves))">
        \(Link(viewer.say(CalendarPageTexts.earlier), to: path(days.key(-1)), look: .button))
        \(Link(viewer.say(CalendarPageTexts.today), to: path(""), look: .button))
        \(Link(viewer.say(CalendarPageTexts.later), to: path(days.key(1)), look: .button))
        \(if: hasMonths, other)</nav>
        """
    }

    private func path(_ key: String) -> String {
        key.isEmpty && days.span == .week && hasMonths
            ? route.path(["week": "now"]) : route.path([days.span.rawValue: key])
    }

    private var other: HTML {
        let other: CalendarDays.Span = days.span == .month ? .week : .month
        let words = other == .week ? CalendarPageTexts.asWeek : CalendarPageTexts.asMonth
        // From the month that it is, one wants the week that it is.
        let isNow = other == .week && days.days.contains { days.isToday($0, viewer) }
        let key = isNow ? "now" : CalendarDays.key(days.anchor, other)
        return Link(viewer.say(words), to: route.path([other.rawValue: key])).body
    }
}

import Desk
import Markup
import USM
import Values

/// When the clocks of calls run: each calendar with its week, its other days, and who uses it.
struct HoursPage: Component {
    let viewer: Viewer
    let found: ServiceHoursList

    var page: Page { Page(viewer.say(HoursTexts.title), area: .services, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(HoursTexts.title))</h1>
        <p class="soft">\(viewer.say(HoursTexts.why))</p></div>
        \(ServicesTabs(viewer: viewer, here: .hours))</div>
        \(content)
        """
    }

    private var content: HTML {
        guard !found.calendars.isEmpty else {
            return EmptyState(viewer.say(HoursTexts.none), viewer.say(HoursTexts.noneWhy)).body
        }
        return "\(found.calendars, card)\(always)"
    }

    private func card(_ calendar: ServiceCalendar) -> HTML {
        let name = viewer.say(calendar.name.heading)
        return Card(
            name, id: "calendar-\(calendar.id)",
            aside: "\(viewer.say(HoursTexts.zone(calendar.timeZone)))",
            content: """
                <div class="columns">\(week(calendar, name))\(exceptions(calendar, name))</div>
                \(Facts([(viewer.say(HoursTexts.usedBy), users(of: calendar.id))]))
                """
        ).body
    }

    private func week(_ calendar: ServiceCalendar, _ name: String) -> Table {
        Table(
            caption: "\(name): \(viewer.say(HoursTexts.week))",
            columns: [.init(viewer.say(HoursTexts.day)), .init(viewer.say(HoursTexts.open))],
            rows: Weekday.allCases.map { day in
                ["\(viewer.say(day.name.heading))", openings(calendar.hours.week[day] ?? [])]
            })
    }

    /// Days that are over say nothing about a clock that runs.
    private func exceptions(_ calendar: ServiceCalendar, _ name: String) -> HTML {
        let today = TimeZoneRules.utc.civil(at: viewer.now.adding(.hours(-24))).date
        let coming = calendar.hours.coming(from: today)
        guard !coming.isEmpty else { return .empty }
        return Table(
            caption: "\(name): \(viewer.say(HoursTexts.exceptions))",
            columns: [
                .init(viewer.say(HoursTexts.exceptions)), .init(viewer.say(HoursTexts.occasion)),
                .init(viewer.say(HoursTexts.open)),
            ],
            rows: coming.map { coming in
                [
                    "\(viewer.day(coming.exception.date))", occasion(coming),
                    openings(coming.exception.openings),
                ]
            }
        ).body
    }

    private func occasion(_ coming: ServiceHours.ComingException) -> HTML {
        """
        \(viewer.say(coming.exception.name))\
        \(if: coming.yearly != nil, " <small>\(viewer.say(HoursTexts.everyYear))</small>")
        """
    }

    private func openings(_ openings: [ServiceHours.Opening]) -> HTML {
        guard !openings.isEmpty else {
            return "<span class=\"soft\">\(viewer.say(HoursTexts.closed))</span>"
        }
        return "\(openings.map(\.description).joined(separator: ", "))"
    }

    private var always: HTML {
        guard found.agreements[nil] != nil else { return .empty }
        return Card(
            viewer.say(HoursTexts.aroundTheClock),
            content: Facts([(viewer.say(HoursTexts.usedBy), users(of: nil))]).body
        ).body
    }

    private func users(of calendar: ID<ServiceCalendar>?) -> HTML {
        guard let agreements = found.agreements[calendar] else {
            return "<span class=\"soft\">\(viewer.say(HoursTexts.unused))</span>"
        }
        return """
            <ul class="plain">\(agreements, { "<li>\(Link(viewer.say($0.name.heading), to: Route.service($0.service.rawValue).path))</li>" })</ul>
            """
    }
}

import Desk
import Markup
import USM
import Values

/// Which changes go into production when, and what is in their way.
struct ChangeCalendarPage: Component {
    let viewer: Viewer
    let days: CalendarDays
    let calendar: ChangeCalendar
    let classes: [ClassChoice]

    var page: Page {
        Page(
            "\(viewer.say(CalendarPageTexts.changes)), \(days.title(viewer))", area: .calendars,
            self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(CalendarPageTexts.changes)) · \(days.title(viewer))</h1>
        \(TermsLine(viewer, "freeze-window", "release"))</div>
        \(CalendarTabs(viewer: viewer, here: .changeCalendar))</div>
        \(CalendarMoves(viewer: viewer, days: days, route: .changeCalendar, hasMonths: true))
        \(if: calendar.isCut, Notice(viewer.say(CalendarPageTexts.isCut), .warn).body)
        \(frozen)
        \(grid)
        \(planned)
        """
    }

    private var frozen: HTML {
        let shown = calendar.freezes
        guard !shown.isEmpty else { return .empty }
        return Card(
            viewer.say(CalendarPageTexts.freezes), look: .warn,
            content: """
                <ul class="plain">\(shown, { freeze in
                    "<li><span aria-hidden=\"true\">■</span> \(viewer.span(freeze.window, freeze.days)): <span dir=\"auto\">\(freeze.reason)</span> <small>\(scope(freeze))</small></li>"
                })</ul>
                """
        ).body
    }

    private func scope(_ freeze: FreezeWindow) -> String {
        FreezeWords(viewer: viewer, services: calendar.services, classes: classes)
            .scope(of: freeze)
    }

    /// A month at a glance, for wide windows; the list below says the same.
    private var grid: HTML {
        let weeks = stride(from: 0, to: days.days.count, by: 7).map {
            Array(days.days[$0..<min($0 + 7, days.days.count)])
        }
        return """
            <div class="calendar-grid"><table><caption class="unseen">\(days.title(viewer))</caption>
            <thead><tr>\(Weekday.allCases, { "<th scope=\"col\">\(viewer.say($0.name))</th>" })</tr></thead>
            <tbody>\(weeks, { "<tr>\($0, cell)</tr>" })</tbody></table></div>
            """
    }

    private func cell(_ day: CivilDate) -> HTML {
        let window = days.window(of: day)
        let changes = calendar.changes.filter { $0.schedule.window.overlaps(window) }
        let isFrozen = calendar.freezes.contains { $0.window.overlaps(window) }
        let isOther = days.span == .month && day.month != days.anchor.month
        let style = [
            isFrozen ? "frozen" : nil, isOther ? "other" : nil,
            days.isToday(day, viewer) ? "today" : nil,
        ].compactMap(\.self).joined(separator: " ")
        return """
            <td class="\(style)"><p class="day"><span class="unseen">\(viewer.day(day))</span><span aria-hidden="true">\(day.day)</span>\
            \(if: isFrozen, " <small><span aria-hidden=\"true\">■</span> \(viewer.say(CalendarPageTexts.frozen))</small>")</p>
            \(if: !changes.isEmpty, "<ul class=\"plain\">\(changes, entry)</ul>")</td>
            """
    }

    private func entry(_ change: ScheduledCall) -> HTML {
        let isConflict = calendar.conflicts[change.schedule.call] != nil
        return """
            <li><a href="\(Route.call(change.reference).path)">\(days.time(change.schedule.window.from)) <span class="ref">\(change.reference)</span></a>\
            \(if: isConflict, " \(mark)")</li>
            """
    }

    private var mark: HTML {
        "<span class=\"conflict\"><span aria-hidden=\"true\">▲</span> \(viewer.say(CalendarPageTexts.conflict))</span>"
    }

    private var planned: HTML {
        guard !calendar.changes.isEmpty else {
            return EmptyState(
                viewer.say(CalendarPageTexts.noChanges), viewer.say(CalendarPageTexts.noChangesWhy)
            ).body
        }
        let columns = [
            CalendarPageTexts.when, CalendarPageTexts.change, CalendarPageTexts.concerns,
            CalendarPageTexts.release, CalendarPageTexts.inTheWay,
        ]
        return Card(
            viewer.say(CalendarPageTexts.planned),
            content: Table(
                caption: viewer.say(CalendarPageTexts.planned),
                columns: columns.map { .init(viewer.say($0)) }, rows: calendar.changes.map(row)
            ).body
        ).body
    }

    private func words(_ text: String) -> HTML {
        text.isEmpty ? .empty : "<span dir=\"auto\">\(text)</span>"
    }

    private func row(_ change: ScheduledCall) -> [HTML] {
        let id = change.schedule.call
        let service = change.service.flatMap { calendar.services[$0] }.map { viewer.say($0.name) }
        let concerned = [service].compactMap(\.self) + (calendar.components[id] ?? []).map(\.name)
        let release = change.schedule.release.flatMap { calendar.releases[$0]?.name }
        return [
            viewer.span(change.schedule.window),
            """
            <a href="\(Route.call(change.reference).path)"><span class="ref">\(change.reference)</span> \
            <span dir="auto">\(change.title)</span></a>
            """,
            words(concerned.joined(separator: ", ")), words(release ?? ""),
            ConflictList(viewer: viewer, conflicts: calendar.conflicts[id] ?? []).body,
        ]
    }
}

/// What speaks against a plan, each as a sentence.
struct ConflictList: Component {
    let viewer: Viewer
    let conflicts: [CalendarConflict]

    var body: HTML {
        guard !conflicts.isEmpty else { return .empty }
        return """
            <ul class="plain">\(conflicts, { conflict in
                "<li><span class=\"conflict\"><span aria-hidden=\"true\">▲</span> \(viewer.say(CalendarPageTexts.conflict))</span>: <span dir=\"auto\">\(viewer.say(conflict.sentence))</span></li>"
            })</ul>
            """
    }
}

/// What a freeze window is about, in words.
struct FreezeWords {
    let viewer: Viewer
    let services: [ID<Service>: Service]
    let classes: [ClassChoice]

    func scope(of freeze: FreezeWindow) -> String {
        let about: String =
            switch freeze.scope {
            case .everything: viewer.say(CalendarPageTexts.everything)
            case .service(let id): services[id].map { viewer.say($0.name) } ?? ""
            case .componentClass(let path):
                classes.first { $0.path == path }.map { viewer.say($0.name) } ?? path
            }
        let names = freeze.exceptions.compactMap { services[$0].map { viewer.say($0.name) } }
        guard !names.isEmpty else { return about }
        let list = names.sorted().joined(separator: ", ")
        return "\(about), \(viewer.say(CalendarPageTexts.except(list)))"
    }
}

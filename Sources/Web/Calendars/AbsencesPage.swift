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
        <div class="head"><div><h1>\(viewer.say(CalendarPageTexts.absences))</h1></div>
        \(CalendarTabs(viewer: viewer, here: .absences))</div>
        \(list)
        \(Card(viewer.say(CalendarFormTexts.enterAbsence), content: PostForm(to: Route.absences.path, token: viewer.csrf, content: fields).body))
        """
    }

    private var list: HTML {
        guard !absences.isEmpty else {
            return EmptyState(
                viewer.say(CalendarFormTexts.noAbsences),
                viewer.say(CalendarFormTexts.noAbsencesWhy)
            ).body
        }
        let columns = [
            CalendarPageTexts.person, CalendarPageTexts.when, CalendarFormTexts.remove,
        ]
        return Table(
            caption: viewer.say(CalendarPageTexts.absences),
            columns: columns.map { .init(viewer.say($0)) },
            rows: absences.map { item in
                [
                    "<span dir=\"auto\">\(item.name)</span>", viewer.span(item.absence.window),
                    item.mayRemove ? removal(item.absence) : .empty,
                ]
            }
        ).body
    }

    private func removal(_ absence: Absence) -> HTML {
        ActionButton(
            viewer.say(CalendarFormTexts.remove), to: Route.absence(absence.id.rawValue).path,
            token: viewer.csrf, look: .quiet
        ).body
    }

    private var fields: HTML {
        let others = people.filter { $0.id != actor.person }
        let choices =
            [Choice(actor.person.rawValue, actor.name)]
            + others.map { Choice($0.id.rawValue, $0.name) }
        return """
            \(Field("person", label: viewer.say(CalendarPageTexts.person), kind: .select(choices), value: form.has("person") ? form["person"] : actor.person.rawValue, error: problems.of("person", viewer)))
            \(Field("from", label: viewer.say(CalendarFormTexts.from), kind: .dateTime, value: form["from"], error: problems.of("from", viewer), isRequired: true))
            \(Field("until", label: viewer.say(CalendarFormTexts.until), kind: .dateTime, value: form["until"], error: problems.of("until", viewer), isRequired: true))
            <div class="row actions"><button class="main">\(viewer.say(CalendarFormTexts.enterAbsence))</button></div>
            """
    }
}

/// The addresses at which other programs read a calendar.
struct FeedsPage: Component {
    let viewer: Viewer
    let feeds: [StoredFeed]
    let problems: FormProblems
    /// Of the feed that was just made.
    let path: String?

    var page: Page {
        Page(viewer.say(CalendarPageTexts.feeds), area: .calendars, status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1>\(viewer.say(CalendarPageTexts.feeds))</h1></div>
        \(CalendarTabs(viewer: viewer, here: .feeds))</div>
        <p class="soft">\(viewer.say(CalendarFormTexts.feedsWhy))</p>
        \(path.map(shown))
        \(list)
        \(Card(viewer.say(CalendarFormTexts.makeFeed), content: PostForm(to: Route.feeds.path, token: viewer.csrf, content: fields).body))
        """
    }

    private func shown(_ path: String) -> HTML {
        Notice(
            viewer.say(CalendarFormTexts.feedMade), .good,
            content: """
                <label for="secret">\(viewer.say(CalendarFormTexts.address))</label>\
                <input id="secret" class="ref" type="text" readonly value="\(path)">
                """
        ).body
    }

    private var list: HTML {
        guard !feeds.isEmpty else {
            return EmptyState(
                viewer.say(CalendarFormTexts.noFeeds), viewer.say(CalendarFormTexts.makeFeed)
            ).body
        }
        let columns = [
            CalendarFormTexts.feedScope, CalendarFormTexts.made, CalendarFormTexts.revoke,
        ]
        return Table(
            caption: viewer.say(CalendarPageTexts.feeds),
            columns: columns.map { .init(viewer.say($0)) },
            rows: feeds.map { feed in
                [
                    HTML(text: viewer.say(feed.scope.name)), "\(viewer.moment(feed.createdAt))",
                    ActionButton(
                        viewer.say(CalendarFormTexts.revoke),
                        to: Route.feed(feed.id.rawValue).path, token: viewer.csrf, look: .danger
                    ).body,
                ]
            }
        ).body
    }

    private var fields: HTML {
        let scopes = StoredFeed.Scope.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        return """
            \(Field("scope", label: viewer.say(CalendarFormTexts.feedScope), kind: .cards(scopes), value: StoredFeed.Scope.own.rawValue, error: problems.of("scope", viewer)))
            <div class="row actions"><button class="main">\(viewer.say(CalendarFormTexts.makeFeed))</button></div>
            """
    }
}

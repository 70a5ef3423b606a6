import Desk
import Markup
import Values

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
        \(path.map(shown))
        \(list)
        \(EntryCard(viewer: viewer, title: CalendarFormTexts.makeFeed, route: .feeds, fields: fields))
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

    private var list: CalendarList {
        CalendarList(
            viewer: viewer, here: .feeds, title: CalendarPageTexts.feeds,
            lead: CalendarFormTexts.feedsWhy,
            columns: [
                CalendarFormTexts.feedScope, CalendarFormTexts.made, CalendarFormTexts.revoke,
            ],
            rows: feeds.map { feed in
                [
                    HTML(text: viewer.say(feed.scope.name)), "\(viewer.moment(feed.createdAt))",
                    ActionButton(
                        viewer.say(CalendarFormTexts.revoke),
                        to: Route.feed(feed.id.rawValue).path, token: viewer.csrf, look: .danger
                    ).body,
                ]
            }, none: CalendarFormTexts.noFeeds, why: CalendarFormTexts.makeFeed)
    }

    private var fields: HTML {
        let scopes = StoredFeed.Scope.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        let fields = CalendarFields(viewer: viewer, form: Form(), problems: problems)
        return """
            \(fields.field("scope", CalendarFormTexts.feedScope, .cards(scopes), or: StoredFeed.Scope.own.rawValue))
            \(fields.button(CalendarFormTexts.makeFeed))
            """
    }
}

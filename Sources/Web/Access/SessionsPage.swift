import Desk
import Markup
import Values

/// Where a person is signed in.
struct SessionsPage: Component {
    let viewer: Viewer
    let sessions: [SessionEntry]

    var page: Page {
        let title = viewer.say(AccountTexts.sessions)
        return Page(
            title, area: .account, width: .narrow, breadcrumbs: viewer.accountCrumbs(here: title),
            self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(AccountTexts.sessions))</h1>
        <p>\(viewer.say(AccountTexts.sessionsWhy))</p>
        \(Table(caption: viewer.say(AccountTexts.sessions), columns: columns, rows: sessions.map(row)))
        \(if: sessions.count > 1, others)
        """
    }

    private var columns: [Table.Column] {
        [AccountTexts.browser, AccountTexts.since, AccountTexts.until, AccountTexts.action]
            .map { Table.Column(viewer.say($0)) }
    }

    private func row(_ entry: SessionEntry) -> [HTML] {
        let session = entry.session
        let action: HTML =
            entry.isPresent
            ? "\(Tag(viewer.say(AccountTexts.thisOne), .good))"
            : """
            \(ActionButton(viewer.say(AccountTexts.endSession), to: Route.session(session.id.rawValue).path, token: viewer.csrf))
            """
        return [
            HTML(
                text: Browser(agent: session.agent).name ?? viewer.say(AccountTexts.unknownBrowser)),
            "\(viewer.moment(session.createdAt, .ago))", "\(viewer.moment(session.expiresAt))",
            action,
        ]
    }

    private var others: HTML {
        """
        \(ActionButton(viewer.say(AccountTexts.endOthers), to: Route.sessions.path, token: viewer.csrf, look: .danger))
        """
    }
}

/// The few words by which people recognize a browser, out of the long ones that it sends.
struct Browser {
    let name: String?

    init(agent: String) {
        // Each names those before it as well, so the first that fits is the right one.
        let browsers = [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
        ]
        let systems = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"),
            ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
        ]
        let found = [browsers, systems].compactMap { names in
            names.first { agent.contains($0.0) }?.1
        }
        name = found.isEmpty ? nil : found.joined(separator: ", ")
    }
}

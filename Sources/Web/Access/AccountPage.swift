import Desk
import Foundation
import Markup
import USM
import Values

/// What is known of a person, and where they change what is theirs to change.
struct AccountPage: Component {
    let viewer: Viewer
    let actor: Actor

    var page: Page {
        Page(viewer.say(AccountTexts.title), area: .account, width: .narrow, self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(AccountTexts.title))</h1>
        \(Card(actor.name, content: facts))
        \(Card(viewer.say(AccountTexts.access), content: "\(ItemList(ways, label: viewer.say(AccountTexts.access)))"))
        <section class="card">\(language)</section>
        """
    }

    private var facts: HTML {
        let profiles: HTML =
            actor.grants.isEmpty
            ? HTML(text: viewer.say(AccountTexts.noProfiles))
            : "<ul class=\"plain\">\(grants, { "<li>\($0)</li>" })</ul>"
        return """
            \(Facts([
                (viewer.say(AccountTexts.profiles), profiles),
                (viewer.say(AccountTexts.timeZone), HTML(text: viewer.timeZone.name)),
            ]))
            """
    }

    private var grants: [String] {
        actor.grants.map { grant in
            let place =
                switch grant.scope {
                case .enterprise: AccountTexts.everywhere
                case .team: AccountTexts.oneTeam
                case .service: AccountTexts.oneService
                }
            return "\(viewer.say(grant.profile.name)) \(viewer.say(place))"
        }.sorted()
    }

    private var ways: [Item] {
        [
            Item(to: Route.password.path, what: viewer.say(AccountTexts.password)),
            Item(to: Route.sessions.path, what: viewer.say(AccountTexts.sessions)),
            Item(to: Route.tokens.path, what: viewer.say(AccountTexts.tokens)),
        ]
    }

    private var language: HTML {
        let choices = Language.allCases.map { Choice($0.rawValue, $0.ownName) }
        let field = Field(
            "language", label: viewer.say(AccountTexts.language), kind: .select(choices),
            value: viewer.language.rawValue)
        return """
            \(PostForm(to: Route.language.path, token: viewer.csrf, content: """
                \(HiddenField("return", Route.account.path))\(field)
                <div class="row actions"><button>\(viewer.say(AccountTexts.speak))</button></div>
                """))
            """
    }
}

extension Viewer {
    /// The way to a page below the account.
    func accountCrumbs(here: String) -> Breadcrumbs {
        crumbs([Link(say(AccountTexts.title), to: Route.account.path)], here: here)
    }
}

import Desk
import Markup
import Values

/// The keys that a person gave to programs.
struct TokensPage: Component {
    let viewer: Viewer
    let tokens: [StoredToken]
    /// What a token may do that this person makes.
    let scopes: [TokenScope]
    let form: Form
    let problems: FormProblems
    /// Of the token that was just made.
    let secret: String?

    var page: Page {
        let title = viewer.say(AccountTexts.tokens)
        return Page(
            title, area: .account, width: .narrow, breadcrumbs: viewer.accountCrumbs(here: title),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1>\(viewer.say(AccountTexts.tokens))</h1>
        <p>\(viewer.say(AccountTexts.tokensWhy))</p>
        \(secret.map(shown))
        \(list)
        \(Card(viewer.say(AccountTexts.newToken), content: "\(PostForm(to: Route.tokens.path, token: viewer.csrf, content: fields))"))
        """
    }

    private func shown(_ secret: String) -> HTML {
        let field: HTML = """
            <label for="secret">\(viewer.say(AccountTexts.secretLabel))</label>\
            <input id="secret" class="ref" type="text" readonly value="\(secret)">
            """
        return "\(Notice(viewer.say(AccountTexts.secret), .good, content: field))"
    }

    private var list: HTML {
        guard !tokens.isEmpty else {
            let (title, why) = (AccountTexts.noTokens, AccountTexts.noTokensWhy)
            return "\(EmptyState(viewer.say(title), viewer.say(why)))"
        }
        let columns = [
            AccountTexts.tokenName, AccountTexts.tokenScope, AccountTexts.until,
            AccountTexts.action,
        ]
        let table = Table(
            caption: viewer.say(AccountTexts.tokens),
            columns: columns.map { Table.Column(viewer.say($0)) }, rows: tokens.map(row))
        return "\(table)"
    }

    private func row(_ token: StoredToken) -> [HTML] {
        let revoke = ActionButton(
            viewer.say(AccountTexts.revoke), to: Route.token(token.id.rawValue).path,
            token: viewer.csrf, look: .danger,
            confirm: Confirmation(
                question: viewer.say(AccountTexts.revokeQuestion(token.name)),
                yes: viewer.say(AccountTexts.revoke), no: viewer.say(ScriptTexts.keep)))
        return [
            "<span dir=\"auto\">\(token.name)</span>",
            HTML(text: viewer.say(AccountTexts.scope(token.scope))),
            "\(viewer.moment(token.expiresAt))", "\(revoke)",
        ]
    }

    private var fields: HTML {
        let scopes = self.scopes.map {
            Choice($0.rawValue, viewer.say(AccountTexts.scope($0)))
        }
        let chosen = form["scope"].isEmpty ? TokenScope.read.rawValue : form["scope"]
        let days = form["days"].isEmpty ? "90" : form["days"]
        return """
            \(Field("name", label: viewer.say(AccountTexts.tokenName), value: form["name"], error: problems.of("name", viewer), isRequired: true, lengthMax: 200))
            \(Field("scope", label: viewer.say(AccountTexts.tokenScope), kind: .cards(scopes), value: chosen, error: problems.of("scope", viewer)))
            \(Field("days", label: viewer.say(AccountTexts.tokenDays), kind: .number, value: days, error: problems.of("days", viewer), isRequired: true))
            <div class="row actions"><button class="main">\(viewer.say(AccountTexts.makeToken))</button></div>
            """
    }
}

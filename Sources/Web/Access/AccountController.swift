import Desk
import Hummingbird
import Values

/// What a person decides about their own account.
struct AccountController: Controller {
    let desk: ServiceDesk
    let options: WebOptions

    func addRoutes(to pages: Pages) {
        pages.get(.account, use: show)
        pages.get(.password, use: showPassword)
        pages.post(.password, use: changePassword)
        pages.get(.sessions, use: showSessions)
        pages.post(.sessions, use: endOtherSessions)
        pages.post(.session("{session}"), use: endSession)
        pages.get(.tokens, use: showTokens)
        pages.post(.tokens, use: createToken)
        pages.post(.token("{token}"), use: revokeToken)
    }

    private func show(_ request: Request, _ context: WebContext) throws -> Response {
        let actor = try context.enter(.account)
        return context.show(AccountPage(viewer: context.viewer, actor: actor).page)
    }

    private func showPassword(_ request: Request, _ context: WebContext) throws -> Response {
        _ = try context.enter(.account)
        let page = PasswordPage(viewer: context.viewer, problems: .none, isChanged: false)
        return context.show(page.page)
    }

    private func changePassword(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let (actor, form) = (try context.enter(.account), context.form)
        return try await attempt {
            try await desk.once(context.key).perform(
                ChangePassword(
                    present: form["present"], next: form["next"], keeping: context.sessionToken),
                as: actor)
            let page = PasswordPage(viewer: context.viewer, problems: .none, isChanged: true)
            return context.show(page.page)
        } orShow: { problems in
            let page = PasswordPage(viewer: context.viewer, problems: problems, isChanged: false)
            return context.show(page.page)
        }
    }

    private func showSessions(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.account)
        let sessions = try await desk.ask(
            ListSessions(presentToken: context.sessionToken), as: actor)
        return context.show(SessionsPage(viewer: context.viewer, sessions: sessions).page)
    }

    private func endOtherSessions(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.account)
        try await desk.once(context.key).perform(
            SignOutEverywhere(keeping: context.sessionToken), as: actor)
        return context.go(to: .sessions)
    }

    private func endSession(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.account)
        try await desk.once(context.key).perform(
            EndSession(ID(try context.part("session"))), as: actor)
        return context.go(to: .sessions)
    }

    private func showTokens(_ request: Request, _ context: WebContext) async throws -> Response {
        try await tokens(context, form: Form(), problems: .none, secret: nil)
    }

    /// Shows the secret on the page that answers, and never again: it is not in any address.
    private func createToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, form) = (try context.enter(.account), context.form)
        return try await attempt {
            var fields = FormReading(form, for: context.viewer)
            let scope = fields.choice("scope", TokenScope.self)
            let days = fields.number("days")
            try fields.finish()
            let created = try await desk.once(context.key).perform(
                CreateToken(name: form["name"], scope: scope ?? .read, days: days ?? 0),
                as: actor)
            return try await tokens(
                context, form: Form(), problems: .none, secret: created.secret)
        } orShow: { problems in
            try await tokens(context, form: form, problems: problems, secret: nil)
        }
    }

    private func revokeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.account)
        try await desk.once(context.key).perform(
            RevokeToken(ID(try context.part("token"))), as: actor)
        return context.go(to: .tokens)
    }

    private func tokens(
        _ context: WebContext, form: Form, problems: FormProblems, secret: String?
    ) async throws -> Response {
        let actor = try context.enter(.account)
        let page = TokensPage(
            viewer: context.viewer, tokens: try await desk.ask(ListTokens(), as: actor),
            scopes: Policy(actor).tokenScopes, form: form, problems: problems, secret: secret)
        return context.show(page.page)
    }
}

import Desk
import Hummingbird
import HTTPTypes
import Values

/// Begins and ends sessions, and chooses the language.
struct SignInController: Controller {
    let desk: ServiceDesk
    let options: WebOptions

    func addRoutes(to pages: Pages) {
        pages.get(.signIn, use: show)
        pages.post(.signIn, use: signIn)
        pages.post(.signOut, use: signOut)
        pages.post(.language, use: chooseLanguage)
    }

    private func show(_ request: Request, _ context: WebContext) -> Response {
        let back = LocalPath(context.query["return"]).path
        guard context.actor == nil else { return context.go(to: back) }
        let page = SignInPage(viewer: context.viewer, name: "", back: back, problems: .none)
        return context.show(page.page)
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = context.form
        return try await attempt {
            let session = try await desk.perform(
                SignIn(
                    name: form["name"], password: form["password"],
                    address: context.client,
                    agent: request.headers[.userAgent] ?? "",
                    browserToken: request.cookies[PageCookies(options).browserName]?.value,
                    formerToken: context.sessionToken))
            let lasting = session.expiresAt.since(context.viewer.now).components.seconds
            var response = context.go(to: LocalPath(form["return"]).path)
            let cookies = PageCookies(options)
            response.setCookie(cookies.session(session.token, lasting: Int(lasting)))
            response.setCookie(cookies.browser(session.browserToken))
            return response
        } orShow: { problems in
            let page = SignInPage(
                viewer: context.viewer, name: form["name"],
                back: LocalPath(form["return"]).path, problems: problems)
            return context.show(page.page)
        }
    }

    private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        if let token = context.sessionToken {
            try await desk.perform(SignOut(sessionToken: token))
        }
        var response = context.go(to: .signIn)
        response.setCookie(PageCookies(options).endedSession)
        // The browser forgets what it kept of the pages that were just closed.
        response.headers[.clearSiteData] = "\"cache\""
        return response
    }

    private func chooseLanguage(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        var fields = FormReading(context.form, for: context.viewer)
        let language = fields.choice("language", Language.self)
        try fields.finish()
        guard let language else { throw DeskRefusal.notFound }
        if let actor = context.actor {
            try await desk.perform(SetLanguage(language), as: actor)
        }
        var response = context.go(to: LocalPath(context.form["return"]).path)
        response.setCookie(PageCookies(options).language(language))
        return response
    }
}

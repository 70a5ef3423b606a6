import Desk
import Markup

struct PasswordPage: Component {
    let viewer: Viewer
    let problems: FormProblems
    let isChanged: Bool

    var page: Page {
        let title = viewer.say(AccountTexts.password)
        return Page(
            title, area: .account, width: .narrow, breadcrumbs: viewer.accountCrumbs(here: title),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(if: isChanged, "\(Notice(viewer.say(AccountTexts.passwordChanged), .good))")
        <h1>\(viewer.say(AccountTexts.changePassword))</h1>
        <p>\(viewer.say(AccountTexts.passwordEnds))</p>
        \(PostForm(to: Route.password.path, token: viewer.csrf, content: fields))
        """
    }

    private var fields: HTML {
        """
        \(Field("present", label: viewer.say(AccountTexts.presentPassword), kind: .password, error: problems.of("present", viewer), isRequired: true, autocomplete: "current-password"))
        \(Field("next", label: viewer.say(AccountTexts.nextPassword), kind: .password, hint: viewer.say(AccountTexts.passwordHint), error: problems.of("next", viewer), isRequired: true, autocomplete: "new-password"))
        <div class="row actions"><button class="main">\(viewer.say(AccountTexts.changePassword))</button></div>
        """
    }
}

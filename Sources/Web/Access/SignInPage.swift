import Markup

/// Asks who it is.
struct SignInPage: Component {
    let viewer: Viewer
    let name: String
    /// Where to go afterwards.
    let back: String
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(SignInTexts.title), width: .slim, status: problems.status,
            kind: "sign-in", self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="card sign-in">
        <h1>\(viewer.say(SignInTexts.title))</h1>
        \(PostForm(to: Route.signIn.path, token: viewer.csrf, content: fields))
        </div>
        <p class="soft">\(viewer.say(SignInTexts.forgotten))</p>
        <p class="soft">\(Link(viewer.say(SignInTexts.seeMethod), to: Route.method.path))</p>
        """
    }

    private var fields: HTML {
        """
        \(HiddenField("return", back))
        \(Field("name", label: viewer.say(SignInTexts.name), value: name, isRequired: true, autocomplete: "username", lengthMax: 200, isFocused: name.isEmpty))
        \(Field("password", label: viewer.say(SignInTexts.password), kind: .password, error: problems.of("password", viewer), isRequired: true, autocomplete: "current-password", isFocused: !name.isEmpty))
        <div class="row actions"><button class="main">\(viewer.say(SignInTexts.title))</button></div>
        """
    }
}

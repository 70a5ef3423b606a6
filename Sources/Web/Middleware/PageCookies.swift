import Desk
import Hummingbird
import Values

/// The cookies that pages set, and their names.
///
/// Over HTTPS those that matter bear the prefix by which a browser takes them from this very
/// host only.
struct PageCookies: Sendable {
    private let isSecure: Bool

    init(_ options: WebOptions) {
        isSecure = options.isSecure
    }

    private var prefix: String { isSecure ? "__Host-" : "" }
    var sessionName: String { prefix + "mainstay-session" }
    var formSealName: String { prefix + "mainstay-form" }
    var browserName: String { prefix + "mainstay-browser" }
    static let languageName = "mainstay-language"
    static let doneName = "mainstay-done"

    func session(_ token: String, lasting seconds: Int) -> Cookie {
        cookie(sessionName, token, maxAge: seconds)
    }

    var endedSession: Cookie { cookie(sessionName, "", maxAge: 0) }

    /// By which this browser is known to those who signed in with it.
    func browser(_ token: String) -> Cookie {
        cookie(browserName, token, maxAge: Int(KnownBrowserAge.most.components.seconds))
    }

    func language(_ language: Language) -> Cookie {
        cookie(Self.languageName, language.rawValue, maxAge: 365 * 86_400)
    }

    /// The token of whoever has not signed in: it stands in their forms and in a cookie, and
    /// another site knows neither.
    ///
    /// - Returns: the token, and the cookie to set if it is a new one.
    func formSeal(
        of request: Request, world: World
    ) -> (token: String, cookie: Cookie?) {
        if let known = request.cookies[formSealName]?.value, known.utf8.count == 64 {
            return (known, nil)
        }
        let token = Digest.text(world.randomBytes(32))
        return (token, cookie(formSealName, token, maxAge: nil))
    }

    /// How many forms a browser may have sent before a page of it says which of them were done.
    private static let doneMost = 5

    /// The keys of the forms that were done last, the newest first; the only cookie that script
    /// reads: it forgets the drafts of these, and of no others.
    func done(_ key: String, after request: Request) -> Cookie {
        let former = (request.cookies[Self.doneName]?.value ?? "").split(separator: ".")
            .filter { $0 != key && $0.utf8.count <= 100 }
        let keys = [key] + former.prefix(Self.doneMost - 1).map(String.init)
        return Cookie(
            name: Self.doneName, value: keys.joined(separator: "."), path: "/", secure: isSecure,
            httpOnly: false, sameSite: .strict)
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int?) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure,
            httpOnly: true, sameSite: .lax)
    }
}

import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import USM
import Values

/// What is known about a request while it is answered: who asks, in which language, with which
/// form.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address that the connection comes from.
    package let peer: String
    /// Where the request comes from: that, or what our proxy says of it.
    package var client = ""
    package var options = WebOptions()
    package var viewer: Viewer
    /// Who is signed in; ``signedIn()`` for pages that need somebody.
    package var actor: Actor?
    /// What was posted, checked against forgery; empty for a GET.
    package var form = Form()
    /// The address asked for, with its query.
    package var address = "/"
    /// The page that the person sees: the one asked for, or the one whose form they sent.
    package var pageAddress = "/"
    package var query = Form()
    /// How many calls wait for this person; nil shows nothing.
    package var waiting: Excerpt<CallSummary>?
    /// The session's token, for pages that end it.
    package var sessionToken: String?

    /// Calls what it is given when the connection has ended.
    let whenClosed: @Sendable (_ body: @escaping @Sendable () -> Void) -> Void

    package init(source: ApplicationRequestContextSource) {
        let closing = source.channel.closeFuture
        whenClosed = { body in closing.whenComplete { _ in body() } }
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        viewer = Viewer()
    }

    package var maxUploadSize: Int { Form.bytesMax }
    package var policy: Policy? { actor.map(Policy.init) }
    package var language: Language { viewer.language }
    /// The proof that a form is ours; see `PostForm`.
    package var csrf: String { viewer.csrf.proof }

    /// What the form that was sent says that it is known by; nil when it bears no key of ours.
    var once: String? {
        let once = form["once"]
        let isOurs = once.utf8.allSatisfy {
            (48...57).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-")
        }
        return isOurs && (1...100).contains(once.utf8.count) ? once : nil
    }

    /// By which the form that was sent is known when it comes again; nil when it bears no key.
    ///
    /// What was asked is kept as a digest only. It is sealed with the key of the form, of which the
    /// database has a digest too: nobody can try short answers, such as passwords, against it. The
    /// key is the person's in every session, so that a form that is sent again after they signed in
    /// anew is known.
    package var key: IdempotencyKey? {
        guard let actor, let once else { return nil }
        return IdempotencyKey(
            "form \(once)", by: actor,
            request: Array("\(once) \(address) ".utf8) + form.asked)
    }

    /// - Throws: ``DeskRefusal/signInNeeded``, which leads to the sign-in page and back.
    package func signedIn() throws -> Actor {
        guard let actor else { throw DeskRefusal.signInNeeded }
        return actor
    }

    /// The person, if this part of the product is theirs to enter.
    ///
    /// - Throws: ``DeskRefusal/signInNeeded`` or ``DeskRefusal/notAllowed``.
    package func enter(_ area: Policy.Area) throws -> Actor {
        let actor = try signedIn()
        guard Policy(actor).mayEnter(area) else { throw DeskRefusal.notAllowed }
        return actor
    }

    /// A part of the address by its name in the pattern.
    package func part(_ name: String) throws -> String {
        guard let part = parameters.get(name)?.removingPercentEncoding, !part.isEmpty else {
            throw DeskRefusal.notFound
        }
        return part
    }

    /// The page with the bar around it.
    package func show(_ page: Page) -> Response {
        let layout = Layout(page: page, frame: Frame(self))
        return .html(layout.body, status: page.status)
    }

    /// Where to go after a POST.
    package func go(to path: String) -> Response { .redirect(to: path, type: .normal) }

    package func go(to route: Route) -> Response { go(to: route.path) }
}

extension Response {
    package static func html(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }
}

import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import USM
import Values

/// A request that came to nothing, and the answer that it gets.
struct Failure {
    private let error: any Error
    private let request: Request
    private let context: WebContext

    init(_ error: any Error, _ request: Request, _ context: WebContext) {
        self.error = error
        self.request = request
        self.context = context
    }

    var response: Response {
        switch error {
        case let refusal as DeskRefusal: answer(refusal)
        case let unreadable as UnreadableForm: answer(unreadable)
        case is ForgedRequest: page(.forbidden, FailureTexts.forged)
        case let wrong as WrongMethod: answer(wrong)
        case let storage as StorageError: answer(storage)
        case let error as HTTPError where error.status.code < 500:
            page(
                error.status,
                error.status == .notFound ? FailureTexts.notFound : FailureTexts.badRequest)
        default: answerUnexpected()
        }
    }

    private func answer(_ refusal: DeskRefusal) -> Response {
        switch refusal {
        case .signInNeeded: askToSignIn()
        case .notAllowed: page(.forbidden, FailureTexts.notAllowed)
        case .notFound: page(.notFound, FailureTexts.notFound)
        case .invalid(let problems):
            page(
                .unprocessableContent, FailureTexts.invalid,
                details: problems.map { context.viewer.say($0.sentence) })
        case .refused(let refusal):
            page(.conflict, FailureTexts.refused, details: [context.viewer.say(refusal.sentence)])
        case .stale(let current, let changes):
            context.show(
                StalePage(
                    viewer: context.viewer, address: LocalPath(context.address).path,
                    form: context.form,
                    current: current, changes: changes.map(StalePage.Change.init)
                ).page)
        case .outdated(_, let sentence), .notNow(let sentence, _),
            .planConflict(_, _, let sentence):
            page(.conflict, FailureTexts.refused, details: [context.viewer.say(sentence)])
        case .keyUsedOtherwise, .alreadyMade:
            page(
                .conflict, FailureTexts.refused,
                details: FormProblems(refusal)?.notice.map { [context.viewer.say($0)] } ?? [])
        case .tooMany(let wait):
            page(
                .tooManyRequests, FailureTexts.tooMany(context.viewer.say(wait)),
                retryAfter: wait, keepsWords: true)
        case .busy(let wait):
            page(
                .serviceUnavailable, FailureTexts.busy(context.viewer.say(wait)),
                retryAfter: wait, keepsWords: true)
        case .tooLarge: page(.contentTooLarge, FailureTexts.tooLarge)
        }
    }

    private func answer(_ unreadable: UnreadableForm) -> Response {
        switch unreadable {
        case .malformed, .tooManyFields: page(.badRequest, FailureTexts.badRequest)
        case .tooLarge:
            page(
                .contentTooLarge,
                context.form.isCut ? FailureTexts.filesTooLarge : FailureTexts.tooLarge,
                keepsWords: true)
        case .unknownType: page(.unsupportedMediaType, FailureTexts.badRequest)
        }
    }

    private func answer(_ wrong: WrongMethod) -> Response {
        var response = page(.methodNotAllowed, FailureTexts.wrongMethod)
        response.headers[.allow] = wrong.allowed.map(\.rawValue).joined(separator: ", ")
        return response
    }

    /// A page leads to the sign-in page and back; the script and forms are told plainly.
    private func askToSignIn() -> Response {
        guard request.method == .get, request.headers[.accept]?.contains("text/html") == true
        else { return page(.unauthorized, FailureTexts.signInNeeded) }
        let back = context.address == Route.home.path ? "" : context.address
        return context.go(to: Route.signIn.path(["return": back]))
    }

    private func answer(_ storage: StorageError) -> Response {
        switch storage {
        case .unavailable:
            page(
                .serviceUnavailable, FailureTexts.unavailable, retryAfter: .seconds(5),
                keepsWords: true)
        case .full:
            page(
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
                FailureTexts.full, retryAfter: .seconds(60), keepsWords: true)
        case .constraint, .newerSchema, .editedMigration, .unreadable, .unsupported, .failed:
            answerUnexpected()
        }
    }

    private func answerUnexpected() -> Response {
        // The words of the error stay in the log: they may hold what people wrote.
        context.logger.error(
            "unexpected failure",
            metadata: [
                "error": "\(String(reflecting: error))", "reference": "\(context.id)",
                "route": "\(context.endpointPath ?? "-")",
            ])
        return page(
            .internalServerError, FailureTexts.unexpected, reference: context.id,
            keepsWords: true)
    }

    private func page(
        _ status: HTTPResponse.Status, _ text: FailureText, details: [String] = [],
        reference: String? = nil, retryAfter: Duration? = nil, keepsWords: Bool = false
    ) -> Response {
        let kept = KeptWords(viewer: context.viewer, address: context.address, form: context.form)
        let failure = FailurePage(
            viewer: context.viewer, status: status, text: text, details: details,
            reference: reference, isSignedIn: context.actor != nil,
            kept: keepsWords ? kept : nil)
        var response = context.show(failure.page)
        if let retryAfter {
            response.headers[.retryAfter] = String(max(1, retryAfter.components.seconds))
        }
        return response
    }
}

/// There is such an address, but not for this method.
struct WrongMethod: Error {
    let allowed: [HTTPRequest.Method]
}

import Desk
import HTTPTypes
import Hummingbird
import JSON
import USM
import Values

/// An error as RFC 9457 wants it: a problem document with a list of fields.
struct Problem: Sendable {
    let status: HTTPResponse.Status
    /// Names the kind of problem for programs; stays the same when sentences change.
    let code: String
    let sentence: LocalizedText
    var fields: [FieldProblem] = []
    var retryAfter: Duration?
    var allowedActions: [String] = []
    var currentVersion: Int?
    var changes: [JournalEntry] = []
    /// What else the address takes, when it does not take the method.
    var allowedMethods: [HTTPRequest.Method] = []

    func response(_ language: Language, requestID: String) -> Response {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        headers[.contentLanguage] = language.rawValue
        headers[.cacheControl] = "no-store"
        if !allowedMethods.isEmpty {
            headers[.allow] = allowedMethods.map(\.rawValue).joined(separator: ", ")
        }
        if let retryAfter {
            headers[.retryAfter] = String(max(1, retryAfter.components.seconds))
        }
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer realm=\"mainstay\"" }
        let bytes = JSONOutput.object { document in
            document.field("type", "urn:mainstay:problem:\(code)")
            document.field("title", sentence[language])
            document.field("status", status.code)
            document.field("code", code)
            document.field("request_id", requestID)
            if !fields.isEmpty { write(fields, language, &document) }
            if !allowedActions.isEmpty {
                document.key("allowed_actions")
                document.list(allowedActions) { $0.value($1) }
            }
            if let currentVersion { document.field("current_version", currentVersion) }
            if !changes.isEmpty {
                document.key("changes")
                document.list(changes) { $0.journalEntry($1) }
            }
        }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func write(
        _ fields: [FieldProblem], _ language: Language, _ document: inout JSONOutput
    ) {
        document.key("fields")
        document.list(fields) { list, problem in
            list.object {
                $0.field("field", problem.field)
                $0.field("message", problem.sentence[language])
                switch problem.obstacle {
                case .call(let reference): $0.field("call", reference)
                case .component(let id): $0.field("component_id", id)
                case nil: break
                }
            }
        }
    }
}

extension Problem {
    /// How each failure is said over HTTP.
    ///
    /// What nobody can act on becomes 500 and goes to the log.
    init(_ error: any Error) {
        switch error {
        case let refusal as DeskRefusal: self.init(refusal)
        case let storage as StorageError: self.init(storage)
        case let defect as JSONDefect:
            self.init(
                status: .badRequest, code: "malformed", sentence: APITexts.malformed,
                fields: [FieldProblem("", defect.sentence)])
        case let http as HTTPError where http.status == .contentTooLarge:
            self.init(
                status: .contentTooLarge, code: "too_large",
                sentence: APITexts.tooLarge(APIApplication.largestDocument))
        case let http as HTTPError where http.status == .notFound:
            self.init(status: .notFound, code: "not_found", sentence: APITexts.notFound)
        case is NoVersion:
            self.init(
                status: .preconditionFailed, code: "no_version", sentence: APITexts.noVersion)
        case let http as HTTPError where http.status.code < 500:
            self.init(status: http.status, code: "malformed", sentence: APITexts.malformed)
        case is WrongMediaType:
            self.init(
                status: .unsupportedMediaType, code: "wrong_media_type",
                sentence: APITexts.wrongMediaType)
        default:
            self.init(
                status: .internalServerError, code: "internal", sentence: APITexts.internalError)
        }
    }

    private init(_ refusal: DeskRefusal) {
        switch refusal {
        case .signInNeeded:
            self.init(
                status: .unauthorized, code: "sign_in_needed", sentence: APITexts.signInNeeded)
        case .notAllowed:
            self.init(status: .forbidden, code: "not_allowed", sentence: APITexts.notAllowed)
        case .notFound:
            self.init(status: .notFound, code: "not_found", sentence: APITexts.notFound)
        case .invalid(let fields):
            self.init(
                status: .unprocessableContent, code: "invalid", sentence: APITexts.invalid,
                fields: fields)
        case .refused(let refusal):
            self.init(status: .conflict, code: refusal.code, sentence: refusal.sentence)
            if case .notNow(_, _, _, let allowed) = refusal {
                allowedActions = allowed.map(\.rawValue)
            }
        case .stale(let current, let changes):
            self.init(status: .conflict, code: "stale", sentence: APITexts.stale)
            currentVersion = current
            self.changes = changes
        case .outdated(let current, let sentence):
            self.init(status: .conflict, code: "stale", sentence: sentence)
            currentVersion = current
        case .planConflict(let current, let fields, let sentence):
            self.init(
                status: .conflict, code: "plan_conflict", sentence: sentence, fields: fields)
            currentVersion = current
        case .notNow(let sentence, let allowed):
            self.init(status: .conflict, code: "not_now", sentence: sentence)
            allowedActions = allowed
        case .keyUsedOtherwise:
            self.init(
                status: .unprocessableContent, code: "key_used_otherwise",
                sentence: APITexts.keyUsedOtherwise)
        case .alreadyMade:
            self.init(status: .conflict, code: "already_made", sentence: APITexts.alreadyMade)
        case .tooMany(let wait):
            self.init(
                status: .tooManyRequests, code: "too_many", sentence: APITexts.tooMany,
                retryAfter: wait)
        case .busy(let wait):
            self.init(
                status: .serviceUnavailable, code: "busy", sentence: APITexts.busy,
                retryAfter: wait)
        case .tooLarge(let limit, _):
            self.init(
                status: .contentTooLarge, code: "too_large", sentence: APITexts.tooLarge(limit))
        }
    }

    private init(_ error: StorageError) {
        switch error {
        case .unavailable:
            self.init(
                status: .serviceUnavailable, code: "unavailable",
                sentence: APITexts.unavailable, retryAfter: .seconds(5))
        case .full:
            self.init(
                status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
                code: "full", sentence: APITexts.full, retryAfter: .seconds(60))
        case .constraint, .newerSchema, .editedMigration, .unreadable, .unsupported, .failed:
            self.init(
                status: .internalServerError, code: "internal", sentence: APITexts.internalError)
        }
    }
}

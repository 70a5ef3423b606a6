import Desk
import HTTPTypes
import Hummingbird
import Logging
import Values

/// Turns every failure into a problem document in the sender's language, and logs those that
/// are ours.
struct ProblemMiddleware: RouterMiddleware {
    let addresses: Addresses

    func handle(
        _ request: Request, context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(of: error, request)
            if problem.status == .internalServerError {
                context.logger.error(
                    "request failed",
                    metadata: ["error": .string(String(reflecting: error))])
            }
            return problem.response(request.language, requestID: context.id)
        }
    }

    /// The router calls a known address with another method unknown too.
    private func problem(of error: any Error, _ request: Request) -> Problem {
        if let http = error as? HTTPError, http.status == .notFound {
            let methods = addresses.methods(at: request.uri.path)
            if !methods.isEmpty {
                return Problem(
                    status: .methodNotAllowed, code: "method_not_allowed",
                    sentence: APITexts.methodNotAllowed, allowedMethods: methods)
            }
        }
        return Problem(error)
    }
}

extension Request {
    /// The first of our languages that the sender asks for; English otherwise.
    var language: Language {
        let asked = headers[.acceptLanguage] ?? ""
        for part in asked.split(separator: ",") {
            let code = part.split(separator: ";").first?.prefix(while: { $0 != "-" })
            let plain = code?.filter { !$0.isWhitespace }.lowercased()
            if let language = plain.flatMap(Language.init(rawValue:)) { return language }
        }
        return .english
    }
}

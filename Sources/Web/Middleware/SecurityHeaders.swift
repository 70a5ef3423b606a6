import Hummingbird
import HTTPTypes

/// What every answer tells the browser not to do.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    let options: WebOptions

    @concurrent func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in fields where response.headers[field.name] == nil {
            response.headers.append(field)
        }
        return response
    }

    private var fields: [HTTPField] {
        var fields = [
            HTTPField(name: .contentSecurityPolicy, value: Self.contentSecurityPolicy),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
            HTTPField(name: .referrerPolicy, value: "same-origin"),
            HTTPField(name: .permissionsPolicy, value: Self.permissionsPolicy),
            HTTPField(name: .crossOriginOpenerPolicy, value: "same-origin"),
            HTTPField(name: .crossOriginResourcePolicy, value: "same-origin"),
        ]
        if options.isSecure {
            fields.append(
                HTTPField(
                    name: .strictTransportSecurity, value: "max-age=31536000; includeSubDomains"))
        }
        return fields
    }

    /// Our own files and nothing else: no inline script or style, no frames, no plug-ins.
    static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let permissionsPolicy =
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
}

extension HTTPField.Name {
    static let referrerPolicy = constant("Referrer-Policy")
    static let permissionsPolicy = constant("Permissions-Policy")
    static let crossOriginOpenerPolicy = constant("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = constant("Cross-Origin-Resource-Policy")
    static let secFetchSite = constant("Sec-Fetch-Site")
    static let csrfToken = constant("X-CSRF-Token")
    static let clearSiteData = constant("Clear-Site-Data")
    static let forwardedFor = constant("X-Forwarded-For")

    /// Known to be a valid name; the fallback is never taken.
    private static func constant(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .server
    }
}

import Desk

/// How these pages are served; decided where the program is put together.
package struct WebOptions: Sendable {
    /// Whether people come over HTTPS: cookies are then Secure and bound to the host.
    package var isSecure: Bool
    /// The address that people type, such as `https://desk.example.org`; nil to take the one of
    /// each request.
    package var origin: String?
    /// Whether a proxy in front says in `X-Forwarded-For` who asks.
    ///
    /// Off unless there is one, because anybody can send that header.
    package var trustsForwardedFor: Bool
    package var version: String
    /// For whoever has not signed in; an IANA name.
    package var timeZone: String

    package init(
        isSecure: Bool = false, origin: String? = nil, trustsForwardedFor: Bool = false,
        version: String = ProgramVersion.current, timeZone: String = "Europe/Amsterdam"
    ) {
        self.isSecure = isSecure
        self.origin = origin
        self.trustsForwardedFor = trustsForwardedFor
        self.version = version
        self.timeZone = timeZone
    }
}

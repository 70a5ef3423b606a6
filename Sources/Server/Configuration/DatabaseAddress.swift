import Foundation

/// Where the enterprise's database is: `sqlite:PATH` or `postgres:CONNECTION`.
package enum DatabaseAddress: Hashable, Sendable {
    case sqlite(path: String)
    /// libpq's conninfo (`host=… dbname=…`) or its address (`postgresql://…`).
    case postgres(connection: String)

    /// - Returns: nil when it is neither form.
    package init?(_ text: String) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(connection: text)
        } else if text.hasPrefix("postgres:") {
            self = .postgres(connection: String(text.dropFirst("postgres:".count)))
        } else if text.hasPrefix("sqlite:"), text.count > "sqlite:".count {
            self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
        } else {
            return nil
        }
    }

    /// The address as logs and messages may show it.
    ///
    /// A connection can carry a password, so only what is known to be harmless is kept.
    package var masked: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let connection):
            connection.contains("://")
                ? Self.maskedLink(connection) : "postgres:" + Self.maskedPairs(connection)
        }
    }

    private static let harmlessKeys: Set = [
        "host", "hostaddr", "port", "dbname", "user", "target_session_attrs", "sslmode",
    ]

    /// `postgresql://user:secret@host:5432/name?password=secret`, the secrets left out.
    private static func maskedLink(_ link: String) -> String {
        guard let scheme = link.range(of: "://") else { return "postgres:" }
        let rest = link[scheme.upperBound...]
        let place = rest.prefix { $0 != "?" }
        let start = link[..<scheme.upperBound]
        guard let at = place.lastIndex(of: "@") else { return "\(start)\(place)" }
        let user = place[..<at].prefix { $0 != ":" }
        return "\(start)\(user)\(place[at...])"
    }

    /// `host=a password='it''s secret' dbname=b`: the pairs that are harmless, in their order.
    private static func maskedPairs(_ conninfo: String) -> String {
        guard !conninfo.contains("'"), !conninfo.contains("\\") else {
            return "(not shown, because a value is quoted)"
        }
        // Blanks may stand around the sign.
        let pairs = conninfo.replacing(/\s*=\s*/, with: "=").split(separator: " ")
        return
            pairs
            .filter { pair in harmlessKeys.contains(String(pair.prefix { $0 != "=" })) }
            .joined(separator: " ")
    }
}

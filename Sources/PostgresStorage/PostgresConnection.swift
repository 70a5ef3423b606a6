import CPostgres
import Storage

/// One connection to the server; used by one thread only, and for good in libpq's pipeline mode,
/// in which several commands share one trip to the server.
final class PostgresConnection {
    let raw: OpaquePointer
    /// When the server started to serve us, in its own words.
    let start: String
    var statements = RecentlyUsed<PostgresStatement.Key, PostgresStatement>(capacity: 256)
    var statementsMade = 0
    /// Statements that PostgreSQL understands only when an untyped NULL is called a text.
    var withTextualNulls: Set<String> = []
    /// Commands sent whose answers nobody waited for.
    var unreadRounds = 0

    /// - Throws: ``StorageError/unavailable(_:)`` when no server answers or all are read-only.
    init(_ connection: String) throws {
        raw = try Self.open(connection)
        do {
            start = try Self.setUp(raw)
            guard PQenterPipelineMode(raw) == 1 else {
                throw StorageError.failed("libpq has no pipeline mode")
            }
        } catch {
            PQfinish(raw)
            throw error
        }
    }

    deinit {
        PQfinish(raw)
    }

    var isLost: Bool { PQstatus(raw) != CONNECTION_OK }

    var processIdentifier: CInt { PQbackendPID(raw) }

    /// Opens a connection with what we expect of every one; `connection` may override all of it.
    static func open(_ connection: String) throws -> OpaquePointer {
        // A dead network is noticed within about ten seconds, not after the hours of TCP's own.
        let settings: [(String, String)] = [
            ("application_name", "mainstay"), ("connect_timeout", "5"),
            ("keepalives_idle", "10"), ("keepalives_interval", "3"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "10000"), ("dbname", connection), ("client_encoding", "UTF8"),
        ]
        let opened = withCStrings(settings.map(\.0)) { keywords in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let opened else { throw StorageError.unavailable("no memory for a connection") }
        // Notices ("relation exists, skipping") would go to the standard error otherwise.
        PQsetNoticeReceiver(opened, { _, _ in }, nil)
        guard PQstatus(opened) == CONNECTION_OK else {
            defer { PQfinish(opened) }
            throw StorageError.unavailable(errorMessage(opened))
        }
        return opened
    }

    /// - Returns: when the server started to serve this connection, which with its process's
    ///   number names the connection for ever.
    private static func setUp(_ raw: OpaquePointer) throws -> String {
        // Compiling a query costs more than the short ones that we ask. A cursor is always read
        // to its end. What has been answered must be on disk, whatever the server's default is.
        let answer = PQexec(
            raw,
            """
            SELECT current_setting('server_encoding'),
                   (SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()),
                   pg_is_in_recovery(),
                   set_config('jit', 'off', false),
                   set_config('cursor_tuple_fraction', '1', false),
                   CASE current_setting('synchronous_commit')
                       WHEN 'off' THEN set_config('synchronous_commit', 'on', false)
                   END
            """)
        defer { PQclear(answer) }
        guard PQresultStatus(answer) == PGRES_TUPLES_OK else {
            throw StorageError.unavailable(errorMessage(raw))
        }
        guard String(cString: PQgetvalue(answer, 0, 0)) == "UTF8" else {
            throw StorageError.unsupported("the encoding of the database must be UTF8")
        }
        guard String(cString: PQgetvalue(answer, 0, 2)) == "f" else {
            throw StorageError.unavailable("PostgreSQL: the server is a standby")
        }
        return String(cString: PQgetvalue(answer, 0, 1))
    }

    static func errorMessage(_ raw: OpaquePointer) -> String {
        var message = PQerrorMessage(raw).map { String(cString: $0) } ?? ""
        while message.last?.isNewline == true { message.removeLast() }
        return "PostgreSQL: \(message)"
    }

    /// Gives `body` a list of C strings that ends with a null.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        var characters: [CChar] = []
        let starts = strings.map { string in
            let start = characters.count
            characters += string.utf8CString
            return start
        }
        return characters.withUnsafeBufferPointer { characters in
            let pointers = starts.map { start in characters.baseAddress.map { $0 + start } }
            return body(pointers + [nil])
        }
    }
}

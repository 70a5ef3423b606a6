import CPostgres
import Storage

/// The courier's connection.
///
/// `@unchecked Sendable`: it is made in one thread and handed to another through a mutex; only one
/// of them ever holds it.
final class CourierConnection: @unchecked Sendable {
    private let raw: OpaquePointer

    init(_ conninfo: String, channel: String) throws {
        raw = try PostgresConnection.open(conninfo)
        // Losing the last notification with a crashed server does no harm: the listeners lose
        // their connection too, and look again.
        for command in ["SET synchronous_commit = off", "LISTEN \(channel)"] {
            guard execute(command) else {
                throw StorageError.unavailable(PostgresConnection.errorMessage(raw))
            }
        }
    }

    deinit {
        PQfinish(raw)
    }

    var socket: CInt { PQsocket(raw) }

    private func execute(_ command: String) -> Bool {
        let result = PQexec(raw, command)
        defer { PQclear(result) }
        return PQresultStatus(result) == PGRES_COMMAND_OK
    }

    /// - Returns: false when the connection is lost.
    func notify(_ channel: String, _ payload: String) -> Bool {
        channel.withCString { channel in
            payload.withCString { payload in
                let result = PQexecParams(
                    raw, "SELECT pg_notify($1, $2)", 2, nil, [channel, payload], nil, nil, 0)
                defer { PQclear(result) }
                return PQresultStatus(result) == PGRES_TUPLES_OK
            }
        }
    }

    /// What other connections have sent since the last time.
    ///
    /// - Returns: nil when the connection is lost.
    func receive() -> [String]? {
        guard PQconsumeInput(raw) == 1 else { return nil }
        var payloads: [String] = []
        while let notification = PQnotifies(raw) {
            if notification.pointee.be_pid != PQbackendPID(raw) {
                payloads.append(String(cString: notification.pointee.extra))
            }
            PQfreemem(notification)
        }
        return payloads
    }
}

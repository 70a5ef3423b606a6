import Journal
import Storage
import USM
import Values

extension Reader {
    /// When the first start of the enterprise ended; nil as long as it goes on.
    package func firstStartEnd() throws -> Instant? {
        try first("SELECT ended_at FROM first_start WHERE id = 1").flatMap {
            try $0.get("ended_at", as: Instant?.self)
        }
    }
}

extension Transaction {
    /// The same; whoever would end it meanwhile waits until this transaction ends.
    package func firstStartEndForChange() throws -> Instant? {
        try first("SELECT ended_at FROM first_start WHERE id = 1\(dialect.forUpdate)").flatMap {
            try $0.get("ended_at", as: Instant?.self)
        }
    }

    /// Ends the first start, and journals it; nothing when it ended before.
    ///
    /// - Parameter call: the one with which it ends; nil when somebody says so.
    /// - Returns: whether it ended now.
    @discardableResult
    package func endFirstStart(with call: Call?, _ by: Authorship) throws -> Bool {
        let ended = try run(
            """
            UPDATE first_start SET
                ended_at = \(by.at), ended_by = \(by.actor), call_id = \(call?.id)
            WHERE id = 1 AND ended_at IS NULL
            """)
        guard ended == 1 else { return false }
        try appendToJournal(EnterpriseEvent.wentLive(with: call?.id), of: StoredEnterprise.id, by)
        return true
    }
}

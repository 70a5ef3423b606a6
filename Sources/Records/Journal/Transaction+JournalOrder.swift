import Storage

extension Transaction {
    /// Lets the next event stand behind all that are there, in a database that came from another
    /// server, whose transactions had higher numbers.
    ///
    /// To be done before anything is written. Where nothing was restored it changes nothing: what
    /// has been committed has a lower number than what comes.
    ///
    /// - Returns: whether the order had to be moved.
    @discardableResult
    package func settleJournalOrder() throws -> Bool {
        guard dialect == .postgres else { return false }
        guard try !nextStandsBehind() else { return false }
        // Another node may be at it; whoever comes second finds it done.
        try run("LOCK TABLE journal_order IN EXCLUSIVE MODE")
        guard try !nextStandsBehind() else { return false }
        try run(
            """
            UPDATE journal_order SET base = (SELECT max(position) FROM journal) + 1
                - (pg_snapshot_xmin(pg_current_snapshot())::TEXT::BIGINT << 20)
            """)
        return true
    }

    private func nextStandsBehind() throws -> Bool {
        try scalar(
            """
            SELECT CASE WHEN COALESCE((SELECT max(position) FROM journal), -1)
                    < base + (pg_snapshot_xmax(pg_current_snapshot())::TEXT::BIGINT << 20)
                THEN 1 ELSE 0 END AS holds
            FROM journal_order
            """, as: Bool.self) ?? true
    }
}

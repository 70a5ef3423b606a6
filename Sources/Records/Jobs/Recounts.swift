import Storage
import USM
import Values

/// An agreement whose open calls are to be counted anew, and how far that has come.
package struct Recount: Hashable, Sendable {
    /// Nil for the calls that no agreement covers.
    package let agreement: ID<Agreement>?
    package let changedAt: Instant
    package let after: Int64
}

extension Reader {
    /// The one that waits longest of those that changed before a moment.
    package func nextRecount(changedBy moment: Instant) throws -> Recount? {
        try first(
            """
            SELECT agreement_id, changed_at, after_number FROM recount
            WHERE changed_at <= \(moment) ORDER BY changed_at, agreement_id LIMIT 1
            """
        ).map { row in
            let agreement: ID<Agreement> = try row.get("agreement_id")
            return Recount(
                agreement: agreement.rawValue.isEmpty ? nil : agreement,
                changedAt: try row.get("changed_at"), after: try row.get("after_number"))
        }
    }
}

extension Transaction {
    /// The next open calls that an agreement covers, by number; those that began a workflow.
    package func openCalls(of recount: Recount, limit: Int) throws -> [Call] {
        let covered: SQL =
            recount.agreement.map { "agreement_id = \($0)" } ?? "agreement_id IS NULL"
        return try rows(
            """
            SELECT * FROM call
            WHERE \(covered) AND ending IS NULL AND parent_id IS NULL
                AND number > \(recount.after)
            ORDER BY number LIMIT \(limit)\(dialect.forUpdate)
            """
        ).map(call)
    }

    /// The open calls that these began.
    package func openChildren(of roots: [ID<Call>]) throws -> [Call] {
        guard !roots.isEmpty else { return [] }
        return try rows(
            """
            SELECT * FROM call
            WHERE root_id IN \(list: roots) AND parent_id IS NOT NULL AND ending IS NULL
            ORDER BY number\(dialect.forUpdate)
            """
        ).map(call)
    }

    /// Notes that the open calls of an agreement are to be counted anew, from the first one on.
    package func markForRecount(_ agreement: ID<Agreement>, at moment: Instant) throws {
        try run(
            """
            INSERT INTO recount (agreement_id, changed_at, after_number)
            VALUES (\(agreement), \(moment), 0)
            ON CONFLICT (agreement_id) DO UPDATE SET
                changed_at = excluded.changed_at, after_number = 0
            """)
    }

    /// - Parameter number: how far it has come; nil when it is done.
    package func note(_ recount: Recount, after number: Int64?) throws {
        let agreement = recount.agreement?.rawValue ?? ""
        guard let number else {
            try run("DELETE FROM recount WHERE agreement_id = \(agreement)")
            return
        }
        try run(
            """
            UPDATE recount SET after_number = \(number) WHERE agreement_id = \(agreement)
            """)
    }

    /// Keeps for many calls at once that they are due at another time.
    ///
    /// - Parameter changes: each call before it with what happened to it.
    package func record(
        _ changes: [(call: Call, event: Call.Event)], _ by: Authorship
    ) throws -> [Call] {
        let changed = changes.map { $0.call.applying($0.event, at: by.at) }
        try appendToJournal(
            zip(changes, changed).map { change, call in
                JournalLine(change.event, of: call.id.rawValue, sequence: call.version, by)
            })
        for call in changed {
            try run(
                """
                UPDATE call SET due_at = \(call.dueAt), due_promise = \(call.duePromise),
                    changed_at = \(by.at), version = \(call.version)
                WHERE id = \(call.id)
                """)
        }
        return changed
    }
}

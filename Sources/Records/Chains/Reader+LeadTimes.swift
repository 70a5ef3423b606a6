import Storage
import USM
import Values

/// A call that somebody asked and in which a supplier had a part, done.
package struct SuppliedCall: Sendable {
    package let root: ID<Call>
    package let contract: ID<Agreement>
    /// What it was about for whoever asked; nil where that was never said.
    package let service: ID<Service>?
    package let askedAt: Instant
    package let doneAt: Instant
    /// How long the supplier had it in hand, once or several times together.
    package let supplier: Duration
}

extension Reader {
    /// The most that are counted together.
    package static var suppliedCallsMax: Int { 10_000 }

    /// Calls that a supplier worked on and that were done in a stretch of time, the newest first;
    /// of those that the reader may see.
    package func suppliedCalls(
        by supplier: ID<Party>, from: Instant, until: Instant, seenBy visibility: CallVisibility
    ) throws -> [SuppliedCall] {
        let visible = SQL.joined(visibility.conditions.map { "(\($0))" }, by: " OR ")
        return try rows(
            """
            SELECT root.id AS root_id, hand_over.agreement_id, root.service_id,
                root.registered_at, coalesce(root.fulfilled_at, root.ended_at) AS done_at,
                CAST(sum(hand_over.ended_at - hand_over.handed_at) AS \(dialect.integer)) AS held
            FROM hand_over
            JOIN call ON call.id = hand_over.call_id
            JOIN call root ON root.id = call.root_id
            WHERE hand_over.supplier_id = \(supplier) AND hand_over.ended_at IS NOT NULL
                AND coalesce(root.fulfilled_at, root.ended_at) >= \(from)
                AND coalesce(root.fulfilled_at, root.ended_at) < \(until)
                AND (\(visible))
            GROUP BY root.id, hand_over.agreement_id, root.service_id, root.registered_at,
                root.fulfilled_at, root.ended_at
            ORDER BY done_at DESC, root.id LIMIT \(Self.suppliedCallsMax)
            """
        ).map { row in
            SuppliedCall(
                root: try row.get("root_id"), contract: try row.get("agreement_id"),
                service: try row.get("service_id"), askedAt: try row.get("registered_at"),
                doneAt: try row.get("done_at"),
                supplier: .milliseconds(try row.get("held", as: Int64.self)))
        }
    }
}

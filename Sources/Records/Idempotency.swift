import Storage
import Values

/// What is known of an idempotency key.
package enum KeyClaim: Hashable, Sendable {
    /// Nobody used it; it is ours until this transaction ends.
    case fresh
    /// It was used for the same request, which was answered so.
    case answered(outcome: String)
    /// It was used for another request.
    case usedOtherwise
}

extension Transaction {
    /// Claims a key.
    ///
    /// A rival with the same key waits here until this transaction ends.
    package func claimKey(
        _ digest: String, request: String, at moment: Instant
    ) throws -> KeyClaim {
        let claimed = try run(
            """
            INSERT INTO idempotency (digest, request, outcome, created_at)
            VALUES (\(digest), \(request), '', \(moment)) ON CONFLICT DO NOTHING
            """)
        return claimed == 0 ? try knownKey(digest, request: request) : .fresh
    }

    /// Keeps what is answered again to who repeats the request.
    package func keepOutcome(_ outcome: String, ofKey digest: String) throws {
        try run("UPDATE idempotency SET outcome = \(outcome) WHERE digest = \(digest)")
    }
}

extension Reader {
    /// What is known of a key without claiming it.
    package func knownKey(_ digest: String, request: String) throws -> KeyClaim {
        guard
            let row = try first(
                "SELECT request, outcome FROM idempotency WHERE digest = \(digest)")
        else { return .fresh }
        guard try row.get("request") == request else { return .usedOtherwise }
        return .answered(outcome: try row.get("outcome"))
    }
}

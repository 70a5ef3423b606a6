import Storage
import USM
import Values

extension Reader {
    /// The open calls that are due soon and of which nobody has heard yet, with the calls that
    /// they opened; the earliest first.
    ///
    /// What is over already is announced as such, and not here.
    package func callsDueSoon(at moment: Instant) throws -> [Call] {
        try rows(
            """
            SELECT call.* FROM call_warning JOIN call ON call.id = call_warning.call_id
            WHERE call_warning.told_at IS NULL AND call_warning.at <= \(moment)
                AND call.ending IS NULL AND call.due_at > \(moment)
            UNION ALL
            SELECT call.* FROM call_warning JOIN call ON call.root_id = call_warning.call_id
            WHERE call_warning.told_at IS NULL AND call_warning.at <= \(moment)
                AND call.parent_id IS NOT NULL AND call.ending IS NULL
                AND call.due_at > \(moment)
            ORDER BY due_at, number
            """
        ).map(call)
    }
}

extension Transaction {
    /// Keeps from when a call is due soon; nil while its clock stands still.
    ///
    /// Who was told is not told again because of a pause; only a warning that moved to a later
    /// time than that is a new one.
    package func setWarning(of call: ID<Call>, at moment: Instant?) throws {
        guard let moment else {
            try run("UPDATE call_warning SET at = NULL WHERE call_id = \(call)")
            return
        }
        try run(
            """
            INSERT INTO call_warning (call_id, at) VALUES (\(call), \(moment))
            ON CONFLICT (call_id) DO UPDATE SET at = excluded.at,
                told_at = CASE WHEN excluded.at <= call_warning.told_at
                    THEN call_warning.told_at ELSE NULL END
            """)
    }

    /// Of a call that has ended.
    package func forgetWarning(of call: ID<Call>) throws {
        try run("DELETE FROM call_warning WHERE call_id = \(call)")
    }

    /// Notes that whoever should hear of what is due soon has heard of it.
    package func noteWarningsTold(at moment: Instant) throws {
        try run(
            """
            UPDATE call_warning SET told_at = \(moment)
            WHERE told_at IS NULL AND at <= \(moment)
            """)
    }
}

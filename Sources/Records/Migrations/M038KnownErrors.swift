import Storage

extension Migration {
    /// A risk is a known error once its cause was written down; until now finishing I3 was enough.
    static let knownErrors = Migration("038 known errors") { _ in
        [
            """
            UPDATE call SET is_known_error = 0
            WHERE is_known_error = 1 AND (
                SELECT j.payload FROM journal j
                WHERE j.subject_id = call.id AND j.kind = 'worked'
                    AND j.payload LIKE '{"worked":{"_0":"I3",%'
                ORDER BY j.sequence DESC LIMIT 1
            ) = '{"worked":{"_0":"I3","note":""}}'
            """
        ]
    }
}

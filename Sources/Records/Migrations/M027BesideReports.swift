import Storage

extension Migration {
    /// The work that an agreement with a team covers, found by that agreement.
    static let besideReports = Migration("027 beside reports") { _ in
        [
            """
            CREATE INDEX call_operational ON call (operational_id, registered_at)
            WHERE operational_id IS NOT NULL
            """,
            "CREATE INDEX hand_over_handed ON hand_over (agreement_id, handed_at)",
        ]
    }
}

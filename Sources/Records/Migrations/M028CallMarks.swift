import Storage

extension Migration {
    /// What is known, said and marked of a call beside its step: whether its type is decided,
    /// whether its requester answered or presses, and who reviewed it.
    static let callMarks = Migration("028 call marks") { dialect in
        [
            """
            ALTER TABLE call ADD COLUMN is_type_known \(dialect.integer) NOT NULL DEFAULT 1
                CHECK (is_type_known IN (0, 1))
            """,
            """
            ALTER TABLE call ADD COLUMN is_answered \(dialect.integer) NOT NULL DEFAULT 0
                CHECK (is_answered IN (0, 1))
            """,
            """
            ALTER TABLE call ADD COLUMN is_escalated \(dialect.integer) NOT NULL DEFAULT 0
                CHECK (is_escalated IN (0, 1))
            """,
            "ALTER TABLE call ADD COLUMN own_review TEXT",
            "ALTER TABLE call ADD COLUMN second_look TEXT",
            "CREATE INDEX call_untyped ON call (number) WHERE is_type_known = 0",
            "CREATE INDEX call_escalated ON call (number) WHERE is_escalated = 1",
            """
            CREATE INDEX call_own_review ON call (team_id, ended_at) WHERE own_review IS NOT NULL
            """,
            "CREATE INDEX profile_grant_scope ON profile_grant (scope_kind, scope_id)",
            "CREATE INDEX call_second_look ON call (number) WHERE second_look = 'offered'",
        ]
    }
}

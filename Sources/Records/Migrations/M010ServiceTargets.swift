import Storage

extension Migration {
    /// Targets by measure, call type and priority take the place of those by priority alone.
    static let serviceTargets = Migration("010 service targets") { _ in
        [
            "ALTER TABLE agreement ADD COLUMN targets TEXT NOT NULL DEFAULT '{}'",
            "ALTER TABLE agreement DROP COLUMN target_minutes",
        ]
    }
}

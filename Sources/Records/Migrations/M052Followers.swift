import Storage

extension Migration {
    /// How far each follower of the journal has come.
    static let followers = Migration("052 followers") { dialect in
        [
            """
            CREATE TABLE follower (
                name     TEXT PRIMARY KEY,
                position \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """
        ]
    }
}

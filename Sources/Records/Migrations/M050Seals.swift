import Storage

extension Migration {
    /// What the journal said at some times, so that nothing of it changes unseen.
    static let seals = Migration("050 seals") { dialect in
        [
            """
            CREATE TABLE journal_seal (
                position  \(dialect.integer) PRIMARY KEY,
                count     \(dialect.integer) NOT NULL CHECK (count > 0),
                at        \(dialect.integer) NOT NULL,
                digest    \(dialect.blob) NOT NULL,
                key       TEXT NOT NULL,
                signature \(dialect.blob) NOT NULL
            )\(dialect.strict)
            """
        ]
    }
}

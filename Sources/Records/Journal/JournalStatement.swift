import Storage

/// How a statement that enters events into the journal is known, for those who count them.
package enum JournalStatement {
    package static func isEntry(_ sql: SQL) -> Bool {
        sql.shape.begins(with: "INSERT INTO journal ")
    }
}

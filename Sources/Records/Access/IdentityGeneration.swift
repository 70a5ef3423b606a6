import Storage

/// Counts the changes of what people are and may do, for processes that hear no news of each
/// other.
package enum IdentityGeneration {
    package static let question: SQL = "SELECT generation FROM identity_generation WHERE id = 1"
}

extension Transaction {
    package func countIdentityChange() throws {
        try run("UPDATE identity_generation SET generation = generation + 1 WHERE id = 1")
    }
}

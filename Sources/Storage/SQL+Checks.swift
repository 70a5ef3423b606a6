extension SQL {
    /// Refuses the character NUL in texts: PostgreSQL cannot store it, and what works on one
    /// engine only does not exist.
    ///
    /// - Throws: ``StorageError/constraint(_:name:)`` named `nul`.
    package func refuseNUL() throws(StorageError) {
        for case .text(let text) in values where text.utf8.contains(0) {
            throw .constraint(.check, name: "nul")
        }
    }
}

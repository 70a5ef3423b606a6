extension SQL {
    /// Refuses the character NUL in texts: PostgreSQL cannot store it, and what works on one
    /// engine only does not exist.
    ///
    /// - Throws: ``StorageError/constraint(_:name:)`` named `nul`.
    package func refuseNUL() throws(StorageError) {
        for case .text(let text) in values where text.holdsNUL {
            throw .constraint(.check, name: "nul")
        }
    }
}

extension String {
    /// Asked of every text on its way into a database, so it looks at the bytes where they lie.
    fileprivate var holdsNUL: Bool {
        // The least of all bytes, because that is found out many bytes at a time.
        utf8.withContiguousStorageIfAvailable { $0.reduce(UInt8.max) { min($0, $1) } == 0 }
            ?? utf8.contains(0)
    }
}

import Storage

extension [SQL] {
    /// Rows that one statement takes at once, because each statement is a trip to the database.
    ///
    /// Eight together or one alone: with two texts each is prepared once.
    var rowGroups: [[SQL]] {
        let whole = count / 8 * 8
        return stride(from: 0, to: whole, by: 8).map { Array(self[$0..<($0 + 8)]) }
            + self[whole...].map { [$0] }
    }
}

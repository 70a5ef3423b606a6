import Values

/// How a list is sorted, and where its next page begins.
package enum CallOrder: Hashable, Sendable {
    /// Newest first, below the number of the cursor.
    case newest(below: Int64?)
    /// Oldest first, above the number of the cursor.
    case oldest(above: Int64?)
    /// What is due first; calls without a due time last.
    case due(after: DueCursor?)

    package struct DueCursor: Hashable, Sendable {
        /// Milliseconds; ``never`` stands for no due time.
        package let due: Int64
        package let number: Int64

        package init(due: Int64, number: Int64) {
            self.due = due
            self.number = number
        }

        package static let never: Int64 = 9_000_000_000_000_000
    }
}

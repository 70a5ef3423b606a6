/// One step that brings the tables forward.
///
/// Append-only: a step that was released is never edited.
package struct Migration: Sendable {
    /// Sorts and names the step: `001 parties`.
    package let name: String
    package let statements: @Sendable (Dialect) -> [SQL]
    /// What only the program can do with what is there, when the statements have run.
    package let carrying: Carrying?

    package struct Carrying: Sendable {
        /// How many rows there are to carry over, for who waits.
        package let count: SQL
        /// - Parameter progress: told now and then how many are done.
        package let work:
            @Sendable (any Transaction, _ progress: (_ done: Int) -> Void) throws -> Void
        /// What puts the result in place.
        package let finish: @Sendable (Dialect) -> [SQL]

        package init(
            count: SQL, finish: @escaping @Sendable (Dialect) -> [SQL],
            work: @escaping @Sendable (any Transaction, (Int) -> Void) throws -> Void
        ) {
            self.count = count
            self.finish = finish
            self.work = work
        }
    }

    package init(
        _ name: String, carrying: Carrying? = nil,
        _ statements: @escaping @Sendable (Dialect) -> [SQL]
    ) {
        self.name = name
        self.carrying = carrying
        self.statements = statements
    }
}

/// How far a step is that carries many rows over.
package struct MigrationProgress: Hashable, Sendable {
    package let step: String
    package let done: Int
    package let count: Int
}

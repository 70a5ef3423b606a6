/// One step that brings the tables forward.
///
/// Append-only: a step that was released is never edited.
package struct Migration: Sendable {
    /// Sorts and names the step: `001 parties`.
    package let name: String
    package let statements: @Sendable (Dialect) -> [SQL]

    package init(_ name: String, _ statements: @escaping @Sendable (Dialect) -> [SQL]) {
        self.name = name
        self.statements = statements
    }
}

/// What can go wrong between us and a database, as far as anyone above can act on it.
package enum StorageError: Error, Hashable, Sendable {
    /// A rule of the tables was broken; `name` is the constraint or column as the engine gives it.
    case constraint(Constraint, name: String)
    /// Nothing answered in time. Trying again later may help.
    case unavailable(String)
    /// The disk has no room. Nothing was written.
    case full
    /// The database has a step that this program does not know: it is of a newer version.
    case newerSchema(String)
    /// A step that was already applied has another text now.
    case editedMigration(String)
    /// A column that the statement does not give or that holds another type.
    case unreadable(column: String, wanted: String)
    /// The engine does this with tools of its own.
    case unsupported(String)
    /// Anything else, with the engine's words. For logs, never for people.
    case failed(String)

    package enum Constraint: String, Hashable, Sendable {
        case unique, foreignKey, check, notNull
    }
}

import Records

/// By what a database is known as ours.
package enum DatabaseMark {
    /// In the head of a SQLite file: "MSTY" in ASCII; see `Migration.databaseMark`.
    package static let number: Int64 = 1_297_306_713
    /// The step of the tables that every database of ours has.
    package static let firstStep = Migrations.all[0].name
}

import Storage

extension Migration {
    /// Writes into the head of a file whose database it is, so that no other program's file is
    /// taken for one of ours.
    ///
    /// The number is "MSTY" in ASCII; any other would do.
    static let databaseMark = Migration("035 database mark") { dialect in
        dialect == .sqlite ? ["PRAGMA application_id = 1297306713"] : []
    }
}

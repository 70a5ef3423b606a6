import Storage

extension Migration {
    /// What was ordered from the catalogue, with the answers to its questions.
    static let orders = Migration("021 orders") { _ in
        ["ALTER TABLE call ADD COLUMN placed_order TEXT"]
    }
}

/// One row of an answer; columns are read by name, in the type that is wanted.
package struct Row: Sendable {
    /// The names of the columns, shared by all rows of one answer.
    package final class Columns: Sendable {
        package let names: [String]
        @usableFromInline let positions: [String: Int]

        package init(_ names: [String]) {
            self.names = names
            positions = Dictionary(
                names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }

        @inlinable package func position(of name: String) -> Int? { positions[name] }
    }

    package let columns: Columns
    package let values: [SQL.Value]

    package init(columns: Columns, values: [SQL.Value]) {
        self.columns = columns
        self.values = values
    }

    /// - Throws: ``StorageError/unreadable(column:wanted:)`` when there is no such column or it
    ///   holds another type: a mistake in a statement or a damaged database.
    @inlinable @inline(__always)
    package func get<Value: SQLConvertible>(
        _ name: String, as type: Value.Type = Value.self
    ) throws(StorageError) -> Value {
        guard
            let position = columns.position(of: name),
            let value = Value(sqlValue: values[position])
        else { throw Self.unreadable(name, Value.self) }
        return value
    }

    /// The same of a column that may hold nothing; of its own, because it is asked for most.
    @inlinable @inline(__always)
    package func get<Value: SQLConvertible>(
        _ name: String, as type: Value?.Type = Value?.self
    ) throws(StorageError) -> Value? {
        guard let position = columns.position(of: name) else {
            throw Self.unreadable(name, Value?.self)
        }
        if case .null = values[position] { return nil }
        guard let value = Value(sqlValue: values[position]) else {
            throw Self.unreadable(name, Value?.self)
        }
        return value
    }

    /// Out of the way of the reading itself, which stands in every caller, made for its type.
    @usableFromInline @inline(never)
    static func unreadable(_ name: String, _ wanted: Any.Type) -> StorageError {
        .unreadable(column: name, wanted: "\(wanted)")
    }
}

/// A Swift value that can stand in a column and come back from it.
package protocol SQLConvertible: Sendable {
    var sqlValue: SQL.Value { get }
    /// - Returns: nil when the column holds something else.
    init?(sqlValue: SQL.Value)
}

extension Int64: SQLConvertible {
    package var sqlValue: SQL.Value { .integer(self) }
    package init?(sqlValue: SQL.Value) {
        guard case .integer(let value) = sqlValue else { return nil }
        self = value
    }
}

extension Int: SQLConvertible {
    package var sqlValue: SQL.Value { .integer(Int64(self)) }
    package init?(sqlValue: SQL.Value) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(exactly: value)
    }
}

/// A truth is 0 or 1 in both engines: SQLite's strict tables know no other.
extension Bool: SQLConvertible {
    package var sqlValue: SQL.Value { .integer(self ? 1 : 0) }
    package init?(sqlValue: SQL.Value) {
        guard case .integer(let value) = sqlValue else { return nil }
        self = value != 0
    }
}

extension Double: SQLConvertible {
    package var sqlValue: SQL.Value { .real(self) }
    package init?(sqlValue: SQL.Value) {
        switch sqlValue {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        case .null, .text, .blob: return nil
        }
    }
}

extension String: SQLConvertible {
    package var sqlValue: SQL.Value { .text(self) }
    package init?(sqlValue: SQL.Value) {
        guard case .text(let value) = sqlValue else { return nil }
        self = value
    }
}

extension [UInt8]: SQLConvertible {
    package var sqlValue: SQL.Value { .blob(self) }
    package init?(sqlValue: SQL.Value) {
        guard case .blob(let value) = sqlValue else { return nil }
        self = value
    }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    package var sqlValue: SQL.Value { self?.sqlValue ?? .null }
    package init?(sqlValue: SQL.Value) {
        if case .null = sqlValue {
            self = .none
        } else {
            guard let value = Wrapped(sqlValue: sqlValue) else { return nil }
            self = .some(value)
        }
    }
}

/// Enums with a text for each case stand in a column by that text.
extension SQLConvertible where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQL.Value { .text(rawValue) }
    package init?(sqlValue: SQL.Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(rawValue: text)
    }
}

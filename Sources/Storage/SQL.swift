/// A statement and its values, kept apart, so that a value can never become SQL text.
///
/// Built by interpolation from static literals only: `SQL(stringLiteral: someString)` does not
/// compile. Placeholders are `$1`, `$2`, …, which SQLite and PostgreSQL both read.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    package private(set) var shape: Shape
    package private(set) var values: [Value]

    package enum Value: Hashable, Sendable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case blob([UInt8])
    }

    package init(stringLiteral literal: StaticString) {
        shape = Shape([.literal(literal)])
        values = []
    }

    package init(stringInterpolation parts: Parts) {
        shape = Shape(parts.pieces)
        values = parts.values
    }

    /// The statement as an engine reads it.
    package var text: String { shape.text }

    package static let empty: SQL = ""

    package static func + (left: SQL, right: SQL) -> SQL {
        var joined = left
        joined.append(right)
        return joined
    }

    /// Puts `separator` between the fragments.
    package static func joined(_ fragments: [SQL], by separator: SQL) -> SQL {
        guard var joined = fragments.first else { return .empty }
        for fragment in fragments.dropFirst() {
            joined.append(separator)
            joined.append(fragment)
        }
        return joined
    }

    package mutating func append(_ other: SQL) {
        shape.pieces += other.shape.pieces
        values += other.values
    }

    package struct Parts: StringInterpolationProtocol, Sendable {
        package var pieces: [Shape.Piece] = []
        package var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            pieces.append(.literal(literal))
        }

        @inlinable
        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            values.append(value.sqlValue)
            pieces.append(.value)
        }

        @inlinable
        package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            values.append(value.sqlValue)
            pieces.append(.value)
        }

        /// A piece of SQL, its values renumbered.
        package mutating func appendInterpolation(_ fragment: SQL) {
            pieces += fragment.shape.pieces
            values += fragment.values
        }

        /// `($1, $2, …)` for `IN`; an empty list becomes `(NULL)`, which nothing is in.
        package mutating func appendInterpolation(list: [some SQLConvertible]) {
            guard !list.isEmpty else { return appendInterpolation("(NULL)" as SQL) }
            appendLiteral("(")
            for (index, value) in list.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(value)
            }
            appendLiteral(")")
        }
    }
}

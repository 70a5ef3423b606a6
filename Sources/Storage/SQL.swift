/// A statement and its values, kept apart, so that a value can never become SQL text.
///
/// Built by interpolation from static literals only: `SQL(stringLiteral: someString)` does not
/// compile. Placeholders are `$1`, `$2`, …, which SQLite and PostgreSQL both read.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text around the values; always one more than there are values.
    package private(set) var literals: [String]
    package private(set) var values: [Value]

    package enum Value: Hashable, Sendable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case blob([UInt8])
    }

    package init(stringLiteral literal: StaticString) {
        literals = ["\(literal)"]
        values = []
    }

    package init(stringInterpolation parts: Parts) {
        literals = parts.literals
        values = parts.values
    }

    /// The statement as an engine reads it.
    package var text: String {
        var text = literals[0]
        for index in values.indices {
            text += "$\(index + 1)"
            text += literals[index + 1]
        }
        return text
    }

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
        literals[literals.count - 1] += other.literals[0]
        literals += other.literals.dropFirst()
        values += other.values
    }

    package struct Parts: StringInterpolationProtocol, Sendable {
        package var literals: [String] = [""]
        package var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            literals.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literals[literals.count - 1] += "\(literal)"
        }

        @inlinable
        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            values.append(value.sqlValue)
            literals.append("")
        }

        @inlinable
        package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            values.append(value.sqlValue)
            literals.append("")
        }

        /// A piece of SQL, its values renumbered.
        package mutating func appendInterpolation(_ fragment: SQL) {
            literals[literals.count - 1] += fragment.literals[0]
            literals += fragment.literals.dropFirst()
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

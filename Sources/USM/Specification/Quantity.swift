import Values

/// An exact number with up to three decimals, so that a promise of 99.95 % stays just that.
package struct Quantity: Hashable, Comparable, Sendable {
    package let thousandths: Int64

    package init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// - Precondition: its magnitude is below nine million billion.
    package init(_ whole: Int) {
        thousandths = Int64(whole) * 1000
    }

    /// Reads `99.95`, with a point in every language; nil for anything else.
    package init?(reading text: some StringProtocol) {
        let isNegative = text.first == "-"
        let halves = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, Quantity.isDigits(whole), whole.count <= 12 else {
            return nil
        }
        var digits = String(whole)
        if halves.count == 2 {
            guard Quantity.isDigits(halves[1]), halves[1].count <= 3 else { return nil }
            digits += halves[1]
        }
        let decimals = halves.count == 2 ? halves[1].count : 0
        digits += String(repeating: "0", count: 3 - decimals)
        guard let magnitude = Int64(digits) else { return nil }
        thousandths = isNegative ? -magnitude : magnitude
    }

    package static func < (left: Quantity, right: Quantity) -> Bool {
        left.thousandths < right.thousandths
    }

    /// `1,234.5` in English, `1.234,5` in Dutch.
    package func words(in language: Language) -> String {
        let whole = (thousandths.magnitude / 1000).grouped(in: language)
        return sign + whole + decimals(after: language.decimalSeparator)
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private var sign: String { thousandths < 0 ? "-" : "" }

    private func decimals(after separator: String) -> String {
        let rest = String(thousandths.magnitude % 1000)
        var digits = Substring(String(repeating: "0", count: 3 - rest.count) + rest)
        while digits.last == "0" { digits.removeLast() }
        return digits.isEmpty ? "" : separator + digits
    }
}

extension Quantity: CustomStringConvertible {
    /// As ``init(reading:)`` reads it.
    package var description: String {
        sign + String(thousandths.magnitude / 1000) + decimals(after: ".")
    }
}

extension Quantity: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let quantity = Quantity(reading: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a number with up to three decimals")
        }
        self = quantity
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

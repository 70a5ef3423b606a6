import Values

extension Money {
    /// Reads `EUR 12.50`, with a point in every language; nil for anything else.
    package init?(reading text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let currency = Currency(String(parts[0])) else { return nil }
        let halves = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = halves.allSatisfy { half in
            !half.isEmpty && half.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard isPlain, (1...2).contains(halves.count), halves[0].count <= 12 else { return nil }
        let rest = halves.count == 2 ? String(halves[1]) : ""
        guard rest.count <= currency.decimals else { return nil }
        let digits =
            halves[0] + rest + String(repeating: "0", count: currency.decimals - rest.count)
        guard let minorUnits = Int64(digits) else { return nil }
        self.init(minorUnits: minorUnits, currency)
    }

    /// As ``init(reading:)`` reads it, of an amount that is not below zero.
    package var plain: String {
        let places = currency.decimals
        let digits = String(minorUnits.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        guard places > 0 else { return "\(currency.code) \(padded)" }
        return "\(currency.code) \(padded.dropLast(places)).\(padded.suffix(places))"
    }
}

import Values

/// An amount in the smallest unit of its currency, such as cents.
package struct Money: Hashable, Codable, Sendable {
    package let minorUnits: Int64
    package let currency: Currency

    package init(minorUnits: Int64, _ currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// `EUR 1,234.50`.
    package func words(in language: Language) -> String {
        let places = currency.decimals
        let scale = (0..<places).reduce(UInt64(1)) { scale, _ in scale * 10 }
        let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        let sign = minorUnits < 0 ? "-" : ""
        var text = "\(currency.code) \(sign)\(whole.grouped(in: language))"
        if places > 0 {
            let digits = String(rest)
            text += language.decimalSeparator
            text += String(repeating: "0", count: places - digits.count) + digits
        }
        return text
    }
}

/// A currency by its three letters (ISO 4217).
package struct Currency: Hashable, Comparable, Sendable {
    package let code: String

    /// Nil for anything but three capitals.
    ///
    /// Whether such a currency exists is not looked up.
    package init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return nil
        }
        self.code = code
    }

    package static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }

    /// How many digits its smallest unit stands behind the separator; two for nearly all.
    package var decimals: Int {
        if [
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
            "VUV", "XAF", "XOF", "XPF",
        ].contains(code) {
            return 0
        }
        return ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].contains(code) ? 3 : 2
    }
}

extension Currency: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let currency = Currency(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no currency of three letters")
        }
        self = currency
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// What a part of a service costs, or earns (usm.md 4.3: price is a field of the agreement).
package struct Charge: Hashable, Codable, Sendable {
    package let name: LocalizedText
    package let side: Side
    /// Below zero for a discount.
    package let amount: Money
    package let period: Period
    /// The part of the specification that it is for; nil for the whole.
    package let place: PromisePlace?

    package enum Side: String, CaseIterable, Codable, Sendable {
        /// What the customer pays.
        case price
        /// What the provider spends; customers do not see it.
        case cost
    }

    package enum Period: String, CaseIterable, Codable, Sendable {
        case once, month, quarter, year
        /// For each request.
        case use
    }

    package init(
        _ name: LocalizedText, _ side: Side, _ amount: Money, per period: Period,
        for place: PromisePlace? = nil
    ) {
        self.name = name
        self.side = side
        self.amount = amount
        self.period = period
        self.place = place
    }

    /// What can be added up: equal sides, periods and currencies.
    package struct Heading: Hashable, Sendable {
        package let side: Side
        package let period: Period
        package let currency: Currency
    }

    package var heading: Heading {
        Heading(side: side, period: period, currency: amount.currency)
    }

    /// The sum under each heading; nil where it is too large to be counted.
    package static func totals(of charges: [Charge]) -> [Heading: Money?] {
        var totals: [Heading: Money?] = [:]
        for (heading, group) in Dictionary(grouping: charges, by: \.heading) {
            let sum = group.reduce(Int64?(0)) { sum, charge in
                guard let sum else { return nil }
                let (next, overflow) = sum.addingReportingOverflow(charge.amount.minorUnits)
                return overflow ? nil : next
            }
            totals[heading] = .some(sum.map { Money(minorUnits: $0, heading.currency) })
        }
        return totals
    }
}

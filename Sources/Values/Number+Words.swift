extension BinaryInteger {
    /// `7,554` in English, `7.554` in Dutch.
    package func grouped(in language: Language) -> String {
        let digits = String(magnitude)
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) {
                text += language.groupSeparator
            }
            text.append(digit)
        }
        return text
    }
}

extension Double {
    /// `1,234.5` in English, `1.234,5` in Dutch, rounded half away from zero.
    ///
    /// - Parameter places: how many digits follow the separator; 0 to 6.
    /// - Returns: a dash for what is no number or is too large to be counted exactly.
    package func grouped(in language: Language, places: Int) -> String {
        let places = Swift.min(Swift.max(places, 0), 6)
        let scale = (0..<places).reduce(Int64(1)) { scale, _ in scale * 10 }
        let scaled = magnitude * Double(scale)
        guard scaled < 4_503_599_627_370_496 else { return "–" }
        let units = Int64(scaled + 0.5)
        let (whole, rest) = units.quotientAndRemainder(dividingBy: scale)
        let sign = self < 0 && units > 0 ? "-" : ""
        guard places > 0 else { return sign + whole.grouped(in: language) }
        let digits = String(rest)
        let zeros = String(repeating: "0", count: places - digits.count)
        return sign + whole.grouped(in: language) + language.decimalSeparator + zeros + digits
    }
}

extension Language {
    package var groupSeparator: String {
        switch self {
        case .english: ","
        case .dutch: "."
        }
    }

    package var decimalSeparator: String {
        switch self {
        case .english: "."
        case .dutch: ","
        }
    }
}

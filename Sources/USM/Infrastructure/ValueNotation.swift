import Values

/// How a value is written.
package enum ValueNotation: Hashable, Sendable {
    /// As programs write it: a day as `2026-11-22`, a number with a point, the key of a choice.
    case plain
    /// As people write it in a language; the plain form is read too.
    case written(Language)
}

/// Why a text is no value.
package enum ValueMistake: Error, Hashable, Sendable {
    case unreadable
    /// People would read it in two ways; both stand here in the plain form.
    case ambiguous(String, String)
}

extension CivilDate {
    /// Reads a day: `2026-11-22`, and where people write, `22-11-2026` with `-`, `/` or `.`.
    ///
    /// In English, some write the month first: what can be either is refused.
    package static func reading(
        _ text: String, as notation: ValueNotation
    ) throws(ValueMistake) -> CivilDate {
        if let plain = CivilDate(text) { return plain }
        guard case .written(let language) = notation else { throw .unreadable }
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        guard
            numbers.count == 3, parts.count == 3, parts[2].utf8.count == 4,
            parts.prefix(2).allSatisfy({ (1...2).contains($0.utf8.count) }),
            Set(text.filter { "-/.".contains($0) }).count == 1
        else { throw .unreadable }
        let dayFirst = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
        guard language == .english else {
            guard let dayFirst else { throw .unreadable }
            return dayFirst
        }
        let monthFirst = CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
        if let dayFirst, let monthFirst, dayFirst != monthFirst {
            throw .ambiguous(dayFirst.description, monthFirst.description)
        }
        guard let day = dayFirst ?? monthFirst else { throw .unreadable }
        return day
    }
}

extension Quantity {
    /// Reads a number: `1234.5`, and where people write, `1.234,5` in Dutch or `1,234.5` in
    /// English.
    ///
    /// A single mark before three digits may set thousands apart, or begin the decimals: where
    /// the language uses that mark for thousands, it is refused.
    package static func reading(
        _ text: String, as notation: ValueNotation
    ) throws(ValueMistake) -> Quantity {
        guard case .written(let language) = notation else {
            guard let plain = Quantity(reading: text) else { throw .unreadable }
            return plain
        }
        let (thousands, decimal) = language == .dutch ? (".", ",") : (",", ".")
        let marks = text.count { $0 == "." || $0 == "," }
        let number: Quantity?
        if marks <= 1 {
            number = Quantity(reading: text.replacing(",", with: "."))
            if let number, let grouped = text.joiningTwoGroups(by: thousands) {
                throw .ambiguous(grouped.description, number.description)
            }
        } else {
            number = text.joiningGroups(by: thousands, decimalsAfter: decimal)
        }
        guard let number else { throw .unreadable }
        return number
    }
}

extension String {
    /// `1.234` as 1234; nil where the mark cannot set thousands apart.
    fileprivate func joiningTwoGroups(by mark: String) -> Quantity? {
        let groups = split(separator: mark, omittingEmptySubsequences: false)
        let digits = groups.first.map { $0.drop { $0 == "-" } } ?? ""
        guard
            groups.count == 2, groups[1].count == 3, (1...3).contains(digits.count),
            digits.first != "0"
        else { return nil }
        return Quantity(reading: groups.joined())
    }

    /// `1.234.567,8` as 1234567.8.
    fileprivate func joiningGroups(by mark: String, decimalsAfter decimal: String) -> Quantity? {
        let halves = split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        let groups = halves[0].split(separator: mark, omittingEmptySubsequences: false)
        let isGrouped =
            groups.count > 1 && (1...4).contains(groups[0].count)
            && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard isGrouped else { return nil }
        let rest = halves.count == 2 ? ".\(halves[1])" : ""
        return Quantity(reading: groups.joined() + rest)
    }
}

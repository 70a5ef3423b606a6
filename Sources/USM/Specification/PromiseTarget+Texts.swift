import Values

extension PromiseTarget {
    /// `at least 99.95%`, `ten minste 99,95%`; where nothing lies beyond it, the value alone:
    /// `100%`.
    package var words: LocalizedText {
        guard !isUtmost else {
            return LocalizedText(
                english: yardstick.unit.words(value, in: .english),
                dutch: yardstick.unit.words(value, in: .dutch))
        }
        let direction = yardstick.direction.name
        return LocalizedText(
            english: direction.english + " " + yardstick.unit.words(value, in: .english),
            dutch: direction.dutch + " " + yardstick.unit.words(value, in: .dutch))
    }
}

extension PromiseTarget {
    /// Whether nothing can be better: all of a hundred percent, ten out of ten, none at all.
    private var isUtmost: Bool {
        switch (yardstick.direction, yardstick.unit) {
        case (.atLeast, .percent): value == Quantity(100)
        case (.atLeast, .score): value == Quantity(10)
        case (.atMost, _): value == Quantity(0)
        case (.atLeast, _): false
        }
    }
}

extension Promise {
    /// `“Within the hour” (at most 60 minutes)`.
    package var words: LocalizedText {
        guard let target = target?.words else {
            return LocalizedText(english: "“\(text.english)”", dutch: "“\(text.dutch)”")
        }
        return LocalizedText(
            english: "“\(text.english)” (\(target.english))",
            dutch: "“\(text.dutch)” (\(target.dutch))")
    }
}

extension Yardstick {
    package var name: LocalizedText {
        LocalizedText(
            english: direction.name.english + " … " + unit.name(of: nil).english,
            dutch: direction.name.dutch + " … " + unit.name(of: nil).dutch)
    }
}

extension Yardstick.Direction {
    package var name: LocalizedText {
        switch self {
        case .atLeast: LocalizedText(english: "at least", dutch: "ten minste")
        case .atMost: LocalizedText(english: "at most", dutch: "ten hoogste")
        }
    }
}

extension Yardstick.Unit {
    func words(_ value: Quantity, in language: Language) -> String {
        let number = value.words(in: language)
        return self == .percent ? number + "%" : number + " " + name(of: value)[language]
    }

    /// - Parameter value: for the singular; nil for the plural.
    package func name(of value: Quantity?) -> LocalizedText {
        let isOne = value == Quantity(1)
        return switch self {
        case .percent: LocalizedText(english: "percent", dutch: "procent")
        case .score: LocalizedText(english: "out of 10", dutch: "op een schaal van 10")
        case .pieces:
            isOne
                ? LocalizedText(english: "piece", dutch: "stuk")
                : LocalizedText(english: "pieces", dutch: "stuks")
        case .persons:
            isOne
                ? LocalizedText(english: "person", dutch: "persoon")
                : LocalizedText(english: "people", dutch: "personen")
        case .gigabytes: LocalizedText(english: "GB", dutch: "GB")
        case .perHour: LocalizedText(english: "per hour", dutch: "per uur")
        case .perMonth: LocalizedText(english: "times a month", dutch: "keer per maand")
        case .seconds:
            isOne
                ? LocalizedText(english: "second", dutch: "seconde")
                : LocalizedText(english: "seconds", dutch: "seconden")
        case .minutes:
            isOne
                ? LocalizedText(english: "minute", dutch: "minuut")
                : LocalizedText(english: "minutes", dutch: "minuten")
        case .hours: LocalizedText(english: isOne ? "hour" : "hours", dutch: "uur")
        case .days:
            isOne
                ? LocalizedText(english: "day", dutch: "dag")
                : LocalizedText(english: "days", dutch: "dagen")
        }
    }
}

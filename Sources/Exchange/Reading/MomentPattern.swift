import Values

/// The shape of a written moment, such as `d/M/yyyy HH:mm`.
///
/// Its letters are those of Unicode's date patterns, as far as they are numbers: `yyyy`, `M` or
/// `MM`, `d` or `dd`, `H` or `HH`, `m` or `mm`, `s` or `ss`, and `S` for the digits of a fraction
/// of a second. A doubled letter wants two digits, a single one takes one or two. `Z` is an offset
/// such as `+01:00`, `+0100` or `Z`. All other characters stand for themselves.
package struct MomentPattern: Hashable, Sendable {
    package let text: String
    private let parts: [Part]

    private enum Part: Hashable, Sendable {
        case number(Field, digits: ClosedRange<Int>)
        case fraction
        case offset
        case literal(UInt8)
    }

    fileprivate enum Field: UInt8, Hashable, Sendable {
        case year = 0x79
        case month = 0x4D
        case day = 0x64
        case hour = 0x48
        case minute = 0x6D
        case second = 0x73
    }

    /// - Returns: nil when a year, month or day is missing, a letter stands twice, or it is none
    ///   of those above.
    package init?(_ text: String) {
        self.text = text
        var parts: [Part] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.first {
            let run = bytes.prefix { $0 == byte }.count
            let isLetter = (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
            if let field = Field(rawValue: byte), run <= (field == .year ? 4 : 2) {
                guard field != .year || run == 4 else { return nil }
                parts.append(.number(field, digits: run == 1 ? 1...2 : run...run))
                bytes = bytes.dropFirst(run)
            } else if byte == UInt8(ascii: "S") {
                parts.append(.fraction)
                bytes = bytes.dropFirst(run)
            } else if byte == UInt8(ascii: "Z") || byte == UInt8(ascii: "T") || !isLetter {
                parts.append(byte == UInt8(ascii: "Z") ? .offset : .literal(byte))
                bytes = bytes.dropFirst()
            } else {
                return nil
            }
        }
        self.parts = parts
        let fields = parts.compactMap { part in
            if case .number(let field, _) = part { field } else { nil }
        }
        let isEnough = Set(fields).isSuperset(of: [.year, .month, .day])
        guard isEnough, Set(fields).count == fields.count else { return nil }
    }

    /// What the clock showed, in milliseconds since 1970, and how far it was ahead of UTC where
    /// the text says so; nil when the text has another shape or no calendar has the day.
    func read(_ text: String) -> (local: Int64, offset: Int64?)? {
        var reader = MomentReader(text)
        for part in parts {
            let isRead =
                switch part {
                case .number(let field, let digits): reader.read(field, digits)
                case .fraction: reader.readFraction()
                case .offset: reader.readOffset()
                case .literal(let byte): reader.skip(byte)
                }
            guard isRead else { return nil }
        }
        return reader.result
    }
}

/// Reads the parts of a pattern from a text, from left to right.
private struct MomentReader {
    private let bytes: [UInt8]
    private var index = 0
    private var year: Int64 = 1970, month: Int64 = 1, day: Int64 = 1
    private var hour: Int64 = 0, minute: Int64 = 0, second: Int64 = 0, milliseconds: Int64 = 0
    private var offset: Int64?

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The sum of what was read; nil when bytes are left, or the numbers are no day and time.
    var result: (local: Int64, offset: Int64?)? {
        guard
            index == bytes.count, (1...12).contains(month), hour < 24, minute < 60, second <= 60
        else { return nil }
        let days = Instant.daysSinceEpoch(year: year, month: month, day: day)
        guard Instant.civil(daysSinceEpoch: days) == (year, month, day) else { return nil }
        let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
        return (seconds * 1000 + milliseconds, offset)
    }

    mutating func read(_ field: MomentPattern.Field, _ digits: ClosedRange<Int>) -> Bool {
        guard let value = number(digits) else { return false }
        switch field {
        case .year: year = value
        case .month: month = value
        case .day: day = value
        case .hour: hour = value
        case .minute: minute = value
        case .second: second = value
        }
        return true
    }

    mutating func readFraction() -> Bool {
        let start = index
        guard let value = number(1...9) else { return false }
        let digits = index - start
        milliseconds = (0..<9 - digits).reduce(value) { sum, _ in sum * 10 } / 1_000_000
        return true
    }

    mutating func readOffset() -> Bool {
        if skip(UInt8(ascii: "Z")) {
            offset = 0
            return true
        }
        let isBehind = skip(UInt8(ascii: "-"))
        guard isBehind || skip(UInt8(ascii: "+")), let hours = number(2...2) else { return false }
        _ = skip(UInt8(ascii: ":"))
        guard let minutes = number(2...2), hours < 24, minutes < 60 else { return false }
        offset = (isBehind ? -1 : 1) * (hours * 60 + minutes) * 60_000
        return true
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func number(_ digits: ClosedRange<Int>) -> Int64? {
        var value: Int64 = 0
        let start = index
        while index < bytes.count, index - start < digits.upperBound,
            (0x30...0x39).contains(bytes[index])
        {
            value = value * 10 + Int64(bytes[index] - 0x30)
            index += 1
        }
        return index - start >= digits.lowerBound ? value : nil
    }
}

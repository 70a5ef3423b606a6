/// Moments as text, by RFC 3339. Written here because it runs for every line of an import and
/// every field of the API, and needs nothing but whole numbers.
extension Instant {
    /// `2026-11-22T18:44:13.250Z`; the fraction is left out when it is zero.
    package var rfc3339: String {
        let (days, milliseconds) = self.milliseconds.floored(by: 86_400_000)
        let (year, month, day) = Instant.civil(daysSinceEpoch: days)
        let (hour, inHour) = (milliseconds / 3_600_000, milliseconds % 3_600_000)
        let (minute, inMinute) = (inHour / 60_000, inHour % 60_000)
        let (second, fraction) = (inMinute / 1000, inMinute % 1000)
        return String(unsafeUninitializedCapacity: 32) { bytes in
            var writer = DigitWriter(bytes)
            writer.number(year, 4)
            writer.put("-")
            writer.number(month, 2)
            writer.put("-")
            writer.number(day, 2)
            writer.put("T")
            writer.number(hour, 2)
            writer.put(":")
            writer.number(minute, 2)
            writer.put(":")
            writer.number(second, 2)
            if fraction != 0 {
                writer.put(".")
                writer.number(fraction, 3)
            }
            writer.put("Z")
            return writer.count
        }
    }

    /// Reads `2026-11-22T18:44:13.25+01:00`; a space may stand for the `T`.
    ///
    /// - Returns: nil when the text is not such a moment. Digits beyond milliseconds are dropped.
    package init?(rfc3339 text: some StringProtocol) {
        var text = String(text)
        guard let instant = text.withUTF8({ Instant(rfc3339: $0) }) else { return nil }
        self = instant
    }

    /// The same for the bytes of a text.
    package init?(rfc3339 bytes: UnsafeBufferPointer<UInt8>) {
        var reader = DigitReader(bytes)
        guard
            let year = reader.number(4), reader.skip("-"),
            let month = reader.number(2), reader.skip("-"), (1...12).contains(month),
            let day = reader.number(2), (1...Instant.days(in: month, of: year)).contains(day),
            reader.skip("T") || reader.skip("t") || reader.skip(" "),
            let hour = reader.number(2), hour < 24, reader.skip(":"),
            let minute = reader.number(2), minute < 60, reader.skip(":"),
            let second = reader.number(2), second <= 60,
            let fraction = reader.fraction(),
            let offset = reader.offsetMinutes(), reader.isAtEnd
        else { return nil }
        let days = Instant.daysSinceEpoch(year: year, month: month, day: day)
        let minutes = days * 1440 + hour * 60 + minute - offset
        self.init(milliseconds: (minutes * 60 + second) * 1000 + fraction)
    }

    /// Proleptic Gregorian date of a day number; the usual arithmetic over 400-year eras.
    package static func civil(daysSinceEpoch: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = (daysSinceEpoch + 719_468).floored(by: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package static func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shiftedYear.floored(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

/// Writes a moment without a text for each of its numbers.
private struct DigitWriter {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func put(_ character: Unicode.Scalar) {
        bytes[count] = UInt8(ascii: character)
        count += 1
    }

    /// - Parameter width: how many digits at least; years beyond 9999 have more.
    mutating func number(_ number: Int64, _ width: Int) {
        if number < 0 { put("-") }
        var (rest, digits) = (number.magnitude, 0)
        repeat {
            digits += 1
            rest /= 10
        } while rest > 0
        digits = max(digits, width - (number < 0 ? 1 : 0))
        rest = number.magnitude
        for place in (0..<digits).reversed() {
            bytes[count + place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
    }
}

/// Not generic, because nothing specializes it across modules: 0.2 instead of 4 microseconds.
private struct DigitReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    private mutating func digit() -> Int64? {
        guard !isAtEnd, (48...57).contains(bytes[index]) else { return nil }
        defer { index += 1 }
        return Int64(bytes[index] - 48)
    }

    mutating func number(_ digits: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<digits {
            guard let next = digit() else { return nil }
            value = value * 10 + next
        }
        return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard !isAtEnd, UInt32(bytes[index]) == character.value else { return false }
        index += 1
        return true
    }

    mutating func fraction() -> Int64? {
        guard skip(".") else { return 0 }
        guard var value = digit() else { return nil }
        var digits = 1
        while let next = digit() {
            if digits < 3 { value = value * 10 + next }
            digits += 1
        }
        while digits < 3 {
            value *= 10
            digits += 1
        }
        return value
    }

    mutating func offsetMinutes() -> Int64? {
        if skip("Z") || skip("z") { return 0 }
        let sign: Int64
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard
            let hours = number(2), hours < 24, skip(":"), let minutes = number(2), minutes < 60
        else { return nil }
        return sign * (hours * 60 + minutes)
    }
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

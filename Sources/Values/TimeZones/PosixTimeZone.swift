/// A rule for the clocks of a place for all years, such as `CET-1CEST,M3.5.0,M10.5.0/3`: that of
/// POSIX, with the longer times of RFC 9636.
struct PosixTimeZone: Hashable, Sendable {
    /// In seconds ahead of UTC.
    let offset: Int
    let summer: Summer?

    struct Summer: Hashable, Sendable {
        let offset: Int
        let begin: Change
        let end: Change
    }

    /// When clocks are set, by what they showed before.
    struct Change: Hashable, Sendable {
        let day: Day
        /// In seconds from midnight; less than nothing and more than a day too.
        let time: Int
    }

    enum Day: Hashable, Sendable {
        /// From 1 to 365; 29 February is never counted.
        case julian(Int)
        /// From 0 to 365; 29 February is counted where there is one.
        case ofYear(Int)
        /// A weekday, from Sunday 0, in a week of a month: 5 is the last one.
        case weekday(month: Int, week: Int, Int)
    }

    /// - Returns: nil for what is no such rule.
    init?(_ text: String) {
        var reader = PosixReader(text)
        guard reader.name(), let west = reader.time(hoursMax: 24) else { return nil }
        offset = -west
        guard !reader.isAtEnd else {
            summer = nil
            return
        }
        guard reader.name() else { return nil }
        // Without one of its own, summer time is an hour ahead.
        var ahead = 3600 - west
        if !reader.begins(with: ",") {
            guard let other = reader.time(hoursMax: 24) else { return nil }
            ahead = -other
        }
        guard reader.skip(","), let begin = reader.change(), reader.skip(","),
            let end = reader.change(), reader.isAtEnd
        else { return nil }
        summer = Summer(offset: ahead, begin: begin, end: end)
    }

    /// Of each year its two, with the one that ends summer time last.
    func transitions(in years: ClosedRange<Int>) -> [TimeZoneRules.Transition] {
        guard let summer else { return [] }
        let all = years.flatMap { year in
            [
                (at: summer.begin.seconds(in: year) - Int64(offset), offset: summer.offset),
                (at: summer.end.seconds(in: year) - Int64(summer.offset), offset: offset),
            ]
        }
        // South of the equator summer time begins late in the year; where two meet, the one that
        // was written later holds.
        return all.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map {
                .init(
                    at: Instant(milliseconds: $0.element.at * 1000), offset: $0.element.offset)
            }
    }
}

extension PosixTimeZone.Change {
    /// Seconds since 1970 by the clocks that show it.
    fileprivate func seconds(in year: Int) -> Int64 {
        Int64(day.date(in: year).daysSinceEpoch) * 86_400 + Int64(time)
    }
}

extension PosixTimeZone.Day {
    fileprivate func date(in year: Int) -> CivilDate {
        let first = CivilDate.firstDay(of: year)
        switch self {
        case .ofYear(let day):
            return first.adding(days: day)
        case .julian(let day):
            return first.adding(days: CivilDate.isLeap(year) && day >= 60 ? day : day - 1)
        case .weekday(let month, let week, let weekday):
            let start = CivilDate(year: year, month: month, day: 1) ?? first
            let next =
                CivilDate(
                    year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
                ?? first
            // 1970-01-01 was a Thursday, the fifth day from Sunday.
            let begins = ((start.daysSinceEpoch + 4) % 7 + 7) % 7
            var date = start.adding(days: (weekday - begins + 7) % 7 + 7 * (week - 1))
            while date >= next { date = date.adding(days: -7) }
            return date
        }
    }
}

/// Takes the parts of a rule from left to right.
private struct PosixReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    func begins(with character: Unicode.Scalar) -> Bool {
        rest.first == UInt8(ascii: character)
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard begins(with: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// An abbreviation: letters, or anything between `<` and `>`.
    mutating func name() -> Bool {
        if skip("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end > rest.startIndex else {
                return false
            }
            rest = rest[end...].dropFirst()
            return true
        }
        let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }.count
        rest = rest.dropFirst(letters)
        return letters >= 3
    }

    /// `[+-]hh[:mm[:ss]]`, in seconds.
    mutating func time(hoursMax: Int) -> Int? {
        let isNegative = skip("-")
        if !isNegative { _ = skip("+") }
        guard let hours = number(0...hoursMax) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] {
            guard skip(":") else { break }
            guard let part = number(0...59) else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }

    mutating func change() -> PosixTimeZone.Change? {
        guard let day = day() else { return nil }
        guard skip("/") else { return .init(day: day, time: 7200) }
        return time(hoursMax: 167).map { .init(day: day, time: $0) }
    }

    private mutating func day() -> PosixTimeZone.Day? {
        if skip("M") {
            guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
                let weekday = number(0...6)
            else { return nil }
            return .weekday(month: month, week: week, weekday)
        }
        if skip("J") { return number(1...365).map { .julian($0) } }
        return number(0...365).map { .ofYear($0) }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return range.contains(value) ? value : nil
    }
}

import Values

/// Open time found by walking: minute after minute, watching the clock on the wall.
///
/// It shares nothing with the fast way but the words: it counts days, months and weekdays itself
/// and never turns civil time into a moment. A stretch is open by the furthest time that the
/// clock has shown, so setting the clock back neither opens nor closes anything.
struct SlowCalendar {
    let start: Instant
    /// One for each minute from the start on.
    let isOpen: [Bool]
    /// Open minutes before each minute, and one more for the end.
    let openBefore: [Int]

    init(_ hours: ServiceHours, in zone: TimeZoneRules, from start: Instant, minutes: Int) {
        var walker = Walker(zone, at: start)
        var isOpen: [Bool] = []
        var (openBefore, total) = ([0], 0)
        var (openings, openingsDay) = ([(start: Int, end: Int)](), -1)
        for _ in 0..<minutes {
            if walker.furthestDay != openingsDay {
                openingsDay = walker.furthestDay
                openings = Self.openings(of: hours, on: walker)
            }
            let time = walker.furthestMinute
            var open = false
            for opening in openings where opening.start <= time && time < opening.end {
                open = true
            }
            isOpen.append(open)
            if open { total += 1 }
            openBefore.append(total)
            walker.step()
        }
        (self.start, self.isOpen, self.openBefore) = (start, isOpen, openBefore)
    }

    private static func openings(
        of hours: ServiceHours, on walker: Walker
    ) -> [(start: Int, end: Int)] {
        let (year, month, day) = walker.date
        let exception = hours.exceptions.first {
            ($0.date.year, $0.date.month, $0.date.day) == (year, month, day)
        }
        let openings =
            exception?.openings ?? hours.week[Weekday.allCases[walker.weekday]] ?? []
        return openings.map { ($0.start.minutes, $0.end.minutes) }
    }

    func moment(_ minute: Int) -> Instant {
        start.adding(.minutes(minute))
    }

    /// The first minute by which so many open ones have passed; nil when they never have.
    func minute(after open: Int, from minute: Int) -> Int? {
        var (left, now) = (open, minute)
        while left > 0 {
            guard now < isOpen.count else { return nil }
            if isOpen[now] { left -= 1 }
            now += 1
        }
        return now
    }
}

/// Somebody with a watch set to UTC, a wall clock, and a calendar to tear off.
private struct Walker {
    private let zone: TimeZoneRules
    private var utcMinute: Int
    private var nextTransition = 0
    private var offsetMinutes: Int
    /// The furthest day and minute that the wall has shown.
    private(set) var furthestDay = 0
    private(set) var furthestMinute = 0
    /// Of the furthest day.
    private(set) var date = (year: 1970, month: 1, day: 1)
    /// 0 for Monday; the first of January 1970 was a Thursday.
    private(set) var weekday = 3

    init(_ zone: TimeZoneRules, at start: Instant) {
        self.zone = zone
        utcMinute = Int(start.milliseconds / 60_000)
        offsetMinutes = zone.initialOffset / 60
        look()
    }

    mutating func step() {
        utcMinute += 1
        look()
    }

    private mutating func look() {
        while nextTransition < zone.transitions.count,
            zone.transitions[nextTransition].at.milliseconds <= utcMinute * 60_000
        {
            offsetMinutes = zone.transitions[nextTransition].offset / 60
            nextTransition += 1
        }
        let shown = utcMinute + offsetMinutes
        guard shown >= furthestDay * 1440 + furthestMinute else { return }
        while shown >= (furthestDay + 1) * 1440 { tearOff() }
        furthestMinute = shown - furthestDay * 1440
    }

    private mutating func tearOff() {
        furthestDay += 1
        weekday = (weekday + 1) % 7
        date.day += 1
        if date.day > lastDay {
            date.day = 1
            date.month += 1
        }
        if date.month > 12 { (date.year, date.month) = (date.year + 1, 1) }
    }

    private var lastDay: Int {
        if date.month == 2 {
            let isCentury = date.year % 100 == 0
            return date.year % (isCentury ? 400 : 4) == 0 ? 29 : 28
        }
        return [1, 3, 5, 7, 8, 10, 12].contains(date.month) ? 31 : 30
    }
}

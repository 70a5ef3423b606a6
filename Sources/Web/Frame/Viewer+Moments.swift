import Markup
import USM
import Values

extension Viewer {
    /// A moment in as few words as its distance allows: the time today, the day this year, the date
    /// otherwise.
    ///
    /// The exact moment is a hover away.
    package func moment(_ instant: Instant, _ relative: Moment.Relative = .no) -> Moment {
        Moment(
            datetime: instant.rfc3339, words: short(instant), exact: exact(instant),
            relative: relative)
    }

    /// `Sunday 22 November 2026, 09:20`.
    package func exact(_ instant: Instant) -> String {
        let day = civilDay(instant)
        return "\(say(day.weekday.name)) \(date(day)), \(time(instant))"
    }

    /// `09:20`, `22 Nov` or `22 Nov 2025`.
    package func short(_ instant: Instant) -> String {
        civilDay(instant) == civilDay(now) ? time(instant) : dayOf(instant)
    }

    /// `22 November 2026`.
    package func date(_ instant: Instant) -> String { date(civilDay(instant)) }

    /// `22 November 2026`, of a day on the wall calendar, wherever the reader is.
    package func date(_ day: CivilDate) -> String {
        "\(day.day) \(say(CivilDate.monthName(day.month))) \(day.year)"
    }

    /// The day of a moment, where the reader is.
    package func civilDay(_ instant: Instant) -> CivilDate { timeZone.day(of: instant) }

    /// `Fri 25 December 2026`, of a day on the wall calendar, wherever the reader is.
    package func day(_ day: CivilDate) -> String {
        "\(say(day.weekday.shortName)) \(date(day))"
    }

    /// When the reader's day is over.
    package var tomorrow: Instant { timeZone.start(of: civilDay(now).adding(days: 1)) }

    /// How long ago, or how long until: `38 minutes ago`, `in 2 hours`.
    package func distance(_ instant: Instant) -> String {
        let distance = instant.since(now)
        let words = say(distance)
        return distance < .zero
            ? say(FrameTexts.ago(words)) : say(FrameTexts.ahead(words))
    }

    /// `38 minutes left` or `2 hours late`, of a moment by which something should be done.
    package func left(until due: Instant) -> String {
        let left = due.since(now)
        return left < .zero ? say(FrameTexts.late(say(left))) : say(FrameTexts.left(say(left)))
    }

    /// From when until when: `26 Nov 10:00 – 12:00`, or `21 Dec – 3 Jan 2027` of whole days.
    ///
    /// - Parameter days: the days that it means, wherever the reader is; nil for one of moments.
    package func span(_ window: TimeWindow, _ days: DaySpan? = nil) -> HTML {
        let days = days ?? DaySpan(from: window.from, until: window.until, in: timeZone)
        if let days { return span(days) }
        let (from, until) = (window.from, window.until)
        let isOneDay = civilDay(from) == civilDay(until)
        let end = Moment(
            datetime: until.rfc3339,
            words: isOneDay ? time(until) : "\(dayOf(until)) \(time(until))",
            exact: exact(until))
        return "<span class=\"span\">\(timed(from)) – \(end)</span>"
    }

    private func span(_ days: DaySpan) -> HTML {
        let moment = { (day: CivilDate) in
            Moment(datetime: day.description, words: shortDate(day), exact: self.day(day))
        }
        if days.first == days.last { return moment(days.first).body }
        return "<span class=\"span\">\(moment(days.first)) – \(moment(days.last))</span>"
    }

    /// A day with its time, however far it is: `26 Nov 10:00`.
    package func timed(_ instant: Instant) -> Moment {
        Moment(
            datetime: instant.rfc3339, words: "\(dayOf(instant)) \(time(instant))",
            exact: exact(instant))
    }

    /// `09:20`; where clocks show that twice on the day, which of the two it is.
    package func time(_ instant: Instant) -> String {
        let time = timeZone.civil(at: instant).time.description
        guard let repeated = timeZone.repeated(at: instant) else { return time }
        return "\(time) (\(say(FrameTexts.repeated(repeated))))"
    }

    /// `22 Nov`, or `22 Nov 2025` in another year.
    private func dayOf(_ instant: Instant) -> String { shortDate(civilDay(instant)) }

    private func shortDate(_ day: CivilDate) -> String {
        let words = "\(day.day) \(say(CivilDate.shortMonthName(day.month)))"
        return day.year == civilDay(now).year ? words : "\(words) \(day.year)"
    }
}

extension Viewer {
    /// A moment as fields for date and time take it: `2026-12-07T09:30`.
    func field(_ moment: Instant) -> String {
        let shown = timeZone.civil(at: moment)
        return "\(shown.date)T\(shown.time)"
    }

    /// What goes with such a field where clocks show its time twice and the second one is meant,
    /// so that a field that nobody touches means the same when it comes back.
    func secondTime(of field: String, _ moment: Instant?) -> HTML {
        guard let moment, timeZone.repeated(at: moment) == .second else { return .empty }
        return HiddenField(FormReading.secondTime(of: field), self.field(moment)).body
    }
}

extension Language {
    /// How the language names itself.
    package var ownName: String {
        switch self {
        case .english: "English"
        case .dutch: "Nederlands"
        }
    }
}

import Foundation
import Markup
import Synchronization
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
    package func exact(_ instant: Instant) -> String { format(instant, .exact) }

    /// `09:20`, `22 Nov` or `22 Nov 2025`.
    package func short(_ instant: Instant) -> String {
        let (day, today) = (format(instant, .dayNumber), format(now, .dayNumber))
        if day == today { return format(instant, .time) }
        return format(instant, day.prefix(4) == today.prefix(4) ? .day : .date)
    }

    /// `22 November 2026`.
    package func date(_ instant: Instant) -> String { format(instant, .longDate) }

    /// `22 November 2026`, of a day on the wall calendar, wherever the reader is.
    package func date(_ day: CivilDate) -> String {
        MomentFormatters.shared.formatter(.longDate, language, .gmt)
            .string(from: Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400))
    }

    /// The day of a moment, where the reader is.
    package func civilDay(_ instant: Instant) -> CivilDate {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let shown = instant.adding(.seconds(timeZone.secondsFromGMT(for: date)))
        return TimeZoneRules.utc.civil(at: shown).date
    }

    /// `Fri 25 December 2026`, of a day on the wall calendar, wherever the reader is.
    package func day(_ date: CivilDate) -> String {
        MomentFormatters.shared.formatter(.calendarDay, language, .gmt)
            .string(from: Date(timeIntervalSince1970: Double(date.daysSinceEpoch) * 86_400))
    }

    /// When the reader's day is over.
    package var tomorrow: Instant {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let present = Date(timeIntervalSince1970: Double(now.milliseconds) / 1000)
        let next = calendar.date(byAdding: .day, value: 1, to: calendar.startOfDay(for: present))
        let seconds = (next ?? present).timeIntervalSince1970
        return Instant(milliseconds: Int64(seconds * 1000))
    }

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
    package func span(_ window: TimeWindow) -> HTML {
        let (from, until) = (window.from, window.until)
        let isWhole = [from, until].allSatisfy { format($0, .time) == "00:00" }
        let last = isWhole ? until.adding(.milliseconds(-1)) : until
        let isOneDay = format(from, .dayNumber) == format(last, .dayNumber)
        let begin = "\(dayOf(from))\(isWhole ? "" : " \(format(from, .time))")"
        let start = Moment(datetime: from.rfc3339, words: begin, exact: exact(from))
        if isWhole && isOneDay { return start.body }
        let day = isOneDay ? "" : dayOf(last)
        let parts = [day, isWhole ? "" : format(until, .time)].filter { !$0.isEmpty }
        let end = Moment(
            datetime: until.rfc3339, words: parts.joined(separator: " "), exact: exact(until))
        return "<span class=\"span\">\(start) – \(end)</span>"
    }

    /// A day with its time, however far it is: `26 Nov 10:00`.
    package func timed(_ instant: Instant) -> Moment {
        Moment(
            datetime: instant.rfc3339, words: "\(dayOf(instant)) \(format(instant, .time))",
            exact: exact(instant))
    }

    /// `22 Nov`, or `22 Nov 2025` in another year.
    private func dayOf(_ instant: Instant) -> String {
        let (day, today) = (format(instant, .dayNumber), format(now, .dayNumber))
        return format(instant, day.prefix(4) == today.prefix(4) ? .day : .date)
    }

    private func format(_ instant: Instant, _ pattern: MomentPattern) -> String {
        MomentFormatters.shared
            .formatter(pattern, language, timeZone)
            .string(from: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
    }
}

/// The few forms in which pages write moments.
private enum MomentPattern: String {
    case time = "HH:mm"
    case day = "d MMM"
    case date = "d MMM y"
    case longDate = "d MMMM y"
    case calendarDay = "EEE d MMMM y"
    case exact = "EEEE d MMMM y, HH:mm"
    /// For comparing days, never shown.
    case dayNumber = "yyyyMMdd"
}

/// Formatters are slow to make and safe to share, so each is made once.
private final class MomentFormatters: Sendable {
    static let shared = MomentFormatters()

    private struct Key: Hashable {
        let pattern: MomentPattern
        let language: Language
        let zone: String
    }

    private let known = Mutex<[Key: DateFormatter]>([:])

    func formatter(
        _ pattern: MomentPattern, _ language: Language, _ zone: TimeZone
    ) -> DateFormatter {
        let key = Key(pattern: pattern, language: language, zone: zone.identifier)
        return known.withLock { known in
            if let formatter = known[key] { return formatter }
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: language.localeIdentifier)
            formatter.timeZone = zone
            formatter.dateFormat = pattern.rawValue
            known[key] = formatter
            return formatter
        }
    }
}

extension Language {
    /// The habits of date and number that go with the language: British and Dutch ones.
    fileprivate var localeIdentifier: String {
        switch self {
        case .english: "en_GB"
        case .dutch: "nl_NL"
        }
    }

    /// How the language names itself.
    package var ownName: String {
        switch self {
        case .english: "English"
        case .dutch: "Nederlands"
        }
    }
}

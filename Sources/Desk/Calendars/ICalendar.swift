import USM
import Values

/// A calendar as other programs read it: RFC 5545 with RFC 7986, with all times in UTC and whole
/// days as days.
package struct ICalendar: Sendable {
    /// Something on the calendar.
    package struct Event: Hashable, Sendable {
        /// Stays the same for the same thing, so that programs replace what they have.
        package let uid: String
        /// When it was last entered or altered.
        package let stamp: Instant
        package let time: Time
        /// Whether its reader has no time for anything else then.
        package let isBusy: Bool
        package let summary: String
        package let details: String

        /// When it is.
        package enum Time: Hashable, Sendable {
            case window(TimeWindow)
            /// Whole days, wherever its reader is.
            case days(DaySpan)
            /// It takes no time of anybody.
            case moment(Instant)
        }

        package init(
            uid: String, stamp: Instant, time: Time, isBusy: Bool, summary: String,
            details: String = ""
        ) {
            self.uid = uid
            self.stamp = stamp
            self.time = time
            self.isBusy = isBusy
            self.summary = summary
            self.details = details
        }

        /// - Parameter days: the whole days that it is; nil where the window is none.
        package init(
            uid: String, stamp: Instant, window: TimeWindow, days: DaySpan? = nil,
            isBusy: Bool, summary: String, details: String = ""
        ) {
            self.init(
                uid: uid, stamp: stamp, time: days.map(Time.days) ?? .window(window),
                isBusy: isBusy, summary: summary, details: details)
        }
    }

    package let name: String
    package let events: [Event]

    package init(name: String, events: [Event]) {
        self.name = name
        self.events = events
    }

    /// Changes with the text, and only then: for programs that ask whether there is anything new.
    package var entityTag: String { "\"\(Digest.text(Array(text.utf8)).prefix(32))\"" }

    /// The whole document; each line ends as the standard asks.
    package var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mainstay//Calendars//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        ]
        // The standard wants one component at least, and some programs refuse a calendar without.
        if events.isEmpty { lines += Self.noEvents }
        lines += events.flatMap(Self.lines)
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    /// A time zone that nothing refers to: a component that no program shows.
    private static let noEvents = [
        "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
    ]

    private static func lines(of event: Event) -> [String] {
        let times =
            switch event.time {
            case .days(let days):
                ["DTSTART;VALUE=DATE:\(day(days.first))", "DTEND;VALUE=DATE:\(day(days.end))"]
            case .window(let window):
                ["DTSTART:\(moment(window.from))", "DTEND:\(moment(window.until))"]
            // Without an end it ends as it begins, by the standard.
            case .moment(let instant): ["DTSTART:\(moment(instant))"]
            }
        return ["BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(moment(event.stamp))"]
            + times
            + [
                "TRANSP:\(event.isBusy ? "OPAQUE" : "TRANSPARENT")",
                "SUMMARY:\(escaped(event.summary))",
            ]
            + (event.details.isEmpty ? [] : ["DESCRIPTION:\(escaped(event.details))"])
            + ["END:VEVENT"]
    }

    /// `20261122`.
    private static func day(_ day: CivilDate) -> String {
        day.description.replacing("-", with: "")
    }

    /// `20261122T092000Z`.
    private static func moment(_ instant: Instant) -> String {
        String(instant.rfc3339.prefix(19)).replacing("-", with: "").replacing(":", with: "") + "Z"
    }

    /// A text value: what has a meaning of its own gets a backslash, and control characters go.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            default:
                if scalar.value >= 32, scalar.value != 127 {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// Cut so that no line has more than 75 bytes; what goes on begins with a blank, and no
    /// character is cut through.
    private static func folded(_ line: String) -> String {
        guard line.utf8.count > 75 else { return line }
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += size
        }
        return folded
    }
}

import USM
import Values

/// A calendar as other programs read it: RFC 5545, with all times in UTC.
package struct ICalendar: Sendable {
    /// Something on the calendar.
    package struct Event: Hashable, Sendable {
        /// Stays the same for the same thing, so that programs replace what they have.
        package let uid: String
        /// When it was last entered or altered.
        package let stamp: Instant
        package let window: TimeWindow
        package let summary: String
        package let details: String

        package init(
            uid: String, stamp: Instant, window: TimeWindow, summary: String,
            details: String = ""
        ) {
            self.uid = uid
            self.stamp = stamp
            self.window = window
            self.summary = summary
            self.details = details
        }
    }

    package let name: String
    package let events: [Event]

    package init(name: String, events: [Event]) {
        self.name = name
        self.events = events
    }

    /// The whole document; each line ends as the standard asks.
    package var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mainstay//Calendars//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
        ]
        for event in events {
            lines += [
                "BEGIN:VEVENT", "UID:\(Self.escaped(event.uid))",
                "DTSTAMP:\(Self.moment(event.stamp))",
                "DTSTART:\(Self.moment(event.window.from))",
                "DTEND:\(Self.moment(event.window.until))",
                "SUMMARY:\(Self.escaped(event.summary))",
            ]
            if !event.details.isEmpty {
                lines.append("DESCRIPTION:\(Self.escaped(event.details))")
            }
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
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

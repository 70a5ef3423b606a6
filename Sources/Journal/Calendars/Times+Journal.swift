import USM
import Values

extension EventWriter {
    mutating func window(_ window: TimeWindow, _ days: DaySpan? = nil) {
        field("from", window.from)
        field("until", window.until)
        field("first_day", days?.first)
        field("end_day", days?.end)
    }
}

extension EventReader {
    func window() throws(EventDefect) -> TimeWindow {
        guard let window = TimeWindow(from: try moment("from"), until: try moment("until")) else {
            throw EventDefect("until")
        }
        return window
    }

    func days() throws(EventDefect) -> DaySpan? {
        guard let first = try optionalDay("first_day"), let end = try optionalDay("end_day") else {
            return nil
        }
        return DaySpan(from: first, until: end)
    }
}

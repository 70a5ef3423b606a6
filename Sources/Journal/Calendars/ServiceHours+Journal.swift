import USM
import Values

extension ServiceHours: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field(
            "week",
            Weekday.allCases.compactMap { day in
                week[day].map { OpenDay(day.rawValue, name: nil, $0) }
            })
        fields.field(
            "dates", exceptions.map { OpenDay($0.date.description, name: $0.name, $0.openings) })
        fields.field(
            "yearly", yearly.map { OpenDay($0.day.description, name: $0.name, $0.openings) })
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        var week: [Weekday: [Opening]] = [:]
        for open in try fields.values("week", OpenDay.self) {
            guard let day = Weekday(rawValue: open.day) else { throw EventDefect("week") }
            week[day] = open.openings
        }
        var exceptions: [DatedException] = []
        for open in try fields.values("dates", OpenDay.self) {
            guard let date = CivilDate(open.day) else { throw EventDefect("dates") }
            exceptions.append(
                DatedException(on: date, name: try open.named(), openings: open.openings))
        }
        var yearly: [YearlyException] = []
        for open in try fields.values("yearly", OpenDay.self) {
            guard let day = YearlyDay(open.day) else { throw EventDefect("yearly") }
            yearly.append(
                YearlyException(on: day, name: try open.named(), openings: open.openings))
        }
        do throws(InvalidServiceHours) {
            try self.init(week: week, exceptions: exceptions, yearly: yearly)
        } catch {
            throw EventDefect("hours")
        }
    }
}

/// A day with its openings; none where it is closed.
private struct OpenDay: JournalValue {
    /// A day of the week, `2026-12-31`, or a day of every year as `12-25`.
    let day: String
    /// Nil for a day of the week.
    let name: LocalizedText?
    let openings: [ServiceHours.Opening]

    init(_ day: String, name: LocalizedText?, _ openings: [ServiceHours.Opening]) {
        self.day = day
        self.name = name
        self.openings = openings
    }

    func named() throws(EventDefect) -> LocalizedText {
        guard let name else { throw EventDefect("name") }
        return name
    }

    func write(_ fields: inout EventWriter) {
        fields.field("day", code: day)
        fields.words("name", name)
        fields.field("open", codes: openings.map { "\($0.start.minutes)-\($0.end.minutes)" })
    }

    init(reading fields: EventReader) throws(EventDefect) {
        var openings: [ServiceHours.Opening] = []
        for code in try fields.codes("open") {
            let minutes = code.split(separator: "-").compactMap { Int($0) }
            guard
                minutes.count == 2, let start = TimeOfDay(minutes: minutes[0]),
                let end = TimeOfDay(minutes: minutes[1])
            else { throw EventDefect("open") }
            openings.append(ServiceHours.Opening(from: start, until: end))
        }
        self.init(
            try fields.code("day"), name: try fields.optionalText("name"), openings)
    }
}

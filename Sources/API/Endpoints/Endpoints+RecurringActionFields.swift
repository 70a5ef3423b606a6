import Desk
import JSON
import USM
import Values

extension Endpoints {
    static let actionFields: [Field] = [
        .required("service", .id, "Of which service."),
        .required("name_en", .text(limit: 200), "In English."),
        .required("name_nl", .text(limit: 200), "In Dutch."),
        .optional("work", .text(limit: 20_000), "What is to be done."),
        .required(
            "rhythm", .oneOf(Recurrence.Rhythm.allCases.map(\.rawValue)), "How often."),
        .optional("every", .number(1...Recurrence.mostEvery), "2 for every other one."),
        .optional(
            "weekdays", .list(.oneOf(Weekday.allCases.map(\.rawValue)), limit: 7),
            "For `weekly` any, for `monthly_by_weekday` one."),
        .optional("day", .number(1...31), "Of the month, for `monthly_by_day` and `yearly`."),
        .optional("month", .number(1...12), "For `yearly`."),
        .optional(
            "week", .oneOf(Recurrence.Week.allCases.map(\.rawValue)),
            "Which one of the month, for `monthly_by_weekday`."),
        .required("start", .text(limit: 10), "The first day, as `2026-12-31`."),
        .optional("end", .text(limit: 10), "The last day."),
        .required("time", .text(limit: 5), "As `09:30`."),
        .required("minutes", .number(1...Recurrence.mostMinutes), "How long it takes."),
        .required("time_zone", .text(limit: 100), "By whose clocks, as `Europe/Amsterdam`."),
        .optional("team", .id, "Who does it; the team of the service without."),
        .optional("requester", .id, "Who is asked whether it was done well; you without."),
    ]

    static let actionExample = """
        {"service": "019a0000-0000-7000-8000-000000000001", "name_en": "Clean the readers", "name_nl": "Lezers schoonmaken",
         "rhythm": "weekly", "weekdays": ["monday"], "start": "2027-01-01", "time": "09:00",
         "minutes": 60, "time_zone": "Europe/Amsterdam"}
        """
}

extension ActionDraft {
    /// An action whose fields the endpoint has already checked.
    init(_ fields: Fields) {
        self.init()
        service = fields.id("service")
        english = fields.text("name_en") ?? ""
        dutch = fields.text("name_nl") ?? ""
        work = fields.text("work") ?? ""
        rhythm = fields.choice("rhythm") ?? .weekly
        every = fields.number("every") ?? 1
        weekdays = Set(fields.texts("weekdays").compactMap(Weekday.init(rawValue:)))
        day = fields.number("day")
        month = fields.number("month")
        week = fields.choice("week")
        start = fields.text("start") ?? ""
        end = fields.text("end") ?? ""
        time = fields.text("time") ?? ""
        minutes = fields.number("minutes") ?? 0
        timeZone = fields.text("time_zone") ?? ""
        team = fields.id("team")
        requester = fields.id("requester")
    }
}

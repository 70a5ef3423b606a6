import USM
import Values

extension EnterpriseFile.Calendar: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name
        case timeZone = "time_zone"
        case week, exceptions
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key),
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            timeZone: try fields.text(.timeZone),
            week: try fields.decodeIfPresent([String: [String]].self, forKey: .week) ?? [:],
            exceptions: try fields.list(.exceptions, of: EnterpriseFile.DatedException.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(name, forKey: .name)
        try fields.encode(timeZone, forKey: .timeZone)
        // A dictionary by itself would come in another order each time.
        var days = fields.nestedContainer(keyedBy: DayField.self, forKey: .week)
        for day in Weekday.allCases {
            if let openings = week[day.rawValue] {
                try days.encode(openings, forKey: DayField(day))
            }
        }
        try fields.encode(list: exceptions, forKey: .exceptions)
    }

    private struct DayField: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ day: Weekday) { stringValue = day.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension EnterpriseFile.DatedException: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case date, name, open
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            date: try fields.text(.date),
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            open: try fields.list(.open, of: String.self))
    }
}

extension EnterpriseFile.Calendar {
    init(key: String, _ calendar: ServiceCalendar) {
        let days = Weekday.allCases.compactMap { day in
            calendar.hours.week[day].map { (day.rawValue, $0.map(\.fileText)) }
        }
        self.init(
            key: key, name: EnterpriseFile.Words(calendar.name), timeZone: calendar.timeZone,
            week: Dictionary(uniqueKeysWithValues: days),
            exceptions: calendar.hours.exceptions.map {
                EnterpriseFile.DatedException(
                    date: $0.date.description, name: EnterpriseFile.Words($0.name),
                    open: $0.openings.map(\.fileText))
            }
                + calendar.hours.yearly.map {
                    EnterpriseFile.DatedException(
                        date: $0.day.description, name: EnterpriseFile.Words($0.name),
                        open: $0.openings.map(\.fileText))
                })
    }

    /// - Throws: ``InvalidServiceHours``; a file that was checked throws nothing.
    func hours() throws(InvalidServiceHours) -> ServiceHours {
        var days: [Weekday: [ServiceHours.Opening]] = [:]
        for (name, openings) in week {
            guard let day = Weekday(rawValue: name) else { continue }
            days[day] = openings.compactMap(ServiceHours.Opening.init(fileText:))
        }
        return try ServiceHours(
            week: days,
            exceptions: exceptions.compactMap { exception in
                CivilDate(exception.date).map {
                    ServiceHours.DatedException(
                        on: $0, name: exception.name.text, openings: exception.openings)
                }
            },
            yearly: exceptions.compactMap { exception in
                YearlyDay(exception.date).map {
                    ServiceHours.YearlyException(
                        on: $0, name: exception.name.text, openings: exception.openings)
                }
            })
    }

    func cleaned(_ check: inout FieldCheck, known: Set<String>) -> Self {
        let path = "calendars.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: known)
        clean.name = check.words("\(path).name", name, .name)
        check.timeZone("\(path).time_zone", timeZone)
        for (name, openings) in week.sorted(by: { $0.key < $1.key }) {
            let field = "\(path).week.\(name)"
            if Weekday(rawValue: name) == nil {
                let known = Weekday.allCases.map(\.rawValue)
                check.refuse(field, EnterpriseTexts.unknownField(name, known: known))
            }
            check.openings(field, openings)
        }
        for (index, exception) in exceptions.enumerated() {
            let field = "\(path).exceptions.\(index + 1)"
            clean.exceptions[index].name = check.words("\(field).name", exception.name, .name)
            if CivilDate(exception.date) == nil && YearlyDay(exception.date) == nil {
                check.refuse("\(field).date", EnterpriseTexts.exceptionDay)
            }
            check.openings("\(field).open", exception.open)
        }
        do {
            let hours = try clean.hours()
            let ordered = EnterpriseFile.Calendar(
                key: clean.key,
                ServiceCalendar(
                    id: ID(""), name: clean.name.text, timeZone: clean.timeZone, hours: hours))
            if check.problems.isEmpty { clean = ordered }
        } catch {
            check.refuse("\(path).\(place(of: error))", error.sentence)
        }
        return clean
    }

    /// The field of the calendar that is wrong.
    private func place(of error: InvalidServiceHours) -> String {
        let (day, part) =
            switch error {
            case .neverOpen, .endsBeforeStart(_, .weekday), .overlap(_, _, .weekday): ("", "")
            case .endsBeforeStart(_, .date(let date)), .overlap(_, _, .date(let date)):
                (date.description, "open")
            case .endsBeforeStart(_, .yearly(let day)), .overlap(_, _, .yearly(let day)):
                (day.description, "open")
            case .dateTwice(let date): (date.description, "date")
            case .dayTwice(let day): (day.description, "date")
            }
        let index = exceptions.lastIndex {
            $0.date == day || YearlyDay($0.date)?.description == day
        }
        return index.map { "exceptions.\($0 + 1).\(part)" } ?? "week"
    }
}

extension EnterpriseFile.DatedException {
    fileprivate var openings: [ServiceHours.Opening] {
        open.compactMap(ServiceHours.Opening.init(fileText:))
    }
}

extension ServiceHours.Opening {
    /// - Parameter text: `08:00-17:30`.
    init?(fileText text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard
            parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1])
        else { return nil }
        self.init(from: start, until: end)
    }

    var fileText: String { "\(start)-\(end)" }
}

extension FieldCheck {
    fileprivate mutating func openings(_ field: String, _ openings: [String]) {
        for text in openings where ServiceHours.Opening(fileText: text) == nil {
            refuse(field, EnterpriseTexts.opening(text))
        }
    }
}

/// When a service is supported, as its agreement says it: in civil time.
///
/// A week that repeats, and days that differ from it, once or each year. What it means in moments depends on the
/// time zone; see ``OpenHours``.
package struct ServiceHours: Hashable, Sendable {
    /// From one time until just before another of the same day.
    ///
    /// A night is two of them: until 24:00, and from 00:00 on.
    package struct Opening: Hashable, Sendable {
        package let start: TimeOfDay
        package let end: TimeOfDay

        package init(from start: TimeOfDay, until end: TimeOfDay) {
            self.start = start
            self.end = end
        }

        package static let wholeDay = Opening(from: .midnight, until: .endOfDay)
    }

    /// A date on which the week does not hold: a holiday, or a special opening.
    package struct DatedException: Hashable, Sendable {
        package let date: CivilDate
        package let name: LocalizedText
        /// Empty on a holiday.
        package let openings: [Opening]

        package init(on date: CivilDate, name: LocalizedText, openings: [Opening]) {
            self.date = date
            self.name = name
            self.openings = openings
        }

        package static func closed(on date: CivilDate, name: LocalizedText) -> DatedException {
            DatedException(on: date, name: name, openings: [])
        }
    }

    /// Day and night, holidays too.
    package static let aroundTheClock = ServiceHours(wholeWeek: ())

    /// Openings by their start; a day without openings is closed and has no entry.
    package let week: [Weekday: [Opening]]
    /// By date.
    package let exceptions: [DatedException]
    /// By day; those on a date first.
    package let yearly: [YearlyException]
    private let openingsByDate: [CivilDate: [Opening]]

    /// - Throws: ``InvalidServiceHours``, for the first day of the week or date that is wrong.
    package init(
        week: [Weekday: [Opening]], exceptions: [DatedException] = [],
        yearly: [YearlyException] = []
    ) throws(InvalidServiceHours) {
        var checkedWeek: [Weekday: [Opening]] = [:]
        for day in Weekday.allCases {
            let openings = try Self.checked(week[day] ?? [], of: .weekday(day))
            if !openings.isEmpty { checkedWeek[day] = openings }
        }
        var byDate: [CivilDate: [Opening]] = [:]
        let sorted = exceptions.sorted { $0.date < $1.date }
        for exception in sorted {
            guard byDate[exception.date] == nil else { throw .dateTwice(exception.date) }
            byDate[exception.date] = try Self.checked(
                exception.openings, of: .date(exception.date))
        }
        let checkedYearly = try Self.checked(yearly)
        guard
            !checkedWeek.isEmpty || byDate.values.contains(where: { !$0.isEmpty })
                || checkedYearly.contains(where: { !$0.openings.isEmpty })
        else { throw .neverOpen }
        self.week = checkedWeek
        self.exceptions = sorted.map { exception in
            DatedException(
                on: exception.date, name: exception.name,
                openings: byDate[exception.date] ?? [])
        }
        self.yearly = checkedYearly
        openingsByDate = byDate
    }

    private init(wholeWeek: Void) {
        week = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [.wholeDay]) })
        exceptions = []
        yearly = []
        openingsByDate = [:]
    }

    package func openings(on date: CivilDate) -> [Opening] {
        if let openings = openingsByDate[date] { return openings }
        let year = yearly.isEmpty ? 0 : date.year
        return yearly.first { $0.day.date(in: year) == date }?.openings
            ?? week[date.weekday] ?? []
    }

    private static func checked(
        _ yearly: [YearlyException]
    ) throws(InvalidServiceHours) -> [YearlyException] {
        var checked: [YearlyException] = []
        for exception in yearly.sorted(by: { $0.day < $1.day }) {
            guard checked.last?.day != exception.day else { throw .dayTwice(exception.day) }
            checked.append(
                YearlyException(
                    on: exception.day, name: exception.name,
                    openings: try Self.checked(exception.openings, of: .yearly(exception.day))))
        }
        return checked
    }

    private static func checked(
        _ openings: [Opening], of day: InvalidServiceHours.Day
    ) throws(InvalidServiceHours) -> [Opening] {
        for opening in openings where opening.end <= opening.start {
            throw .endsBeforeStart(opening, on: day)
        }
        let sorted = openings.sorted { $0.start < $1.start }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.start < earlier.end {
            throw .overlap(earlier, later, on: day)
        }
        return sorted
    }
}

extension ServiceHours.Opening: CustomStringConvertible {
    /// `09:00–17:30`.
    package var description: String { "\(start)–\(end)" }
}

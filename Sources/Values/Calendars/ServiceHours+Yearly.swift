extension ServiceHours {
    /// A day of each year on which the week does not hold.
    package struct YearlyException: Hashable, Sendable {
        package let day: YearlyDay
        package let name: LocalizedText
        /// Empty on a holiday.
        package let openings: [Opening]

        package init(on day: YearlyDay, name: LocalizedText, openings: [Opening] = []) {
            self.day = day
            self.name = name
            self.openings = openings
        }

        func onDate(in year: Int) -> DatedException? {
            day.date(in: year).map { DatedException(on: $0, name: name, openings: openings) }
        }
    }

    /// A day that differs from the week, with the rule that makes it come each year, if any.
    package struct ComingException: Hashable, Sendable {
        package let exception: DatedException
        package let yearly: YearlyDay?
    }

    /// What holds on the days of a year that differ from the week.
    ///
    /// Where several fall on one date, the exception for that very date holds, then a date of
    /// each year, then a day counted from Easter.
    package func exceptions(in year: Int) -> [CivilDate: DatedException] {
        var found: [CivilDate: DatedException] = [:]
        for exception in yearly.compactMap({ $0.onDate(in: year) })
        where found[exception.date] == nil {
            found[exception.date] = exception
        }
        for exception in exceptions where exception.date.year == year {
            found[exception.date] = exception
        }
        return found
    }

    /// What differs from the week from a day on, by date: each dated exception, and each yearly
    /// one where it comes next.
    package func coming(from today: CivilDate) -> [ComingException] {
        let dated = exceptions.filter { $0.date >= today }
        let next = yearly.compactMap { yearly -> ComingException? in
            guard let date = yearly.day.next(from: today) else { return nil }
            return ComingException(
                exception: DatedException(
                    on: date, name: yearly.name, openings: yearly.openings),
                yearly: yearly.day)
        }
        let all = dated.map { ComingException(exception: $0, yearly: nil) } + next
        return all.sorted { $0.exception.date < $1.exception.date }
    }
}

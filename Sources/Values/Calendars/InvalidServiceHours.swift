/// Why service hours cannot be taken.
package enum InvalidServiceHours: Error, Hashable, Sendable {
    /// Whose openings are wrong.
    package enum Day: Hashable, Sendable {
        case weekday(Weekday)
        case date(CivilDate)
        case yearly(YearlyDay)
    }

    /// No day of the week and no date has an opening, so no clock would ever run.
    case neverOpen
    /// It ends before it starts, or when it starts.
    case endsBeforeStart(ServiceHours.Opening, on: Day)
    case overlap(ServiceHours.Opening, ServiceHours.Opening, on: Day)
    case dateTwice(CivilDate)
    case dayTwice(YearlyDay)
}

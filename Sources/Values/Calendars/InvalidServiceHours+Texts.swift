extension InvalidServiceHours {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .neverOpen: "never_open"
        case .endsBeforeStart: "ends_before_start"
        case .overlap: "overlapping_openings"
        case .dateTwice, .dayTwice: "date_twice"
        }
    }

    /// What is wrong and what to do, for the person who keeps the calendar.
    package var sentence: LocalizedText {
        switch self {
        case .neverOpen:
            LocalizedText(
                english: """
                    These service hours have no open hour at all, so no clock would ever run. \
                    Open at least one day.
                    """,
                dutch: """
                    Deze servicetijden hebben geen enkel open uur, dus zou er nooit een klok \
                    lopen. Stel ten minste één dag open.
                    """)
        case .endsBeforeStart(let opening, let day):
            LocalizedText(
                english: """
                    On \(day.name.english) the opening \(opening) ends before it has begun. For a \
                    night, write one opening until 24:00 and one from 00:00 on the next day.
                    """,
                dutch: """
                    Op \(day.name.dutch) eindigt de openstelling \(opening) voor ze begonnen is. \
                    Schrijf een nacht als een openstelling tot 24:00 en een vanaf 00:00 op de \
                    volgende dag.
                    """)
        case .overlap(let first, let second, let day):
            LocalizedText(
                english: """
                    On \(day.name.english) the openings \(first) and \(second) overlap. Join \
                    them, or leave time between them.
                    """,
                dutch: """
                    Op \(day.name.dutch) overlappen de openstellingen \(first) en \(second). Voeg \
                    ze samen of laat er tijd tussen.
                    """)
        case .dateTwice(let date):
            LocalizedText(
                english: "\(date) is listed twice. Keep one of the two.",
                dutch: "\(date) staat er twee keer in. Houd er één van over.")
        case .dayTwice(let day):
            LocalizedText(
                english: "\(day) is listed twice. Keep one of the two.",
                dutch: "\(day) staat er twee keer in. Houd er één van over.")
        }
    }
}

extension InvalidServiceHours.Day {
    fileprivate var name: LocalizedText {
        switch self {
        case .weekday(let day): day.name
        case .date(let date): LocalizedText(english: "\(date)", dutch: "\(date)")
        case .yearly(let day): LocalizedText(english: "\(day)", dutch: "\(day)")
        }
    }
}

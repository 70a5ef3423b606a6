import Testing
import Values

/// Days that come each year, and what they do to service hours.
struct YearlyDayTests {
    @Test(arguments: [
        (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
        (2000, "2000-04-23"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
        (2027, "2027-03-28"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"),
        (2285, "2285-03-22"),
    ])
    func `Easter is when it was and will be`(year: Int, date: String) {
        #expect(CivilDate.easterSunday(of: year).description == date)
    }

    @Test func `Easter is a Sunday from 22 March to 25 April`() {
        let years = 1583...6000
        for year in years {
            let easter = CivilDate.easterSunday(of: year)
            #expect(easter.weekday == .sunday)
            let place = easter.month * 100 + easter.day
            #expect(place >= 322 && place <= 425, "\(easter)")
        }
    }

    @Test(arguments: ["01-01", "02-29", "12-31", "easter", "easter+1", "easter-80", "easter+250"])
    func `What is read is written the same`(text: String) throws {
        #expect(try #require(YearlyDay(text)).description == text)
    }

    @Test(arguments: [
        "", "02-30", "13-01", "00-10", "1-1", "12-25-", "2026-12-25", "easter1", "easter+",
        "easter+-1", "easter-81", "easter+251", "Easter", "easter +1", "easter+٣", "12/25",
        "easter+99999999999999999999",
    ])
    func `What no year has is not read`(text: String) {
        #expect(YearlyDay(text) == nil)
    }

    @Test func `A day near Easter is in Easter's year, and 29 February only in leap years`() throws
    {
        for days in [YearlyDay.nearEaster.lowerBound, YearlyDay.nearEaster.upperBound] {
            let day = try #require(YearlyDay(daysAfterEaster: days))
            for year in 1900...2400 { #expect(day.date(in: year)?.year == year) }
        }
        let leapDay = try #require(YearlyDay("02-29"))
        for year in 1900...2400 {
            #expect((leapDay.date(in: year) != nil) == CivilDate.isLeap(year))
        }
        let after = try #require(CivilDate("1896-03-01"))
        #expect(leapDay.next(from: after)?.description == "1904-02-29")
    }

    private static let week: [Weekday: [ServiceHours.Opening]] = [
        .monday: [.wholeDay], .thursday: [.wholeDay], .sunday: [.wholeDay],
    ]

    private static func yearly(_ text: String, open: Bool = false) throws
        -> ServiceHours.YearlyException
    {
        ServiceHours.YearlyException(
            on: try #require(YearlyDay(text)), name: LocalizedText(english: text, dutch: text),
            openings: open ? [.wholeDay] : [])
    }

    @Test func `Days of each year count as if each had been written with its date`() throws {
        let texts = ["01-01", "02-29", "12-25", "easter", "easter+1", "easter+39"]
        let years = 2020...2045
        let yearly = try texts.map { try Self.yearly($0) }
        var dates: Set<CivilDate> = []
        for year in years { dates.formUnion(yearly.compactMap { $0.day.date(in: year) }) }
        let written = try ServiceHours(
            week: Self.week,
            exceptions: dates.map { .closed(on: $0, name: yearly[0].name) })
        let ruled = try ServiceHours(week: Self.week, yearly: yearly)
        #expect(
            OpenHours(ruled, in: .utc, years: years) == OpenHours(written, in: .utc, years: years))
        for day in CivilDate.firstDay(of: 2020)
            .daysSinceEpoch..<CivilDate.firstDay(of: 2046)
            .daysSinceEpoch
        {
            let date = CivilDate(daysSinceEpoch: day)
            #expect(ruled.openings(on: date) == written.openings(on: date))
        }
    }

    @Test func `One date goes before a date of each year, and that before a day from Easter`()
        throws
    {
        // Easter of 2027 is on 28 March, and Easter Monday of 2032 on 29 March.
        let name = LocalizedText(english: "Open", dutch: "Open")
        let hours = try ServiceHours(
            week: Self.week,
            exceptions: [.closed(on: try #require(CivilDate("2032-03-29")), name: name)],
            yearly: [
                Self.yearly("easter+1"), Self.yearly("03-29", open: true), Self.yearly("easter"),
            ])
        func isOpen(_ date: String) throws -> Bool {
            try !hours.openings(on: #require(CivilDate(date))).isEmpty
        }
        #expect(try isOpen("2027-03-29"))
        #expect(try !isOpen("2027-03-28") && !isOpen("2032-03-29") && isOpen("2033-03-29"))
        let coming = hours.coming(from: try #require(CivilDate("2027-03-29")))
        #expect(
            coming.map(\.exception.date.description)
                == ["2027-03-29", "2027-03-29", "2028-04-16", "2032-03-29"])
    }

    @Test func `A day of each year stands there once, and what it opens has an end`() throws {
        let twice = try #require(YearlyDay("12-25"))
        #expect(throws: InvalidServiceHours.dayTwice(twice)) {
            try ServiceHours(
                week: Self.week, yearly: [Self.yearly("12-25"), Self.yearly("12-25", open: true)])
        }
        let wrong = ServiceHours.Opening(from: .endOfDay, until: .midnight)
        #expect(throws: InvalidServiceHours.endsBeforeStart(wrong, on: .yearly(twice))) {
            try ServiceHours(
                week: Self.week,
                yearly: [
                    ServiceHours.YearlyException(
                        on: twice, name: LocalizedText(english: "", dutch: ""), openings: [wrong])
                ])
        }
        #expect(throws: InvalidServiceHours.neverOpen) {
            try ServiceHours(week: [:], yearly: [Self.yearly("12-25")])
        }
        #expect(
            try !ServiceHours(week: [:], yearly: [Self.yearly("12-25", open: true)])
                .openings(on: #require(CivilDate("2031-12-25"))).isEmpty)
    }
}

import Values

/// Measures what no request shows by itself, and prints one number: `measure due-time` the
/// microseconds that one due time takes.
@main
enum Measure {
    static func main() throws {
        guard CommandLine.arguments.dropFirst().first == "due-time" else {
            print("usage: measure due-time")
            return
        }
        print(try dueTime())
    }

    /// A due time four open weeks ahead, in office hours of 20 years with ten holidays in each.
    private static func dueTime() throws -> Double {
        let years = 2026...2045
        let day = ServiceHours.Opening(from: .midnight, until: .endOfDay)
        var week: [Weekday: [ServiceHours.Opening]] = [:]
        for weekday in Weekday.allCases.prefix(5) { week[weekday] = [day] }
        let name = LocalizedText(english: "Holiday", dutch: "Feestdag")
        let holidays = years.flatMap { year in
            (0..<10).map { number in
                let first = CivilDate.firstDay(of: year).daysSinceEpoch
                return ServiceHours.DatedException.closed(
                    on: CivilDate(daysSinceEpoch: first + number * 36), name: name)
            }
        }
        let hours = OpenHours(
            try ServiceHours(week: week, exceptions: holidays), in: .utc, years: years)
        let start = hours.start.milliseconds
        let reach = hours.end.milliseconds - start - 60 * 86_400_000
        let count = 1_000_000
        var (place, reached): (Int64, Int64) = (12_345, 0)
        let time = ContinuousClock().measure {
            for _ in 0..<count {
                place = (place &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407)
                let from = Instant(milliseconds: start + Int64(place.magnitude % UInt64(reach)))
                reached &+= hours.moment(after: .hours(28 * 24), from: from)?.milliseconds ?? 0
            }
        }
        // Printing what was reached keeps the compiler from leaving the work out.
        if reached == 0 { print("nothing was reached") }
        let (seconds, attoseconds) = time.components
        return (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(count)
    }
}

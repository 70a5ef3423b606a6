import Journal
import USM
import Values

/// Measures what no request shows by itself, and prints one number: `measure due-time` the
/// microseconds that one due time takes, `measure event-forms` how many events of calls are read
/// from the form in which they are kept in one second.
@main
enum Measure {
    static func main() throws {
        switch CommandLine.arguments.dropFirst().first {
        case "due-time": print(try dueTime())
        case "event-forms": print(try eventForms())
        default: print("usage: measure due-time | event-forms")
        }
    }

    /// The eight events of an incident without a hitch.
    private static func eventForms() throws -> Double {
        let (call, person) = (ID<Call>("01890a5d-ac96-774b-bcce-b302099a8057"), ID<Party>("p1"))
        let classification = Classification(category: "printer", impact: .low, urgency: .medium)
        let due = Instant(milliseconds: 1_795_000_000_000)
        let events: [Call.Event] = [
            .registered(
                Registration(
                    id: call, number: 1042, type: .incident, title: "The printer does not print",
                    description: "It is the one on the third floor.", requester: person,
                    service: ID("s1"), agreement: ID("a1"))),
            .accepted(.agreement(ID("a1"))),
            .classified(classification, dueAt: due),
            .assigned(team: ID("t1"), person: person),
            .worked(.first(of: .recover), note: "Turned it off and on again."),
            .confirmationAsked(message: "Does it print now?"),
            .confirmed(by: person, comment: "Yes, thank you."),
            .closed,
        ]
        let kept = events.map { (kind: $0.kind, text: EventText(of: $0)) }
        let rounds = 20_000
        var read = 0
        let time = try ContinuousClock().measure {
            for _ in 0..<rounds {
                for event in kept where try Call.Event(event.kind, event.text).form == 1 {
                    read += 1
                }
            }
        }
        let (seconds, attoseconds) = time.components
        return Double(read) / (Double(seconds) + Double(attoseconds) / 1e18)
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

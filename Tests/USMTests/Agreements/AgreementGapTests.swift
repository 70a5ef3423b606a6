import Testing
import USM
import Values

/// What is promised to a customer, held against what is agreed behind it.
@Suite struct AgreementGapTests {
    private static let part = ID<Service>("network")
    private static let week = Validity(
        from: Instant(milliseconds: 1_767_571_200_000),
        until: Instant(milliseconds: 1_768_176_000_000))

    private static func hours(_ from: Int, _ until: Int) throws -> OpenHours {
        let opening = ServiceHours.Opening(
            from: try #require(TimeOfDay(minutes: from * 60)),
            until: try #require(TimeOfDay(minutes: until * 60)))
        let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [opening]) })
        return OpenHours(try ServiceHours(week: week), in: .utc, years: 2025...2027)
    }

    private static func level(
        _ id: String, minutes: Int?, _ from: Int = 0, _ until: Int = 24, percent: Int? = nil
    ) throws -> AgreedLevel {
        let target = minutes.map {
            ServiceTarget(.handling, of: .incident, .high, within: .seconds($0 * 60))
        }
        return AgreedLevel(
            ID(id), targets: try ServiceTargets(target.map { [$0] } ?? []),
            hours: try hours(from, until),
            availability: percent.map { PromiseTarget(.atLeast, Quantity($0), .percent) })
    }

    private static func causes(
        _ promised: AgreedLevel, _ behind: AgreedLevel
    ) -> [AgreementGap.Cause] {
        promised.gaps(over: behind, about: part, in: week).map(\.cause)
    }

    @Test func `As much behind it leaves no gap`() throws {
        let promised = try Self.level("a", minutes: 60, 8, 18, percent: 99)
        #expect(Self.causes(promised, try Self.level("b", minutes: 60, 8, 18, percent: 99)).isEmpty)
        #expect(Self.causes(promised, try Self.level("b", minutes: 30, percent: 100)).isEmpty)
    }

    @Test func `A longer time, a missing one and fewer hours are gaps`() throws {
        let promised = try Self.level("a", minutes: 60, 8, 18, percent: 99)
        let target = try #require(promised.targets.all.first)
        let slower = try Self.level("b", minutes: 90, percent: 99)
        #expect(
            Self.causes(promised, slower)
                == [.slower(behind: ID("b"), target, given: .seconds(5400))])
        let silent = try Self.level("b", minutes: nil, percent: 99)
        #expect(Self.causes(promised, silent) == [.untimed(behind: ID("b"), target)])
        let shorter = try Self.level("b", minutes: 60, 9, 17, percent: 99)
        #expect(Self.causes(promised, shorter) == [.closed(behind: ID("b"), .seconds(14 * 3600))])
        let weaker = try Self.level("b", minutes: 60, percent: 98)
        let availability = try #require(promised.availability)
        #expect(
            Self.causes(promised, weaker)
                == [.lessAvailable(behind: ID("b"), availability, given: weaker.availability)])
    }

    @Test(arguments: 0..<24, [1, 5, 12])
    func `Hours outside others are what the clock of minutes says`(
        start: Int, length: Int
    ) throws {
        let (own, other) = (try Self.hours(6, 20), try Self.hours(start, min(24, start + length)))
        var minutes = 0
        var moment = Self.week.from
        while moment < Instant(milliseconds: 1_768_176_000_000) {
            if own.isOpen(at: moment) == true && other.isOpen(at: moment) == false { minutes += 15 }
            moment = moment.adding(.minutes(15))
        }
        #expect(own.openTime(outside: other, in: Self.week) == .minutes(minutes))
    }
}

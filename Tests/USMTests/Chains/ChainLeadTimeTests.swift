import TestKit
import Testing
import USM
import Values

/// Lead time week by week.
struct ChainLeadTimeTests {
    private static func run(_ day: String, _ whole: Int, _ supplier: Int) throws
        -> ChainLeadTime.Run
    {
        ChainLeadTime.Run(
            doneOn: try #require(CivilDate(day)), whole: .hours(whole), supplier: .hours(supplier))
    }

    @Test func `Each week has the middle of its calls, and a week without any says so`() throws {
        let runs = [
            try Self.run("2026-11-23", 10, 4), try Self.run("2026-11-29", 30, 8),
            try Self.run("2026-11-25", 20, 5), try Self.run("2026-11-15", 8, 2),
            try Self.run("2026-11-09", 4, 1), try Self.run("2026-10-01", 99, 9),
        ]
        let weeks = ChainLeadTime.weeks(
            3, until: try #require(CivilDate("2026-11-28")), of: runs)
        #expect(weeks.map(\.monday.description) == ["2026-11-09", "2026-11-16", "2026-11-23"])
        #expect(weeks.map(\.count) == [2, 0, 3])
        #expect(weeks.map(\.whole) == [.hours(6), nil, .hours(20)])
        #expect(weeks.map(\.supplier) == [.seconds(5400), nil, .hours(5)])
    }

    @Test(arguments: [
        ("1969-12-29", "1969-12-29"), ("1970-01-01", "1969-12-29"), ("2026-11-28", "2026-11-23"),
        ("2026-11-23", "2026-11-23"), ("2026-11-29", "2026-11-23"),
    ])
    func `A week begins on its Monday`(day: String, monday: String) throws {
        #expect(try #require(CivilDate(day)).monday.description == monday)
    }
}

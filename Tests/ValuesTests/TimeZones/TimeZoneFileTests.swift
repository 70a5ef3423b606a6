import TestKit
import Testing
import Values

/// What compiled zone files say, built here byte by byte.
@Suite struct TimeZoneFileTests {
    /// A file of version 2 and later.
    static func file(
        _ transitions: [(at: Int64, kind: UInt8)] = [], offsets: [Int32], rule: String,
        leapSeconds: Int = 0
    ) -> [UInt8] {
        let empty = header(version: UInt8(ascii: "2"), leaps: 0, times: 0, types: 1)
        let old = empty + big(offsets[0]) + [0, 0]
        var block = header(
            version: UInt8(ascii: "2"), leaps: leapSeconds, times: transitions.count,
            types: offsets.count)
        for transition in transitions { block += big(transition.at) }
        block += transitions.map(\.kind)
        for offset in offsets { block += big(offset) + [0, 0] }
        block += Array(repeating: 0, count: leapSeconds * 12)
        return old + block + Array("\n\(rule)\n".utf8)
    }

    private static func header(
        version: UInt8, leaps: Int, times: Int, types: Int
    ) -> [UInt8] {
        let counts: [Int32] = [0, 0, Int32(leaps), Int32(times), Int32(types), 0]
        return Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
            + counts.flatMap(big)
    }

    private static func big(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    private func instant(_ text: String) throws -> Instant {
        try #require(Instant(rfc3339: text))
    }

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2500-03-28T00:59:59Z", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2500-03-28T01:00:00Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2500-10-31T00:59:59Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "9998-10-31T01:00:00Z", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "9998-07-01T00:00:00Z", 7200),
        // South of the equator summer spans the year's end.
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2100-01-01T00:00:00Z", 39_600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2100-07-01T00:00:00Z", 36_000),
        // More than a day after midnight, and before it.
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2030-03-29T00:00:00Z", 10_800),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2030-03-28T23:59:59Z", 7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31T00:59:59Z", -7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31T01:00:00Z", -3600),
        // Summer time all year, and none.
        ("XXX3EDT4,0/0,J365/23", "2030-12-31T23:59:59Z", -14_400),
        ("XXX3EDT4,0/0,J365/23", "2031-01-01T12:00:00Z", -14_400),
        ("<+0545>-5:45", "2400-01-01T00:00:00Z", 20_700),
        // Days of the year, with 29 February and without.
        ("AAA0BBB,J60,J305", "2028-03-01T01:59:59Z", 0),
        ("AAA0BBB,J60,J305", "2028-03-01T02:00:00Z", 3600),
        ("AAA0BBB,59,300", "2028-02-29T02:00:00Z", 3600),
    ])
    func `Beyond the table its last line holds, for all years`(
        rule: String, moment: String, offset: Int
    ) throws {
        let rules = try TimeZoneFile.rules(
            Self.file(offsets: [0], rule: rule), named: "Test/Rule")
        #expect(rules.offset(at: try instant(moment)) == offset)
    }

    @Test func `Every year of ten centuries is like that of four centuries before`() throws {
        let rules = try TimeZoneFile.rules(
            Self.file(offsets: [3600], rule: "CET-1CEST,M3.5.0,M10.5.0/3"), named: "Test/Cycle")
        let noon = try #require(TimeOfDay("12:00"))
        for year in stride(from: 2400, to: 3400, by: 7) {
            for day in stride(from: 0, to: 365, by: 3) {
                let date = CivilDate.firstDay(of: year).adding(days: day)
                let before = CivilDate(daysSinceEpoch: date.daysSinceEpoch - 146_097)
                let (now, then) = (rules.moment(of: date, noon), rules.moment(of: before, noon))
                #expect(rules.offset(at: now) == rules.offset(at: then), "\(date)")
                #expect(rules.civil(at: now) == (date, noon), "\(date)")
                #expect(rules.reading(of: date, noon) == .once(now), "\(date)")
            }
        }
    }

    @Test func `The table holds until its end`() throws {
        let change = try instant("2026-11-01T09:00:00Z")
        let rules = try TimeZoneFile.rules(
            Self.file(
                [(at: change.milliseconds / 1000, kind: 1)], offsets: [-28_800, -25_200],
                rule: "<-07>7"), named: "Test/Law")
        #expect(rules.offset(at: change.adding(.seconds(-1))) == -28_800)
        #expect(rules.offset(at: change) == -25_200)
        #expect(rules.offset(at: change.adding(.days(100_000))) == -25_200)
    }

    @Test func `What was before the year 1 moves no clock`() throws {
        let rules = try TimeZoneFile.rules(
            Self.file([(at: -576_460_752_303_423_488, kind: 1)], offsets: [1, 1172], rule: ""),
            named: "Test/Bang")
        #expect(rules.initialOffset == 1172 && rules.transitions.isEmpty)
    }

    @Test(arguments: [
        "", "CET", "C-1", "CET-1CEST", "CET-25", "CET-1CEST,M13.1.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/168",
        "<CET-1", "CET-1CEST,M3.5.0,M10.5.0,", "CET-1CEST,366,J0",
    ])
    func `A rule that is none is refused, and so is a file with it`(rule: String) {
        let bytes = Self.file(offsets: [0], rule: rule)
        if rule.isEmpty {
            #expect((try? TimeZoneFile.rules(bytes, named: "Test"))?.transitions == [])
        } else {
            #expect(throws: InvalidTimeZoneFile.unreadableRule(rule)) {
                try TimeZoneFile.rules(bytes, named: "Test")
            }
        }
    }

    @Test func `A file that is cut anywhere is refused`() throws {
        let bytes = Self.file(
            [(at: 0, kind: 1), (at: 9, kind: 0)], offsets: [0, 60], rule: "CET-1")
        _ = try TimeZoneFile.rules(bytes, named: "Test")
        for count in 0..<bytes.count {
            #expect(throws: InvalidTimeZoneFile.self, "\(count) bytes") {
                try TimeZoneFile.rules(Array(bytes.prefix(count)), named: "Test")
            }
        }
    }

    @Test func `Leap seconds, moments out of order and kinds that are not there are refused`() {
        let leaping = Self.file(offsets: [0], rule: "", leapSeconds: 2)
        let turned = Self.file([(at: 9, kind: 0), (at: 8, kind: 0)], offsets: [0], rule: "")
        let astray = Self.file([(at: 9, kind: 3)], offsets: [0], rule: "")
        #expect(throws: InvalidTimeZoneFile.leapSeconds) {
            try TimeZoneFile.rules(leaping, named: "Test")
        }
        for bytes in [turned, astray] {
            #expect(throws: InvalidTimeZoneFile.inconsistent) {
                try TimeZoneFile.rules(bytes, named: "Test")
            }
        }
    }

    @Test(arguments: 1...20)
    func `Noise in a file ends nothing but its reading`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let whole = Self.file(
            (0..<40).map { (at: Int64($0) * 9_000_000, kind: UInt8($0 % 2)) },
            offsets: [0, 3600], rule: "CET-1CEST,M3.5.0,M10.5.0/3")
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                bytes[place] = UInt8.random(in: 0...255, using: &dice)
            }
            guard let rules = try? TimeZoneFile.rules(bytes, named: "Test") else { continue }
            let moment = Instant(milliseconds: Int64(bytes[100]) << 34)
            #expect(abs(rules.offset(at: moment)) < 26 * 3600)
        }
    }
}

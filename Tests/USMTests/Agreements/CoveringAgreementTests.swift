import Testing
import TestKit
import USM
import Values

/// Which of several agreements a call is counted by.
struct CoveringAgreementTests {
    private static func one(
        _ key: String, distance: Int = 1, minutes: [Priority?: Int] = [:], from days: Int = 0,
        _ measure: ServiceMeasure = .handling
    ) throws -> CoveringAgreement {
        let start = Instant(milliseconds: Int64(days) * 86_400_000)
        return CoveringAgreement(
            Agreement(
                id: ID(key), name: LocalizedText(english: key, dutch: key), service: ID("s"),
                customer: ID("c"), provider: ID("p"), validFrom: start),
            key: key, distance: distance,
            targets: try ServiceTargets(
                minutes.map {
                    ServiceTarget(measure, of: .incident, $0.key, within: .minutes($0.value))
                }))
    }

    private static func chosen(
        _ agreements: [CoveringAgreement], _ priority: Priority? = .high
    ) -> [String] {
        agreements.chosenFirst(for: .incident, priority).map(\.key)
    }

    @Test func `The nearest party goes before any promise`() throws {
        let near = try Self.one("near", distance: 0, minutes: [.high: 500])
        let far = try Self.one("far", distance: 3, minutes: [.high: 10], from: 9)
        #expect(Self.chosen([far, near]) == ["near", "far"])
    }

    @Test func `Equally near, the fewest open minutes at the call's priority go first`() throws {
        let quick = try Self.one("quick", minutes: [.high: 60, .low: 900])
        let slow = try Self.one("slow", minutes: [.high: 480, .low: 30], from: 9)
        #expect(Self.chosen([slow, quick]) == ["quick", "slow"])
        #expect(Self.chosen([quick, slow], .low) == ["slow", "quick"])
    }

    @Test func `A promise goes before none, and delivery counts as handling does`() throws {
        let silent = try Self.one("silent", minutes: [.low: 5], from: 9)
        let delivered = try Self.one("delivered", minutes: [.high: 900], .delivery)
        let reacted = try Self.one("reacted", minutes: [.high: 1], from: 8, .reaction)
        #expect(Self.chosen([silent, reacted, delivered]) == ["delivered", "silent", "reacted"])
    }

    @Test func `As long as nobody has classified it, the shortest of all counts`() throws {
        let wide = try Self.one("wide", minutes: [.lowest: 480], from: 9)
        let narrow = try Self.one("narrow", minutes: [.lowest: 60])
        #expect(Self.chosen([wide, narrow], nil) == ["narrow", "wide"])
        let exact = try Self.one("exact", minutes: [nil: 700, .lowest: 5])
        #expect(Self.chosen([exact, wide], nil) == ["wide", "exact"])
    }

    @Test func `Then the later start, and then the key`() throws {
        let early = try Self.one("a", from: 1)
        let late = try Self.one("b", from: 2)
        let same = try Self.one("c", from: 2)
        #expect(Self.chosen([early, same, late]) == ["b", "c", "a"])
    }

    @Test func `The order does not depend on the order of asking`() throws {
        var dice = SeededDice(seed: 7)
        for _ in 0..<200 {
            let agreements = try (0..<5).map { index in
                try Self.one(
                    "k\(index)", distance: Int.random(in: 0...2, using: &dice),
                    minutes: Bool.random(using: &dice)
                        ? [.high: Int.random(in: 1...3, using: &dice)] : [:],
                    from: Int.random(in: 0...2, using: &dice))
            }
            let order = Self.chosen(agreements)
            for _ in 0..<5 { #expect(Self.chosen(agreements.shuffled(using: &dice)) == order) }
        }
    }
}

/// What an agreement promised when.
struct TermsHistoryTests {
    private static func moment(_ hours: Int) -> Instant {
        Instant(milliseconds: 1_790_000_000_000).adding(.hours(hours))
    }

    private static func record(
        _ number: Int, since: Int, from: Int, until: Int? = nil, minutes: Int
    ) throws -> TermsRecord {
        TermsRecord(
            number: number, since: since == 0 ? Instant(milliseconds: 0) : moment(since),
            validity: Validity(from: moment(from), until: until.map(moment)),
            targets: try ServiceTargets([
                ServiceTarget(.handling, of: .incident, .high, within: .minutes(minutes))
            ]), calendar: nil)
    }

    /// Version 1 is corrected after 5 hours; version 2 begins after 10; both are corrected after 20.
    private static func history() throws -> TermsHistory {
        TermsHistory([
            try record(1, since: 0, from: 0, minutes: 60),
            try record(2, since: 5, from: 0, minutes: 61),
            try record(3, since: 10, from: 10, minutes: 30),
            try record(4, since: 20, from: 0, minutes: 62),
            try record(5, since: 20, from: 10, minutes: 31),
        ])
    }

    @Test(arguments: [
        (asked: 1, known: 2, number: 1), (asked: 1, known: 6, number: 2),
        (asked: 1, known: 12, number: 2), (asked: 11, known: 12, number: 3),
        (asked: 1, known: 30, number: 4), (asked: 11, known: 30, number: 5),
        (asked: -5, known: 30, number: 4), (asked: -5, known: -5, number: 1),
    ])
    func `A correction counts for its own version, a version for what is asked under it`(
        asked: Int, known: Int, number: Int
    ) throws {
        let record = try Self.history().record(
            asked: Self.moment(asked), known: Self.moment(known))
        #expect(record?.number == number)
    }

    @Test func `A later version is one that began after the asking, and has begun`() throws {
        let history = try Self.history()
        let (asked, begun) = (Self.moment(1), Self.moment(10))
        #expect(history.laterVersion(after: asked, by: Self.moment(11)) == begun)
        #expect(history.laterVersion(after: asked, by: Self.moment(9)) == nil)
        #expect(history.laterVersion(after: begun, by: Self.moment(30)) == nil)
        #expect(history.versions.map(\.number) == [4, 5])
    }
}

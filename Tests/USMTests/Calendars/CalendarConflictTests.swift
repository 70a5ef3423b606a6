import TestKit
import Testing
import Values

@testable import USM

/// Which planned changes are in each other's way.
struct CalendarConflictTests {
    private static func window(_ from: Int, _ hours: Int) -> TimeWindow {
        TimeWindow(from: Instant(milliseconds: 0).adding(.hours(from)), lasting: .hours(hours))
    }

    private static func change(_ dice: inout SeededDice, _ number: Int) -> PlannedChange {
        PlannedChange(
            call: ID("\(number)"), reference: "RFC-\(number)",
            window: window(dice.below(60), 1 + dice.below(9)),
            service: .init(
                id: ID("s\(dice.below(4))"), name: LocalizedText(english: "s", dutch: "s")),
            components: (0..<6).filter { _ in dice.below(4) == 0 }.map {
                .init(
                    id: ID("c\($0)"), name: "c\($0)",
                    componentClass: $0 < 3 ? "asset/hardware" : "asset/hardwarehouse")
            },
            release: dice.below(3) == 0 ? ID("r\(dice.below(2))") : nil)
    }

    @Test func `All conflicts are those of each change held against every other`() {
        var dice = SeededDice(seed: 5)
        var count = 0
        for _ in 0..<100 {
            let changes = (0..<dice.below(20)).map { Self.change(&dice, $0) }
            let freezes = [
                FreezeWindow(
                    id: ID("f"), window: Self.window(dice.below(60), 10), reason: "year's end",
                    scope: [.everything, .service(ID("s1")), .componentClass("asset/hardware")][
                        dice.below(3)],
                    exceptions: dice.below(2) == 0 ? [] : [ID("s2")])
            ]
            let found = CalendarConflict.all(among: changes, freezes)
            for change in changes {
                let alone = CalendarConflict.of(change, among: changes, freezes)
                #expect(Set(found[change.call] ?? []) == Set(alone))
                count += alone.count
            }
        }
        #expect(count > 200)
    }

    @Test func `Windows that touch, and changes of one release, are in nobody's way`() throws {
        let component = PlannedChange.Component(id: ID("c"), name: "Core", componentClass: "asset")
        func change(_ name: String, _ window: TimeWindow, _ release: ID<Release>?) -> PlannedChange
        {
            PlannedChange(
                call: ID(name), reference: name, window: window, components: [component],
                release: release)
        }
        let first = change("RFC-1", Self.window(0, 2), nil)
        #expect(
            CalendarConflict.of(first, among: [change("RFC-2", Self.window(2, 2), nil)], []).isEmpty
        )
        let other = change("RFC-3", Self.window(1, 2), nil)
        #expect(
            CalendarConflict.of(first, among: [other], []) == [
                .sameComponents(with: "RFC-3", ["Core"], during: Self.window(1, 1))
            ])
        let (one, two) = (
            change("RFC-4", Self.window(0, 2), ID("r")), change("RFC-5", Self.window(0, 2), ID("r"))
        )
        #expect(CalendarConflict.of(one, among: [two], []).isEmpty)
    }

    @Test func `A class is frozen with all below it, and not its namesake`() {
        let freeze = FreezeWindow(
            id: ID("f"), window: Self.window(0, 9), reason: "audit",
            scope: .componentClass("asset/hard"))
        func change(_ name: String) -> PlannedChange {
            PlannedChange(
                call: ID("1"), reference: nil, window: Self.window(1, 1),
                components: [.init(id: ID("c"), name: "c", componentClass: name)])
        }
        #expect(freeze.covers(change("asset/hard")))
        #expect(freeze.covers(change("asset/hard/disk")))
        #expect(!freeze.covers(change("asset/hardware")))
    }

    @Test func `Too much is more than eight hours, two at once, or work while away`() {
        let day = Self.window(0, 24)
        func load(_ work: [TimeWindow], away: [TimeWindow] = []) -> [PersonLoad.Reason] {
            PersonLoad(work: work, absences: away, days: [day]).reasons
        }
        #expect(load([Self.window(0, 4), Self.window(4, 4)]).isEmpty)
        #expect(load([Self.window(0, 4), Self.window(4, 5)]) == [.tooMuch])
        #expect(load([Self.window(0, 4), Self.window(3, 1)]) == [.twoAtOnce])
        #expect(load([Self.window(0, 1)], away: [Self.window(0, 2)]) == [.whileAway])
    }

    @Test func `A person is booked once, a team can be booked twice`() {
        func reservation(_ id: String, _ subject: Reservation.Subject, _ from: Int) -> Reservation {
            Reservation(id: ID(id), call: ID("w"), subject: subject, window: Self.window(from, 2))
        }
        let person = reservation("1", .person(ID("p")), 0)
        let others = [reservation("2", .person(ID("p")), 2), reservation("3", .team(ID("t")), 0)]
        #expect(person.doubleBooking(among: others) == nil)
        #expect(reservation("4", .person(ID("p")), 1).doubleBooking(among: others)?.id == ID("2"))
        #expect(reservation("5", .team(ID("t")), 1).doubleBooking(among: others) == nil)
    }

    @Test(arguments: TimeWindow.Purpose.allCases)
    func `A window has both ends, in their order, and is not too long`(
        purpose: TimeWindow.Purpose
    ) {
        let start = Instant(milliseconds: 1000)
        func refusal(_ from: Instant?, _ until: Instant?) -> CalendarRefusal? {
            do throws(CalendarRefusal) {
                _ = try TimeWindow.checked(from: from, until: until, for: purpose)
                return nil
            } catch { return error }
        }
        #expect(refusal(nil, start) == .startMissing)
        #expect(refusal(start, nil) == .endMissing)
        #expect(refusal(start, start) == .endsBeforeStart)
        #expect(refusal(start, start.adding(purpose.longest)) == nil)
        #expect(
            refusal(start, start.adding(purpose.longest).adding(.milliseconds(1)))
                == .tooLong(purpose.longest))
    }
}

extension SeededDice {
    /// 0 to one less than `count`.
    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }
}

import TestKit
import USM
import Values

/// A call's clock kept by somebody who ticks off every minute.
struct SlowClock {
    /// Whether each minute since registration was paused; those to come are not.
    private(set) var paused: [Bool] = []
    private(set) var isPaused = false
    /// By the hours that count now: hours that change count from the start.
    var isOpen: [Bool]

    /// Ticks until a minute, then goes on paused or not.
    mutating func tick(until minute: Int) {
        paused += Array(repeating: isPaused, count: minute - paused.count)
    }

    mutating func turn(paused now: Bool) {
        isPaused = now
    }

    var now: Int { paused.count }
    var used: Int { (0..<now).count { isOpen[$0] && !paused[$0] } }
    var pausedOpen: Int { (0..<now).count { isOpen[$0] && paused[$0] } }

    /// The minute at which the target is used up; nil beyond what was walked.
    func due(_ target: Int) -> Int? {
        var (left, minute) = (target, 0)
        while left > 0 {
            guard minute < isOpen.count else { return nil }
            if isOpen[minute] && !(minute < now && paused[minute]) { left -= 1 }
            minute += 1
        }
        return minute
    }
}

/// A chance life of a call: what happens to it minute by minute, told to both clocks.
struct ClockStory {
    static let starts = [
        // Before a leap day and both changes to summer time; before the changes to winter time;
        // before a turn of the year.
        "2024-02-26T08:17:00Z", "2024-10-24T13:40:00Z", "2024-12-20T15:05:00Z",
    ]
    static let length = 45 * 1440

    var dice: SeededDice
    let start: Instant
    var clock: CallClock
    var slow: SlowClock
    private let place: Int

    private static let hours: [OpenHours] = SampleHours.all.compactMap { try? $0.openHours() }
    /// By start, then by hours; walked once for all stories.
    private static let walked: [[[Bool]]] = starts.map { start in
        SampleHours.all.map { $0.walked(from: moment(start), minutes: length) }
    }

    private static func moment(_ text: String) -> Instant {
        Instant(rfc3339: text) ?? Instant(milliseconds: 0)
    }

    init(seed: UInt64) {
        dice = SeededDice(seed: seed)
        place = Int(seed) % Self.starts.count
        start = Self.moment(Self.starts[place])
        slow = SlowClock(isOpen: Self.walked[place][0])
        clock = CallClock(
            startedAt: start,
            terms: ClockTerms(
                type: .incident, priority: nil, targets: .none, hours: Self.hours[0]))
        change(to: 0)
    }

    func moment(_ minute: Int) -> Instant { start.adding(.minutes(minute)) }

    /// One chance event after a chance time.
    mutating func goOn() {
        slow.tick(until: slow.now + dice.number(1...5) * dice.number(1...200))
        switch dice.number(1...8) {
        case 1...3: pause()
        case 4...5:
            slow.turn(paused: false)
            tell(.resumed)
        case 6:
            slow.turn(paused: false)
            tell(.handedOn(to: ID("supplier \(dice.number(1...2))")))
        default: change(to: dice.number(0...2))
        }
    }

    private mutating func pause() {
        slow.turn(paused: true)
        let reasons: [ClockPause] = [
            .waitingForRequester, .agreedAppointment, .waitingForSupplier(ID("supplier")),
        ]
        tell(.paused(reasons[dice.number(0...2)]))
    }

    private mutating func change(to choice: Int) {
        var terms = clock.terms
        terms.priority = Priority.allCases[dice.number(0...4)]
        let chosen = [dice.number(1...300), dice.number(60...2_000)]
        let targets = [
            ServiceTarget(.reaction, of: .incident, terms.priority, within: .minutes(chosen[0])),
            ServiceTarget(.handling, of: .incident, terms.priority, within: .minutes(chosen[1])),
        ]
        terms.targets = (try? ServiceTargets(targets)) ?? .none
        terms.hours = Self.hours[choice]
        slow.isOpen = Self.walked[place][choice]
        tell(.changed(terms, because: .agreement))
    }

    private mutating func tell(_ event: CallClock.Event) {
        clock = clock.applying(event, at: moment(slow.now))
    }

    func target(_ measure: ServiceMeasure) -> Int {
        Int((clock.terms.target(measure) ?? .zero).wholeMilliseconds / 60_000)
    }
}

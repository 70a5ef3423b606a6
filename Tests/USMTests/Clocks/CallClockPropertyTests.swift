import Testing
import USM
import Values

/// Clocks with chance lives against one that is ticked minute by minute.
@Suite struct CallClockPropertyTests {
    @Test(arguments: UInt64(1)...24)
    func `Ticking every minute gives the same times, the same due moments and the same breaches`(
        seed: UInt64
    ) throws {
        var story = ClockStory(seed: seed)
        for turn in 1...15 {
            story.goOn()
            let (clock, slow) = (story.clock, story.slow)
            let now = story.moment(slow.now)
            #expect(clock.usedTime(until: now) == .minutes(slow.used), "seed \(seed), \(turn)")
            #expect(clock.pausedTime(until: now) == .minutes(slow.pausedOpen))
            for measure in [ServiceMeasure.reaction, .handling] {
                let reading = try #require(clock.reading(of: measure, at: now))
                guard let due = slow.due(story.target(measure)) else { continue }
                #expect(reading.due == story.moment(due), "seed \(seed), \(turn): \(measure)")
                #expect(clock.dates[measure]?.due == reading.due)
                #expect((reading.state == .breached) == (due < slow.now))
                #expect((reading.state == .paused) == (due >= slow.now && slow.isPaused))
                #expect(reading.left == .minutes(story.target(measure) - slow.used))
            }
        }
    }

    @Test(arguments: UInt64(25)...40)
    func `Spans cover the whole time, and their open time is what is used and what is paused`(
        seed: UInt64
    ) throws {
        var story = ClockStory(seed: seed)
        for _ in 1...15 {
            story.goOn()
            let (clock, now) = (story.clock, story.moment(story.slow.now + 90))
            let spans = clock.spans(until: now)
            #expect(spans.first?.start == clock.startedAt && spans.last?.end == now)
            for (earlier, later) in zip(spans, spans.dropFirst()) {
                #expect(earlier.end == later.start && earlier.start < later.start)
                #expect((earlier.holder, earlier.pause) != (later.holder, later.pause))
            }
            let used = try #require(clock.usedTime(until: now))
            let paused = try #require(clock.pausedTime(until: now))
            let total = clock.terms.hours.openTime(from: clock.startedAt, to: now)
            #expect(total == used + paused)
            let hands = try Set(spans.map(\.holder)).map { holder in
                try #require(clock.time(with: holder, until: now))
            }
            #expect(hands.reduce(.zero, +) == used + paused, "seed \(seed)")
        }
    }

    @Test(arguments: UInt64(41)...56)
    func `A pause of so much open time moves the due moment by exactly that`(seed: UInt64) throws {
        var story = ClockStory(seed: seed)
        for _ in 1...6 { story.goOn() }
        let from = story.moment(story.slow.now)
        let running = story.clock.applying(.resumed, at: from)
        for _ in 1...20 {
            let start = from.adding(.seconds(story.dice.number(0...200_000)))
            let until = start.adding(.seconds(story.dice.number(0...400_000)))
            let later = running.applying(.paused(.agreedAppointment), at: start)
                .applying(.resumed, at: until)
            let pause = try #require(running.terms.hours.openTime(from: start, to: until))
            for (measure, dates) in running.dates {
                guard let due = dates.due, let moved = later.dates[measure]?.due else { continue }
                let move = running.terms.hours.openTime(from: due, to: moved)
                #expect(move == (due > start ? pause : .zero), "seed \(seed)")
            }
        }
    }

    @Test(arguments: UInt64(57)...72)
    func `Other targets keep the time that is used, and the old ones bring the old due moment back`(
        seed: UInt64
    ) throws {
        var story = ClockStory(seed: seed)
        for _ in 1...8 { story.goOn() }
        let (clock, now) = (story.clock, story.moment(story.slow.now))
        var terms = clock.terms
        terms.priority = .lowest
        terms.targets = try ServiceTargets([
            ServiceTarget(.handling, of: .incident, .lowest, within: .hours(7))
        ])
        let changed = clock.applying(.changed(terms, because: .priority), at: now)
        #expect(changed.usedTime(until: now) == clock.usedTime(until: now))
        #expect(changed.pausedTime(until: now) == clock.pausedTime(until: now))
        #expect(changed.spans == clock.spans)
        let back = changed.applying(.changed(clock.terms, because: .priority), at: now)
        let same = clock.reading(of: .handling, at: now)
        #expect(back.reading(of: .handling, at: now) == same, "seed \(seed)")
        let moves = try #require(changed.recomputations.last?.moves)
        let opposite = try #require(back.recomputations.last?.moves)
        #expect(moves.map(\.from) == opposite.map(\.to))
        #expect(moves.first { $0.measure == .handling }?.from == same?.due)
        #expect(moves.map(\.measure) == [.reaction, .handling])
    }

    @Test(arguments: UInt64(73)...88)
    func `What has stopped is judged once`(seed: UInt64) throws {
        var story = ClockStory(seed: seed)
        for _ in 1...4 { story.goOn() }
        let stopped = story.moment(story.slow.now + 30)
        story.clock = story.clock.applying(.reacted, at: stopped)
        story.slow.tick(until: story.slow.now + 30)
        let judged = try #require(story.clock.reading(of: .reaction, at: stopped))
        #expect(judged.state == .met || judged.state == .breached)
        for _ in 1...8 { story.goOn() }
        let end = story.moment(story.slow.now)
        #expect(story.clock.reading(of: .reaction, at: end) == judged, "seed \(seed)")
        let done = story.clock.applying(.confirmed, at: end)
        #expect(done.reading(of: .reaction, at: end.adding(.days(9))) == judged)
        let handled = try #require(done.reading(of: .handling, at: end))
        #expect(done.reading(of: .handling, at: end.adding(.days(9))) == handled)
        #expect(done.confirmedAt == end && done.timeToConfirmation == end.since(story.start))
    }
}

import Testing
import USM
import Values

@Suite struct CallClockTests {
    private static func at(_ text: String) -> Instant {
        Instant(rfc3339: "2025-06-\(text):00Z") ?? Instant(milliseconds: 0)
    }

    /// Registered on a Monday at 09:00 in Amsterdam: one open hour to react, four to handle.
    private static func clock(
        priority: Priority? = .high, years: ClosedRange<Int> = 2024...2025
    ) throws -> CallClock {
        let targets = try ServiceTargets([
            ServiceTarget(.reaction, of: .incident, nil, within: .minutes(30)),
            ServiceTarget(.reaction, of: .incident, .high, within: .hours(1)),
            ServiceTarget(.handling, of: .incident, .high, within: .hours(4)),
            ServiceTarget(.handling, of: .incident, .critical, within: .hours(2)),
        ])
        return CallClock(
            startedAt: at("02T07:00"),
            terms: ClockTerms(
                type: .incident, priority: priority, targets: targets,
                hours: try SampleHours.office.openHours(years: years)))
    }

    private static func changed(
        _ clock: CallClock, at moment: Instant, because cause: ClockRecomputation.Cause = .priority,
        _ change: (inout ClockTerms) -> Void
    ) -> CallClock {
        var terms = clock.terms
        change(&terms)
        return clock.applying(.changed(terms, because: cause), at: moment)
    }

    @Test func `Before it is classified a call has only what is promised for all`() throws {
        let clock = try Self.clock(priority: nil)
        #expect(clock.dates[.reaction]?.due == Self.at("02T07:30"))
        #expect(
            clock.dates[.handling] == nil
                && clock.reading(of: .delivery, at: Self.at("02T08:00")) == nil)
    }

    @Test func `A reaction in time is met, and the handling runs on`() throws {
        let clock = try Self.clock().applying(.reacted, at: Self.at("02T08:00"))
        #expect(clock.reading(of: .reaction, at: Self.at("05T08:00"))?.state == .met)
        let reading = try #require(clock.reading(of: .handling, at: Self.at("02T09:00")))
        #expect(reading.state == .running && reading.due == Self.at("02T11:30"))
        #expect(reading.used == .hours(2) && reading.left == .hours(2))
        let late = try Self.clock().applying(.reacted, at: Self.at("02T08:01"))
        #expect(late.reading(of: .reaction, at: Self.at("02T08:01"))?.state == .breached)
    }

    @Test func `The due moment is the last one in time`() throws {
        let clock = try Self.clock()
        let due = Self.at("02T11:30")
        #expect(clock.reading(of: .handling, at: due)?.state == .running)
        let after = due.adding(.milliseconds(1))
        #expect(clock.reading(of: .handling, at: after)?.state == .breached)
        #expect(
            clock.applying(.confirmed, at: due).reading(of: .handling, at: after)?.state == .met)
        let late = clock.applying(.confirmed, at: after)
        #expect(late.reading(of: .handling, at: after)?.state == .breached)
        #expect(late.reading(of: .handling, at: after)?.left == .milliseconds(-1))
    }

    @Test func `A warning comes when four fifths are used, and none while it is paused`() throws {
        let clock = try Self.clock().applying(.reacted, at: Self.at("02T07:10"))
        let warning = Self.at("02T10:12")
        #expect(clock.dates[.handling]?.warning == warning)
        let alarms = clock.alarms(after: Self.at("02T07:10"))
        #expect(alarms.map(\.kind) == [.warning, .due])
        #expect(alarms.map(\.at) == [warning, Self.at("02T11:30")])
        #expect(alarms.allSatisfy { $0.measure == .handling })
        #expect(clock.alarms(after: warning).map(\.kind) == [.due])
        #expect(clock.reading(of: .handling, at: warning)?.isNearBreach == true)
        #expect(clock.reading(of: .handling, at: Self.at("02T10:11"))?.isNearBreach == false)
        #expect(clock.reading(of: .handling, at: Self.at("02T12:00"))?.isNearBreach == false)
        let paused = clock.applying(.paused(.waitingForRequester), at: Self.at("02T08:00"))
        #expect(paused.alarms(after: Self.at("02T08:00")) == [])
    }

    @Test func `It is known who held the clock`() throws {
        let supplier = ID<Party>("metaal")
        let clock = try Self.clock()
            .applying(.paused(.waitingForRequester), at: Self.at("02T08:00"))
            .applying(.resumed, at: Self.at("02T09:00"))
            .applying(.handedOn(to: supplier), at: Self.at("02T09:15"))
            .applying(.paused(.waitingForSupplier(supplier)), at: Self.at("02T09:30"))
            .applying(.resumed, at: Self.at("02T10:00"))
            .applying(.confirmed, at: Self.at("02T10:30"))
        #expect(
            clock.spans.map(\.holder) == [
                .provider, .customer, .provider, .supplier(supplier), .supplier(supplier),
                .provider,
            ])
        let end = Self.at("03T10:00")
        #expect(clock.spans(until: end).last?.end == Self.at("02T10:30"))
        #expect(clock.time(with: .supplier(supplier), until: end) == .minutes(45))
        #expect(clock.time(with: .customer, until: end) == .hours(1))
        #expect(clock.usedTime(until: end) == .hours(2))
        #expect(clock.pausedTime(until: end) == .minutes(90))
        #expect(clock.timeToConfirmation == .minutes(210))
    }

    @Test func `Of a paused clock the due moment is as if it ran again at once`() throws {
        let clock = try Self.clock().applying(.paused(.agreedAppointment), at: Self.at("02T08:00"))
        let reading = try #require(clock.reading(of: .handling, at: Self.at("03T07:00")))
        #expect(reading.state == .paused && reading.due == Self.at("03T10:00"))
        #expect(clock.pause == .agreedAppointment && clock.holder == .customer)
        let late = try Self.clock().applying(.paused(.agreedAppointment), at: Self.at("02T13:00"))
        #expect(late.reading(of: .handling, at: Self.at("02T13:00"))?.state == .breached)
    }

    @Test func `What happens during a pause is judged as if the clock ran again then`() throws {
        let paused = try Self.clock().applying(
            .paused(.waitingForRequester), at: Self.at("02T07:10"))
        let reacted = paused.applying(.reacted, at: Self.at("02T09:00"))
        let reaction = try #require(reacted.reading(of: .reaction, at: Self.at("02T09:30")))
        #expect(reaction.state == .met && reaction.due == Self.at("02T09:50"))
        #expect(reaction.used == .minutes(10))
        let confirmed = reacted.applying(.confirmed, at: Self.at("03T09:00"))
        let handling = try #require(confirmed.reading(of: .handling, at: Self.at("04T09:30")))
        #expect(handling.state == .met && handling.used == .minutes(10))
        let raised = Self.changed(reacted, at: Self.at("02T09:30")) { $0.priority = .critical }
        #expect(raised.recomputations[0].moves.map(\.from) == [Self.at("02T13:50")])
        #expect(raised.recomputations[0].moves.map(\.to) == [Self.at("02T11:50")])
    }

    @Test func `Another priority counts as if it had been so from the start, and is told`() throws {
        let clock = try Self.clock()
            .applying(.paused(.waitingForRequester), at: Self.at("02T07:30"))
            .applying(.resumed, at: Self.at("02T08:30"))
        let raised = Self.changed(clock, at: Self.at("02T09:00")) { $0.priority = .critical }
        #expect(raised.dates[.handling]?.due == Self.at("02T10:00"))
        #expect(raised.recomputations.map(\.at) == [Self.at("02T09:00")])
        #expect(raised.recomputations.map(\.cause) == [.priority])
        let moves = raised.recomputations[0].moves
        #expect(moves.map(\.measure) == [.reaction, .handling])
        #expect(moves.map(\.from) == [Self.at("02T09:00"), Self.at("02T12:30")])
        #expect(moves.map(\.to) == [nil, Self.at("02T10:00")])
        let same = Self.changed(raised, at: Self.at("02T09:30")) { $0.priority = .critical }
        #expect(same.recomputations.count == 1)
        let none = Self.changed(raised, at: Self.at("02T09:30")) { $0.priority = .low }
        #expect(none.reading(of: .handling, at: Self.at("02T09:30")) == nil)
    }

    @Test func `Raising the priority can show that it is late already`() throws {
        let late = Self.changed(try Self.clock(), at: Self.at("02T09:30")) {
            $0.priority = .critical
        }
        let reading = try #require(late.reading(of: .handling, at: Self.at("02T09:30")))
        #expect(reading.state == .breached && reading.due == Self.at("02T09:00"))
        #expect(reading.left == .minutes(-30))
    }

    @Test func `Reopening goes on where it stopped, and the time between is the customer's`() throws
    {
        let clock = try Self.clock()
            .applying(.confirmed, at: Self.at("02T08:00"))
            .applying(.paused(.waitingForRequester), at: Self.at("02T08:30"))
            .applying(.reopened, at: Self.at("02T09:00"))
        #expect(clock.confirmedAt == nil && clock.reactedAt == Self.at("02T08:00"))
        #expect(clock.spans.map(\.pause) == [nil, .confirmedTooEarly, nil])
        #expect(clock.dates[.handling]?.due == Self.at("02T13:00").adding(.minutes(-30)))
        #expect(
            clock.applying(.reopened, at: Self.at("02T10:00"))
                == clock.applying(.resumed, at: Self.at("02T10:00")))
    }

    @Test func `A call that ends in time without confirmation has met nothing`() throws {
        let clock = try Self.clock().applying(.ended, at: Self.at("02T07:30"))
        #expect(clock.reading(of: .reaction, at: Self.at("04T07:30"))?.state == .ended)
        #expect(clock.reading(of: .handling, at: Self.at("04T07:30"))?.state == .ended)
        #expect(clock.isStopped && clock.holder == nil && clock.timeToConfirmation == nil)
        let late = try Self.clock().applying(.ended, at: Self.at("04T07:30"))
        #expect(late.reading(of: .handling, at: Self.at("04T07:30"))?.state == .breached)
    }

    @Test func `Agreements that change after the end count when the call is reopened`() throws {
        let ended = try Self.clock().applying(.confirmed, at: Self.at("02T08:00"))
        let changed = Self.changed(ended, at: Self.at("02T08:30"), because: .agreement) {
            $0.priority = .critical
        }
        #expect(changed.reading(of: .handling, at: Self.at("02T08:30"))?.target == .hours(4))
        #expect(changed.recomputations.map(\.moves) == [[]])
        let again = changed.applying(.reopened, at: Self.at("02T09:00"))
        #expect(again.dates[.handling]?.due == Self.at("02T10:00"))
    }

    @Test func `Moments out of order count as the last one, and nothing is left empty`() throws {
        let clock = try Self.clock()
            .applying(.resumed, at: Self.at("02T09:00"))
            .applying(.paused(.agreedAppointment), at: Self.at("02T08:00"))
        #expect(clock.spans.map(\.start) == [Self.at("02T07:00"), Self.at("02T09:00")])
        let back = clock.applying(.resumed, at: Self.at("02T09:00"))
        #expect(back.spans.count == 1 && back.spans[0].end == nil)
    }

    @Test func `Where the calendar does not reach, no breach is claimed`() throws {
        let clock = try Self.clock(years: 2024...2024)
        let reading = try #require(clock.reading(of: .handling, at: Self.at("20T08:00")))
        #expect(reading.state == .running && reading.due == nil && reading.used == nil)
        #expect(reading.left == nil && clock.alarms(after: Self.at("01T00:00")) == [])
    }
}

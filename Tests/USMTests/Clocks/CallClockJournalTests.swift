import Testing
import TestKit
import Values

@testable import USM

/// The clock of a call as its journal tells it.
struct CallClockJournalTests {
    private static let start = Instant(milliseconds: 1_790_000_000_000)
    private static let hours = OpenHours(
        .aroundTheClock, in: .utc, years: 2026...2027)

    private static func basis(_ agreement: ID<Agreement>?) throws -> CallClock.Basis {
        let minutes = agreement == ID("gold") ? 60 : 120
        return CallClock.Basis(
            targets: try ServiceTargets([
                ServiceTarget(.reaction, of: .incident, nil, within: .minutes(30)),
                ServiceTarget(.handling, of: .incident, .critical, within: .minutes(minutes)),
                ServiceTarget(.delivery, of: .serviceRequest, .critical, within: .minutes(600)),
            ]), hours: hours)
    }

    private static func clock(_ events: [(Call.Event, Int)]) throws -> CallClock {
        let registration = Registration(
            id: ID("c"), number: 1, type: .incident, title: "T", description: "",
            requester: ID("r"), channel: .portal)
        let journal = [(Call.Event.registered(registration), 0)] + events
        let clock = try CallClock.following(
            journal.map { ($0.0, start.adding(.minutes($0.1))) }, basis: basis)
        return try #require(clock)
    }

    private static let critical = Call.Event.classified(
        Classification(category: "", impact: .high, urgency: .high), dueAt: nil)

    private static func due(_ minutes: Int) -> Instant { start.adding(.minutes(minutes)) }

    @Test func `Before it is classified only the reaction runs`() throws {
        let clock = try Self.clock([])
        #expect(clock.dates[.reaction]?.due == Self.due(30))
        #expect(clock.due(usual: nil) == nil)
    }

    @Test func `Accepting it is the reaction, under whatever was agreed before`() throws {
        let clock = try Self.clock([(.accepted(.agreement(ID("gold"))), 20)])
        #expect(clock.reading(of: .reaction, at: Self.due(25))?.state == .met)
        let late = try Self.clock([(.accepted(.agreement(ID("gold"))), 31)])
        #expect(late.reading(of: .reaction, at: Self.due(40))?.state == .breached)
    }

    @Test func `The agreement of the acceptance counts, from the registration on`() throws {
        let clock = try Self.clock([
            (.accepted(.agreement(ID("gold"))), 10), (Self.critical, 20),
        ])
        #expect(clock.due(usual: .minutes(5)) == Self.due(60))
    }

    @Test func `It stands still while the requester is asked, whatever they are asked`() throws {
        let asked = try Self.clock([(Self.critical, 10), (.asked(text: "?"), 20)])
        #expect(asked.due(usual: .minutes(5)) == nil)
        #expect(asked.pause == .waitingForRequester)
        let answered = try Self.clock([
            (Self.critical, 10), (.asked(text: "?"), 20), (.answered(text: "!"), 50),
            (.confirmationAsked(message: ""), 60), (.refused(by: ID("r"), reason: ""), 100),
        ])
        #expect(answered.due(usual: nil) == Self.due(120 + 30 + 40))
    }

    @Test func `Another type counts by its own promise`() throws {
        let clock = try Self.clock([
            (Self.critical, 10), (.retyped(.serviceRequest, isComplaint: false, reason: ""), 20),
        ])
        #expect(clock.dates[.handling] == nil)
        #expect(clock.due(usual: nil) == Self.due(600))
    }

    @Test func `Only the requester's word makes it confirmed`() throws {
        let given = try Self.clock([
            (Self.critical, 10), (.confirmed(by: ID("r"), comment: ""), 70), (.closed, 90),
        ])
        #expect(given.timeToConfirmation == .minutes(70))
        #expect(given.reading(of: .handling, at: Self.due(100))?.state == .met)
        let waived = try Self.clock([
            (Self.critical, 10), (.waived(reason: "Gone"), 70), (.closed, 90),
        ])
        #expect(waived.timeToConfirmation == nil)
        #expect(waived.reading(of: .handling, at: Self.due(100))?.state == .ended)
        #expect(given.due(usual: .minutes(5)) == nil)
    }

    @Test func `Redone after its end it goes on with the time that was used`() throws {
        let clock = try Self.clock([
            (Self.critical, 10), (.confirmed(by: ID("r"), comment: ""), 70),
            (.redone(from: ProcessKind.recover.definition.allSteps[2], reason: ""), 200),
        ])
        #expect(clock.due(usual: nil) == Self.due(200 + 50))
        #expect(clock.spans.map(\.pause) == [nil, .confirmedTooEarly, nil])
    }

    @Test func `Where nothing is promised the usual time counts, with its pauses`() throws {
        let low = Call.Event.classified(
            Classification(category: "", impact: .low, urgency: .low), dueAt: nil)
        let clock = try Self.clock([
            (low, 10), (.asked(text: "?"), 20), (.answered(text: "!"), 50),
        ])
        #expect(clock.due(usual: .minutes(100)) == Self.due(130))
        #expect(clock.due(usual: nil) == nil)
    }

    @Test func `A journal that begins with something else has no clock`() throws {
        let clock = try CallClock.following([(.closed, Self.start)], basis: Self.basis)
        #expect(clock == nil)
    }
}

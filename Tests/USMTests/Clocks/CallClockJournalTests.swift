import Testing
import TestKit
import Values

@testable import USM

/// The clock of a call as its journal tells it.
struct CallClockJournalTests {
    private static let start = Instant(milliseconds: 1_790_000_000_000)
    private static let hours = OpenHours(
        .aroundTheClock, in: .utc, years: 2026...2027)

    private static func basis(_ question: CallClock.Question) throws -> CallClock.Basis {
        let minutes =
            switch question.agreement {
            case ID("gold"): question.number == 2 ? 90 : 60
            case ID("new"): 1
            default: 120
            }
        return CallClock.Basis(
            targets: try ServiceTargets([
                ServiceTarget(.reaction, of: .incident, nil, within: .minutes(30)),
                ServiceTarget(.handling, of: .incident, .critical, within: .minutes(minutes)),
                ServiceTarget(.delivery, of: .serviceRequest, .critical, within: .minutes(600)),
            ]), hours: hours, beganAt: question.agreement == ID("new") ? due(100) : nil,
            number: question.number)
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

    @Test func `Other terms count from the start, with the time that was used`() throws {
        let reckoning = Call.Reckoning(
            DueTime(at: nil, promise: nil), because: .targets, terms: 2)
        let clock = try Self.clock([
            (.accepted(.agreement(ID("gold"))), 5), (Self.critical, 10),
            (.asked(text: "?"), 20), (.answered(text: "!"), 30), (.reckoned(reckoning), 40),
        ])
        #expect(clock.dueTime == DueTime(at: Self.due(100), promise: .agreement))
        #expect(clock.recomputations.last?.cause == .targets)
        #expect(clock.terms.number == 2)
    }

    @Test func `A measure that has stopped is not judged again by other terms`() throws {
        let reckoning = Call.Reckoning(
            DueTime(at: nil, promise: nil), because: .targets, terms: 2)
        let clock = try Self.clock([
            (.accepted(.agreement(ID("gold"))), 5), (Self.critical, 10),
            (.confirmed(by: ID("r"), comment: ""), 70), (.reckoned(reckoning), 80),
        ])
        let reading = clock.reading(of: .handling, at: Self.due(90))
        #expect(reading?.state == .breached && reading?.target == .minutes(60))
    }

    @Test func `Another agreement counts from its own beginning, and nothing before it`() throws {
        let change = Call.AgreementChange(
            to: ID("new"), countsFrom: Self.due(100), reason: "Agreed")
        let clock = try Self.clock([
            (.accepted(.agreement(ID("gold"))), 5), (Self.critical, 10),
            (.agreementChanged(change), 120),
        ])
        #expect(clock.dueTime == DueTime(at: Self.due(101), promise: .agreement))
        #expect(clock.usedTime(until: Self.due(130)) == .minutes(30))
        let far = try Self.clock([
            (.accepted(.agreement(ID("new"))), 5), (Self.critical, 10),
        ])
        #expect(far.dueTime.at == Self.due(101))
    }

    @Test func `Where nothing is agreed the due time is the provider's own`() throws {
        let low = Call.Event.classified(
            Classification(category: "", impact: .low, urgency: .low), dueAt: nil)
        let clock = try Self.clock([(low, 10)])
        let own = try #require(Priority.lowest.ownTarget)
        #expect(clock.dueTime == DueTime(at: Self.start.adding(own), promise: .own))
    }

    @Test func `An agreement beside counts the same journal by its own times`() throws {
        let registration = Registration(
            id: ID("c"), number: 1, type: .incident, title: "T", requester: ID("r"),
            classification: Classification(category: "", impact: .high, urgency: .high))
        let journal: [(event: Call.Event, at: Instant)] = [
            (.registered(registration), Self.start),
            (.accepted(.parent), Self.due(5)),
        ]
        let clock = try CallClock.following(
            journal, beside: (ID("gold"), Self.due(500)), basis: Self.basis)
        #expect(clock?.dueTime.at == Self.due(60))
        #expect(clock?.reactedAt == Self.due(5))
    }

    @Test func `A journal that begins with something else has no clock`() throws {
        let clock = try CallClock.following([(.closed, Self.start)], basis: Self.basis)
        #expect(clock == nil)
    }
}

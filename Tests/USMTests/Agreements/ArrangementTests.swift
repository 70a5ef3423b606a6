import TestKit
import Testing
import USM
import Values

@Suite struct ArrangementTests {
    private func refusal(of terms: AgreementTerms) throws -> AgreementRefusal? {
        try Sample.arrangement().refusal(
            of: .offer(terms, promising: Sample.specification()))
    }

    // MARK: Course

    @Test func `An agreement is offered, accepted by the customer, and then made`() throws {
        var arrangement = try Sample.arrangement()
        #expect(arrangement.state == .draft && arrangement.allowedActions == [.offer])
        try arrangement.perform(.offer(Sample.terms(), promising: Sample.specification()))
        #expect(arrangement.state == .offered)
        #expect(arrangement.allowedActions == [.offer, .accept, .reject, .withdraw])
        #expect(
            arrangement.refusal(of: .accept(by: Sample.provider)) == .providerCannotAccept)
        try arrangement.perform(.accept(by: Sample.customer))
        #expect(arrangement.version(at: Sample.moment(5)) == nil)
        try arrangement.perform(.agree)
        #expect(arrangement.state == .agreed && arrangement.version(at: Sample.moment(5)) != nil)
    }

    @Test func `A rejected offer and a withdrawn one are followed by another round`() throws {
        var arrangement = try Sample.arrangement()
        let offer = Arrangement.Command.offer(Sample.terms(), promising: try Sample.specification())
        try arrangement.perform(offer)
        try arrangement.perform(.reject(by: Sample.customer, reason: "too dear"))
        #expect(arrangement.state == .rejected)
        try arrangement.perform(offer)
        #expect(arrangement.rounds == 2 && arrangement.state == .offered)
        try arrangement.perform(.withdraw(reason: "no capacity"))
        #expect(arrangement.state == .withdrawn && arrangement.allowedActions == [.offer])
        try arrangement.perform(offer)
        #expect(arrangement.rounds == 3 && arrangement.state == .offered)
    }

    @Test func `What is agreed goes on while a change of it is talked about`() throws {
        var arrangement = try Sample.agreed("a", Sample.terms())
        let changed = Sample.terms(Sample.validity(10), succession: .endsEarlier)
        try arrangement.perform(.offer(changed, promising: Sample.specification()))
        try arrangement.perform(.reject(by: Sample.customer, reason: "no"))
        #expect(arrangement.state == .agreed)
        #expect(arrangement.version(at: Sample.moment(20))?.number == 1)
    }

    @Test func `Rejecting, withdrawing and ending need a reason`() throws {
        var arrangement = try Sample.agreed("a", Sample.terms(Sample.validity(0, 9)))
        let ending = Arrangement.Ending(from: Sample.moment(1), reason: " ")
        #expect(arrangement.refusal(of: .end(ending)) == .reasonMissing(.end))
        try arrangement.perform(
            .offer(Sample.terms(Sample.validity(9)), promising: Sample.specification()))
        #expect(
            arrangement.refusal(of: .reject(by: Sample.customer, reason: ""))
                == .reasonMissing(.reject))
        #expect(arrangement.refusal(of: .withdraw(reason: "\n")) == .reasonMissing(.withdraw))
    }

    // MARK: Versions

    @Test func `A later version ends the one before where it begins, if it says so`() throws {
        let later = Sample.terms(Sample.validity(10, 20), succession: .endsEarlier)
        let arrangement = try Sample.agreed("a", Sample.terms(), later)
        #expect(
            arrangement.versions.map(\.validity) == [
                Sample.validity(0, 10), Sample.validity(10, 20),
            ])
        #expect(arrangement.version(at: Sample.moment(9))?.number == 1)
        #expect(arrangement.version(at: Sample.moment(10))?.number == 2)
        #expect(arrangement.standing(at: Sample.moment(20)) == .over)
        #expect(arrangement.standing(at: Sample.moment(-1)) == .upcoming(arrangement.versions[0]))
    }

    @Test func `Overlapping validities are refused, naming the version`() throws {
        let arrangement = try Sample.agreed("a", Sample.terms(Sample.validity(10, 20)))
        for (validity, isFree) in [
            (Sample.validity(0, 10), true), (Sample.validity(0, 11), false),
            (Sample.validity(15), false), (Sample.validity(12, 13), false),
            (Sample.validity(20), true), (Sample.validity(0), false),
        ] {
            let refusal = arrangement.refusal(
                of: .offer(Sample.terms(validity), promising: try Sample.specification()))
            #expect(refusal == (isFree ? nil : .overlaps(version: 1)))
        }
    }

    @Test func `A version does not take the place of one that begins no earlier`() throws {
        let arrangement = try Sample.agreed("a", Sample.terms(Sample.validity(10)))
        for start in [5, 10] {
            let terms = Sample.terms(Sample.validity(start), succession: .endsEarlier)
            let refusal = arrangement.refusal(
                of: .offer(terms, promising: try Sample.specification()))
            #expect(refusal == .overlaps(version: 1))
        }
    }

    @Test func `An ended agreement covers nobody from that moment on`() throws {
        var arrangement = try Sample.agreed("a", Sample.terms())
        try arrangement.perform(.end(Arrangement.Ending(from: Sample.moment(5), reason: "sold")))
        let circle: Set = [Sample.customer]
        #expect(arrangement.covers(circle, at: Sample.moment(4)))
        #expect(!arrangement.covers(circle, at: Sample.moment(5)))
        #expect(arrangement.allowedActions.isEmpty && arrangement.state == .ended)
        #expect(arrangement.agreement(at: Sample.moment(1))?.validUntil == Sample.moment(5))
    }

    // MARK: Bad input

    @Test func `Coverage of nobody is refused at agreeing`() throws {
        let party = Sample.customer
        for coverage in [
            Coverage([]), Coverage([party], except: [party]), Coverage([], except: [party]),
        ] {
            var arrangement = try Sample.arrangement()
            try arrangement.perform(
                .offer(Sample.terms(coverage: coverage), promising: Sample.specification()))
            try arrangement.perform(.accept(by: party))
            #expect(arrangement.refusal(of: .agree) == .coversNobody)
        }
    }

    @Test func `Terms that make no sense are not offered`() throws {
        #expect(try refusal(of: Sample.terms(Sample.validity(5, 5))) == .emptyValidity)
        var terms = Sample.terms(items: [])
        terms.specificationVersion = nil
        #expect(try refusal(of: terms) == .promisesNothing)
        terms.understanding = "We fix it when we can."
        #expect(try refusal(of: terms) == nil)
        terms.name = .same("")
        #expect(try refusal(of: terms) == .nameMissing)
        #expect(throws: AgreementRefusal.withOneself) {
            try Arrangement.Opening(ID("a"), .service, provider: ID("x"), customer: ID("x"))
        }
    }

    @Test func `An item rests on promises that are made`() throws {
        let (laptop, speed) = (Sample.item(), PromisePlace.node(.speed))
        for (items, expected): ([RequestItem], AgreementRefusal?) in [
            ([laptop, laptop], .itemTwice("laptop")),
            ([Sample.item(restsOn: [])], .restsOnNothing(item: "laptop")),
            ([Sample.item(restsOn: [Sample.laptop, speed])], .notPromised(item: "laptop", speed)),
            ([Sample.item(type: .risk)], .riskIsNoRequest(item: "laptop")),
            ([Sample.item("Big Laptop")], .unusableItemKey("Big Laptop")),
            ([laptop, Sample.item("mouse")], nil),
        ] {
            #expect(try refusal(of: Sample.terms(items: items)) == expected)
        }
        var terms = Sample.terms()
        let euro = try #require(Currency("EUR"))
        terms.charges = [
            Charge(.same("fast"), .price, Money(minorUnits: 5, euro), per: .month, for: speed)
        ]
        #expect(try refusal(of: terms) == .chargedForNothing(speed))
    }

    // MARK: Properties

    @Test(arguments: 1...300)
    func `Whatever is tried, versions never overlap and replaying gives the same`(seed: UInt64)
        throws
    {
        var dice = SeededDice(seed: seed)
        let opening = try Arrangement.Opening(
            ID("a"), .underpinning, provider: Sample.provider, customer: Sample.customer)
        var (arrangement, events) = (Arrangement(opening), [Arrangement.Event.opened(opening)])
        for _ in 0..<60 {
            let command = try randomCommand(&dice)
            let isAllowed = arrangement.allows(command.action)
            do throws(AgreementRefusal) {
                events += try arrangement.perform(command)
                #expect(isAllowed)
            } catch {
                if case .notNow = error { #expect(!isAllowed) } else { #expect(isAllowed) }
                #expect(!error.sentence.english.isEmpty && !error.sentence.dutch.isEmpty)
            }
            for (index, version) in arrangement.versions.enumerated() {
                let others = arrangement.versions[(index + 1)...]
                #expect(!others.contains { $0.validity.overlaps(version.validity) })
                #expect(!version.terms.coverage.isEmpty && version.number == index + 1)
            }
        }
        #expect(Arrangement.replaying(events) == arrangement)
        #expect(arrangement.eventCount == events.count)
        #expect(Arrangement.replaying(Array(events.dropFirst())) == nil)
    }

    private func randomCommand(_ dice: inout SeededDice) throws -> Arrangement.Command {
        let from = Int.random(in: 0..<60, using: &dice)
        let until = dice.oneIn(3) ? nil : from + Int.random(in: 0..<20, using: &dice)
        let reason = dice.oneIn(6) ? "" : "reason"
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<40:
            let terms = Sample.terms(
                Sample.validity(from, until),
                coverage: dice.oneIn(6) ? Coverage([]) : Coverage([Sample.customer]),
                succession: dice.oneIn(2) ? .endsEarlier : .standsAlone)
            return .offer(terms, promising: try Sample.specification())
        case 40..<65: return .accept(by: dice.oneIn(6) ? Sample.provider : Sample.customer)
        case 65..<70: return .reject(by: Sample.customer, reason: reason)
        case 70..<73: return .withdraw(reason: reason)
        case 73..<74: return .end(Arrangement.Ending(from: Sample.moment(from), reason: reason))
        default: return .agree
        }
    }
}

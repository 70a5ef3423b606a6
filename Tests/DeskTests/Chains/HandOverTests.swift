import Desk
import Foundation
import Storage
import TestKit
import Testing
import USM
import Values

/// Calls that suppliers work on: their number, their clock, and what stays ours.
struct HandOverTests {
    private static func contract(_ test: DeskWithPeople) -> ID<Agreement> {
        test.id("radio-contract", Agreement.self)
    }

    /// An incident that is being worked on, handed on to Antenna Works.
    private static func handedOn(
        _ test: DeskWithPeople
    ) async throws -> (call: CallReceipt, handOver: ID<HandOver>) {
        let call = try await test.register()
        try await test.bring(call.id, to: "R3")
        test.clock.advance(by: .seconds(600))
        let handOver = try await test.desk.perform(
            HandOn(call: call.reference, contract: contract(test), given: "Dead since nine"),
            as: test[.dora])
        return (call, handOver)
    }

    @Test(arguments: TestEngine.allCases)
    func `A supplier gets a call of their own, with a clock of their contract`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (call, id) = try await Self.handedOn(test)
            test.clock.advance(by: .seconds(1800))
            let accepted = try await test.desk.perform(
                ChangeHandOver(id, seen: 1, .accepted, words: "AW-77"), as: test[.dora])
            #expect(accepted.state == .accepted && accepted.reference == "AW-77")
            test.clock.advance(by: .seconds(3600))
            _ = try await test.desk.perform(
                ChangeHandOver(id, seen: 2, .delivered, words: ""), as: test[.dora])
            let chain = try await test.desk.chain(of: call.reference, as: test[.dora])
            let handed = try #require(chain.handOvers.first)
            let reaction = handed.clock.reading(of: .reaction, at: chain.now)
            #expect(reaction?.state == .met)
            #expect(reaction?.used == .seconds(1800))
            #expect(handed.handOver.state == .delivered)
            // Our clock runs on: it tells who had it, and the whole is nobody's alone.
            let lead = try #require(chain.clock).leadTime(until: chain.now)
            let antenna = test.id("antenna", Party.self)
            #expect(lead.first { $0.holder == .supplier(antenna) }?.time == .seconds(5400))
            #expect(chain.clock?.pause == nil && chain.clock?.holder == .provider)
            let total = lead.reduce(Duration.zero) { $0 + $1.time }
            #expect(total == chain.now.since(try #require(chain.clock).startedAt))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `When it ends it is written down who missed what, and then the cause that both agree on`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (call, id) = try await Self.handedOn(test)
            let early = await outcome {
                try await test.desk.perform(
                    ReviewHandOver(id, seen: 1, .both, words: "too soon"), as: test[.dora])
            }
            #expect(early == "invalid")
            // The contract promises eight hours, we promised four.
            test.clock.advance(by: .hours(5))
            let ended = try await test.desk.perform(
                ChangeHandOver(id, seen: 1, .delivered, words: ""), as: test[.dora])
            #expect(
                ended.missed == [
                    .init(.ours, .handling), .init(.supplier, .reaction),
                ])
            #expect(ended.lacksReview)
            let empty = await outcome {
                try await test.desk.perform(
                    ReviewHandOver(id, seen: 2, .both, words: " "), as: test[.dora])
            }
            #expect(empty == "invalid")
            let agreed = try await test.desk.perform(
                ReviewHandOver(id, seen: 2, .both, words: "The part was ordered late"),
                as: test[.dora])
            #expect(!agreed.lacksReview && agreed.review?.cause == .both)
            let chain = try await test.desk.chain(of: call.reference, as: test[.dora])
            #expect(chain.handOvers.first?.handOver == agreed)
            let notes = try await test.journal(of: call.id, as: .dora).compactMap { entry in
                if case .handedOver(let note) = entry.event { note } else { nil }
            }
            #expect(notes.last?.cause == .both)
            #expect(notes.dropLast().last?.missed == ended.missed)
            // Its words are found by who works on it, and it is nobody else's to write.
            let found = try await test.desk.search("ordered late", as: test[.dora]).calls
            #expect(found.map(\.id) == [call.id])
            #expect(try await test.desk.search("ordered late", as: test[.rena]).calls.isEmpty)
            let stranger = await outcome {
                try await test.desk.perform(
                    ReviewHandOver(id, seen: nil, .ours, words: "no"), as: test[.nick])
            }
            #expect(stranger == "not found")
            #expect(try await test.journalDifferences().isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Lead time over the weeks counts what is done, whole and in the supplier's hands`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let antenna = test.id("antenna", Party.self)
            let (call, id) = try await Self.handedOn(test)
            test.clock.advance(by: .hours(2))
            _ = try await test.desk.perform(
                ChangeHandOver(id, seen: 1, .delivered, words: ""), as: test[.dora])
            #expect(
                try await test.desk.leadTimes(ofSupplier: antenna, as: test[.enid]).chains.isEmpty)
            test.clock.advance(by: .hours(1))
            try await test.finish(call.id)
            let chains = try await test.desk.leadTimes(ofSupplier: antenna, as: test[.enid]).chains
            let chain = try #require(chains.first)
            #expect(chains.count == 1 && chain.count == 1)
            #expect(chain.service?.id == test.id("scanning", Service.self))
            #expect(chain.weeks.count == ServiceDesk.leadTimeWeeks)
            #expect(chain.weeks.last?.supplier == .hours(2))
            #expect(chain.weeks.last?.whole == .hours(3) + .seconds(600))
            let other = try await test.desk.leadTimes(ofSupplier: antenna, as: test[.nick]).chains
            #expect(other.isEmpty, "calls that one may not see are not counted")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A contract is offered with how near the service rests on it, or that it does not`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for (service, distance) in [("wifi", 1), ("scanning", nil)] as [(String, Int?)] {
                let call = try await test.register(about: service)
                try await test.bring(call.id, to: "R3")
                let chain = try await test.desk.chain(of: call.reference, as: test[.enid])
                #expect(chain.contracts.map(\.distance) == [distance])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Our journal says it in words, for colleagues only, and replays to the same call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (call, id) = try await Self.handedOn(test)
            _ = try await test.desk.perform(
                ChangeHandOver(id, seen: 1, .takenBack, words: "We had a spare"),
                as: test[.dora])
            let inside = try await test.desk.journal(of: call.reference, as: test[.dora])
            #expect(inside.filter { $0.event.kind == "handed_over" }.count == 2)
            let outside = try await test.desk.journal(of: call.reference, as: test[.rena])
            #expect(outside.allSatisfy { $0.event.kind != "handed_over" })
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.chain(of: call.reference, as: test[.rena])
            }
            let view = try await test.desk.callView(call.reference, as: test[.dora])
            #expect(view.handOvers.map(\.state) == [.takenBack])
            #expect(view.clock?.holder == .provider)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a supplier has in hand is seen by who may see the call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (call, id) = try await Self.handedOn(test)
            let antenna = test.id("antenna", Party.self)
            let seen = try await test.desk.openHandOvers(with: antenna, as: test[.dora])
            #expect(seen.map(\.call.reference) == [call.reference])
            #expect(try await test.desk.openHandOvers(with: antenna, as: test[.nick]).isEmpty)
            _ = try await test.desk.perform(
                ChangeHandOver(id, seen: nil, .rejected, words: "Not ours"), as: test[.dora])
            #expect(try await test.desk.openHandOvers(with: antenna, as: test[.dora]).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What cannot be is refused, and nothing is kept`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (call, id) = try await Self.handedOn(test)
            func refusal(_ work: () async throws -> Void) async -> [String]? {
                do { try await work() } catch {
                    let refusal = error as? DeskRefusal
                    return refusal.map { $0.fields.isEmpty ? [$0.word] : $0.fields }
                }
                return nil
            }
            let hand = { (contract: String, person: DeskPerson) in
                _ = try await test.desk.perform(
                    HandOn(
                        call: call.reference, contract: test.id(contract, Agreement.self),
                        given: "Dead"), as: test[person])
            }
            let change = { (seen: Int?, deed: HandOver.Deed, words: String) in
                _ = try await test.desk.perform(
                    ChangeHandOver(id, seen: seen, deed, words: words), as: test[.dora])
            }
            // Twice, under a customer's agreement, by who does not work on it.
            #expect(await refusal { try await hand("radio-contract", .dora) } == ["contract"])
            #expect(await refusal { try await hand("scanning-hospital", .dora) } == ["contract"])
            #expect(await refusal { try await hand("radio-contract", .rena) } == ["not allowed"])
            #expect(await refusal { try await change(7, .delivered, "") } == ["outdated"])
            #expect(await refusal { try await change(1, .rejected, "") } == ["words"])
            try await change(1, .delivered, "")
            #expect(await refusal { try await change(2, .accepted, "") } == ["deed"])
            let chain = try await test.desk.chain(of: call.reference, as: test[.dora])
            #expect(chain.handOvers.map(\.handOver.version) == [2])
        }
    }
}

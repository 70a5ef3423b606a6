import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Whoever carries out does not confirm; where they do, it is said and counted.
struct OwnReviewTests {
    @Test(arguments: TestEngine.allCases)
    func `Who carried a child out does not confirm it where somebody else could`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let child = try await test.carriedOut(by: .dora)
            let answer = await outcome {
                try await test.change(child, .confirm(comment: ""), by: .dora)
            }
            #expect(answer == "not now")
            let waiver = await outcome {
                try await test.change(child, .waive(reason: "It is plain"), by: .dora)
            }
            #expect(waiver == "not now")
            let view = try await test.desk.callView("\(child)", as: test[.dora])
            #expect(view.otherReviewers?.first?.name == "Cora")
            let mine = try await test.desk.work(from: .due(after: nil), as: test[.dora])
            #expect(mine.reviews.isEmpty)
            let theirs = try await test.desk.work(from: .due(after: nil), as: test[.cora])
            #expect(theirs.reviews.map(\.id) == [child])
            try await test.change(child, .confirm(comment: ""), by: .cora)
            let call = try await test.call(child)
            #expect(call.confirmation == .given && call.ownReview == nil)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A child is reviewed by who works on its parent, whoever works on the child`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let parent = try await test.register().id
            let child = try await test.fork(parent, to: [.operate], by: .dora)[0]
            try await test.change(
                child, .concern(service: test.id("wifi"), components: []), by: .dora)
            try await test.change(
                child, .assign(team: .chosen(test.id("network")), person: .unchanged), by: .enid)
            try await test.carryOut(child, by: .nick)
            for person in [DeskPerson.nick, .sam] {
                let answer = await outcome {
                    try await test.change(child, .confirm(comment: ""), by: person)
                }
                #expect(answer == "not allowed", "\(person)")
            }
            let list = try await test.desk.work(from: .due(after: nil), as: test[.cora]).reviews
            #expect(list.map(\.id) == [child])
            try await test.change(child, .refuse(reason: "not yet"), by: .cora)
            try await test.change(child, .redo(from: "O4", reason: "again"), by: .nick)
            try await test.change(child, .work(note: "now"), by: .nick)
            try await test.change(child, .confirm(comment: ""), by: .cora)
            #expect(try await test.call(child).confirmation == .given)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Where nobody else could review, it is by who carried it out, marked and counted`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let child = try await test.carriedOut(by: .dora)
            for person in [DeskPerson.cora, .enid, .chris, .mona] {
                let id = test.person(person).rawValue
                _ = try await test.database.write { transaction in
                    try transaction.run(
                        """
                        INSERT INTO account (person_id, sign_in_name, is_disabled)
                        VALUES (\(id), \(person.rawValue), 1)
                        """)
                }
            }
            try await test.change(child, .confirm(comment: ""), by: .dora)
            #expect(try await test.call(child).ownReview == .nobodyElse)
            #expect(try await test.kinds(of: child).suffix(2) == ["self_reviewed", "confirmed"])
            try await test.change(child, .evaluate(Evaluation()), by: .dora)
            try await test.change(child, .close, by: .dora)
            let counts = try await test.desk.ownReviewCounts(as: test[.dora])
            #expect(counts.map(\.count) == [1] && counts.first?.reason == .nobodyElse)
            #expect(try await test.desk.ownReviewCounts(as: test[.nick]).isEmpty)
            let differences = try await test.journalDifferences()
            #expect(differences.filter { !$0.hasPrefix("account") } == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Every tenth is offered to somebody else, and what they find wrong becomes a risk`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var sampled: [ID<Call>] = []
            for _ in 1...20 {
                let root = try await test.atOnce(by: .dora)
                let child = try #require(try await test.call(root).children.first?.id)
                if try await test.call(child).secondLook == .offered { sampled.append(child) }
            }
            #expect(sampled.count == 2)
            let own = try await test.desk.work(from: .due(after: nil), as: test[.dora])
            #expect(own.secondLooks.isEmpty)
            let other = try await test.desk.work(from: .due(after: nil), as: test[.cora])
            #expect(other.secondLooks.map(\.id) == sampled)
            let mine = await outcome {
                try await test.change(
                    sampled[0], .checkReview(isRight: true, comment: ""), by: .dora)
            }
            #expect(mine == "not now")
            try await test.change(sampled[0], .checkReview(isRight: true, comment: ""), by: .cora)
            try await test.change(
                sampled[1], .checkReview(isRight: false, comment: "The cable is loose again"),
                by: .cora)
            #expect(try await test.call(sampled[1]).secondLook == .wrong)
            let risks = try await test.calls().filter { $0.type == .risk }
            #expect(risks.map(\.title) == ["The cable is loose again"])
            let counts = try await test.desk.ownReviewCounts(as: test[.cora])
            #expect(counts.map(\.count) == [20] && counts.map(\.wrong) == [1])
            #expect(counts.map(\.offered) == [0])
            #expect(try await test.journalDifferences() == [])
        }
    }
}

extension DeskWithPeople {
    /// A child of an incident, carried out to its review by one person.
    fileprivate func carriedOut(by person: DeskPerson) async throws -> ID<Call> {
        let parent = try await register().id
        let child = try await fork(parent, to: [.operate], by: person)[0]
        try await carryOut(child, by: person)
        return child
    }

    fileprivate func carryOut(_ child: ID<Call>, by person: DeskPerson) async throws {
        try await change(child, .accept(exception: ""), by: person)
        try await change(
            child, .classify(category: "", impact: .low, urgency: .low), by: person)
        try await change(child, .work(note: "planned"), by: person)
        try await change(child, .work(note: "done"), by: person)
    }

    fileprivate func atOnce(by person: DeskPerson) async throws -> ID<Call> {
        let call = try await register("A cable is loose")
        return try await desk.perform(
            DoAtOnce(call.reference, done: "It is plugged in again"), as: self[person]
        ).id
    }
}

import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// The requester's last word, and what follows from it in other calls.
struct ReviewTests {
    @Test(arguments: TestEngine.allCases)
    func `Only the requester confirms what they asked for`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(type: .serviceRequest).id
            try await test.bring(id, to: "O5")
            try await test.change(id, .askConfirmation(message: "Here it is"))
            for person in [DeskPerson.dora, .cora, .enid, .chris] {
                let answer = await refusal {
                    try await test.change(id, .confirm(comment: ""), by: person)
                }
                #expect(answer?.isNotAllowed == true, "\(person)")
            }
            try await test.change(id, .confirm(comment: "Thanks"), by: .rena)
            #expect(try await test.call(id).status == .workflowFulfilled)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Going on without the requester's word needs a reason that stays internal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(type: .serviceRequest).id
            try await test.bring(id, to: "O5")
            let answer = await refusal { try await test.change(id, .waive(reason: " ")) }
            #expect(answer?.fields == ["reason"])
            // Who carried it out does not go on without her word either.
            let own = await refusal { try await test.change(id, .waive(reason: "she has left")) }
            #expect(own?.fields == [] && own?.isNotAllowed == false)
            let view = try await test.desk.callView(id.rawValue, as: test[.enid])
            #expect(view.otherReviewers?.isEmpty == false)
            try await test.change(id, .waive(reason: "she has left"), by: .cora)
            #expect(try await test.call(id).confirmation == .waived)
            #expect(try await test.kinds(of: id, as: .rena).contains("waived") == false)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Each idea of an evaluation becomes a risk, linked both ways, with all its words`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(type: .serviceRequest).id
            try await test.bring(id, to: "O6")
            let long = String(repeating: "more light ", count: 40) + "please"
            let ideas = ["Print it larger", "First line\nand a second", long, "  "]
            try await test.change(id, .evaluate(Evaluation(improvements: ideas)), by: .dora)
            let risks = try await test.calls().filter { $0.type == .risk }.reversed()
            #expect(risks.count == 3)
            var words: [String] = []
            for risk in risks {
                let call = try await test.call(risk.id)
                #expect(call.requester == test.person(.dora) && call.service == test.id("scanning"))
                words.append(call.description.isEmpty ? call.title : call.description)
            }
            #expect(words == Array(ideas.prefix(3)))
            let view = try await test.desk.callView(id.rawValue, as: test[.dora])
            #expect(view.links.map(\.kind) == Array(repeating: .broughtForth, count: 3))
            let risk = try #require(risks.first)
            let back = try await test.desk.callView(risk.reference, as: test[.dora])
            #expect(back.links.map(\.kind) == [.broughtForthBy])
            #expect(back.links.map(\.call.id) == [id])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A link stands in the journals of both calls`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (try await test.register(), try await test.register(by: .rick))
            try await test.change(first.id, .link(.partOf, other: second.reference))
            try await test.change(first.id, .unlink(.partOf, other: second.reference))
            for call in [first.id, second.id] {
                let kinds = try await test.kinds(of: call, as: .enid).suffix(2)
                #expect(kinds == ["linked", "unlinked"])
            }
            #expect(try await test.call(second.id).version == 3)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A link that stands already is not made again, nor one undone that never stood`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (try await test.register(), try await test.register(by: .rick))
            try await test.change(first.id, .unlink(.related, other: second.reference))
            try await test.change(first.id, .link(.related, other: second.reference))
            try await test.change(second.id, .link(.related, other: first.reference))
            for call in [first.id, second.id] {
                #expect(try await test.kinds(of: call, as: .enid) == ["registered", "linked"])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Confirming and closing a main call does the same for its parts`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let main = try await test.register(type: .serviceRequest)
            let parts = [
                try await test.register(by: .rick).id, try await test.register(by: .otto).id,
            ]
            try await test.change(parts[0], .link(.partOf, other: main.reference))
            try await test.change(parts[1], .link(.duplicateOf, other: main.reference))
            try await test.bring(main.id, to: "O6")
            for part in parts {
                let call = try await test.call(part)
                #expect(call.confirmation == .givenForMain && call.step.code == "R7")
            }
            try await test.finish(main.id)
            for part in parts {
                #expect(try await test.call(part).status == .closed)
                let kinds = try await test.kinds(of: part, as: .enid).suffix(2)
                #expect(kinds == ["confirmed_through", "closed_through"])
            }
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A part that has calls of its own under way, or has ended, is left alone`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let main = try await test.register(type: .serviceRequest)
            let busy = try await test.register(by: .rick).id
            let ended = try await test.register(by: .rick).id
            let unlinked = try await test.register(by: .rick).id
            for part in [busy, ended, unlinked] {
                try await test.change(part, .link(.partOf, other: main.reference))
            }
            try await test.fork(busy, to: [.operate])
            try await test.change(ended, .abort(reason: "twice"), by: .chris)
            try await test.change(unlinked, .unlink(.partOf, other: main.reference))
            try await test.finish(main.id)
            #expect(try await test.call(busy).status == .waitingForChildren)
            #expect(try await test.call(ended).status == .aborted)
            #expect(try await test.call(unlinked).status == .registered)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two calls that are each a part of the other still end`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let first = try await test.register(type: .serviceRequest)
            let second = try await test.register(type: .serviceRequest)
            try await test.change(first.id, .link(.partOf, other: second.reference))
            try await test.change(second.id, .link(.partOf, other: first.reference))
            try await test.finish(first.id)
            #expect(try await test.call(first.id).status == .closed)
            #expect(try await test.call(second.id).status == .closed)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A part of a call that another one opened ends it, and its parent goes on`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let main = try await test.register(type: .serviceRequest)
            let parent = try await test.register(by: .rick).id
            let child = try await test.fork(parent, to: [.operate])[0]
            try await test.change(child, .link(.partOf, other: main.reference))
            try await test.finish(main.id)
            #expect(try await test.call(child).status == .closed)
            #expect(try await test.call(parent).step.code == "R6")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A question waits for the requester, and the answer lets the call go on`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(id, .ask(text: "Which scanner?"), by: .dora)
            #expect(try await test.desk.callsWaiting(for: test[.rena]).map(\.id) == [id])
            #expect(try await test.desk.callsWaiting(for: test[.rick]).isEmpty)
            try await test.change(id, .answer(text: "The one on ward 4"), by: .rena)
            #expect(try await test.call(id).status == .registered)
            #expect(try await test.desk.callsWaiting(for: test[.rena]).isEmpty)
        }
    }
}

import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What needs no thought, written down in one go.
struct AtOnceTests {
    @Test(arguments: TestEngine.allCases)
    func `Every step of both calls stands in their journals, and the requester has the last word`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register("A cable is loose")
            _ = try await test.desk.perform(
                DoAtOnce(receipt.reference, done: "It is plugged in again"), as: test[.dora])
            let root = try await test.call(receipt.id)
            #expect(root.step.code == "R6" && root.confirmation == .asked)
            #expect(root.priority == .lowest && root.agreement == test.id("scanning-hospital"))
            let kinds = try await test.kinds(of: receipt.id).filter { $0 != "timed" }
            #expect(
                kinds == [
                    "registered", "accepted", "classified", "reckoned", "worked", "worked",
                    "forked", "child_ended", "resumed", "confirmation_asked",
                ])
            let child = try await test.call(try #require(root.children.first?.id))
            #expect(child.status == .closed && child.ownReview == .doneAtOnce)
            #expect(
                try await test.kinds(of: child.id) == [
                    "registered", "accepted", "classified", "worked", "worked", "self_reviewed",
                    "confirmed", "evaluated", "closed",
                ])
            #expect(try await test.kinds(of: receipt.id, as: .rena).last == "confirmation_asked")
            let waits = try await test.desk.callsWaiting(for: test[.rena]).map(\.id)
            #expect(waits == [receipt.id])
            try await test.change(receipt.id, .confirm(comment: "thanks"), by: .rena)
            #expect(try await test.call(receipt.id).status == .workflowFulfilled)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A service request needs no child and goes straight to the requester's word`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register("A roll of labels", type: .serviceRequest)
            _ = try await test.desk.perform(
                DoAtOnce(receipt.reference, done: "It is on your desk"), as: test[.dora])
            let call = try await test.call(receipt.id)
            #expect(call.step.code == "O5" && call.confirmation == .asked && call.children == [])
            #expect(call.ownReview == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `It goes on from wherever the call stands before its fork`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for code in ["R2", "R3", "R4", "R5"] {
                let receipt = try await test.register("A cable is loose")
                try await test.bring(receipt.id, to: "R2")
                if code != "R2" {
                    try await test.change(
                        receipt.id, .classify(category: "cable", impact: .low, urgency: .low))
                }
                try await test.bring(receipt.id, to: code)
                _ = try await test.desk.perform(
                    DoAtOnce(receipt.reference, done: "Plugged in"), as: test[.dora])
                let call = try await test.call(receipt.id)
                #expect(call.step.code == "R6", "\(code)")
                #expect(call.priority == .lowest, "\(code)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases, Impact.allCases)
    func `Only the lowest two priorities are done at once`(
        engine: TestEngine, impact: Impact
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for urgency in Urgency.allCases {
                let receipt = try await test.register("A cable is loose")
                let answer = await refusal {
                    try await test.desk.perform(
                        DoAtOnce(
                            receipt.reference, done: "Plugged in", impact: impact,
                            urgency: urgency),
                        as: test[.dora])
                }
                let isLow = Priority(impact: impact, urgency: urgency).rank >= 5
                #expect(answer?.fields == (isLow ? nil : ["urgency"]), "\(impact) \(urgency)")
                let steps = try await test.kinds(of: receipt.id).count
                #expect((steps == 1) == !isLow)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is refused leaves no trace: components, children, types, rights, words`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let managed = try await test.desk.perform(
                RegisterCall(
                    description: "The reader is broken", service: test.id("scanning"),
                    type: .incident, components: [test.id("wr-204")]), as: test[.rena])
            let wish = try await test.register(type: .wish)
            let open = try await test.register("Could you look at the hall?", type: nil)
            let forked = try await test.register()
            try await test.fork(forked.id, to: [.change])
            let asked = try await test.register()
            try await test.change(asked.id, .ask(text: "Which one?"))
            let weighty = try await test.register()
            try await test.bring(weighty.id, to: "R3")
            for call in [managed, wish, open, forked, asked, weighty] {
                let before = try await test.call(call.id).version
                let answer = await outcome {
                    try await test.desk.perform(
                        DoAtOnce(call.reference, done: "Done"), as: test[.dora])
                }
                #expect(answer == "not now", "\(call.reference)")
                #expect(try await test.call(call.id).version == before)
            }
            let plain = try await test.register()
            for (person, expected) in [
                (DeskPerson.rena, "not allowed"), (.nick, "not found"),
            ] {
                let answer = await outcome {
                    try await test.desk.perform(
                        DoAtOnce(plain.reference, done: "Done"), as: test[person])
                }
                #expect(answer == expected, "\(person)")
            }
            let silent = await refusal {
                try await test.desk.perform(
                    DoAtOnce(plain.reference, done: " "), as: test[.dora])
            }
            #expect(silent?.fields == ["done"])
            let stale = await refusal {
                try await test.desk.perform(
                    DoAtOnce(plain.reference, seen: 0, done: "Done"), as: test[.dora])
            }
            #expect(stale?.staleness?.current == 1)
            let stranger = try await test.register(by: .otto)
            let uncovered = await refusal {
                try await test.desk.perform(
                    DoAtOnce(stranger.reference, done: "Done"), as: test[.dora])
            }
            #expect(uncovered?.byMethod == .notUnderAgreement)
            #expect(try await test.call(stranger.id).version == 1)
        }
    }
}

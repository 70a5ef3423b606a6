import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What the words of a request do not decide, until somebody does.
struct TypingTests {
    private static let smell = "Can somebody look at the strange smell in the cellar?"

    @Test(arguments: TestEngine.allCases)
    func `What the words leave open is not known yet, and says so`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register(Self.smell, type: nil)
            #expect(receipt.reference == "NEW-1001")
            let call = try await test.call(receipt.id)
            #expect(!call.isTypeKnown && call.type == .incident && call.workflowLabel == "?")
            let known = try await test.register("The scanner is broken", type: nil)
            var filter = CallFilter()
            filter.isTypeKnown = false
            #expect(try await test.calls(as: .dora, filter).map(\.id) == [receipt.id])
            filter.isTypeKnown = true
            #expect(try await test.calls(as: .dora, filter).map(\.id) == [known.id])
            var incidents = CallFilter()
            incidents.types = [.incident]
            #expect(try await test.calls(as: .dora, incidents).map(\.id) == [known.id])
            let counts = try await test.desk.openCallCounts(as: test[.enid])
            #expect(counts.filter { !$0.isTypeKnown }.map(\.count) == [1])
            let list = try await test.desk.incoming(after: nil, as: test[.dora]).calls
            #expect(list.map(\.id) == [receipt.id, known.id])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Until somebody types it, it is not accepted and its clock is that of an incident`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(Self.smell, type: nil).id
            let answer = await refusal { try await test.change(id, .accept(exception: "")) }
            #expect(answer?.byMethod == .typeNotKnown)
            let before = try await test.desk.clock(of: "\(id)", as: test[.dora]).clock
            #expect(before.terms.type == .incident)
            try await test.change(
                id, .retype(.serviceRequest, isComplaint: false, reason: "it is agreed"))
            let call = try await test.call(id)
            #expect(call.isTypeKnown && call.step.code == "O1" && call.reference == "SRQ-1001")
            let after = try await test.desk.clock(of: "\(id)", as: test[.dora]).clock
            #expect(after.terms.type == .serviceRequest && after.startedAt == before.startedAt)
            try await test.change(id, .accept(exception: ""))
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The provisional type may turn out to be the right one`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(Self.smell, type: nil).id
            try await test.change(
                id, .retype(.incident, isComplaint: false, reason: "a pipe leaks"))
            let call = try await test.call(id)
            #expect(call.isTypeKnown && call.reference == "INC-1001")
            let again = await refusal {
                try await test.change(id, .retype(.incident, isComplaint: false, reason: "why"))
            }
            #expect(again?.byMethod == .sameType)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An acceptance by a slip is undone, and was no reaction`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .withdrawAcceptance)
            let call = try await test.call(id)
            #expect(call.status == .registered && call.acceptedAt == nil && call.agreement == nil)
            let clock = try await test.desk.clock(of: "\(id)", as: test[.dora]).clock
            #expect(clock.reactedAt == nil)
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .low, urgency: .low))
            let late = await outcome { try await test.change(id, .withdrawAcceptance) }
            #expect(late == "refused")
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Whoever may accept sees what came in, and nobody else does`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let scanning = try await test.register(Self.smell, type: nil).id
            let wifi = try await test.register("The wifi is broken", type: nil, about: "wifi").id
            for (person, expected) in [
                (DeskPerson.dora, [scanning]), (.nick, [wifi]), (.enid, [scanning, wifi]),
            ] {
                let work = try await test.desk.work(from: .due(after: nil), as: test[person])
                #expect(work.incoming.map(\.id) == expected, "\(person)")
            }
            let answer = await outcome {
                try await test.desk.work(from: .due(after: nil), as: test[.rena])
            }
            #expect(answer == "not allowed")
        }
    }
}

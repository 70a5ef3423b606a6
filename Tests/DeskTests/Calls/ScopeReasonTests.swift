import Desk
import TestKit
import Testing
import USM
import Values

/// What somebody decides otherwise than the register says keeps its reason.
struct ScopeReasonTests {
    @Test(arguments: TestEngine.allCases)
    func `A fork to operation asks why the managed component is left alone, and keeps the answer`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let incident = try await test.desk.perform(
                RegisterCall(
                    description: "The reader does not read", service: test.id("scanning"),
                    type: .incident, components: [test.id("wr-204")]),
                as: test[.rena])
            try await test.bring(incident.id, to: "R5")
            let silent = await refusal { try await test.change(incident.id, .fork([.operate])) }
            #expect(silent?.fields == ["reason"])
            #expect(try await test.call(incident.id).children.isEmpty)
            try await test.change(incident.id, .fork([.operate], reason: "It was only dirty"))
            let forked = try await test.journal(of: incident.id).compactMap { entry -> String? in
                if case .forked(_, let reason) = entry.event { reason } else { nil }
            }
            #expect(forked == ["It was only dirty"])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `C8 without a plan asks why at the note, and the note stays in the journal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let change = try await test.register("Replace it", type: .requestForChange)
            try await test.bring(change.id, to: "C8")
            let silent = await refusal { try await test.change(change.id, .work(note: " ")) }
            #expect(silent?.fields == ["note"])
            #expect(try await test.call(change.id).step.code == "C8")
            try await test.change(change.id, .work(note: "Like for like"))
            let notes = try await test.journal(of: change.id).compactMap { entry -> String? in
                if case .worked(let step, let note) = entry.event, step.code == "C8" {
                    note
                } else {
                    nil
                }
            }
            #expect(notes == ["Like for like"])
        }
    }
}

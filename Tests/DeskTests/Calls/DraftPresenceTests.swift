import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What somebody has typed so far, and who else has a call open.
struct DraftPresenceTests {
    @Test(arguments: TestEngine.allCases)
    func `A draft is its writer's, is written over, and is forgotten when empty`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (desk, rena, rick) = (test.desk, test[.rena], test[.rick])
            try await desk.saveDraft("half a sen", of: "call:1:comment", as: rena)
            try await desk.saveDraft("half a sentence", of: "call:1:comment", as: rena)
            try await desk.saveDraft("other", of: "call:2:comment", as: rena)
            #expect(
                try await desk.drafts(prefix: "call:1:", as: rena)
                    == ["call:1:comment": "half a sentence"])
            #expect(try await desk.drafts(prefix: "", as: rick).isEmpty)
            try await desk.saveDraft("", of: "call:1:comment", as: rena)
            #expect(try await desk.drafts(prefix: "", as: rena) == ["call:2:comment": "other"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A draft that cannot be kept is refused with the name of its field`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let rows = [
                (String(repeating: "x", count: 100_001), "form", ["body"]), ("a", "", ["form"]),
                ("a\u{0}b", "form", ["body"]), ("a", "form\u{0}", ["form"]),
            ]
            for (body, form, fields) in rows {
                let answer = await refusal {
                    try await test.desk.saveDraft(body, of: form, as: test[.rena])
                }
                #expect(answer?.fields == fields)
            }
            let reader = await refusal {
                try await test.desk.saveDraft("a", of: "form", as: test[.rena].readOnly)
            }
            let kept = try await test.count("SELECT count(*) FROM draft")
            #expect(reader?.isNotAllowed == true && kept == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who works on a call sees who else has it open, for half a minute`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let reference = try await test.register().reference
            #expect(try await test.desk.seePresence(at: reference, as: test[.cora]).isEmpty)
            test.clock.advance(by: .seconds(29))
            let others = try await test.desk.seePresence(at: reference, as: test[.dora])
            #expect(others.map(\.name) == ["Cora"])
            test.clock.advance(by: .seconds(2))
            #expect(try await test.desk.seePresence(at: reference, as: test[.dora]).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who closed a call is no longer shown to others at once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let reference = try await test.register().reference
            _ = try await test.desk.seePresence(at: reference, as: test[.cora])
            try await test.desk.endPresence(at: reference, as: test[.cora])
            #expect(try await test.desk.seePresence(at: reference, as: test[.dora]).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Neither a requester nor a reading token is shown to who works on the call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let reference = try await test.register().reference
            _ = try await test.desk.seePresence(at: reference, as: test[.chris].readOnly)
            _ = try await test.desk.seePresence(at: reference, as: test[.rena])
            #expect(try await test.desk.seePresence(at: reference, as: test[.dora]).isEmpty)
            #expect(try await test.desk.seePresence(at: reference, as: test[.rena]).isEmpty)
        }
    }
}

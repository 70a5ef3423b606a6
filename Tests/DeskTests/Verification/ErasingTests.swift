import Desk
import Journal
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Words of a person that are erased, with the journal's seals whole.
struct ErasingTests {
    private static func erased(
        _ engine: TestEngine, _ body: (SealedRegister) async throws -> Void
    ) async throws {
        try await SealedRegister.with(engine) { register in
            _ = try await register.test.desk.perform(
                EraseWords(of: register.test.person(.rena), reason: "She asked for it"),
                as: .machine)
            try await body(register)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What they asked for reads as erased, and is found no more`(
        engine: TestEngine
    ) async throws {
        try await Self.erased(engine) { register in
            let call = try await register.test.call(register.call.id)
            #expect(call.title == EventText.erased)
            let found = try await register.test.desk.search(
                "scanner ward", as: register.test[.enid])
            #expect(found.calls.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What others said stays`(engine: TestEngine) async throws {
        try await Self.erased(engine) { register in
            let texts = try await register.test.journal(of: register.call.id).map { "\($0.event)" }
            #expect(texts.contains { $0.contains("The cable is cut") })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Verify finds nothing, and the seals are whole`(engine: TestEngine) async throws {
        try await Self.erased(engine) { register in
            #expect(try await register.differences() == [])
            try await register.seal()
            #expect(try await register.differences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `No words are left in the journal, nor a salt to try words with`(
        engine: TestEngine
    ) async throws {
        try await Self.erased(engine) { register in
            let rena = register.test.person(.rena)
            let left = try await register.test.count(
                """
                SELECT count(*) FROM journal WHERE actor_id = \(rena) AND subject = 'call'
                AND (words IS NOT NULL OR salt IS NOT NULL)
                """)
            #expect(left == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What their request opened does not say its words either`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let request = try await test.register("Words of hers alone")
            let child = try await test.fork(request.id, to: [.operate])[0]
            _ = try await test.desk.perform(
                EraseWords(of: test.person(.rena), reason: "She asked for it"), as: .machine)
            #expect(try await test.call(child).title == EventText.erased)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `It needs a reason, a person and an administrator`(engine: TestEngine) async throws {
        try await SealedRegister.with(engine) { register in
            let test = register.test
            let fields = await refusal {
                try await test.desk.perform(EraseWords(of: ID("x"), reason: " "), as: .machine)
            }?.fields
            #expect(Set(fields ?? []) == ["person", "reason"])
            let stranger = await refusal {
                try await test.desk.perform(
                    EraseWords(of: test.person(.rena), reason: "r"), as: .person(test[.dora]))
            }
            #expect(stranger?.isNotAllowed == true)
        }
    }
}

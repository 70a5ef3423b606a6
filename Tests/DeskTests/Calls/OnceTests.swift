import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// A request that is sent again, because its answer got lost, is done once.
struct OnceTests {
    @Test(arguments: TestEngine.allCases)
    func `The same key for the same request gives the same answer, done once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let key = test.key("k", .rena)
            let receipts = [
                try await test.register(once: key), try await test.register(once: key),
            ]
            #expect(receipts[0] == receipts[1])
            #expect(try await test.calls().count == 1)
            let comment = test.key("c", .rena)
            for _ in 1...3 {
                try await test.change(
                    receipts[0].id, .comment(.requester, text: "hello"), by: .rena, once: comment)
            }
            #expect(try await test.call(receipts[0].id).version == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Twenty at once, on two desks, are one`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.withOtherNode { other in
                let receipts = try await withThrowingTaskGroup(of: CallReceipt.self) { group in
                    for index in 1...20 {
                        let desk = index.isMultiple(of: 2) ? test : other
                        group.addTask {
                            try await desk.register(once: test.key("k", .rena))
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(receipts.count == 20 && Set(receipts).count == 1)
                #expect(try await test.calls().count == 1)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A key that stood for another request is refused`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.register(once: test.key("k", .rena))
            let answer = await refusal {
                try await test.register("Something else", once: test.key("k", .rena, "other"))
            }
            #expect(answer?.isOtherUseOfKey == true)
            #expect(try await test.calls().count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two people may choose the same key`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let first = try await test.register(once: test.key("k", .rena))
            let second = try await test.register(by: .rick, once: test.key("k", .rick))
            #expect(first.id != second.id)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A request that was refused leaves its key free`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: nil).id
            let key = test.key("k", .enid)
            let answer = await refusal {
                try await test.change(id, .accept(exception: ""), once: key)
            }
            #expect(answer?.byMethod == .serviceMissing)
            try await test.change(id, .concern(service: test.id("scanning"), components: []))
            for _ in 1...2 { try await test.change(id, .accept(exception: ""), once: key) }
            #expect(try await test.kinds(of: id).filter { $0 == "accepted" }.count == 1)
        }
    }
}

extension DeskWithPeople {
    fileprivate func key(
        _ text: String, _ person: DeskPerson, _ request: String = "POST /calls"
    ) -> IdempotencyKey {
        IdempotencyKey(text, by: self[person], request: Array(request.utf8))
    }
}

/// What answers nothing, or a secret, and is sent again.
struct OnceWithoutAnswerTests {
    @Test(arguments: TestEngine.allCases)
    func `What was taken away is not missed by who sends it again`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let token = try await test.desk.perform(
                CreateToken(name: "Phone", scope: .read, days: 1), as: test[.rena])
            let desk = test.desk.once(test.key("k", .rena, "revoke"))
            for _ in 1...2 {
                try await desk.perform(RevokeToken(token.token.id), as: test[.rena])
            }
            let answer = await outcome {
                try await test.desk.perform(RevokeToken(token.token.id), as: test[.rena])
            }
            #expect(answer == "not found")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A secret is made once and shown once`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let desk = test.desk.once(test.key("k", .dora, "feed"))
            let made = try await desk.perform(CreateFeed(.own), as: test[.dora])
            let answer = await outcome {
                try await desk.perform(CreateFeed(.own), as: test[.dora])
            }
            #expect(answer == "already made")
            #expect(try await test.desk.feeds(as: test[.dora]).count == 1)
            let kept = try await test.count(
                """
                SELECT count(*) FROM idempotency
                WHERE outcome <> '' OR request = \(made.secret)
                """)
            #expect(kept == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A password that was changed is not asked for again`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.desk.perform(
                CreateAccount(
                    test.person(.rena), signInName: "rena", password: "four wards and a hall"),
                as: .machine)
            let desk = test.desk.once(test.key("k", .rena, "password"))
            let change = ChangePassword(
                present: "four wards and a hall", next: "another long password", keeping: nil)
            for _ in 1...2 { try await desk.perform(change, as: test[.rena]) }
        }
    }
}

import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// The ways in which a requester moves a call: they answer, press, come back, complain.
struct AnsweringTests {
    private static let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [1])

    /// The commands by which somebody answers what they were asked.
    private static let answers: [(String, CallRequest, DeskPerson, [String])] = [
        ("an answer", .answer(text: "The blue one"), .rena, ["answered"]),
        ("a comment", .comment(.requester, text: "The blue one"), .rena, ["answered"]),
        ("a file", .attach([file], .requester), .rena, ["attached", "answered"]),
        ("by telephone", .answer(text: "The blue one"), .dora, ["answered"]),
    ]

    @Test(arguments: TestEngine.allCases, answers.indices)
    func `However the requester answers, the clock runs on from that moment`(
        engine: TestEngine, index: Int
    ) async throws {
        let (name, answer, person, kinds) = Self.answers[index]
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
            let due = try #require(try await test.call(id).dueAt)
            try await test.change(id, .ask(text: "Which cart?"), by: .dora)
            test.clock.advance(by: .hours(3))
            try await test.change(id, answer, by: person)
            let call = try await test.call(id)
            #expect(!call.awaitsAnswer && call.status == .inProgress, "\(name)")
            #expect(call.dueAt == due.adding(.hours(3)), "\(name)")
            #expect(try await test.kinds(of: id).dropLast().suffix(kinds.count) == kinds[...])
            let summary = try await test.desk.callSummary("\(id)", as: test[.dora]).call
            #expect(summary.marks.isAnswered, "\(name)")
            try await test.change(id, .work(note: "ok"), by: .dora)
            let after = try await test.desk.callSummary("\(id)", as: test[.dora]).call
            #expect(!after.marks.isAnswered, "\(name)")
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Words of others, and words after the answer, answer nothing`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(id, .ask(text: "Which cart?"), by: .dora)
            try await test.change(id, .comment(.requester, text: "Any news?"), by: .dora)
            try await test.change(id, .attach([Self.file], .internal), by: .dora)
            #expect(try await test.call(id).awaitsAnswer)
            try await test.change(id, .comment(.requester, text: "The blue one"), by: .rena)
            try await test.change(id, .comment(.requester, text: "At the window"), by: .rena)
            #expect(try await test.kinds(of: id).suffix(2) == ["answered", "commented"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `That it takes too long reaches who works on it, and moves no clock`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
            let before = try await test.call(id)
            try await test.change(id, .escalate(text: "Eighteen patients wait"), by: .rena)
            let after = try await test.call(id)
            #expect(after.isEscalated && after.dueAt == before.dueAt && after.step == before.step)
            #expect(try await test.desk.escalated(as: test[.cora]).map(\.id) == [id])
            #expect(try await test.desk.escalated(as: test[.nick]).isEmpty)
            #expect(try await test.desk.escalated(as: test[.rena]).isEmpty)
            try await test.change(id, .comment(.internal, text: "hm"), by: .cora)
            #expect(try await test.call(id).isEscalated)
            try await test.change(id, .comment(.requester, text: "By noon"), by: .cora)
            #expect(try await !test.call(id).isEscalated)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is back is a linked call with all that was known, and only after the end`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let early = await outcome {
                try await test.desk.perform(
                    FollowUp(receipt.reference, .isBack), as: test[.rena])
            }
            #expect(early == "not now")
            try await test.finish(receipt.id)
            for person in [DeskPerson.rick, .nick] {
                let other = await outcome {
                    try await test.desk.perform(
                        FollowUp(receipt.reference, .isBack), as: test[person])
                }
                #expect(other == "not found", "\(person)")
            }
            let back = try await test.desk.perform(
                FollowUp(receipt.reference, .isBack), as: test[.rena])
            let (call, former) = (try await test.call(back.id), try await test.call(receipt.id))
            #expect(call.title == former.title && call.service == former.service)
            #expect(call.requester == test.person(.rena) && call.team == test.id("devices"))
            #expect(call.type == .incident && call.isTypeKnown && call.status == .registered)
            let view = try await test.desk.callView(back.reference, as: test[.dora])
            #expect(view.links.map(\.call.id) == [receipt.id])
            #expect(former.status == .closed)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What was a request and is back is not known yet`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register("A roll of labels", type: .serviceRequest)
            try await test.finish(receipt.id)
            let back = try await test.desk.perform(
                FollowUp(
                    receipt.reference, .isBack, words: "It is torn",
                    files: [
                        NewFile(name: "torn.jpg", mediaType: "image/jpeg", bytes: [0xFF, 0xD8])
                    ]),
                as: test[.rena])
            let call = try await test.call(back.id)
            #expect(!call.isTypeKnown && call.description == "It is torn")
            let files = try await test.desk.callView(back.reference, as: test[.rena]).files
            #expect(files.map(\.attachment.name) == ["torn.jpg"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A complaint about a call is a wish of its own, and the call's clock stays`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let before = try await test.call(receipt.id)
            let empty = await refusal {
                try await test.desk.perform(
                    FollowUp(receipt.reference, .complaint), as: test[.rena])
            }
            #expect(empty?.fields == ["text"])
            let made = try await test.desk.perform(
                FollowUp(receipt.reference, .complaint, words: "Nobody called back"),
                as: test[.rena])
            let wish = try await test.call(made.id)
            #expect(wish.type == .wish && wish.isComplaint && wish.title == "Nobody called back")
            let after = try await test.call(receipt.id)
            #expect(after.dueAt == before.dueAt && after.status == before.status)
            let list = try await test.desk.incoming(after: nil, as: test[.chris]).calls
            #expect(list.map(\.id).contains(made.id))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Nobody is asked whether it is right without a word of what was done`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(type: .serviceRequest).id
            try await test.bring(id, to: "O5")
            let answer = await refusal {
                try await test.change(id, .askConfirmation(message: ""), by: .dora)
            }
            #expect(answer?.fields == ["message"])
            try await test.change(id, .comment(.requester, text: "It lies there"), by: .dora)
            try await test.change(id, .askConfirmation(message: ""), by: .dora)
            #expect(try await test.call(id).confirmation == .asked)
        }
    }
}

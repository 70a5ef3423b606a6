import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What the desk refuses of a call that the person sees, and how.
struct CallRefusalTests {
    @Test(arguments: TestEngine.allCases)
    func `A reading token changes nothing, whoever holds it`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let other = try await test.register().reference
            for person in [DeskPerson.rena, .enid, .chris] {
                let reader = test[person].readOnly
                for action in Call.Action.allCases {
                    let command = ChangeCall(receipt.id, action.sample(other: other))
                    let answer = await outcome {
                        try await test.desk.perform(command, as: reader)
                    }
                    #expect(answer == "not allowed", "\(person) \(action)")
                }
                let answer = await outcome {
                    try await test.desk.perform(RegisterCall(description: "a"), as: reader)
                }
                #expect(answer == "not allowed")
                let state = try await test.desk.callState(receipt.reference, as: reader)
                #expect(state.allowed == [])
            }
            #expect(try await test.call(receipt.id).version == 1)
            #expect(try await test.calls().count == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What may be done is listed for each reader, by right and by state`(
        engine: TestEngine
    ) async throws {
        let table: [(DeskPerson, [Call.Action])] = [
            (.rena, [.comment, .attach, .watch, .unwatch, .escalate]),
            (.connie, []),
            (
                .dora,
                [
                    .describe, .concern, .classify, .link, .unlink, .assign, .comment, .ask,
                    .attach, .watch, .unwatch, .retype, .changeAgreement, .withdrawAcceptance,
                    .escalate,
                ]
            ),
            (
                .cora,
                [
                    .describe, .concern, .classify, .link, .unlink, .assign, .comment, .ask,
                    .attach, .watch, .unwatch, .retype, .abort, .changeAgreement,
                    .withdrawAcceptance, .escalate,
                ]
            ),
        ]
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            try await test.change(receipt.id, .accept(exception: ""))
            for (person, expected) in table {
                let state = try await test.desk.callState(receipt.reference, as: test[person])
                #expect(Set(state.allowed) == Set(expected), "\(person)")
                let view = try await test.desk.callView(receipt.reference, as: test[person])
                #expect(view.allowed == state.allowed, "\(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What the list leaves out is refused without a trace, at every step`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let other = try await test.register().reference
            let receipt = try await test.register()
            for code in ["R1", "R2", "R3", "R4", "R5", "R6", "R7"] {
                try await test.bring(receipt.id, to: code)
                for person in [DeskPerson.rena, .dora, .cora] {
                    let state = try await test.desk.callState(receipt.reference, as: test[person])
                    for action in Call.Action.allCases where !state.allowed.contains(action) {
                        let answer = await outcome {
                            try await test.change(
                                receipt.id, action.sample(other: other), by: person)
                        }
                        #expect(
                            answer == "not allowed" || answer == "refused",
                            "\(code) \(person) \(action)")
                    }
                    #expect(try await test.call(receipt.id) == state.call)
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A refusal by the method names what this person may do instead`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            let answer = await refusal { try await test.change(id, .work(note: "")) }
            let possible = try await test.desk.callState("\(id)", as: test[.enid]).allowed
            let step = try #require(Step("R1"))
            #expect(
                answer?.byMethod
                    == .notNow(.work, step: step, status: .registered, allowed: possible))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who saw an older version hears what has changed since`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .assign(team: .chosen(test.id("devices")), person: .nobody))
            let command = CallRequest.classify(category: "", impact: .low, urgency: .low)
            let answer = await refusal { try await test.change(id, command, by: .dora, seen: 1) }
            let staleness = try #require(answer?.staleness)
            #expect(staleness.current == 3)
            #expect(staleness.changes.map(\.sequence) == [2, 3])
            #expect(staleness.changes.map(\.event.kind) == ["accepted", "assigned"])
            #expect(try await test.call(id).version == 3)
            try await test.change(id, command, by: .dora, seen: 3)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a requester hears of changes leaves out what is internal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(type: .serviceRequest).id
            try await test.bring(id, to: "O5")
            let seen = try await test.call(id).version
            try await test.change(id, .comment(.internal, text: "she is difficult"))
            try await test.change(id, .askConfirmation(message: "look"))
            let answer = await refusal {
                try await test.change(id, .confirm(comment: ""), by: .rena, seen: seen)
            }
            #expect(answer?.staleness?.changes.map(\.event.kind) == ["confirmation_asked"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What only adds follows whatever others did, unless it names the version that it saw`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let other = try await test.register().reference
            let id = try await test.register().id
            try await test.change(id, .accept(exception: ""))
            for action in Call.Action.allCases where action != .answer && action != .checkReview {
                let request = action.sample(other: other)
                guard request.onlyAdds else { continue }
                let answer = await outcome { try await test.change(id, request, seen: 1) }
                #expect(answer == "stale", "\(action)")
                try await test.change(id, request)
            }
            try await test.change(id, .answer(text: "this one"), by: .rena)
            let kinds = try await test.kinds(of: id).dropFirst(2).sorted()
            #expect(
                kinds == [
                    "answered", "asked", "attached", "commented", "escalated", "linked",
                    "unwatched", "watched",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is wrong with a change is said of its field, and nothing changes`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [1])
            let (long, longer) = (
                String(repeating: "x", count: 2_001), String(repeating: "x", count: 20_001)
            )
            let table: [(CallRequest, [String])] = [
                (.retype(.wish, isComplaint: false, reason: ""), ["reason"]),
                (.describe(title: "\u{0}", description: "\u{202E}"), ["title", "description"]),
                (.describe(title: String(repeating: "x", count: 301), description: ""), ["title"]),
                (
                    .concern(service: ID("none"), components: [ID("none")]),
                    ["service", "components"]
                ),
                (.concern(service: ID("\u{0}"), components: []), ["service"]),
                (.concern(service: nil, components: [ID("\u{0}")]), ["components"]),
                (.accept(exception: long), ["exception"]),
                (
                    .changeAgreement(to: ID("\u{0}"), reason: ""), ["agreement", "reason"]
                ),
                (.classify(category: "a\u{7}", impact: .low, urgency: .low), ["category"]),
                (.work(note: longer), ["note"]),
                (.fork([]), ["processes"]),
                (.askConfirmation(message: longer), ["message"]),
                (.confirm(comment: longer), ["comment"]),
                (.refuse(reason: ""), ["reason"]),
                (.waive(reason: long), ["reason"]),
                (
                    .evaluate(Evaluation(lessons: longer, improvements: [long])),
                    ["lessons", "improvements"]
                ),
                (.redo(from: "Q9", reason: ""), ["step", "reason"]),
                (.abort(reason: "\n\t "), ["reason"]),
                (.link(.related, other: "INC-99999"), ["other"]),
                (.link(.related, other: "what?"), ["other"]),
                (.unlink(.related, other: ""), ["other"]),
                (
                    .assign(
                        team: .chosen(test.person(.dora)), person: .chosen(test.id("devices"))),
                    ["team", "person"]
                ),
                (.assign(team: .chosen(ID("\u{0}")), person: .nobody), ["team"]),
                (.comment(.internal, text: " "), ["text"]),
                (.ask(text: longer), ["text"]),
                (.answer(text: ""), ["text"]),
                (.attach(Array(repeating: file, count: 11), .internal), ["files"]),
                (.attach([], .internal), ["files"]),
            ]
            let id = try await test.register().id
            for (index, row) in table.enumerated() {
                let answer = await refusal { try await test.change(id, row.0, by: .chris) }
                #expect(answer?.fields == row.1, "row \(index), \(row.0.action)")
            }
            #expect(try await test.call(id).version == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An ended call takes nothing but words, files, links and watchers`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let other = try await test.register().reference
            let receipt = try await test.register()
            try await test.change(receipt.id, .abort(reason: "twice"), by: .cora)
            let call = try await test.call(receipt.id)
            for action in Call.Action.allCases where Policy(test[.cora]).may(action, call) {
                let answer = await outcome {
                    try await test.change(receipt.id, action.sample(other: other), by: .cora)
                }
                let adds: [Call.Action] = [.comment, .attach, .link, .unlink, .watch, .unwatch]
                #expect(answer == (adds.contains(action) ? "done" : "refused"), "\(action)")
            }
        }
    }
}

extension Actor {
    /// The same person with a token that only reads.
    var readOnly: Actor {
        Actor(
            person: person, name: name, language: language, timeZone: timeZone, grants: grants,
            teams: teams, contactOf: contactOf, isReadOnly: true)
    }
}

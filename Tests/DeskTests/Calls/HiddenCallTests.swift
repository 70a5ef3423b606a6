import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Calls and words that are not for somebody's eyes: for them there are none.
struct HiddenCallTests {
    @Test(arguments: TestEngine.allCases)
    func `A call of somebody else is not there, whichever way one asks for it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [1])
            let version = try await test.change(receipt.id, .attach([file], .requester)).version
            for person in [DeskPerson.rick, .otto, .connie, .nick, .sam, .adam] {
                let (desk, actor) = (test.desk, test[person])
                for name in [receipt.reference, "\(receipt.id)", "no such call", "INC-1", "\u{0}"] {
                    let answers = [
                        await outcome { try await desk.callView(name, as: actor) },
                        await outcome { try await desk.callState(name, as: actor) },
                        await outcome { try await desk.journal(of: name, as: actor) },
                        await outcome { try await desk.files(of: name, as: actor) },
                        await outcome { try await desk.file(version, of: name, as: actor) },
                        await outcome { try await desk.intake(name, as: actor) },
                        await outcome { try await desk.seePresence(at: name, as: actor) },
                    ]
                    #expect(Set(answers) == ["not found"], "\(person) \(name.debugDescription)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A change of somebody else's call is not found, whatever it asks`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            let own = try await test.register(by: .rick).reference
            for person in [DeskPerson.rick, .nick, .adam] {
                for action in Call.Action.allCases {
                    for id in [receipt.id, ID("none"), ID("\u{0}")] {
                        let answer = await outcome {
                            try await test.change(id, action.sample(other: own), by: person)
                        }
                        #expect(answer == "not found", "\(person) \(action) \(id)")
                    }
                }
            }
            #expect(try await test.call(receipt.id).version == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Lists, counts, search and news say nothing of somebody else's call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            for person in [DeskPerson.rick, .otto, .connie, .nick, .sam, .adam] {
                let actor = test[person]
                #expect(try await test.calls(as: person).isEmpty)
                var filter = CallFilter()
                filter.requester = test.person(.rena)
                #expect(try await test.calls(as: person, filter).isEmpty)
                filter = CallFilter()
                filter.team = test.id("devices")
                #expect(try await test.calls(as: person, filter).isEmpty)
                #expect(try await test.desk.openCallCounts(as: actor).isEmpty)
                for words in ["scanner", "1001", receipt.reference] {
                    #expect(try await test.desk.search(words, as: actor).calls.isEmpty)
                }
                let topics = try await test.desk.topics(["call:\(receipt.id)"], as: actor)
                #expect(topics.isEmpty, "\(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A link to a call that one may not see is neither made nor shown`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let hidden = try await test.register(about: "wifi", by: .rick)
            let seen = try await test.register()
            let link = CallRequest.link(.related, other: hidden.reference)
            let byOther = await refusal { try await test.change(seen.id, link, by: .dora) }
            #expect(byOther?.fields == ["other"])
            try await test.change(seen.id, link, by: .enid)
            for (person, count) in [(DeskPerson.enid, 1), (.dora, 0), (.rena, 0)] {
                let view = try await test.desk.callView(seen.reference, as: test[person])
                #expect(view.links.count == count, "\(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A requester meets no internal word, file or event`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register()
            try await test.change(receipt.id, .accept(exception: ""), by: .dora)
            try await test.change(
                receipt.id, .comment(.internal, text: "Probably the quokka adapter"), by: .dora)
            try await test.change(
                receipt.id, .comment(.requester, text: "We fetch a numbat"), by: .dora)
            let files = ["in.txt", "out.txt"].map {
                NewFile(name: $0, mediaType: "text/plain", bytes: Array($0.utf8))
            }
            let kept = try await test.change(
                receipt.id, .attach([files[0]], .internal), by: .dora)
            try await test.change(receipt.id, .attach([files[1]], .requester), by: .dora)

            let view = try await test.desk.callView(receipt.reference, as: test[.rena])
            let expected = ["registered", "accepted", "commented", "attached"]
            #expect(view.journal.map(\.event.kind) == expected && !view.isInternal)
            #expect(try await test.kinds(of: receipt.id, as: .rena) == expected)
            #expect(view.files.map(\.attachment.name) == ["out.txt"])
            #expect(view.components.isEmpty)
            let file = await refusal {
                try await test.desk.file(
                    kept.version, of: receipt.reference, as: test[.rena])
            }
            #expect(file?.isNotFound == true)
            for (word, person, isFound) in [
                ("quokka", DeskPerson.rena, false), ("quokka", .dora, true),
                ("numbat", .rena, true), ("numbat", .dora, true),
            ] {
                let found = try await test.desk.search(word, as: test[person]).calls
                #expect(found.isEmpty == !isFound, "\(word) \(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a requester adds is never internal, whatever they call it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register().id
            let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [1])
            try await test.change(id, .comment(.internal, text: "quokka"), by: .rena)
            try await test.change(id, .attach([file], .internal), by: .rena)
            let journal = try await test.journal(of: id, as: .rena)
            #expect(journal.map(\.visibility) == Array(repeating: .requester, count: 3))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who speaks for the customer sees what was asked under the agreement, and only that`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let accepted = try await test.register()
            try await test.register(by: .rick)
            let elsewhere = try await test.register(about: "wifi")
            try await test.change(elsewhere.id, .accept(exception: ""))
            try await test.bring(accepted.id, to: "R5")
            let child = try await test.fork(accepted.id, to: [.operate])[0]
            #expect(try await test.calls(as: .connie).map(\.id) == [accepted.id])
            let found = try await test.desk.search("scanner", as: test[.connie]).calls
            #expect(found.map(\.id) == [accepted.id])
            let view = try await test.desk.callView(accepted.reference, as: test[.connie])
            #expect(
                view.allowed.isEmpty && !view.isInternal && view.tree.map(\.id) == [accepted.id])
            let answer = await refusal {
                try await test.desk.callState(child.rawValue, as: test[.connie])
            }
            #expect(answer?.isNotFound == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who works on one call of a workflow may read the others, and not change them`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let parent = try await test.register()
            let child = try await test.fork(parent.id, to: [.change])[0]
            let before = await outcome {
                try await test.desk.callView(parent.reference, as: test[.nick])
            }
            #expect(before == "not found")
            try await test.change(
                child, .assign(team: .chosen(test.id("network")), person: .nobody))
            let view = try await test.desk.callView(parent.reference, as: test[.nick])
            #expect(view.isInternal && view.allowed.isEmpty && view.tree.count == 2)
            let change = await outcome {
                try await test.change(parent.id, .comment(.internal, text: "hello"), by: .nick)
            }
            #expect(change == "not allowed")
            let asRequester = await outcome {
                try await test.desk.callState(child.rawValue, as: test[.rena])
            }
            #expect(asRequester == "not found")
        }
    }
}

import Desk
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Every word that somebody wrote is found by those who may read it, and by nobody else.
struct SearchSightTests {
    private static let contract: ID<HandOver> = ID("h1")

    /// One event of each kind that holds words, each with a word that nothing else has.
    private static func events(
        _ test: DeskWithPeople
    ) throws -> [(word: String, event: Call.Event)] {
        let step = try #require(Step("R3"))
        let rena = test.person(.rena)
        return [
            ("aardvark", .retyped(.incident, isComplaint: false, reason: "it is aardvark")),
            ("bison", .accepted(.exception(reason: "for bison"))),
            (
                "caracal",
                .classified(
                    Classification(category: "caracal", impact: .low, urgency: .low), dueAt: nil)
            ),
            ("dingo", .worked(step, note: "we moved the dingo")),
            ("ermine", .confirmationAsked(message: "is the ermine well")),
            ("ferret", .refused(by: rena, reason: "no, the ferret is ill")),
            ("gecko", .confirmed(by: rena, comment: "the gecko is fine")),
            ("heron", .waived(reason: "heron left")),
            ("ibex", .evaluated(Evaluation(lessons: "an ibex", improvements: ["feed it"]))),
            ("jackal", .redone(from: step, reason: "jackal came")),
            ("koala", .commented(.internal, text: "a koala")),
            ("lemur", .commented(.requester, text: "a lemur")),
            ("marten", .asked(text: "which marten")),
            ("narwhal", .answered(text: "the narwhal")),
            ("ocelot", .attached(file("ocelot-report.pdf", .internal))),
            ("puma", .attached(file("puma-photo.png", .requester))),
            (
                "4711",
                .handedOver(
                    HandOver.Note(
                        handOver: contract, supplier: test.id("antenna"), deed: .renumbered,
                        words: "SUP-994711"))
            ),
            (
                "rabbit",
                .imported(
                    Call.ImportedActivity(
                        activity: "rabbit", transition: nil, effect: .noted, actor: "Bugs",
                        team: "Warren"))
            ),
            (
                "bugs warren",
                .imported(
                    Call.ImportedActivity(
                        activity: "x", transition: nil, effect: .noted, actor: "Bugs",
                        team: "Warren"))
            ),
            ("squirrel", .aborted(reason: "the squirrel won")),
        ]
    }

    private static func file(_ name: String, _ visibility: Call.Visibility) -> Call.Attachment {
        Call.Attachment(
            digest: String(repeating: "0", count: 64), name: name, mediaType: "text/plain",
            size: 1, visibility: visibility)
    }

    @Test(arguments: TestEngine.allCases)
    func `Words of every kind of event are found by who may read them, and by nobody else`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register("The scanner is broken").id
            let events = try Self.events(test)
            try await test.say(events.map(\.event), of: id)
            for (word, event) in events {
                let forRequester = event.visibility == .requester
                for (person, isFound) in [
                    (DeskPerson.rena, forRequester), (.dora, true), (.enid, true),
                    (.rick, false), (.nick, false),
                ] {
                    let found = try await test.desk.search(word, as: test[person]).calls
                    #expect(found.map(\.id) == (isFound ? [id] : []), "\(person) \(word)")
                }
                // Beside a word of the call itself, also where both stand in different rows.
                let both = try await test.desk.search("scanner \(word)", as: test[.dora]).calls
                #expect(both.map(\.id) == [id], "scanner \(word)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `People are found by their names, and who works on a call only by who works on it too`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register("The scanner is broken").id
            try await test.change(
                id, .assign(team: .chosen(test.id("devices")), person: .chosen(test.person(.dora))))
            try await test.change(id, .comment(.internal, text: "a koala"), by: .cora)
            try await test.change(id, .comment(.requester, text: "soon"), by: .enid)
            for (words, person, isFound) in [
                ("rena", DeskPerson.rena, true), ("ren", .dora, true), ("dora", .rena, false),
                ("dora", .cora, true), ("dora scanner", .enid, true), ("cora", .rena, false),
                ("cora", .dora, true), ("enid", .rena, true), ("Enid soon", .rena, true),
                ("nick", .enid, false), ("rena", .nick, false), ("rena", .rick, false),
            ] {
                let found = try await test.desk.search(words, as: test[person]).calls
                #expect(found.map(\.id) == (isFound ? [id] : []), "\(person) \(words)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `More bearers of a name than are looked through are said`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for number in 1...60 {
                _ = try await test.desk.perform(
                    CreatePerson(name: "Tamara \(number)"), as: .machine)
            }
            let found = try await test.desk.search("tamara", as: test[.enid])
            #expect(found.omissions.names == ["tamara"])
            let one = try await test.desk.search("tamara 7 ", as: test[.enid])
            #expect(one.omissions.names == ["tamara"])
            let few = try await test.desk.search("rena", as: test[.enid])
            #expect(few.omissions.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Texts made anew from the journal find the same as those made at once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register("The scanner is broken").id
            try await test.say(try Self.events(test).map(\.event), of: id)
            let before = try await test.callTexts()
            try await test.database.write { transaction in
                try transaction.run("DELETE FROM call_text")
                try transaction.run("DELETE FROM party_word")
                try transaction.run(
                    "INSERT INTO search_renewal (subject, below) VALUES ('call', 100000)")
                try transaction.run(
                    "INSERT INTO search_renewal (subject, below) VALUES ('party', 0)")
            }
            let during = try await test.desk.search("koala", as: test[.dora])
            #expect(during.calls.isEmpty)
            #expect(during.omissions.below == 100_000)
            // What is said meanwhile is not lost.
            try await test.change(id, .comment(.internal, text: "a wallaby"), by: .dora)
            var rounds = 0
            while try await test.database.write({ try $0.renewSearch() }) { rounds += 1 }
            #expect(rounds < 10)
            let after = try await test.desk.search("wallaby koala dora", as: test[.dora])
            #expect(after.calls.map(\.id) == [id])
            #expect(after.omissions.isEmpty)
            let texts = try await test.callTexts()
            #expect(texts.count == before.count)
            #expect(zip(texts, before).allSatisfy { $0.hasPrefix($1) || $0 == $1 })
        }
    }
}

extension DeskWithPeople {
    /// Lets events happen to a call as they are.
    fileprivate func say(_ events: [Call.Event], of id: ID<Call>) async throws {
        let by = Authorship(actor: person(.dora), at: clock.now)
        try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO content (digest, size, bytes)
                VALUES (\(String(repeating: "0", count: 64)), 1, \([UInt8](repeating: 1, count: 1)))
                """)
            guard let call = try transaction.callForChange(id) else { return }
            try transaction.record(events, of: call, by)
        }
    }

    fileprivate func callTexts() async throws -> [String] {
        try await database.read { reader in
            try reader.rows("SELECT body FROM call_text ORDER BY number").map {
                try $0.get("body")
            }
        }
    }
}

import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What a call is found by.
struct CallSearchTests {
    /// The letters of a title are counted when its words are exchanged; some count as several.
    @Test(
        arguments: TestEngine.allCases,
        ["Scanner", "Scánnér", "Sca\u{301}nner", "👩‍👩‍👧‍👦 scanner 🇳🇱", "扫描仪"])
    func `Words that were said stay findable when the title changes`(
        engine: TestEngine, title: String
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register("\(title)\nIt is old").id
            try await test.change(id, .comment(.requester, text: "numbat"))
            for round in 1...2 {
                try await test.change(
                    id, .describe(title: "\(title) again \(round)", description: ""))
                let found = try await test.desk.search("numbat", as: test[.rena]).calls
                #expect(found.map(\.id) == [id], "round \(round)")
            }
            try await test.change(id, .comment(.requester, text: "wombat"))
            #expect(try await test.desk.search("wombat numbat", as: test[.rena]).calls.count == 1)
            #expect(try await test.desk.search("old", as: test[.rena]).calls.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A call is found by its present title, description and reference`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register("Scanner\nThe numbat is gone").id
            try await test.change(
                id, .retype(.serviceRequest, isComplaint: false, reason: "it was agreed"))
            try await test.change(id, .describe(title: "Reader", description: "A wombat came"))
            for (words, isFound) in [
                ("reader", true), ("wombat", true), ("1001", true), ("SRQ-1001", true),
                ("scanner", false), ("numbat", false), ("INC-1001", false), ("reader gone", false),
            ] {
                let found = try await test.desk.search(words, as: test[.rena]).calls
                #expect(found.isEmpty != isFound, "\(words)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Internal words go with the call to another team`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: nil).id
            try await test.change(id, .assign(team: .chosen(test.id("devices")), person: .nobody))
            try await test.change(id, .comment(.internal, text: "the quokka adapter"))
            #expect(try await test.desk.search("quokka", as: test[.dora]).calls.count == 1)
            try await test.change(id, .assign(team: .chosen(test.id("network")), person: .nobody))
            #expect(try await test.desk.search("quokka", as: test[.dora]).calls.isEmpty)
            #expect(try await test.desk.search("quokka", as: test[.nick]).calls.count == 1)
            try await test.change(id, .assign(team: .nobody, person: .nobody))
            #expect(try await test.desk.search("quokka", as: test[.nick]).calls.isEmpty)
            #expect(try await test.desk.search("quokka", as: test[.enid]).calls.count == 1)
        }
    }

    @Test(arguments: [
        ("INC-1042", 1042), ("inc-1042", 1042), ("INC1042", 1042), ("#1042", 1042), ("1042", 1042),
        ("RSK-1", 1), ("007", 7), ("", nil), ("INC", nil), ("INC-", nil), ("-5", nil), ("+5", nil),
        ("10 42", nil), ("1042x", nil), ("٤٢", nil), ("1234567890123456", nil), ("XYZ-1", nil),
    ])
    func `A reference is read as people write it`(text: String, number: Int64?) {
        #expect(CallReference.number(text) == number)
    }
}

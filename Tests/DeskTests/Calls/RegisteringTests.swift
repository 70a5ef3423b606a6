import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// A call comes in, in somebody's own words.
struct RegisteringTests {
    @Test(arguments: TestEngine.allCases)
    func `Words alone make a call with a suggested type, and nobody is asked for one`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register(
                "The scanner on ward 4 is broken\nIt does not read wristbands.", type: nil,
                about: nil)
            let call = try await test.call(receipt.id)
            #expect(call.type == .incident && call.status == .registered && call.version == 1)
            #expect(call.title == "The scanner on ward 4 is broken")
            #expect(call.description.hasSuffix("wristbands."))
            #expect(call.requester == test.person(.rena) && call.registeredAt == test.clock.now)
            #expect(receipt.reference == call.reference && receipt.version == call.version)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A call agreed in advance brings its service and the team that answers for it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let words = "May I have a roll of labels for the printer?"
            let known = try await test.register(words, type: nil, about: nil)
            let call = try await test.call(known.id)
            #expect(call.type == .serviceRequest)
            #expect(call.service == test.id("scanning") && call.team == test.id("devices"))
            let stranger = try await test.register(words, type: nil, about: nil, by: .otto)
            #expect(try await test.call(stranger.id).service == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Intake says which words suggest the type, to who works on the call`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.register("The scanner is broken", type: nil)
            let view = try await test.desk.intake(receipt.reference, as: test[.dora])
            #expect(view.suggestion.type == .incident && !view.suggestion.grounds.isEmpty)
            #expect(
                Set(view.agreements.map(\.id)) == [
                    test.id("scanning-hospital"), test.id("wifi-ward"),
                ])
            let answer = await refusal {
                try await test.desk.intake(receipt.reference, as: test[.rena])
            }
            #expect(answer?.isNotFound == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Long first lines are cut in the title and whole in the words`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let words = String(repeating: "beep ", count: 100) + "end"
            let call = try await test.call(try await test.register(words).id)
            #expect(call.title.count == 120 && call.title.hasSuffix("…"))
            #expect(call.description == words)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who works may register for somebody else, and who only asks may not`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let command = RegisterCall(
                description: "The scanner is broken", requester: test.person(.rick))
            let receipt = try await test.desk.perform(command, as: test[.dora])
            #expect(try await test.call(receipt.id).requester == test.person(.rick))
            for person in [DeskPerson.rena, .connie, .adam] {
                let answer = await refusal {
                    try await test.desk.perform(command, as: test[person])
                }
                #expect(answer?.isNotAllowed == true, "\(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is wrong with a request is said of its field, and nothing is registered`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [1])
            let million = String(repeating: "x", count: 1_000_000)
            let table: [(RegisterCall, [String])] = [
                (RegisterCall(description: ""), ["description"]),
                (RegisterCall(description: " \n\u{200B} "), ["description"]),
                (RegisterCall(description: "a\u{0}b"), ["description"]),
                (RegisterCall(description: "a\u{202E}b"), ["description"]),
                (RegisterCall(description: million), ["description"]),
                (RegisterCall(title: million, description: "a"), ["title"]),
                (
                    RegisterCall(title: "a\u{2066}b", description: "\u{1}"),
                    ["description", "title"]
                ),
                (RegisterCall(description: "a", service: ID("none")), ["service"]),
                (RegisterCall(description: "a", service: ID("\u{0}")), ["service"]),
                (RegisterCall(description: "a", requester: ID("none")), ["requester"]),
                (RegisterCall(description: "a", requester: test.id("ward")), ["requester"]),
                (RegisterCall(description: "a", type: .incident, isComplaint: true), ["type"]),
                (RegisterCall(description: "a", components: [ID("none")]), ["components"]),
                (
                    RegisterCall(description: "a", files: Array(repeating: file, count: 11)),
                    ["files"]
                ),
            ]
            for (index, row) in table.enumerated() {
                let answer = await refusal { try await test.desk.perform(row.0, as: test[.dora]) }
                #expect(answer?.fields == row.1, "row \(index)")
            }
            let events = try await test.count(
                "SELECT count(*) FROM journal WHERE subject = 'call'")
            #expect(events == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A complaint without a type is a wish`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let receipt = try await test.desk.perform(
                RegisterCall(description: "The scanner was broken all week", isComplaint: true),
                as: test[.rena])
            let call = try await test.call(receipt.id)
            #expect(call.type == .wish && call.isComplaint)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Components that a call names twice are kept once`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let reader: ID<ManagedComponent> = test.id("wr-204")
            let receipt = try await test.desk.perform(
                RegisterCall(description: "It is broken", components: [reader, reader]),
                as: test[.enid])
            #expect(try await test.call(receipt.id).components == [reader])
            #expect(try await test.journalDifferences() == [])
        }
    }

    /// The agreement on scanning has targets for two priorities; the other times are ours.
    @Test(arguments: TestEngine.allCases)
    func `When a call is due follows from its priority and its agreement`(
        engine: TestEngine
    ) async throws {
        let day = 24 * 60
        let table: [(Impact, Urgency, agreed: Int?, usual: Int?)] = [
            (.high, .high, 60, 4 * 60), (.medium, .high, 240, 8 * 60),
            (.low, .high, 3 * day, 3 * day), (.nil, .high, 5 * day, 5 * day),
            (.nil, .medium, 10 * day, 10 * day), (.nil, .low, nil, nil),
        ]
        try await DeskWithPeople.with(engine) { test in
            for (service, isAgreed) in [("scanning", true), ("wifi", false)] {
                let id = try await test.register(about: service).id
                let asked = test.clock.now
                test.clock.advance(by: .minutes(7))
                try await test.change(id, .accept(exception: ""))
                test.clock.advance(by: .minutes(5))
                for (impact, urgency, agreed, usual) in table {
                    try await test.change(
                        id, .classify(category: "", impact: impact, urgency: urgency))
                    let minutes = isAgreed ? agreed : usual
                    let due = minutes.map { asked.adding(.minutes($0)) }
                    let call = try await test.call(id)
                    #expect(call.dueAt == due, "\(service) \(impact) \(urgency)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Without an agreement a request is refused, and only a coordinator makes an exception`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for (service, person) in [("scanning", DeskPerson.otto), ("printing", .rena)] {
                let id = try await test.register(about: service, by: person).id
                let plain = await refusal {
                    try await test.change(id, .accept(exception: ""), by: .cora)
                }
                #expect(plain?.byMethod == .notUnderAgreement)
                let byOperator = await refusal {
                    try await test.change(id, .accept(exception: "a kindness"), by: .dora)
                }
                #expect(byOperator?.isNotAllowed == true)
                #expect(try await test.call(id).version == 1)
                try await test.change(id, .accept(exception: "a kindness"), by: .cora)
                let call = try await test.call(id)
                #expect(call.acceptedAt != nil && call.agreement == nil)
                let last = try #require(try await test.journal(of: id).last)
                #expect(last.event == .accepted(.exception(reason: "a kindness")))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is asked under an agreement names it; a wish and a risk need none`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let covered = try await test.register().id
            try await test.change(covered, .accept(exception: "not needed"), by: .dora)
            #expect(try await test.call(covered).agreement == test.id("scanning-hospital"))
            for type in [CallType.wish, .risk] {
                let id = try await test.register(type: type, about: nil, by: .otto).id
                try await test.change(id, .accept(exception: ""))
                #expect(try await test.call(id).acceptedAt != nil, "\(type)")
            }
            let nothing = try await test.register(about: nil).id
            let answer = await refusal { try await test.change(nothing, .accept(exception: "")) }
            #expect(answer?.byMethod == .serviceMissing)
        }
    }
}

import Desk
import TestKit
import Testing
import USM
import Values

/// The designs of a wish: when they take words, from whom, and what is refused.
struct DesignTests {
    private static let asked = SpecificationDraft(promises: [
        .init("job", english: "Know which patient it is", dutch: "Weten welke patiënt het is"),
        .init(
            "facility.functioning.speed", english: "At once", dutch: "Meteen",
            target: .init(Yardstick(.atMost, .seconds), "2")),
    ])

    private static func contribution(_ seconds: String) -> SpecificationDraft.Line {
        SpecificationDraft.Line(
            "facility.functioning.speed", english: "The network answers", dutch: "Het net reageert",
            target: .init(Yardstick(.atMost, .seconds), seconds))
    }

    private static func wish(_ test: DeskWithPeople, at step: String) async throws -> String {
        let wish = try await test.register("A scanner on every cart", type: .wish)
        _ = try await test.desk.perform(
            WriteFunctionalDesign(wish.reference, seen: 0, asked), as: test[.dora])
        try await test.bring(wish.id, to: step)
        return wish.reference
    }

    private static func fields(_ refusal: DeskRefusal?) -> [String] {
        guard case .invalid(let problems) = refusal else { return [refusal?.word ?? "nothing"] }
        return problems.map(\.field)
    }

    @Test(arguments: TestEngine.allCases)
    func `Both designs stand in one tree, with what nobody contributes to and what is too weak`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (desk, network) = (test.desk, test.id("network", Party.self))
            let wish = try await Self.wish(test, at: "A3")
            let before = try await desk.design(of: wish, as: test[.dora])
            #expect(before.unsupported == [.node(.speed)])
            #expect(before.promisedNow?.job?.english == "Know which patient it is")
            let version = try await desk.perform(
                WriteContribution(wish, seen: 1, by: network, Self.contribution("3")),
                as: test[.dora])
            #expect(version == 2)
            let after = try await desk.design(of: wish, as: test[.dora])
            #expect(after.unsupported.isEmpty && after.tooWeak.count == 1)
            #expect(after.names[network] == "Network")
            let nothing = SpecificationDraft.Line(
                "facility.functioning.speed", english: "", dutch: "")
            _ = try await desk.perform(
                WriteContribution(wish, seen: 2, by: network, nothing), as: test[.dora])
            let last = try await desk.design(of: wish, as: test[.dora])
            #expect(last.unsupported == [.node(.speed)] && last.version == 3)
            #expect(last.history.map(\.isFunctional) == [false, false, true])
            #expect(last.history.map(\.lines.count) == [1, 1, 2])
            #expect(last.history[0].lines[0].english.hasPrefix("Network: "))
            #expect(last.history[0].lines[0].english.contains("dropped"))
            #expect(last.history.allSatisfy { $0.by == test.person(.dora) })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who did not see the newest design is told, and nothing is overwritten`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await Self.wish(test, at: "A3")
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.desk.perform(
                    WriteFunctionalDesign(wish, seen: 0, Self.asked), as: test[.dora])
            }
            #expect(refusal?.word == "outdated")
            #expect(try await test.desk.design(of: wish, as: test[.dora]).version == 1)
        }
    }

    @Test(arguments: TestEngine.allCases, ["A2", "A6"])
    func `Teams contribute from the specifying until the negotiation is over`(
        engine: TestEngine, step: String
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await Self.wish(test, at: step)
            let found = try await test.desk.design(of: wish, as: test[.dora])
            #expect(found.mayWriteTechnical == false)
            #expect(found.mayWriteFunctional == (step == "A2"))
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.desk.perform(
                    WriteContribution(
                        wish, seen: nil, by: test.id("network"), Self.contribution("1")),
                    as: test[.dora])
            }
            #expect(refusal?.word == "outdated")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What cannot be contributed is refused at its field`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (desk, network) = (test.desk, test.id("network", Party.self))
            let wish = try await Self.wish(test, at: "A3")
            let elsewhere = SpecificationDraft.Line(
                "facility.functioning.capacity", english: "Many", dutch: "Veel")
            let rows: [(ID<Party>, SpecificationDraft.Line, [String])] = [
                (test[.rick].person, Self.contribution("1"), ["team"]),
                (ID("nobody"), Self.contribution("1"), ["team"]),
                (network, elsewhere, ["place"]),
                (network, Self.contribution("soon"), ["target"]),
            ]
            for (team, line, fields) in rows {
                let refusal = await #expect(throws: DeskRefusal.self) {
                    try await desk.perform(
                        WriteContribution(wish, seen: nil, by: team, line), as: test[.dora])
                }
                #expect(Self.fields(refusal) == fields)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A design is for those who work on the wish, and only a wish has one`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await Self.wish(test, at: "A2")
            let incident = try await test.register()
            let rows: [(DeskPerson, String)] = [
                (.rena, wish), (.nick, wish), (.adam, wish), (.dora, incident.reference),
            ]
            for (person, reference) in rows {
                let refusal = await #expect(throws: DeskRefusal.self) {
                    try await test.desk.design(of: reference, as: test[person])
                }
                #expect(refusal?.word == "not found", "\(person)")
            }
        }
    }
}

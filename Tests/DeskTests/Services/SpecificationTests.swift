import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// What is promised of a service: who writes it, what is refused, and what stays.
struct SpecificationTests {
    private static let job = SpecificationDraft.Line(
        "job", english: "Know which patient it is", dutch: "Weten welke patiënt het is")

    private static func speed(_ minutes: String) -> SpecificationDraft.Line {
        SpecificationDraft.Line(
            "facility.functioning.speed", english: "At once", dutch: "Meteen",
            target: .init(Yardstick(.atMost, .minutes), minutes))
    }

    private static func scanning(_ test: DeskWithPeople) -> ID<Service> {
        test.id("scanning", Service.self)
    }

    @Test(arguments: TestEngine.allCases)
    func `Every version stays as it was written, with what it changed`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (desk, id) = (test.desk, Self.scanning(test))
            let first = try await desk.specification(of: id, as: test[.dora])
            #expect(first.newest == 1)
            let number = try await desk.perform(
                WriteSpecification(
                    id, seen: 1,
                    SpecificationDraft(promises: [Self.job, Self.speed("5")], note: "Asked for")),
                as: test[.mona])
            #expect(number == 2)

            let old = try await desk.specification(of: id, version: 1, as: test[.dora])
            #expect(old.specification == first.specification)
            let new = try await desk.specification(of: id, as: test[.dora])
            #expect(new.version?.note == "Asked for")
            #expect(new.version?.writtenBy == test[.mona].person)
            let compared = try await desk.difference(of: id, from: 1, to: 2, as: test[.dora])
            #expect(
                compared.difference.promises.map(\.place.key) == [
                    "facility.functionality.goods.reader",
                    "facility.functioning.availability.when_open", "facility.functioning.speed",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who did not see the newest version is told, and nothing is overwritten`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (desk, id) = (test.desk, Self.scanning(test))
            let draft = SpecificationDraft(promises: [Self.job])
            _ = try await desk.perform(WriteSpecification(id, seen: 1, draft), as: test[.mona])
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await desk.perform(
                    WriteSpecification(
                        id, seen: 1, SpecificationDraft(promises: [Self.job, Self.speed("5")])),
                    as: test[.mona])
            }
            #expect(refusal?.word == "outdated")
            let newest = try await desk.specification(of: id, as: test[.mona])
            #expect(newest.newest == 2)
            #expect(newest.specification?.tree.entries.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Once the enterprise works, a version is written under a wish or a request for change`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (desk, id) = (test.desk, Self.scanning(test))
            let incident = try await test.register()
            let wish = try await test.register("Faster", type: .wish)
            let draft = SpecificationDraft(promises: [Self.job])
            func write(_ call: TermsCall?) async throws -> Int {
                try await desk.perform(
                    WriteSpecification(id, seen: nil, draft, under: call), as: test[.mona])
            }
            for call in [
                nil, .open(incident.reference), .open("WSH-99999"), .open("x\u{0}"),
                .begun(.incident, "Faster"),
            ] as [TermsCall?] {
                let found = await refusal { try await write(call) }
                #expect(found?.fields == ["under"], "\(String(describing: call))")
            }
            let wordless = await refusal { try await write(.begun(.wish, " ")) }
            #expect(wordless?.fields == ["under_words"])
            #expect(try await desk.specification(of: id, as: test[.dora]).newest == 1)

            #expect(try await write(.open(wish.reference)) == 2)
            #expect(try await test.kinds(of: wish.id).last == "terms_changed")
            let more = SpecificationDraft(promises: [Self.job, Self.speed("5")])
            let third = try await desk.perform(
                WriteSpecification(
                    id, seen: 2, more, under: .begun(.requestForChange, "Five minutes")),
                as: test[.mona])
            #expect(third == 3)
            let begun = try #require(try await test.calls().first)
            #expect(begun.title == "Five minutes" && begun.type == .requestForChange)
            let versions = try await desk.specifications(of: id, as: test[.mona])
            #expect(versions.map(\.call) == [begun.reference, wish.reference, nil])
            let listed = try await desk.termsCalls(about: id, as: test[.mona])
            #expect(listed?.map(\.reference) == [begun.reference, wish.reference])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: [
        ([speed("5")], "job.en"),
        ([job, speed("five")], "facility.functioning.speed.target"),
        ([job, speed("-1")], "facility.functioning.speed.target"),
        (
            [job, .init("facility.functioning.charm", english: "Yes", dutch: "Ja")],
            "facility.functioning.charm"
        ),
        (
            [job, .init("facility.functioning", english: "Yes", dutch: "Ja")],
            "facility.functioning.en"
        ),
        (
            [job, .init("facility.functioning.capacity", english: "Enough", dutch: "")],
            "facility.functioning.capacity.nl"
        ),
        (
            [
                job,
                .init(
                    "support.functionality.service_desk", english: "Yes", dutch: "Ja",
                    target: .init(Yardstick(.atLeast, .percent), "99")),
            ], "support.functionality.service_desk.target"
        ),
    ])
    func `What the tree does not have is refused at its place`(
        lines: [SpecificationDraft.Line], field: String
    ) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(
                    WriteSpecification(
                        Self.scanning(test), seen: 1, SpecificationDraft(promises: lines)),
                    as: test[.mona])
            }
            #expect(refusal?.fields == [field])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A service can never contain itself, at any depth`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (scanning, wifi) = (Self.scanning(test), test.id("wifi", Service.self))
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(file.services.firstIndex { $0.key == "wifi" })
            let other = try #require(file.services.firstIndex { $0.key == "scanning" })
            var tree = try #require(file.services[other].specification)
            tree.generic = "scanning"
            file.services[index].specification = tree
            let plan = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            #expect(plan.changes.map(\.key) == ["wifi"])
            let whole = try await test.desk.specification(of: scanning, as: test[.dora])
            #expect(whole.wholes == [wifi])
            let found = try await test.desk.promiseGaps(as: test[.dora])
            #expect(found.compared == 1 && found.gaps.isEmpty)

            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(
                    WriteSpecification(
                        scanning, seen: 1,
                        SpecificationDraft(promises: [Self.job], generic: wifi)),
                    as: test[.mona])
            }
            #expect(refusal?.fields == ["specific"])
            tree.generic = "wifi"
            file.services[other].specification = tree
            let fileRefusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(
                fileRefusal?.fields.contains("services.scanning.specification.specific") == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file says what is promised and comes back the same`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(file.services.first { $0.key == "scanning" }?.specification != nil)
            let text = try JSONEncoder().encode(file)
            let again = try JSONDecoder().decode(EnterpriseFile.self, from: text)
            let plan = try await test.desk.perform(ApplyEnterprise(again), as: .machine)
            #expect(plan.changes.isEmpty)
            // A file that is silent about it leaves it as it is.
            var silent = again
            for index in silent.services.indices { silent.services[index].specification = nil }
            let silentPlan = try await test.desk.perform(ApplyEnterprise(silent), as: .machine)
            #expect(silentPlan.changes.isEmpty)
        }
    }

    @Test func `Only its service manager writes it, and only who works here reads it`()
        async throws
    {
        try await DeskWithPeople.with(.sqlite) { test in
            let draft = SpecificationDraft(promises: [Self.job])
            for person in DeskPerson.allCases where person != .mona {
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await test.desk.perform(
                        WriteSpecification(Self.scanning(test), seen: 1, draft), as: test[person])
                }
            }
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(
                    WriteSpecification(test.id("wifi", Service.self), seen: 0, draft),
                    as: test[.mona])
            }
            for person in [DeskPerson.rena, .otto, .connie] {
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await test.desk.specification(of: Self.scanning(test), as: test[person])
                }
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await test.desk.promiseGaps(as: test[person])
                }
            }
        }
    }
}

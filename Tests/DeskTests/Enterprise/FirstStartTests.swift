import Desk
import Foundation
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Until an enterprise works a file does all at once; from then on the method holds for files too.
struct FirstStartTests {
    private static func file(_ text: String) throws -> EnterpriseFile {
        try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
    }

    private static let components = """
        {"components": [
          {"key": "wr-204", "name": "Reader 204", "class": "asset/hardware",
           "owner": "provider", "service": "scanning",
           "relations": [{"kind": "runs_on", "component": "srv-1"}]},
          {"key": "wr-205", "name": "Reader WR-205", "class": "asset/hardware",
           "owner": "provider", "retired": true},
          {"key": "srv-1", "name": "Server 1", "class": "asset/hardware/server",
           "owner": "devices", "service": "scanning"}],
         "teams": [{"key": "store", "name": "Store", "parent": "provider"}]}
        """

    private static func names(_ test: DeskWithPeople) async throws -> [String] {
        try await test.desk.components(named: "", as: test[.dora]).map(\.name)
    }

    /// How often the journal says that the enterprise went live.
    private static func entries(_ test: DeskWithPeople) async throws -> Int {
        try await test.desk.database.read { reader in
            try reader.rows("SELECT kind FROM journal WHERE subject_id = 'enterprise'")
                .map { try $0.get("kind", as: String.self) }.filter { $0 == "went_live" }.count
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The first call that a person registers ends it, once and in the journal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            #expect(try await test.desk.isInFirstStart())
            #expect(try await Self.entries(test) == 0)
            try await test.register()
            #expect(try await test.desk.isInFirstStart() == false)
            try await test.register()
            let receipt = try await test.desk.perform(EndFirstStart(), as: .machine)
            #expect(!receipt.isEndedNow)
            #expect(try await Self.entries(test) == 1)
            let isOpenElsewhere = try await test.withOtherNode { other in
                try await other.desk.isInFirstStart()
            }
            #expect(!isOpenElsewhere)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `History of another system does not end it, and an administrator can`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let moment = test.clock.now
            _ = try await test.desk.importHistory(source: "old") {
                var cases = [
                    HistoricCase(
                        externalID: "1", type: .incident, title: "Old", description: "",
                        classification: nil, requester: nil, organization: nil, service: nil,
                        registeredAt: moment, events: [])
                ]
                return { cases.popLast() }
            }
            #expect(try await test.desk.isInFirstStart())
            let refused = await outcome {
                try await test.desk.perform(EndFirstStart(), as: .person(test[.mona]))
            }
            #expect(refused == "not allowed")
            let receipt = try await test.desk.perform(
                EndFirstStart(), as: .person(test[.adam]))
            #expect(receipt.isEndedNow && receipt.endedAt == moment)
            #expect(try await Self.entries(test) == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A database that held calls before is live after its migration`(
        engine: TestEngine
    ) async throws {
        let known = Migrations.all
        let index = try #require(known.firstIndex { $0.name.hasPrefix("024") })
        try await TestDatabases.with(engine, []) { test in
            try await test.database.migrate(Array(known[..<index]))
            try await test.database.write { transaction in
                try transaction.run(
                    """
                    INSERT INTO party (id, kind, name, name_folded)
                    VALUES ('p', 'person', 'P', 'p')
                    """)
                try transaction.run(
                    """
                    INSERT INTO call (
                        id, number, type, is_complaint, title, description, requester_id,
                        channel, root_id, step, status, workflow, priority, confirmation,
                        awaits_answer, is_known_error, registered_at, has_children,
                        has_components, changed_at, version)
                    VALUES (
                        'c', 1000, 'incident', 0, 'T', '', 'p', 'portal', 'c', 'R1',
                        'registered', '1/2', 7, 'not_asked', 0, 0, 5, 0, 0, 5, 1)
                    """)
            }
            try await test.database.migrate(known)
            let ended = try await test.database.read { try $0.firstStartEnd() }
            #expect(ended == Instant(milliseconds: 5))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Before it is over a file does all at once`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let plan = try await test.desk.perform(
                ApplyEnterprise(try Self.file(Self.components)), as: .machine)
            #expect(plan.changes.allSatisfy { $0.way == .atOnce } && plan.call == nil)
            #expect(try await Self.names(test) == ["Reader 204", "Server 1"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Afterwards one request for change carries what a file plans for components`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let desk = test.desk
            try await test.register()
            let file = try Self.file(Self.components)
            let plan = try await desk.ask(PlanEnterprise(file), as: .machine)
            #expect(plan.changes.filter { $0.way == .requestForChange }.count == 3)
            #expect(plan.changes.filter { $0.way == .atOnce }.map(\.key) == ["store"])
            let before = try await Self.names(test)
            let nobody = await refusal {
                try await desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(nobody?.fields == ["components"])
            let wrong = await refusal {
                try await desk.perform(ApplyEnterprise(file, for: test[.rena]), as: .machine)
            }
            #expect(wrong?.fields == ["for"])
            #expect(try await desk.teams(as: test[.dora]).allSatisfy { $0.name != "Store" })

            let done = try await desk.perform(
                ApplyEnterprise(file, source: "c.yaml", for: test[.dora]), as: .machine)
            let reference = try #require(done.call)
            #expect(try await Self.names(test) == before)
            #expect(try await desk.teams(as: test[.dora]).contains { $0.name == "Store" })
            let call = try await desk.callState(reference, as: test[.dora]).call
            #expect(call.requester == test.person(.dora) && call.title.contains("c.yaml"))
            #expect(call.service == test.id("scanning"))

            let again = try await desk.perform(
                ApplyEnterprise(file, for: test[.dora]), as: .machine)
            #expect(again.call == nil)
            #expect(Set(again.changes.map(\.plannedBy)) == [reference])

            try await test.change(call.id, .accept(exception: "By file"), by: .chris)
            try await test.bring(call.id, to: "C9")
            #expect(try await Self.names(test) == ["Reader 204", "Server 1"])
            let settled = try await desk.ask(PlanEnterprise(file), as: .machine)
            #expect(settled.changes.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Agreements, specifications and the scope wait for an open wish or request for change`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let desk = test.desk
            let wish = try await test.register("More scanners", type: .wish)
            let incident = try await test.register()
            var file = try await desk.ask(ExportEnterprise(), as: .machine)
            let service = try #require(file.services.firstIndex { $0.key == "scanning" })
            file.services[service].specification?.job.en = "Know who it is"
            file.services[service].name.en = "Scanning wristbands"
            let agreement = try #require(
                file.agreements.firstIndex { $0.key == "scanning-hospital" })
            file.agreements[agreement].name.en = "Scanning for all"
            file.classes = try Self.file(
                #"{"classes": [{"path": "asset", "managed": true}]}"#
            ).classes
            let plan = try await desk.ask(PlanEnterprise(file), as: .machine)
            #expect(
                plan.changes.map { "\($0.kind) \($0.way)" } == [
                    "service atOnce", "specification underCall", "agreement underCall",
                    "componentClass underCall",
                ])
            let refused = await refusal {
                try await desk.perform(ApplyEnterprise(file), as: .machine)
            }
            #expect(
                refused?.fields == [
                    "services.scanning.specification", "agreements.scanning-hospital",
                    "classes.asset.managed",
                ])
            for reference in [incident.reference, "WSH-999999", "nothing"] {
                let wrong = await refusal {
                    try await desk.perform(
                        ApplyEnterprise(file, under: reference), as: .machine)
                }
                #expect(wrong?.fields == ["under"], "\(reference)")
            }
            let former = try await desk.service(test.id("scanning"), as: test[.dora])
            #expect(former.name.english == "Scanning")

            _ = try await desk.perform(
                ApplyEnterprise(file, under: wish.reference), as: .machine)
            let kinds = try await test.kinds(of: wish.id)
            #expect(kinds.filter { $0 == "terms_changed" }.count == 3)
            let versions = try await desk.specifications(
                of: test.id("scanning"), as: test[.dora])
            #expect(versions.map(\.call) == [wish.reference, nil])
            #expect(try await test.journalDifferences() == [])
            #expect(try await desk.ask(PlanEnterprise(file), as: .machine).changes.isEmpty)
            try await test.change(wish.id, .abort(reason: "done"), by: .chris)
            file.agreements[agreement].name.en = "Scanning for nobody"
            let closed = await refusal {
                try await desk.perform(
                    ApplyEnterprise(file, under: wish.reference), as: .machine)
            }
            #expect(closed?.fields == ["under"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file that retires a component and alters it as well is refused at its place`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.register()
            let text = """
                {"components": [
                  {"key": "wr-205", "name": "Another", "class": "asset/hardware",
                   "owner": "provider", "retired": true}]}
                """
            let found = await refusal {
                try await test.desk.perform(
                    ApplyEnterprise(try Self.file(text), for: test[.dora]), as: .machine)
            }
            #expect(found?.fields == ["components.wr-205.retired"])
        }
    }
}

import Desk
import TestKit
import Testing
import USM
import Values

/// What stands of agreements, services, designs and the register is what their journals tell.
struct TermsReplayTests {
    private static let speed = SpecificationDraft.Line(
        "facility.functioning.speed", english: "At once", dutch: "Meteen",
        target: .init(Yardstick(.atMost, .seconds), "2"))
    private static let asked = SpecificationDraft(promises: [
        .init("job", english: "Know which patient it is", dutch: "Weten welke patiënt het is"),
        speed,
    ])

    private static let infrastructure = """
        {"enterprise": {"time_zone": "Europe/London"},
         "classes": [
          {"path": "asset", "managed": true, "attributes": [
            {"key": "cores", "name": {"en": "cores", "nl": "kernen"}, "kind": "number"}]},
          {"path": "asset/boat", "name": {"en": "boat", "nl": "boot"}, "attributes": [
            {"key": "launched", "name": {"en": "launched", "nl": "te water"}, "kind": "date",
             "required": true}]}],
         "components": [
          {"key": "boat", "name": "Boat", "class": "asset/boat", "owner": "provider",
           "attributes": {"launched": "2020-05-01", "cores": "2.50"},
           "relations": [{"kind": "part_of", "component": "wr-204"},
                         {"kind": "supports", "service": "wifi"}]}]}
        """

    /// By files, while the enterprise is being set up and after.
    static func filed(_ test: DeskWithPeople) async throws {
        try await test.apply(infrastructure)
        try await test.enterCalendar("office")
        try await test.agree("early", covers: "ward", minutes: 60, calendar: "office")
        try await test.apply(
            """
            {"components": [
              {"key": "boat", "name": "Ship", "class": "asset/boat", "owner": "provider",
               "attributes": {"launched": "2020-05-01"},
               "relations": [{"kind": "supports", "service": "scanning"}]}]}
            """)
        try await test.register()
        // Everything that goes by those hours promises another thing from here on.
        test.clock.advance(by: .days(1))
        try await test.enterCalendar("office", closed: ["2026-12-24"])
        try await test.agree("early", covers: "ward", minutes: 90, until: "2027-01-31")
    }

    /// By talks: offered, refused, agreed ahead, begun, changed and ended.
    static func talked(_ test: DeskWithPeople) async throws {
        let wish = try await test.wish(at: "A4")
        try await test.offer(under: wish) { $0.firstDay = "2026-10-01" }
        try await test.deed(.reject(reason: "Too dear"), by: .connie)
        try await test.agree(under: wish) { $0.firstDay = "2026-10-01" }
        try await test.desk.scheduleJobs()
        test.clock.advance(by: .days(20))
        while try await test.desk.performNextJob() != nil {}
        try await test.deed(
            .end(lastDay: "2026-12-31", reason: "The ward closes"), by: .mona)
    }

    static func designed(_ test: DeskWithPeople) async throws {
        let wish = try await test.register("A scanner on every cart", type: .wish)
        _ = try await test.desk.perform(
            WriteFunctionalDesign(wish.reference, seen: 0, asked), as: test[.dora])
        try await test.bring(wish.id, to: "A3")
        _ = try await test.desk.perform(
            WriteContribution(wish.reference, seen: 1, by: test.id("network"), speed),
            as: test[.dora])
        _ = try await test.desk.perform(
            WriteSpecification(
                test.id("scanning"), seen: 1, asked, under: .open(wish.reference)),
            as: test[.mona])
    }

    static func planned(_ test: DeskWithPeople) async throws -> CallReceipt {
        let call = try await test.register("Replace the reader", type: .requestForChange)
        try await test.bring(call.id, to: "C3")
        let server = ComponentDraft(
            name: "srv-12", componentClass: "asset/hardware/server", owner: test.id("devices"),
            key: "srv-12")
        let deeds: [PlanRegister.Deed] = [
            .add(server), .alter(test.id("wr-204"), ComponentDraft(name: "Reader WR-204b")),
            .relate(test.id("wr-204"), .runsOn, .called("srv-12")),
            .relate(test.id("wr-204"), .supports, .node(.service(test.id("wifi")))),
            .unrelate(test.id("wr-205"), .supports, .node(.service(test.id("scanning")))),
        ]
        for deed in deeds {
            try await test.desk.perform(
                PlanRegister(call.reference, seen: nil, deed), as: test[.dora])
        }
        try await test.bring(call.id, to: "C8")
        test.clock.advance(by: .minutes(5))
        return call
    }

    @Test(arguments: TestEngine.allCases)
    func `What files entered and changed is rebuilt from its journal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.filed(test)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What was talked about, begun and ended is rebuilt from its journal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.talked(test)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Designs and specifications are rebuilt from their journals`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.designed(test)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What a change planned and did to the register is rebuilt from its journal`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.planned(test)
            #expect(try await test.journalDifferences() == [])
            try await test.change(call.id, .work(note: "done"), by: .dora)
            #expect(try await test.journalDifferences() == [])
        }
    }
}

import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Which agreement a call is counted by, and that it stays that one.
struct CoverTests {
    @Test(arguments: TestEngine.allCases)
    func `The nearest agreement is chosen, and the other one is named beside it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("near", covers: "ward", minutes: 500)
            let near = try await test.agreementID("near")
            let id = try await test.register().id
            let intake = try await test.desk.intake(id.rawValue, as: test[.dora])
            #expect(intake.cover?.chosen?.agreement.id == near)
            #expect(intake.cover?.others.map(\.agreement.id) == [test.scanningAgreement])
            try await test.change(id, .accept(exception: ""))
            #expect(try await test.call(id).agreement == near)
            let after = try await test.desk.cover(of: id.rawValue, as: test[.dora]).cover
            #expect(after.chosen?.agreement.id == near)
            #expect(after.others.map(\.agreement.id) == [test.scanningAgreement])
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.cover(of: id.rawValue, as: test[.rena])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What covers the person goes before their team, and that before all above it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("team", covers: "ward", minutes: 10)
            try await test.agree("own", covers: "rena", minutes: 900, customer: "hospital")
            let id = try await test.register().id
            let cover = try await test.desk.cover(of: id.rawValue, as: test[.dora]).cover
            let own = try await test.agreementID("own")
            let team = try await test.agreementID("team")
            #expect(cover.chosen?.agreement.id == own)
            #expect(cover.others.map(\.agreement.id) == [team, test.scanningAgreement])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What was valid when it was asked holds, also for who accepts it under its successor`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let renewal = test.clock.now.adding(.hours(1))
            try await test.agree(
                "old", covers: "ward", minutes: 240, until: renewal.rfc3339)
            try await test.agree("new", covers: "ward", minutes: 1, from: renewal.rfc3339)
            let (old, new) = (
                try await test.agreementID("old"), try await test.agreementID("new")
            )
            let id = try await test.register().id
            let asked = try await test.call(id).registeredAt
            test.clock.advance(by: .hours(2))
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .medium, urgency: .high))
            #expect(try await test.call(id).agreement == old)
            #expect(try await test.dueEverywhere(id) == [asked.adding(.minutes(240))])

            let cover = try await test.desk.cover(of: id.rawValue, as: test[.dora]).cover
            #expect(cover.others.first { $0.agreement.id == new }?.countsFrom == renewal)
            let noReason = await refusal {
                try await test.change(id, .changeAgreement(to: new, reason: " "))
            }
            #expect(noReason?.fields == ["reason"])
            try await test.change(id, .changeAgreement(to: new, reason: "Rena asked for it"))
            #expect(try await test.dueEverywhere(id) == [renewal.adding(.minutes(1))])
            #expect(try await test.call(id).agreement == new)
            let again = await refusal {
                try await test.change(id, .changeAgreement(to: new, reason: "again"))
            }
            #expect(again?.fields == ["agreement"])
            let stranger = await refusal {
                try await test.change(
                    id, .changeAgreement(to: test.id("wifi-ward"), reason: "it is quicker"))
            }
            #expect(stranger?.fields == ["agreement"])
            let kinds = try await test.kinds(of: id)
            #expect(kinds.suffix(2) == ["agreement_changed", "timed"])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What began only after the asking counts from its beginning`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let id = try await test.register(about: "parking").id
            let beginning = test.clock.now.adding(.hours(1))
            try await test.apply(
                """
                {"agreements": [{"key": "parking-new", "name": {"en": "P", "nl": "P"},
                  "service": "parking", "customer": "ward", "provider": "devices",
                  "valid_from": "\(beginning.rfc3339)", "covers": ["ward"],
                  "targets": [{"measure": "handling", "minutes": {"high": 30}}]}]}
                """)
            let early = await refusal {
                try await test.change(id, .accept(exception: ""), by: .enid)
            }
            #expect(early != nil)
            test.clock.advance(by: .hours(3))
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .medium, urgency: .high))
            #expect(try await test.dueEverywhere(id) == [beginning.adding(.minutes(30))])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Where nothing is agreed about the time it is marked as ours`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let promised = try await test.classifiedCall()
            #expect(try await test.call(promised).promise == .agreement)
            let silent = try await test.register().id
            try await test.change(silent, .accept(exception: ""))
            try await test.change(silent, .classify(category: "", impact: .low, urgency: .low))
            let exception = try await test.register(about: "parking").id
            try await test.change(exception, .accept(exception: "nobody else"), by: .chris)
            try await test.change(
                exception, .classify(category: "", impact: .high, urgency: .high), by: .chris)
            for id in [silent, exception] {
                let call = try await test.call(id)
                #expect(call.promise == .own && call.dueAt != nil)
                #expect(try await test.calls().first { $0.id == id }?.promise == .own)
                #expect(try await test.dueEverywhere(id).count == 1)
                let times = try await test.desk.clock(of: id.rawValue, as: test[.enid])
                #expect(times.clock.readings(at: times.now).allSatisfy { $0.measure == .reaction })
            }
            // Classified again, the agreement promises something after all.
            try await test.change(
                silent, .classify(category: "", impact: .medium, urgency: .high))
            #expect(try await test.call(silent).promise == .agreement)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A child follows the call that it is for, whatever happens to that`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.agree("quick", covers: "hospital", minutes: 30, customer: "hospital")
            let quick = try await test.agreementID("quick")
            let root = try await test.register().id
            let child = try #require(try await test.fork(root, to: [.change]).first)
            let grandchild = try #require(try await test.fork(child, to: [.operate]).first)
            let all = [root, child, grandchild]
            func expectOneMoment(_ what: Comment) async throws {
                var moments: Set<Instant?> = []
                for id in all { moments.formUnion(try await test.dueEverywhere(id)) }
                #expect(moments.count == 1, what)
            }
            try await expectOneMoment("forked")
            try await test.change(root, .classify(category: "", impact: .high, urgency: .high))
            try await expectOneMoment("classified")
            try await test.change(root, .ask(text: "Which one?"))
            #expect(try await test.call(grandchild).dueAt == nil)
            test.clock.advance(by: .hours(1))
            try await test.change(root, .answer(text: "That one"), by: .rena)
            try await expectOneMoment("answered")
            #expect(try await test.call(grandchild).dueAt != nil)
            let other =
                try await test.call(root).agreement == quick ? test.scanningAgreement : quick
            try await test.change(root, .changeAgreement(to: other, reason: "agreed"))
            try await expectOneMoment("moved")
            for id in all { #expect(try await test.call(id).agreement == other) }
            let causes = try await test.reckonings(of: grandchild).map(\.because)
            #expect(causes.count >= 3 && Set(causes) == [.root])
            let root1 = try await test.call(root).reference
            let listed = try await test.calls().first { $0.id == grandchild }
            #expect(listed?.follows == root1)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Beside the customer's clock runs that of the agreement with the team`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.apply(
                """
                {"agreements": [{"key": "devices-network", "name": {"en": "Team", "nl": "Team"},
                  "kind": "operational_agreement", "service": "scanning",
                  "customer": "devices", "provider": "network", "valid_from": "2025-01-01",
                  "covers": ["devices"],
                  "targets": [{"measure": "handling", "minutes": {"high": 45}}]}]}
                """)
            let root = try await test.register().id
            try await test.bring(root, to: "R5")
            test.clock.advance(by: .minutes(7))
            try await test.change(root, .fork([.operate]), by: .dora)
            let child = try #require(try await test.call(root).children.first?.id)
            try await test.change(child, .accept(exception: ""), by: .dora)
            let team = try await test.agreementID("devices-network")
            let call = try await test.call(child)
            #expect(call.operational == team)
            #expect(call.dueAt == (try await test.call(root).dueAt))
            let times = try await test.desk.clock(of: child.rawValue, as: test[.dora])
            #expect(times.beside?.agreement.id == team)
            let beside = try #require(times.beside?.clock)
            #expect(beside.startedAt == call.registeredAt)
            let promised = call.registeredAt.adding(.minutes(45))
            #expect(beside.dates[.handling]?.due == promised)
            #expect(times.follows == (try await test.call(root).reference))
            #expect(try await test.journalDifferences() == [])
        }
    }
}

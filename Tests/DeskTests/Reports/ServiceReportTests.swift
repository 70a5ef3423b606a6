import Desk
import Foundation
import Records
import TestKit
import Testing
import USM
import Values

/// Reports are kept as calls move: what they say, to whom, and that nothing is left over.
struct ServiceReportTests {
    private static func scanning(_ test: DeskWithPeople) -> ReportRequest {
        ReportRequest(test.id("scanning", Service.self))
    }

    @Test(arguments: TestEngine.allCases)
    func `A call counts once it is taken up, and its times once it is confirmed`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let request = Self.scanning(test)
            let call = try await test.register().id
            var found = try await test.desk.report(request, as: test[.mona])
            #expect(found.report.tally.lines.isEmpty && found.waiting == 1)

            test.clock.advance(by: .minutes(10))
            try await test.change(call, .accept(exception: ""))
            found = try await test.desk.report(request, as: test[.mona])
            #expect(found.waiting == 0)
            #expect(found.report.tally.sums(.taken, of: .incident).calls == 1)
            let reaction = found.report.tally.sums(.reaction, of: .incident)
            #expect(reaction == .init(calls: 1, promised: 1, kept: 1))

            test.clock.advance(by: .hours(5))
            try await test.finish(call)
            found = try await test.desk.report(request, as: test[.mona])
            let handling = found.report.tally.sums(.handling, of: .incident)
            #expect(handling == .init(calls: 1, promised: 1, kept: 0))
            let recovery = try #require(found.report.recovery)
            #expect(recovery.calls == 1)
            #expect(recovery.median == nil && recovery.ninetieth == nil)
            #expect(found.report.firstTimeRight == Quantity(100))
            let out = try #require(found.report.opening?.out)
            #expect(out >= .hours(5))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A call that turns out to be something else moves to where it belongs`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let request = Self.scanning(test)
            let call = try await test.register().id
            try await test.change(call, .accept(exception: ""))
            try await test.change(
                call, .concern(service: test.id("wifi"), components: []))
            let scanning = try await test.desk.report(request, as: test[.mona])
            #expect(scanning.report.tally == ReportTally())
            let wifi = try await test.desk.report(
                ReportRequest(test.id("wifi", Service.self)), as: test[.chris])
            #expect(wifi.report.tally.sums(.taken).calls == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is not right at once is told, with the calls behind it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await test.register().id
            try await test.bring(call, to: "R6")
            try await test.change(call, .askConfirmation(message: "please look"))
            try await test.change(call, .refuse(reason: "it still beeps"), by: .rena)
            try await test.change(call, .redo(from: "R4", reason: "again"))
            try await test.finish(call)
            let request = Self.scanning(test)
            let found = try await test.desk.report(request, as: test[.mona])
            #expect(found.report.firstTimeRight == Quantity(0))
            let behind = try await test.desk.reportedCalls(
                request, type: .incident, late: .confirmed, as: test[.mona])
            #expect(behind.map(\.id) == [call])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A contact person reads about their own agreement only, others nothing`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let request = Self.scanning(test)
            let call = try await test.register().id
            try await test.change(call, .accept(exception: ""))
            let found = try await test.desk.report(request, as: test[.connie])
            #expect(found.agreement != nil && !found.seesAll)
            #expect(found.report.tally.sums(.taken).calls == 1)
            let calls = try await test.desk.reportedCalls(
                request, type: nil, late: nil, as: test[.connie])
            #expect(calls.map(\.id) == [call])
            for person in [DeskPerson.rena, .otto, .dora, .nick, .adam] {
                let report = await outcome {
                    try await test.desk.report(request, as: test[person])
                }
                let calls = await outcome {
                    try await test.desk.reportedCalls(
                        request, type: nil, late: nil, as: test[person])
                }
                #expect([report, calls] == ["not found", "not found"], "\(person)")
            }
            let other = await outcome {
                try await test.desk.report(
                    ReportRequest(test.id("wifi", Service.self)), as: test[.connie])
            }
            #expect(other == "not found")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The job finds the same numbers in the journal, as often as it runs`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            for words in ["One", "Two", "Three"] {
                let call = try await test.register(words).id
                test.clock.advance(by: .minutes(20))
                try await test.finish(call)
            }
            let request = Self.scanning(test)
            let kept = try await test.desk.report(request, as: test[.mona])
            #expect(kept.report.tally.sums(.confirmed).calls == 3)
            try await test.database.write { transaction in
                for call in try transaction.calls(after: 0, limit: 100) {
                    try transaction.keep(nil, of: call.id)
                }
            }
            let emptied = try await test.desk.report(request, as: test[.mona])
            #expect(emptied.report.tally == ReportTally())
            try await test.desk.scheduleJobs()
            for _ in 1...8 {
                _ = try await test.desk.performNextJob()
                test.clock.advance(by: .seconds(2))
            }
            let refilled = try await test.desk.report(request, as: test[.mona])
            #expect(refilled.report.tally == kept.report.tally)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A customer's agreements are read together, each with its targets beside it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await test.register().id
            try await test.change(call, .accept(exception: ""))
            var request = Self.scanning(test)
            request.customer = test.id("hospital")
            for person in [DeskPerson.mona, .connie] {
                let found = try await test.desk.report(request, as: test[person])
                #expect(found.agreement == nil && found.customer == request.customer)
                #expect(found.customers == [test.id("hospital"): "Waterland Hospital"])
                #expect(found.report.tally.sums(.taken).calls == 1)
                #expect(found.targets(at: .handlingTime).count == 8)
                let lines = found.lines
                let share = lines.first { $0.measure == .share }
                #expect(share?.target == "at_least 99.5 percent")
                let agreed = lines.filter { $0.measure == .target && $0.type == "incident" }
                #expect(
                    Set(agreed.map { "\($0.target) \($0.value)" }) == [
                        "unclassified 1800", "critical 3600", "high 14400",
                    ])
                let calls = try await test.desk.reportedCalls(
                    request, type: nil, late: nil, as: test[person])
                #expect(calls.map(\.id) == [call])
            }
            request.customer = test.id("antenna")
            let nobody = await outcome {
                try await test.desk.report(request, as: test[.mona])
            }
            #expect(nobody == "not found")
        }
    }

    /// It is Monday 21 September 2026, 16:13:20 in Amsterdam.
    ///
    /// From 1 July until that day there were 34 Mondays, Tuesdays and Wednesdays.
    @Test(arguments: TestEngine.allCases)
    func `Agreements with different calendars are each measured in their own hours, and added up`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let office = """
                {"calendars": [{"key": "office", "name": {"en": "Office", "nl": "Kantoor"},
                  "time_zone": "Europe/Amsterdam",
                  "week": {"monday": ["08:00-17:00"], "tuesday": ["08:00-17:00"],
                    "wednesday": ["08:00-17:00"]}, "exceptions": []}]}
                """
            file.calendars = try JSONDecoder().decode(
                EnterpriseFile.self, from: Data(office.utf8)
            ).calendars
            var night = try #require(file.agreements.first { $0.service == "scanning" })
            night.key = "scanning-night"
            night.provider = "devices"
            night.name = .init(en: "Scanning at night", nl: "Scannen in de nacht")
            for index in file.agreements.indices { file.agreements[index].calendar = "office" }
            night.calendar = nil
            file.agreements.append(night)
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)

            let id = try await test.register().id
            try await test.change(id, .accept(exception: ""))
            try await test.change(id, .classify(category: "", impact: .high, urgency: .high))
            test.clock.advance(by: .minutes(20))
            let call = try await test.call(id)
            var request = Self.scanning(test)
            request.customer = test.id("hospital")
            let found = try await test.desk.report(request, as: test[.mona])
            let byName = Dictionary(
                uniqueKeysWithValues: found.hours.map { ($0.agreement.name.english, $0) })
            let day = try #require(byName["Scanning"]?.opening)
            let always = try #require(byName["Scanning at night"]?.opening)
            let opened = try #require(Instant(rfc3339: "2026-09-21T06:00:00Z"))
            let now = test.clock.now
            #expect(day.opened == .hours(34 * 9) + now.since(opened))
            let midnight = try #require(Instant(rfc3339: "2026-06-30T22:00:00Z"))
            #expect(always.opened == now.since(midnight))
            #expect(found.report.opening == day + always)
            // The service as a whole is there in the hours that were agreed, and not all night.
            let whole = try await test.desk.report(Self.scanning(test), as: test[.mona])
            #expect(whole.agreement == nil && whole.hours.count == found.hours.count)
            #expect(whole.report.opening?.opened == (day + always).opened)
            for part in found.hours {
                let out: Duration =
                    part.agreement.id == call.agreement ? now.since(call.registeredAt) : .zero
                #expect(part.opening?.out == out)
            }
            let named = Set(found.lines.compactMap(\.agreement))
            #expect(named == Set(found.hours.map(\.agreement.id.rawValue)))
            request.agreement = call.agreement
            let one = try await test.desk.report(request, as: test[.mona])
            #expect(one.hours.isEmpty)
            #expect(
                one.report.opening
                    == found.hours.first { $0.agreement.id == call.agreement }?.opening)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A service counts as open only as long as something was agreed about it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(file.agreements.firstIndex { $0.service == "scanning" })
            file.agreements[index].calendar = nil
            file.agreements[index].validFrom = "2026-09-01"
            file.agreements[index].validUntil = "2026-09-10"
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            for agreement in [nil, test.id("scanning-hospital", Agreement.self)] {
                var request = Self.scanning(test)
                request.agreement = agreement
                let found = try await test.desk.report(request, as: test[.mona])
                let days = try #require(found.report.opening?.opened).components.seconds / 86_400
                #expect((9...10).contains(days), "\(days)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A contract's report counts what was handed on, by the supplier's own clock`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let contract = test.id("radio-contract", Agreement.self)
            let call = try await test.register()
            try await test.bring(call.id, to: "R3")
            let id = try await test.desk.perform(
                HandOn(call: call.reference, contract: contract, given: "Dead"),
                as: test[.dora])
            var request = ReportRequest(test.id("radio", Service.self))
            request.agreement = contract
            let before = try await test.desk.report(request, as: test[.chris]).report.tally
            #expect(before == ReportTally())
            test.clock.advance(by: .minutes(61))
            _ = try await test.desk.perform(
                ChangeHandOver(id, seen: 1, .accepted, words: "AW-1"), as: test[.dora])
            test.clock.advance(by: .minutes(60))
            _ = try await test.desk.perform(
                ChangeHandOver(id, seen: 2, .delivered, words: ""), as: test[.dora])
            let tally = try await test.desk.report(request, as: test[.chris]).report.tally
            #expect(tally.sums(.taken, of: .incident).calls == 1)
            let handling = tally.sums(.handling, of: .incident)
            #expect(handling == .init(calls: 1, promised: 1, kept: 1))
            for (late, expected) in [(ReportTally.Measure.handling, []), (nil, [call.id])] {
                let calls = try await test.desk.reportedCalls(
                    request, type: .incident, late: late, as: test[.chris])
                #expect(calls.map(\.id) == expected)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The report of an agreement with a team counts the child calls that it covers`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.apply(
                """
                {"agreements": [{"key": "devices-network", "name": {"en": "Team", "nl": "Team"},
                  "kind": "operational_agreement", "service": "scanning",
                  "customer": "devices", "provider": "network", "valid_from": "2025-01-01",
                  "covers": ["devices"],
                  "targets": [{"measure": "handling", "minutes": {"high": 1}}]}]}
                """)
            let root = try await test.register().id
            try await test.bring(root, to: "R5")
            try await test.change(root, .fork([.operate]), by: .dora)
            let child = try #require(try await test.call(root).children.first?.id)
            try await test.change(child, .accept(exception: ""), by: .dora)
            test.clock.advance(by: .minutes(5))
            try await test.finish(child)
            var request = Self.scanning(test)
            let whole = try await test.desk.report(request, as: test[.mona]).report.tally
            request.agreement = try await test.agreementID("devices-network")
            let team = try await test.desk.report(request, as: test[.mona]).report.tally
            #expect(team.sums(.taken, of: .serviceRequest).calls == 1)
            let handling = team.sums(.handling, of: .serviceRequest)
            #expect(handling == .init(calls: 1, promised: 1, kept: 0))
            // To the customer it is one call, and stays that.
            #expect(whole.sums(.taken).calls == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement keeps the specification and the times that were valid on the days asked for`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var request = Self.scanning(test)
            request.agreement = test.scanningAgreement
            request.until = CivilDate(year: 2026, month: 12, day: 31)
            let before = try await test.desk.report(request, as: test[.mona])
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(file.services.firstIndex { $0.key == "scanning" })
            file.services[index].specification?.promises.removeAll()
            test.clock.advance(by: .hours(1))
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let after = try await test.desk.report(request, as: test[.mona])
            #expect(after.promises == before.promises && before.promises != nil)
            let newest = try await test.desk.specification(
                of: test.id("scanning"), as: test[.mona])
            #expect(newest.version?.number == 2)
            let document = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.mona])
            #expect(document.terms.specificationVersion == 1)
        }
    }

    @Test func `Periods that there cannot be are refused at their field`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            var request = Self.scanning(test)
            request.from = CivilDate(year: 2026, month: 4, day: 2)
            request.until = CivilDate(year: 2026, month: 4, day: 1)
            var problems: [FieldProblem] = []
            do {
                _ = try await test.desk.report(request, as: test[.mona])
            } catch DeskRefusal.invalid(let found) {
                problems = found
            }
            #expect(problems.map(\.field) == ["until"])
        }
    }

    @Test(arguments: ReportPeriod.allCases)
    func `A period holds its day and begins where the last one ended`(period: ReportPeriod) {
        for day in (0..<2000).map({ CivilDate(daysSinceEpoch: 19_000 + $0) }) {
            let days = period.days(around: day)
            #expect(days.contains(day))
            let next = period.days(around: days.upperBound.adding(days: 1))
            #expect(next.lowerBound == days.upperBound.adding(days: 1))
        }
    }
}

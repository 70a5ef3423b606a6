import Desk
import TestKit
import Testing
import USM
import Values

/// How an agreement comes about: offered, talked about, accepted by the customer, made so.
struct AgreeingTests {
    @Test(arguments: TestEngine.allCases)
    func `Rounds end in an agreement, and what users may order changes at once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            let first = try await test.offer(under: wish, seen: 0)
            #expect(first.state == .offered && first.version == 2)
            try await test.deed(.reject(reason: "Too dear"), seen: 2, by: .connie)
            try await test.offer(under: wish, seen: 3) { $0.charges[0].amount = "10" }
            try await test.deed(.accept, seen: 4, by: .connie)
            #expect(try await test.orderable(by: .rena) == ["a roll of labels"])
            try await test.bring(wish.id, to: "A5")
            let agreed = try await test.deed(.conclude, seen: 5, by: .mona)
            #expect(agreed.state == .agreed && agreed.id == test.scanningAgreement)
            #expect(try await test.orderable(by: .rena) == ["a spare battery"])

            let document = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.chris])
            #expect(document.number == 1 && !document.isOffer && document.answer == nil)
            #expect(document.terms.charges.map(\.amount.minorUnits) == [1000, -300])
            #expect(document.wish == wish.reference)
            let events = document.history.map(\.event)
            #expect(
                events.map(\.kind) == [
                    "opened", "offered", "rejected", "offered", "accepted", "agreed",
                ])
            #expect(document.history.map(\.by).last == test.person(.mona))
            let replayed = try #require(Arrangement.replaying(events))
            #expect(replayed.versions.map(\.terms) == [document.terms])
            #expect(replayed.eventCount == document.version)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement that its journal does not tell of so is found by verifying`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            #expect(try await test.journalDifferences() == [])
            _ = try await test.database.write { transaction in
                try transaction.run(
                    "UPDATE arrangement SET contents = replace(contents, 'every cart', 'no cart')")
            }
            let found = try await test.journalDifferences()
            #expect(found.count == 1)
            #expect(found.first?.hasPrefix("\(test.scanningAgreement) round: ") == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A version that was agreed ahead begins when its first day comes`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            try await test.agree(under: wish) { $0.firstDay = "2026-10-01" }
            try await test.desk.scheduleJobs()
            while try await test.desk.performNextJob() != nil {}
            #expect(try await test.orderable(by: .rena) == ["a roll of labels"])
            let before = try await test.desk.agreement(
                test.scanningAgreement, as: test[.rena])
            // Midnight in Amsterdam, in summer.
            #expect(before.validUntil?.rfc3339 == "2026-09-30T22:00:00Z")
            test.clock.advance(by: .days(10))
            while try await test.desk.performNextJob() != nil {}
            #expect(try await test.orderable(by: .rena) == ["a spare battery"])
            let after = try await test.desk.agreement(test.scanningAgreement, as: test[.rena])
            #expect(after.validFrom == before.validUntil && after.validUntil == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What ends is over for who may ask, and cannot be changed any more`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            try await test.agree(under: wish)
            try await test.deed(
                .end(lastDay: "2026-09-30", reason: "The ward closes"), by: .mona)
            #expect(try await test.orderable(by: .rena) == ["a spare battery"])
            test.clock.advance(by: .days(20))
            #expect(try await test.orderable(by: .rena) == [])
            let again = await outcome {
                try await test.deed(.end(lastDay: "", reason: "Again"), by: .mona)
            }
            #expect(again == "not now")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An agreement ends under a wish or a request for change, whose journal says so`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            try await test.agree(under: wish)
            let ending = ChangeArrangement.Deed.end(lastDay: "", reason: "The ward closes")
            let alone = await refusal { try await test.deed(ending, under: nil, by: .mona) }
            #expect(alone?.fields == ["under"])
            let change = try await test.register("Ward 4 closes", type: .requestForChange)
            try await test.deed(ending, under: .open(change.reference), by: .mona)
            #expect(try await test.kinds(of: change.id).last == "terms_changed")
            let document = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.mona])
            #expect(document.ending?.call == change.id)
            #expect(document.endedUnder == change.reference)
            // Who may see the agreement but not the call is not told of it.
            let other = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.nick])
            #expect(other.ending?.reason == "The ward closes" && other.endedUnder == nil)
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What never began is gone when it is ended before`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            let opened = try await test.desk.perform(
                OfferAgreement(wish.reference, Self.internalOffer(test)), as: test[.dora])
            try await test.deed(.accept, opened.id, by: .dora)
            try await test.bring(wish.id, to: "A5")
            try await test.deed(.conclude, opened.id, by: .mona)
            let line = try await test.desk.agreements(kind: .operational, as: test[.enid]).lines
            #expect(line.map(\.id) == [opened.id] && line.first?.state == .agreed)
            try await test.deed(.end(lastDay: "", reason: "No need"), opened.id, by: .mona)
            let none = try await test.desk.agreements(
                kind: .operational, state: .agreed, as: test[.enid]
            ).lines
            #expect(none.isEmpty)
        }
    }

    /// What the network team does for the team of devices, from later on.
    private static func internalOffer(_ test: DeskWithPeople) -> AgreementDraft {
        var draft = test.offer
        draft.kind = .operational
        draft.provider = test.id("network")
        draft.customer = test.id("devices")
        draft.specificationVersion = nil
        draft.understanding = "The network team answers the phone.\nWe call before ten."
        draft.items = []
        draft.charges = []
        draft.covers = [test.id("devices")]
        draft.contacts = [test.person(.dora)]
        draft.firstDay = "2026-12-01"
        return draft
    }

    @Test(arguments: TestEngine.allCases)
    func `A request for change carries what was agreed, in words`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            try await test.agree(under: wish)
            let opened = try await test.fork(wish.id, to: [.change])
            let change = try await test.call(try #require(opened.first))
            #expect(change.type == .requestForChange)
            #expect(change.description.contains("Service agreement: Scanning on every cart"))
            #expect(change.description.contains("a spare battery (service request)"))
            #expect(change.description.contains("EUR 12.50 per month"))
            #expect(!change.description.contains("repairs"))
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The negotiation does not end with an open offer, and a stopped wish takes it back`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            let goingOn = await outcome { try await test.change(wish.id, .work(note: "done")) }
            #expect(goingOn == "not now")
            #expect(try await test.desk.waitingOffers(for: test[.connie], limit: 9).count == 1)
            try await test.change(wish.id, .abort(reason: "No money"), by: .chris)
            #expect(try await test.desk.waitingOffers(for: test[.connie], limit: 9).isEmpty)
            let document = try await test.desk.agreementDocument(
                test.scanningAgreement, showing: .offered, as: test[.chris])
            #expect(document.state == .withdrawn && document.hasBoth)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file does not overwrite what the parties agreed`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            try await test.agree(under: wish)
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let same = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            #expect(same.changes.isEmpty)
            let index = try #require(
                file.agreements.firstIndex { $0.key == "scanning-hospital" })
            file.agreements[index].name.en = "Something else"
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.desk.perform(
                    ApplyEnterprise(file, under: wish.reference), as: .machine)
            }
            #expect(refusal?.fields == ["agreements.scanning-hospital"])
        }
    }
}

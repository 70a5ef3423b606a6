import Desk
import TestKit
import Testing
import USM
import Values

/// What cannot be offered, and where that is said.
struct OfferRefusalTests {
    /// A mistake that somebody makes in a draft, and the fields at which they are told.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let fields: [String]
        let make: @Sendable (inout AgreementDraft) -> Void

        init(_ fields: String..., make: @escaping @Sendable (inout AgreementDraft) -> Void) {
            self.fields = fields
            self.make = make
        }

        var testDescription: String { fields.joined(separator: " ") }
    }

    static let mistakes: [Mistake] = [
        Mistake("name.en") { $0.english = " " },
        Mistake("specification_version") { $0.specificationVersion = 7 },
        Mistake("first_day") { $0.firstDay = "2026-02-30" },
        Mistake("first_day") { $0.firstDay = "2026-09-20" },
        Mistake("last_day", "review_on") { $0.lastDay = "2026-09-20" },
        Mistake("review_on") { $0.reviewOn = "2026-09-21" },
        Mistake("covers") { $0.covers = [] },
        Mistake("covers") { $0.covers = [ID("nobody")] },
        Mistake("contacts") { $0.contacts = [] },
        Mistake("contacts") { $0.contacts = $0.covers },
        Mistake("calendar") { $0.calendar = ID("none") },
        Mistake("items.1.rests_on") { $0.items[0].restsOn = [] },
        Mistake("items.1.routine.1.step") { $0.items[0].routine = [.init(step: "O9")] },
        Mistake("items.1.routine.1.step") { $0.items[0].routine = [.init(step: "O3")] },
        Mistake("items.1.routine.1.step") {
            $0.items[0].routine = [.init(step: "R3", english: "Repair", dutch: "Herstel")]
        },
        Mistake("items.1.routine.1.instruction.nl") {
            $0.items[0].routine = [.init(step: "O3", english: "From the shelf")]
        },
        Mistake("items.1.routine.1.team") {
            $0.items[0].routine = [.init(step: "O3", team: $0.contacts.first)]
        },
        Mistake("items.1.rests_on") { $0.items[0].restsOn = ["facility.functioning.charm"] },
        Mistake("items.1.rests_on") { $0.items[0].restsOn = ["facility.functioning.speed"] },
        Mistake("items.1.type") { $0.items[0].type = .risk },
        Mistake("items.1.promise.nl") { $0.items[0].promiseDutch = "" },
        Mistake("items.1.lead_minutes", "items.1.price") {
            $0.items[0].price = "five"
            $0.items[0].leadMinutes = "0"
        },
        Mistake("charges.1.place") { $0.charges[0].place = "facility.functioning.speed" },
        Mistake("charges.2.place") { $0.charges[1].place = "facility.charm" },
        Mistake("charges.1.amount") { $0.charges[0].amount = "1.005" },
        Mistake("charges.1.currency") { $0.charges[0].currency = "euro" },
        Mistake("targets.1.critical") { $0.targets[0].minutes["critical"] = "soon" },
        Mistake("targets.1.urgent") { $0.targets[0].minutes["urgent"] = "5" },
        Mistake("targets.2.critical") { $0.targets.append($0.targets[0]) },
        Mistake("warn_at_percent") { $0.warnAtPercent = "100" },
        Mistake("understanding", "items.1.rests_on", "charges.1.place") {
            $0.specificationVersion = nil
        },
    ]

    @Test(arguments: mistakes)
    func `A mistake is told at its field, and nothing is offered`(mistake: Mistake) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let wish = try await test.wish(at: "A4")
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: wish, mistake.make)
            }
            #expect(refusal?.fields == mistake.fields)
            let document = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.dora])
            #expect(document.version == 0 && document.history.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two agreements of the same parties about one service never run at once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            let beside = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: wish) { $0.endsEarlier = false }
            }
            #expect(beside?.fields == ["first_day"])
            var draft = test.offer
            draft.provider = test.id("provider")
            draft.customer = test.id("hospital")
            let second = draft
            let another = await #expect(throws: DeskRefusal.self) {
                try await test.desk.perform(
                    OfferAgreement(wish.reference, second), as: test[.dora])
            }
            #expect(another?.fields == ["first_day"])
            try await test.agree(under: wish)
            let next = try await test.wish(at: "A4")
            let overlapping = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: next) {
                    $0.endsEarlier = false
                    $0.firstDay = "2027-01-01"
                }
            }
            #expect(overlapping?.fields == ["first_day"])
        }
    }

    @Test(arguments: TestEngine.allCases, ["A3", "A6"])
    func `Offers are made while a wish is drafted and negotiated`(
        engine: TestEngine, step: String
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: step)
            #expect(await outcome { try await test.offer(under: wish) } == "not now")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An offer is about the service of its wish, and talked about under one wish`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let other = try await test.wish(at: "A4", about: "wifi")
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: other, by: .enid)
            }
            #expect(refusal?.fields == ["service"])
            let (first, second) = (try await test.wish(at: "A4"), try await test.wish(at: "A4"))
            try await test.offer(under: first)
            #expect(await outcome { try await test.offer(under: second) } == "not now")
            try await test.deed(.withdraw(reason: "Wrong wish"), by: .dora)
            #expect(await outcome { try await test.offer(under: second) } == "done")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who did not see the newest round is told, and it is not overwritten`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            try await test.offer(under: wish, seen: 0)
            try await test.offer(under: wish, seen: 2)
            let unseen = await outcome { try await test.offer(under: wish, seen: 2) }
            #expect(unseen == "outdated")
            let late = await outcome { try await test.deed(.accept, seen: 2, by: .connie) }
            #expect(late == "outdated")
            let blank = await #expect(throws: DeskRefusal.self) {
                try await test.deed(.reject(reason: " "), by: .connie)
            }
            #expect(blank?.fields == ["reason"])
        }
    }
}

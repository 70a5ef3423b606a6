import Desk
import TestKit
import Testing
import USM
import Values

/// Who sees agreements and offers, and who does what with them.
struct AgreementPermissionTests {
    /// Otto speaks for another customer of the same service from now on.
    private static func letOttoSpeakForClinic(_ test: DeskWithPeople) async throws -> Actor {
        var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
        let hospital = try #require(file.organizations.first { $0.key == "hospital" })
        var clinic = hospital
        (clinic.key, clinic.name) = ("clinic", "Clinic")
        file.organizations.append(clinic)
        let index = try #require(file.people.firstIndex { $0.key == "otto" })
        file.people[index].parent = "clinic"
        var agreement = try #require(file.agreements.first { $0.key == "scanning-hospital" })
        (agreement.key, agreement.customer) = ("scanning-clinic", "clinic")
        (agreement.covers, agreement.contacts) = (["clinic"], ["otto"])
        file.agreements.append(agreement)
        _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
        return try await test.desk.actor(for: test.person(.otto))
    }

    @Test(arguments: TestEngine.allCases)
    func `A contact of another customer finds nothing`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let otto = try await Self.letOttoSpeakForClinic(test)
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            let id = test.scanningAgreement
            let answers = [
                await outcome { try await test.desk.agreementDocument(id, as: otto) },
                await outcome {
                    try await test.desk.perform(ChangeArrangement(id, .accept), as: otto)
                },
                await outcome { try await test.desk.agreement(id, as: otto) },
            ]
            #expect(answers == ["not found", "not found", "not found"])
            let list = try await test.desk.agreements(as: otto)
            #expect(list.lines.map(\.name.english) == ["Scanning"])
            #expect(list.lines.map(\.id) != [id] && !list.isInside)
            // They cannot be named for this customer either.
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: wish) { $0.contacts.append(otto.person) }
            }
            #expect(refusal?.fields == ["contacts"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Only who answers for the customer accepts, and only the service manager concludes`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            let expected: [(DeskPerson, String)] = [
                // She asked for it, and does not answer for the customer.
                (.rena, "not found"), (.otto, "not found"), (.adam, "not found"),
                (.nick, "not found"),
                // They made the offer.
                (.dora, "not allowed"), (.mona, "not allowed"), (.chris, "not allowed"),
                (.connie, "done"),
            ]
            for (person, answer) in expected {
                let came = await outcome { try await test.deed(.accept, by: person) }
                #expect(came == answer, "\(person)")
            }
            for person in [DeskPerson.dora, .cora, .chris, .connie] {
                let came = await outcome { try await test.deed(.conclude, by: person) }
                #expect(came == "not allowed", "\(person)")
            }
            #expect(await outcome { try await test.deed(.conclude, by: .mona) } == "done")
            let ending = ChangeArrangement.Deed.end(lastDay: "", reason: "x")
            #expect(await outcome { try await test.deed(ending, by: .connie) } == "not allowed")
            #expect(await outcome { try await test.deed(ending, by: .nick) } == "not allowed")
            #expect(await outcome { try await test.deed(ending, by: .rena) } == "not found")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Whoever left the customer answers for it no more`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(file.people.firstIndex { $0.key == "connie" })
            file.people[index].parent = "provider"
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            #expect(await outcome { try await test.deed(.accept, by: .connie) } == "not allowed")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A list says that an offer waits to those only whom the talks concern`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            for (person, waits) in [(DeskPerson.connie, true), (.mona, true), (.nick, false)] {
                let lines = try await test.desk.agreements(as: test[person]).lines
                let line = lines.first { $0.id == test.scanningAgreement }
                #expect(line?.awaitsAnswer == waits, "\(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Nobody binds themselves to a text that they did not say they read`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            let read = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.connie]
            ).version
            try await test.offer(under: wish) { $0.charges[0].amount = "99" }
            for seen in [nil, read] {
                let refusal = await #expect(throws: DeskRefusal.self) {
                    try await test.desk.perform(
                        ChangeArrangement(test.scanningAgreement, seen: seen, .accept),
                        as: test[.connie])
                }
                guard case .outdated = refusal else {
                    Issue.record("\(String(describing: refusal))")
                    continue
                }
            }
            try await test.deed(.accept, by: .connie)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Customers see prices and not costs, and talks are for those whom they concern`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A5")
            try await test.offer(under: wish)
            let id = test.scanningAgreement
            let seen = try await test.desk.agreementDocument(id, as: test[.connie])
            #expect(seen.isOffer && seen.terms.charges.map(\.side) == [.price])
            #expect(seen.allowed == [.accept, .reject])
            let told = seen.history.compactMap { entry -> AgreementTerms? in
                guard case .offered(let terms) = entry.event else { return nil }
                return terms
            }
            #expect(told.map { $0.charges.map(\.side) } == [[.price]])
            #expect(seen.wish == nil || seen.wish == wish.reference)
            let managed = try await test.desk.agreementDocument(id, as: test[.mona])
            #expect(managed.terms.charges.map(\.side) == [.price, .cost])
            // Others who work here see what runs, and nothing of the talks.
            let other = try await test.desk.agreementDocument(id, as: test[.nick])
            #expect(!other.isOffer && other.answer == nil && other.history.isEmpty)
            #expect(other.allowed.isEmpty && other.version == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who only reads offers nothing, and a wish is offered under by who works on it`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            let expected: [(DeskPerson, String)] = [
                (.rena, "not found"), (.nick, "not found"), (.adam, "not found"),
                (.connie, "not found"), (.mona, "done"),
            ]
            for (person, answer) in expected {
                let came = await outcome { try await test.offer(under: wish, by: person) }
                #expect(came == answer, "\(person)")
            }
            let prepared = try await test.desk.ask(
                PrepareOffer(wish.reference, changing: test.scanningAgreement),
                as: test[.dora])
            #expect(prepared.seen == 2 && prepared.draft == Self.asOffered(test.offer, test))
            #expect(prepared.people.map(\.name).contains("Connie"))
            #expect(prepared.versions.shown == [1])
        }
    }

    /// As an offer comes back: without what the draft leaves to the desk.
    private static func asOffered(
        _ draft: AgreementDraft, _ test: DeskWithPeople
    ) -> AgreementDraft {
        var draft = draft
        draft.service = test.id("scanning")
        draft.items[0].words = ["spare battery"]
        draft.items[0].form = []
        draft.charges[0].amount = "12.50"
        draft.charges[1].amount = "-3.00"
        draft.targets[0].minutes = ["critical": "30"]
        return draft
    }
}

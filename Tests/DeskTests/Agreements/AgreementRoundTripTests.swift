import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// What came about between people goes into a file and out of it again.
struct AgreementRoundTripTests {
    @Test(arguments: TestEngine.allCases)
    func `An agreement that was negotiated loses nothing on its way through a file`(
        engine: TestEngine
    ) async throws {
        var exported = EnterpriseFile()
        try await DeskWithPeople.with(engine) { test in
            let wish = try await test.wish(at: "A4")
            let excluded = test.person(.rena)
            try await test.agree(under: wish) {
                $0.understanding = "Every cart has one."
                $0.except = [excluded]
            }
            exported = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let plan = try await test.desk.ask(PlanEnterprise(exported), as: .machine)
            #expect(plan.changes.isEmpty)
        }
        let agreed = try #require(exported.agreements.first { $0.key == "scanning-hospital" })
        #expect(agreed.understanding == "Every cart has one.")
        #expect(agreed.reviewOn == "2027-03-01")
        #expect(agreed.except == ["rena"])
        #expect(agreed.charges.map(\.amount) == ["EUR 12.50", "EUR -3.00"])
        #expect(agreed.charges.map(\.side) == [.price, .cost])
        let text = try JSONEncoder().encode(exported)
        let file = try JSONDecoder().decode(EnterpriseFile.self, from: text)
        #expect(file == exported)
        try await TestDesk.with(engine) { test in
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let again = try await test.desk.ask(ExportEnterprise(), as: .machine)
            #expect(again == exported)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who is excepted may not ask, although the whole hospital may`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            #expect(try await test.orderable(by: .rena) == ["a roll of labels"])
            let wish = try await test.wish(at: "A4")
            let excluded = test.person(.rena)
            try await test.agree(under: wish) { $0.except = [excluded] }
            #expect(try await test.orderable(by: .rena) == [])
            #expect(try await test.orderable(by: .connie) == ["a spare battery"])
            let document = try await test.desk.agreementDocument(
                test.scanningAgreement, as: test[.connie])
            #expect(document.terms.coverage.excluded == [excluded])
        }
    }

    @Test func `Whoever is covered and excepted at once covers nobody`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let wish = try await test.wish(at: "A4")
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: wish) { $0.except = $0.covers }
            }
            #expect(refusal?.fields == ["covers"])
            let unknown = await #expect(throws: DeskRefusal.self) {
                try await test.offer(under: wish) { $0.except = [ID("nobody")] }
            }
            #expect(unknown?.fields == ["except"])
        }
    }

    @Test func `What a file says of costs is kept from the customer`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            let index = try #require(
                file.agreements.firstIndex { $0.key == "scanning-hospital" })
            let charges = """
                [{"name": {"en": "readers", "nl": "lezers"}, "amount": "EUR 12.50",
                  "period": "month"},
                 {"name": {"en": "readers", "nl": "lezers"}, "amount": "EUR 9",
                  "period": "month", "side": "cost"}]
                """
            file.agreements[index].charges = try JSONDecoder().decode(
                [EnterpriseFile.AgreedCharge].self, from: Data(charges.utf8))
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let seen = { (person: DeskPerson) in
                try await test.desk.agreementDocument(test.scanningAgreement, as: test[person])
                    .terms.charges.map(\.side)
            }
            #expect(try await seen(.connie) == [.price])
            #expect(try await seen(.nick) == [.price])
            #expect(try await seen(.mona) == [.price, .cost])
        }
    }
}

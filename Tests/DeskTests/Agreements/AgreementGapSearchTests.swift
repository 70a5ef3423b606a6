import Desk
import TestKit
import Testing
import USM
import Values

/// Agreements with customers, held against those with teams and suppliers.
struct AgreementGapSearchTests {
    /// Scanning rests on the network and on the repair of radios, which a supplier does.
    private static func compose(_ test: DeskWithPeople) async throws {
        var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
        let scanning = try #require(file.services.firstIndex { $0.key == "scanning" })
        file.services[scanning].specification?.generic = "wifi"
        file.services[scanning].specification?.specific = ["radio"]
        let contract = try #require(file.agreements.firstIndex { $0.key == "radio-contract" })
        file.agreements[contract].kind = .underpinning
        _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
    }

    @Test(arguments: TestEngine.allCases)
    func `What nobody agreed on, what is slower and what is less available is found`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let before = try await test.desk.agreementGaps(as: test[.dora])
            #expect(before.gaps.isEmpty && before.compared == 0)
            try await Self.compose(test)
            let found = try await test.desk.agreementGaps(as: test[.dora])
            #expect(found.compared == 1)
            #expect(Set(found.gaps.map(\.agreement)) == [test.scanningAgreement])
            let wifi = found.gaps.filter { $0.part == test.id("wifi") }
            #expect(wifi.map(\.cause) == [.nobody])
            let contract = test.id("radio-contract", Agreement.self)
            let slower = found.gaps.filter { gap in
                if case .slower(contract, let target, given: .seconds(7200)) = gap.cause {
                    return target.priority == .critical && target.time == .seconds(3600)
                }
                return false
            }
            #expect(slower.count == 4)
            let silent = found.gaps.contains { gap in
                if case .lessAvailable(contract, _, given: nil) = gap.cause { true } else { false }
            }
            #expect(silent)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What the provider agreed as a customer itself holds up, what others agreed does not`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await Self.compose(test)
            for (customer, holdsUp) in [("provider", true), ("hospital", false)] {
                var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
                let contract = try #require(
                    file.agreements.firstIndex { $0.key == "radio-contract" })
                file.agreements[contract].kind = .service
                file.agreements[contract].customer = customer
                _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
                let found = try await test.desk.agreementGaps(as: test[.dora])
                let causes = found.gaps.filter { $0.part == test.id("radio") }.map(\.cause)
                #expect(!causes.isEmpty && causes.contains(.nobody) == !holdsUp, "\(customer)")
                #expect(Set(found.gaps.map(\.agreement)) == [test.scanningAgreement])
            }
        }
    }

    @Test func `It is for those who work here`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            for person in [DeskPerson.rena, .otto, .connie] {
                let came = await outcome { try await test.desk.agreementGaps(as: test[person]) }
                #expect(came == "not allowed", "\(person)")
            }
        }
    }
}

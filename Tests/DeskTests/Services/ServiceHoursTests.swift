import Desk
import Testing
import TestKit
import USM
import Values

@Suite struct ServiceHoursTests {
    @Test(arguments: TestEngine.allCases)
    func `Agreements stand with the calendar in which their clocks run`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let found = try await test.desk.serviceHours(as: test[.dora])
            #expect(found.calendars.isEmpty)
            // The agreement on printing is over, so nothing runs under it.
            #expect(
                found.agreements[nil]?.map(\.name.english) == [
                    "Network", "Radio contract", "Scanning",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Hours are for those who work here`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let refusal = await #expect(throws: DeskRefusal.self) {
                try await test.desk.serviceHours(as: test[.rena])
            }
            #expect(refusal?.word == "not allowed")
        }
    }
}

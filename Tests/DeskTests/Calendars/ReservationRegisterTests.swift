import Desk
import TestKit
import Testing
import USM
import Values

/// The register of reserved components: listed, added and withdrawn.
struct ReservationRegisterTests {
    private static func wish(_ test: DeskWithPeople, _ title: String) async throws -> String {
        try await test.desk.perform(
            RegisterCall(
                title: title, description: "", service: test.id("scanning"), type: .wish,
                channel: .desk),
            as: test[.dora]
        ).reference
    }

    private static func reserve(
        _ component: String, for call: String, _ hours: Range<Int>, _ test: DeskWithPeople,
        by person: DeskPerson = .dora
    ) async throws -> ID<Reservation> {
        let now = test.clock.now
        return try await test.desk.perform(
            ReserveComponent(
                component, for: call, from: now.adding(.hours(hours.lowerBound)),
                until: now.adding(.hours(hours.upperBound)), note: "For the trial"),
            as: test[person])
    }

    @Test(arguments: TestEngine.allCases)
    func `A component is reserved once at a time, and who has it is named`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let first = try await Self.wish(test, "More readers")
            let second = try await Self.wish(test, "Other readers")
            let id = try await Self.reserve("wr-204", for: first, 2..<4, test)
            for hours in [1..<3, 2..<4, 3..<9] {
                let answer = await #expect(throws: DeskRefusal.self) {
                    _ = try await Self.reserve("wr-204", for: second, hours, test)
                }
                guard case .invalid(let problems)? = answer else {
                    Issue.record("\(String(describing: answer))")
                    return
                }
                #expect(problems.map(\.field) == ["from"])
                #expect(problems.allSatisfy { $0.sentence.english.contains(first) })
                #expect(problems.allSatisfy { $0.sentence.dutch.contains(first) })
            }
            _ = try await Self.reserve("wr-204", for: second, 4..<6, test)

            let register = try await test.desk.reservedComponents(as: test[.dora])
            #expect(
                register.reservations.map { register.calls[$0.call]?.reference } == [first, second])
            #expect(
                register.mayRelease.count == 2 && register.mayReserve
                    && !register.reservations.isCut)
            let others = try await test.desk.reservedComponents(as: test[.nick])
            #expect(others.reservations.count == 2)
            #expect(others.calls.isEmpty && others.mayRelease.isEmpty)
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.reservedComponents(as: test[.rena])
            }

            try await test.desk.perform(ReleaseReservation(id), as: test[.dora])
            _ = try await Self.reserve("wr-204", for: second, 1..<4, test)
            test.clock.advance(by: .hours(4))
            let rest = try await test.desk.reservedComponents(as: test[.dora])
            #expect(rest.reservations.map(\.window.from) == [test.clock.now])
        }
    }

    @Test func `What cannot be reserved is refused at its field`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let call = try await Self.wish(test, "More readers")
            let cases: [(String, String, Range<Int>, DeskPerson, String)] = [
                ("wr-999", call, 1..<2, .dora, "component"), ("", call, 1..<2, .dora, "component"),
                ("wr-204", "WSH-999999", 1..<2, .dora, "call"),
                ("wr-204", "", 1..<2, .dora, "call"),
                ("wr-204", call, 1..<1, .dora, "until"),
                ("wr-204", call, 1..<9000, .dora, "until"),
                ("wr-204", call, 1..<2, .nick, "call"),
            ]
            for (component, call, hours, person, field) in cases {
                let answer = await #expect(throws: DeskRefusal.self) {
                    _ = try await Self.reserve(component, for: call, hours, test, by: person)
                }
                #expect(answer?.fields == [field], "\(component) \(call) \(hours) \(person)")
            }
            let register = try await test.desk.reservedComponents(as: test[.enid])
            #expect(register.reservations.isEmpty)
        }
    }
}

import Desk
import Markup
import TestKit
import Testing
import USM
import Values
import Web

/// The river of real calls, as they are worked on.
struct RiverOfCallsTests {
    private let viewer = Viewer()

    private func model(_ people: DeskWithPeople, _ call: CallReceipt) async throws -> RiverModel {
        let view = try await people.desk.callView(call.reference, as: people[.enid])
        return RiverModel(
            tree: view.treeCalls, focus: view.call.id, journal: view.journal, viewer: viewer)
    }

    @Test func `Done steps know who did them, and one step is the present one`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let call = try await people.register()
            try await people.change(call.id, .accept(exception: ""))
            let stations = try await model(people, call).root.stations
            #expect(stations[0].state == .done && stations[0].who == "Enid")
            #expect(stations.filter { $0.state == .now }.map(\.step.code) == ["R2"])
        }
    }

    @Test func `Where a child runs, the present step is the child's`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let call = try await people.register()
            try await people.bring(call.id, to: "R5")
            try await people.change(call.id, .fork([.change]))
            let model = try await model(people, call)
            let present = model.stations.filter { $0.station.state == .now }
            #expect(present.map(\.station.step.code) == ["C1"])
            #expect(model.root.arms.map(\.process) == [.change])
            #expect(model.root.possible.isEmpty)
        }
    }

    @Test func `Two children run as two arms`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let call = try await people.register()
            try await people.bring(call.id, to: "R5")
            try await people.change(call.id, .fork([.change, .operate]))
            let model = try await model(people, call)
            #expect(model.root.arms.map(\.process) == [.change, .operate])
            #expect(model.stations.count { $0.station.state == .now } == 2)
        }
    }

    @Test func `An aborted call ends where it stood`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let call = try await people.register()
            try await people.bring(call.id, to: "R3")
            try await people.change(call.id, .abort(reason: "Not needed"), by: .chris)
            let root = try await model(people, call).root
            #expect(root.isAborted && root.stations.map(\.step.code) == ["R1", "R2", "R3"])
        }
    }

    @Test func `Each drawing is well-formed, in words and in the small`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let call = try await people.register()
            try await people.bring(call.id, to: "R5")
            for _ in 1...2 {
                let river = River(try await model(people, call), viewer)
                let page: HTML = "<div>\(river)\(river.small)</div>"
                #expect(WellFormed.check(page.bytes) == [])
                _ = try? await people.change(call.id, .fork([.change, .operate]))
            }
        }
    }
}

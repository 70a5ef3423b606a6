import Records
import Storage
import USM
import Values

/// What lies ahead of the demo: planned changes and requests, a release, reservations, absence,
/// what a change will do to the register, and what suppliers were handed.
///
/// All by the desk's own commands, as its people would have given them.
struct DemoCalendar {
    private let desk: ServiceDesk
    private let clock: DemoClock
    private let cast: DemoCast
    /// The references of the demo's calls, by the names of their stories.
    private let told: [String: String]
    private let end: Instant
    private let zone: TimeZoneRules
    private let today: CivilDate

    private static let coordinator = "priya.nair"

    init(
        desk: ServiceDesk, clock: DemoClock, cast: DemoCast, told: [String: String], end: Instant
    ) throws {
        self.desk = desk
        self.clock = clock
        self.cast = cast
        self.told = told
        self.end = end
        zone = try .named("Europe/Amsterdam")
        today = zone.civil(at: end).date
    }

    func fill() async throws {
        try await handOn()
        clock.set(end)
        try await plan()
        try await reserve()
        try await planRegister()
        let jeroen = try await cast.actor("jeroen.bakker", desk)
        _ = try await desk.perform(
            EnterAbsence(from: moment(1, 11), until: moment(1, 17)), as: jeroen)
        let lotte = try await cast.actor("lotte.smit", desk)
        _ = try await desk.perform(
            EnterAbsence(from: moment(3, 0), until: moment(10, 0)), as: lotte)
    }

    private func plan() async throws {
        let saturday = (Weekday.saturday.position - today.weekday.position + 6) % 7 + 1
        let coordinator = try await cast.actor(Self.coordinator, desk)
        let release = try await desk.perform(
            CreateRelease(name: "Winter release"), as: coordinator)
        try await plan("database", moment(saturday, 20), hours: 3, "eva.lindqvist", release)
        // Both are about the same reader, so that the calendar shows what is in the way.
        try await plan("reader", moment(1, 10), hours: 1, "bram.koster")
        try await plan("mounts", moment(1, 10), hours: 2, "henk.mulder")
        try await plan("pump", moment(2, 14), hours: 1, "lotte.smit")
        try await plan("laptop", moment(1, 10), hours: 2, "jeroen.bakker")
        try await plan("meeting", moment(2, 9), hours: 1, "kees.van-dam")
    }

    private func plan(
        _ story: String, _ from: Instant, hours: Int, _ person: String,
        _ release: ID<Release>? = nil
    ) async throws {
        let call = try await work(of: story)
        _ = try await desk.perform(
            PlanCall(
                call.id.rawValue, from: from, until: from.adding(.hours(hours)),
                person: try cast.party(person), release: release,
                acknowledged: "Agreed with the wards: it cannot wait."),
            as: try await cast.actor(Self.coordinator, desk))
    }

    /// What a change will do to the register of managed components at its C8.
    private func planRegister() async throws {
        let change = try await work(of: "choice").id.rawValue
        let coordinator = try await cast.actor(Self.coordinator, desk)
        let ordering = try cast.component("meal-ordering")
        let owner = try cast.party("facility-management")
        let tablets = "Tablets at the beds of ward 4"
        let deeds: [PlanRegister.Deed] = [
            .add(
                ComponentDraft(
                    name: tablets, componentClass: "asset/hardware", owner: owner,
                    key: "tablets-ward-4")),
            .alter(ordering, ComponentDraft(name: "Meal ordering, with a choice until ten")),
            .relate(ordering, .connectedTo, .called(tablets)),
        ]
        for deed in deeds {
            try await desk.perform(PlanRegister(change, seen: nil, deed), as: coordinator)
        }
    }

    private func reserve() async throws {
        let saturday = (Weekday.saturday.position - today.weekday.position + 6) % 7 + 1
        let database = try await work(of: "database")
        _ = try await desk.perform(
            Reserve(
                for: database.id.rawValue, from: moment(saturday, 20),
                until: moment(saturday, 23), person: try cast.party("aisha.diallo"),
                note: "A second pair of eyes during the move."),
            as: try await cast.actor("eva.lindqvist", desk))
        let reader = try await work(of: "reader")
        _ = try await desk.perform(
            Reserve(
                for: reader.id.rawValue, from: end, until: moment(1, 12),
                component: try cast.component("store-handheld"),
                note: "Stands in for the reader of ward 4."),
            as: try await cast.actor("bram.koster", desk))
    }

    /// One call that a supplier accepted yesterday, and one that they were told of just now.
    private func handOn() async throws {
        let contract = try cast.agreement("scanpoint-contract")
        let henk = try await cast.actor("henk.mulder", desk)
        let mounts = try await work(of: "mounts")
        clock.set(end.adding(.hours(-30)))
        let handOver = try await desk.perform(
            HandOn(
                call: mounts.id.rawValue, contract: contract,
                given: "We need 41 mounts with a rubber rim, delivered per ward."),
            as: henk)
        clock.set(end.adding(.hours(-27)))
        _ = try await desk.perform(
            ChangeHandOver(handOver, seen: nil, .accepted, words: "SP-20418"), as: henk)
        clock.set(end)
        let reader = try await work(of: "reader")
        _ = try await desk.perform(
            HandOn(
                call: reader.id.rawValue, contract: contract,
                given: "The window of a reader is cracked. Please send a new window."),
            as: try await cast.actor("bram.koster", desk))
    }

    /// The call at which the work of a story stands now: itself, or what it opened.
    private func work(of story: String) async throws -> Call {
        guard let reference = told[story] else { throw DeskRefusal.notFound }
        let actor = try await cast.actor(Self.coordinator, desk)
        let policy = Policy(actor)
        return try await desk.database.read { reader in
            var call = try reader.call(reference: reference, policy: policy)
            while let child = call.children.first(where: { $0.outcome == .running }),
                let next = try reader.call(child.id)
            {
                call = next
            }
            return call
        }
    }

    /// An hour of a day from today on, by the clocks of the demo's hospital.
    private func moment(_ days: Int, _ hour: Int) -> Instant {
        zone.moment(of: today.adding(days: days), TimeOfDay(hour: hour) ?? .midnight)
    }
}

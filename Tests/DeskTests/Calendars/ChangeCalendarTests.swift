import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// The change calendar: who plans, what is in the way, and what nobody may see.
struct ChangeCalendarTests {
    /// A change on scanning's readers, brought to its planning step.
    private static func change(
        _ test: DeskWithPeople, _ component: String = "wr-204", at step: String = "C3"
    ) async throws -> ID<Call> {
        let receipt = try await test.desk.perform(
            RegisterCall(
                title: "Exchange the reader", description: "It is old",
                service: test.id("scanning"), requester: test.person(.rena),
                type: .requestForChange, channel: .desk,
                components: [test.id(component)]),
            as: test[.dora])
        try await test.bring(receipt.id, to: step)
        return receipt.id
    }

    private static func at(_ test: DeskWithPeople, hours: Int) -> Instant {
        test.clock.now.adding(.hours(hours))
    }

    private static func plan(
        _ test: DeskWithPeople, _ call: ID<Call>, _ from: Int, _ until: Int, why: String = "",
        release: ID<Release>? = nil, by person: DeskPerson = .dora
    ) async throws -> [CalendarConflict] {
        try await test.desk.perform(
            PlanCall(
                call.rawValue, from: at(test, hours: from), until: at(test, hours: until),
                release: release, acknowledged: why),
            as: test[person])
    }

    @Test(arguments: TestEngine.allCases)
    func `Two changes of one component at once are in each other's way, a release joins them`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let (first, second) = (try await Self.change(test), try await Self.change(test))
            #expect(try await Self.plan(test, first, 1, 3).isEmpty)
            let conflicts = try await Self.plan(test, second, 2, 4)
            #expect(conflicts.map(\.code) == ["same_components"])
            let now = test.clock.now
            let calendar = try await test.desk.changeCalendar(
                from: now, until: now.adding(.days(7)), as: test[.dora])
            #expect(calendar.changes.map(\.schedule.call) == [first, second])
            #expect(Set(calendar.conflicts.keys) == [first, second])
            #expect(calendar.components[first]?.map(\.name) == ["Reader WR-204"])

            let release = try await test.desk.perform(
                CreateRelease(name: "Spring"), as: test[.cora])
            for (call, from) in [(first, 1), (second, 2)] {
                _ = try await Self.plan(test, call, from, from + 2, release: release)
            }
            let joined = try await test.desk.changeCalendar(
                from: now, until: now.adding(.days(7)), as: test[.dora])
            #expect(joined.conflicts.isEmpty)
            #expect(joined.releases[release]?.name == "Spring")

            try await test.desk.perform(UnplanCall(first.rawValue), as: test[.dora])
            let rest = try await test.desk.changeCalendar(
                from: now, until: now.adding(.days(7)), as: test[.dora])
            #expect(rest.changes.map(\.schedule.call) == [second])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Inside a freeze window only a coordinator plans, and says why`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test)
            _ = try await test.desk.perform(
                EnterFreeze(
                    from: Self.at(test, hours: 0), until: Self.at(test, hours: 48),
                    reason: "Year's end", componentClass: "asset"),
                as: test[.chris])
            for (person, why) in [(DeskPerson.dora, "urgent"), (.cora, "")] {
                let refusal = await #expect(throws: DeskRefusal.self) {
                    _ = try await Self.plan(test, call, 1, 3, why: why, by: person)
                }
                #expect(refusal?.fields == [person == .dora ? "from" : "acknowledged"])
            }
            let conflicts = try await Self.plan(test, call, 1, 3, why: "urgent", by: .cora)
            #expect(conflicts.map(\.code) == ["frozen"])
            let plan = try await test.desk.plan(of: call.rawValue, as: test[.dora])
            #expect(plan.schedule?.acknowledged == "urgent")
            #expect(!plan.mayAcknowledge && plan.mayPlan)
            // Outside it nobody need be asked.
            #expect(try await Self.plan(test, call, 48, 50).isEmpty)
            let freeze = try #require(try await test.desk.freezes(as: test[.dora]).freezes.first)
            await #expect(throws: DeskRefusal.self) {
                try await test.desk.perform(RemoveFreeze(freeze.id), as: test[.dora])
            }
            try await test.desk.perform(RemoveFreeze(freeze.id), as: test[.chris])
            #expect(try await test.desk.freezes(as: test[.dora]).freezes.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Two people who plan one call hear of each other, also when it was taken off meanwhile`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test)
            func plan(_ hours: Int, seen: Int?, by person: DeskPerson) async -> DeskRefusal? {
                await refusal {
                    try await test.desk.perform(
                        PlanCall(
                            call.rawValue, from: Self.at(test, hours: hours),
                            until: Self.at(test, hours: hours + 1), seen: seen),
                        as: test[person])
                }
            }
            func kept() async throws -> CallPlan {
                try await test.desk.plan(of: call.rawValue, as: test[.dora])
            }
            #expect(try await kept().version == 0)
            #expect(await plan(1, seen: 0, by: .dora) == nil)
            #expect(await plan(5, seen: 0, by: .cora)?.word == "outdated")
            #expect(try await kept().schedule?.window.from == Self.at(test, hours: 1))
            #expect(await plan(5, seen: 1, by: .cora) == nil)
            let late = await refusal {
                try await test.desk.perform(UnplanCall(call.rawValue, seen: 1), as: test[.dora])
            }
            #expect(late?.word == "outdated")
            try await test.desk.perform(UnplanCall(call.rawValue, seen: 2), as: test[.dora])
            #expect(await plan(7, seen: 2, by: .cora)?.word == "outdated")
            #expect(try await kept().schedule == nil)
            #expect(await plan(7, seen: nil, by: .cora) == nil)
            #expect(try await kept().version == 4)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A freeze window is changed by who may enter it, and never over what others wrote`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var entered = EnterFreeze(
                from: Self.at(test, hours: 0), until: Self.at(test, hours: 48),
                reason: "Year's end", exceptions: [test.id("wifi")])
            let id = try await test.desk.perform(entered, as: test[.chris])
            entered.reason = "The move"
            entered.exceptions = []
            entered.componentClass = "asset/hardware"
            let command = AlterFreeze(id, seen: 1, entered)
            for person in [DeskPerson.dora, .cora, .rena, .adam, .mona] {
                let answer = await refusal {
                    try await test.desk.perform(command, as: test[person])
                }
                #expect(answer?.word == "not allowed", "\(person)")
            }
            try await test.desk.perform(command, as: test[.chris])
            let kept = try await test.desk.freeze(id, as: test[.chris])
            #expect(kept.reason == "The move" && kept.exceptions.isEmpty && kept.version == 2)
            #expect(kept.componentClass == "asset/hardware")
            let late = await refusal { try await test.desk.perform(command, as: test[.chris]) }
            #expect(late?.word == "outdated")
            entered.componentClass = "gadgets"
            let wrong = await refusal {
                try await test.desk.perform(AlterFreeze(id, seen: 2, entered), as: test[.chris])
            }
            #expect(wrong?.fields == ["component_class"])
            let stale = await refusal {
                try await test.desk.perform(RemoveFreeze(id, seen: 1), as: test[.chris])
            }
            #expect(stale?.word == "outdated")
            try await test.desk.perform(RemoveFreeze(id, seen: 2), as: test[.chris])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A class of one's own can be frozen before anything is of it, under its name`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let text = """
                {"classes": [{"path": "asset/robot", "name": {"en": "robot", "nl": "robot"}}],
                 "freeze_windows": [{"key": "robots", "from": "2027-01-01", "until": "2027-01-02",
                    "reason": "Moving", "class": "asset/robot"}]}
                """
            let file = try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
            let choices = try await test.desk.classChoices(as: test[.chris])
            #expect(choices.first { $0.path == "asset/robot" }?.name.english == "robot")
            _ = try await test.desk.perform(
                EnterFreeze(
                    from: Self.at(test, hours: 0), until: Self.at(test, hours: 8),
                    reason: "Moving", componentClass: "asset/robot"),
                as: test[.chris])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Bad times are refused at their field, and nothing is planned`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test)
            for (from, until, field) in [
                (3, 1, "until"), (1, 1, "until"), (1, 2 + 24 * 31, "until"),
            ] {
                let refusal = await #expect(throws: DeskRefusal.self) {
                    _ = try await Self.plan(test, call, from, until)
                }
                #expect(refusal?.fields == [field])
            }
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.perform(
                    PlanCall(
                        call.rawValue, from: Self.at(test, hours: 1),
                        until: Self.at(test, hours: 2), person: test.person(.nick)),
                    as: test[.dora])
            }
            #expect(refusal?.fields == ["person"])
            #expect(try await test.desk.plan(of: call.rawValue, as: test[.dora]).schedule == nil)
            let range = await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.changeCalendar(
                    from: test.clock.now, until: Self.at(test, hours: 24 * 101),
                    as: test[.dora])
            }
            #expect(range?.fields == ["until"])
        }
    }

    @Test func `Nothing is planned before C3, nor by who does not work on it`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let early = try await Self.change(test, at: "C2")
            let refusal = await #expect(throws: DeskRefusal.self) {
                _ = try await Self.plan(test, early, 1, 2)
            }
            #expect(refusal?.fields == ["from"])
            let call = try await Self.change(test)
            for person in [DeskPerson.rena, .otto, .nick, .sam, .adam, .connie] {
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await Self.plan(test, call, 1, 2, by: person)
                }
            }
            for person in [DeskPerson.rena, .otto, .connie, .adam] {
                await #expect(throws: DeskRefusal.self, "\(person)") {
                    _ = try await test.desk.changeCalendar(
                        from: test.clock.now, until: Self.at(test, hours: 2), as: test[person])
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Who may not see a change sees neither it nor its name, on the page and in the feed`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let call = try await Self.change(test)
            _ = try await Self.plan(test, call, 1, 3)
            let now = test.clock.now
            let seen = try await test.desk.changeCalendar(
                from: now, until: now.adding(.days(1)), as: test[.nick])
            #expect(seen.changes.isEmpty && seen.conflicts.isEmpty)
            // Nick and Dora need an account before a feed lets anybody in.
            for person in [DeskPerson.nick, .dora] {
                let secret = try await test.desk.perform(CreateFeed(.changes), as: test[person])
                    .secret
                await #expect(throws: DeskRefusal.self, "no account, no feed") {
                    _ = try await test.desk.calendarFeed(secret)
                }
                try await test.giveAccount(to: person)
                let feed = try await test.desk.calendarFeed(secret)
                #expect(feed.events.count == (person == .dora ? 1 : 0))
                let stored = try #require(try await test.desk.feeds(as: test[person]).first)
                await #expect(throws: DeskRefusal.self) {
                    try await test.desk.perform(RevokeFeed(stored.id), as: test[.enid])
                }
                try await test.desk.perform(RevokeFeed(stored.id), as: test[person])
                await #expect(throws: DeskRefusal.self, "revoked") {
                    _ = try await test.desk.calendarFeed(secret)
                }
            }
            await #expect(throws: DeskRefusal.self) {
                _ = try await test.desk.calendarFeed("mcf_unknown")
            }
        }
    }
}

extension DeskWithPeople {
    fileprivate func giveAccount(to person: DeskPerson) async throws {
        var file = try await desk.ask(ExportEnterprise(), as: .machine)
        let index = try #require(file.people.firstIndex { $0.key == person.rawValue })
        file.people[index].signIn = person.rawValue
        _ = try await desk.perform(ApplyEnterprise(file), as: .machine)
    }
}

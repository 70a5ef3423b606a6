import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Lists, a page at a time.
struct CallListTests {
    /// How a list is sorted, without a place in it.
    enum Sorting: String, CaseIterable, CustomTestStringConvertible {
        case newest, oldest, due

        var testDescription: String { rawValue }

        var order: CallOrder {
            switch self {
            case .newest: .newest(below: nil)
            case .oldest: .oldest(above: nil)
            case .due: .due(after: nil)
            }
        }

        func sorted(_ calls: [CallSummary]) -> [CallSummary] {
            switch self {
            case .newest: calls.sorted { $0.number > $1.number }
            case .oldest: calls.sorted { $0.number < $1.number }
            case .due:
                calls.sorted { left, right in
                    let (first, second) = (left.dueTime, right.dueTime)
                    return first == second ? left.number < right.number : first < second
                }
            }
        }
    }

    /// Dora sees by two ways at once (her team, and what she has), Enid sees everything.
    @Test(arguments: TestEngine.allCases, Sorting.allCases)
    func `Pages give each call exactly once, while others come in`(
        engine: TestEngine, sorting: Sorting
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enterManyDueAtFewTimes(count: 41)
            for person in [DeskPerson.enid, .dora, .rena] {
                let before = try await test.calls(as: person)
                var (order, given, rounds) = (sorting.order, [CallSummary](), 0)
                var isLast = false
                while !isLast, rounds < 50 {
                    let page = try await test.desk.calls(
                        CallFilter(), order: order, limit: 4, as: test[person])
                    given += page.calls
                    rounds += 1
                    try await test.enterManyDueAtFewTimes(count: 1)
                    if let next = page.next { order = next } else { isLast = true }
                }
                #expect(Set(given.map(\.id)).count == given.count, "\(person)")
                let known = Set(before.map(\.id))
                let again = given.filter { known.contains($0.id) }
                #expect(again == sorting.sorted(before), "\(person)")
                #expect(sorting.sorted(given) == given, "\(person)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Calls due at one time keep the order of their numbers, and undated ones come last`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let due = test.clock.now
            let times = [nil, due, due.adding(.hours(1)), due, nil, due]
            try await test.enter(
                times.enumerated().map { index, time in
                    test.registration(number: Int64(index + 1), dueAt: time)
                })
            for limit in 1...7 {
                var (order, numbers): (CallOrder?, [Int64]) = (.due(after: nil), [])
                while let present = order, numbers.count < 20 {
                    let page = try await test.desk.calls(
                        CallFilter(), order: present, limit: limit, as: test[.enid])
                    numbers += page.calls.map(\.number)
                    order = page.next
                }
                #expect(numbers == [2, 4, 6, 3, 1, 5], "pages of \(limit)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The last page says that it is the last, also when it is full`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enterManyDueAtFewTimes(count: 4)
            for (limit, hasNext) in [(3, true), (4, false), (5, false)] {
                let page = try await test.desk.calls(
                    CallFilter(), order: .newest(below: nil), limit: limit, as: test[.enid])
                #expect((page.next != nil) == hasNext, "\(limit)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Search gives its pages in the same way`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enterManyDueAtFewTimes(count: 11)
            for call in try await test.calls() {
                try await test.change(call.id, .comment(.internal, text: "a scanner again"))
            }
            var (order, numbers): (CallOrder?, [Int64]) = (.newest(below: nil), [])
            while let present = order, numbers.count < 100 {
                let page = try await test.desk.search(
                    "scanner", order: present, limit: 3, as: test[.enid])
                numbers += page.calls.map(\.number)
                order = page.next
                try await test.enterManyDueAtFewTimes(count: 1)
            }
            #expect(numbers == (1...11).reversed())
        }
    }

    @Test(arguments: [
        CallOrder.newest(below: 12), .oldest(above: 3), .newest(below: nil),
        .due(after: .init(due: 1_790_000_000_000, number: 7)),
        .due(after: .init(due: CallOrder.DueCursor.never, number: 7)),
    ])
    func `A cursor stands in an address and comes back the same`(order: CallOrder) {
        let start: CallOrder =
            switch order {
            case .newest: .newest(below: nil)
            case .oldest: .oldest(above: nil)
            case .due: .due(after: nil)
            }
        #expect(start.starting(at: order.cursor) == order)
    }

    @Test(arguments: ["x", "n", "nx", "o5", "d5_6", "n99999999999999999999", "d5", "n-", "é"])
    func `A cursor that is none of this list is refused`(cursor: String) {
        #expect(CallOrder.newest(below: nil).starting(at: cursor) == nil)
    }

    @Test(arguments: TestEngine.allCases)
    func `Own calls are those that a person asked for, not what work opened for itself`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let own = try await test.register(by: .dora)
            let others = try await test.register()
            let child = try await test.fork(others.id, to: [.operate], by: .dora)[0]
            #expect(try await test.call(child).requester == test.person(.dora))
            let listed = try await test.desk.ownCalls(as: test[.dora]).calls
            #expect(listed.map(\.id) == [own.id])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A filter shows the calls that it names, and no others`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let first = try await test.register().id
            let second = try await test.register(type: .wish, about: "wifi", by: .rick).id
            let child = try await test.fork(first, to: [.operate])[0]
            try await test.change(second, .watch, by: .enid)
            try await test.change(
                first, .concern(service: test.id("scanning"), components: [test.id("wr-204")]))
            try await test.change(
                first,
                .assign(team: .chosen(test.id("devices")), person: .chosen(test.person(.dora))))
            try await test.change(second, .abort(reason: "twice"), by: .chris)
            let step = try #require(Step("R5"))
            let table: [(inout CallFilter) -> Void] = [
                { $0.isOpen = false }, { $0.types = [.wish] }, { $0.statuses = [.aborted] },
                { $0.watcher = test.person(.enid) }, { $0.requester = test.person(.rick) },
                { $0.service = test.id("wifi") }, { $0.team = test.id("network") },
            ]
            for (index, change) in table.enumerated() {
                var filter = CallFilter()
                change(&filter)
                let found = try await test.calls(as: .enid, filter).map(\.id)
                #expect(found == [second], "filter \(index)")
            }
            let rest: [((inout CallFilter) -> Void, [ID<Call>])] = [
                ({ $0.isOpen = true }, [child, first]), ({ $0.step = step }, [first]),
                ({ $0.component = test.id("wr-204") }, [first]),
                ({ $0.assignee = test.person(.dora) }, [first]),
                ({ $0.isUnassigned = true }, [child, second]),
                ({ $0.isRoot = true }, [second, first]),
                ({ $0.registeredBefore = test.clock.now }, []),
                (
                    {
                        $0.isOpen = true
                        $0.isRoot = true
                        $0.types = [.incident, .wish]
                        $0.statuses = [.waitingForChildren]
                    }, [first]
                ),
            ]
            for (index, (change, expected)) in rest.enumerated() {
                var filter = CallFilter()
                change(&filter)
                let found = try await test.calls(as: .enid, filter).map(\.id)
                #expect(found == expected, "filter \(index)")
            }
        }
    }
}

extension CallSummary {
    fileprivate var dueTime: Int64 { dueAt?.milliseconds ?? CallOrder.DueCursor.never }
}

extension DeskWithPeople {
    func registration(number: Int64, dueAt: Instant? = nil) -> Registration {
        Registration(
            id: desk.world.freshID(), number: number, type: .incident, title: "A scanner",
            requester: person(.rena), service: id("scanning"), team: id("devices"), dueAt: dueAt)
    }

    /// Calls of the team of devices, every third one Dora's, with many due at one time.
    fileprivate func enterManyDueAtFewTimes(count: Int) async throws {
        let last = try await calls().first?.number ?? 0
        let registrations = (1...count).map { offset in
            let number = last + Int64(offset)
            let due = number % 4 == 0 ? nil : clock.now.adding(.hours(Int(number % 3)))
            return registration(number: number, dueAt: due)
        }
        let (team, dora): (ID<Party>, ID<Party>) = (id("devices"), person(.dora))
        try await enter(registrations) {
            $0.number.isMultiple(of: 3) ? [.assigned(team: team, person: dora)] : []
        }
    }
}

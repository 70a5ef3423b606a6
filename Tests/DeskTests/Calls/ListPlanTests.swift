import Desk
import Storage
import Synchronization
import TestKit
import Testing
import USM
import Values

/// How the engines mean to answer the lists that people open all day.
struct ListPlanTests {
    /// The lists of the portal, of work and of coordination.
    enum List: String, CaseIterable, CustomTestStringConvertible {
        case newest, oldest, due, dueLater, dueNever, own, ownOpen, team, teamDue, assigned, intake
        case untyped, escalated, closed, counts

        var testDescription: String { rawValue }

        func ask(_ desk: ServiceDesk, as actor: Actor, team: ID<Party>) async throws {
            var filter = CallFilter()
            filter.isOpen = self == .closed ? false : true
            let order: CallOrder
            switch self {
            case .newest, .closed: order = .newest(below: 500)
            case .oldest: order = .oldest(above: 3)
            case .due: order = .due(after: nil)
            case .dueLater: order = .due(after: .init(due: 1_790_000_000_000, number: 5))
            case .dueNever: order = .due(after: .init(due: CallOrder.DueCursor.never, number: 5))
            case .own, .ownOpen:
                filter.isOpen = self == .own ? nil : true
                filter.requester = actor.person
                order = .newest(below: nil)
            case .team, .teamDue:
                filter.team = team
                order = self == .team ? .newest(below: nil) : .due(after: nil)
            case .assigned:
                filter.assignee = actor.person
                order = .due(after: nil)
            case .intake:
                filter.statuses = [.registered]
                order = .oldest(above: nil)
            case .untyped:
                filter.statuses = [.registered]
                filter.isTypeKnown = false
                order = .oldest(above: nil)
            case .escalated:
                filter.isEscalated = true
                order = .oldest(above: nil)
            case .counts:
                _ = try await desk.openCallCounts(as: actor)
                return
            }
            _ = try await desk.calls(filter, order: order, as: actor)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Every main list is read along an index, by a wide view and by a narrow one`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enter((1...300).map { test.registration(number: $0) })
            for list in List.allCases {
                for person in [DeskPerson.enid, .dora, .rena, .sam, .connie] {
                    let asked = Mutex<[SQL]>([])
                    let watched = test.over(
                        InterceptedDatabase(inner: test.database) { sql in
                            asked.withLock { $0.append(sql) }
                        })
                    try await list.ask(watched.desk, as: test[person], team: test.id("devices"))
                    for sql in asked.withLock({ $0 }) {
                        let plan = try await test.plan(of: sql)
                        let scans = plan.filter(engine.isScanOfCalls)
                        #expect(scans.isEmpty, "\(list) \(person): \(plan)")
                    }
                }
            }
        }
    }

    /// Else a page far down a long list would read everything above it.
    @Test func `A later page of a list by due time begins where the former ended`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let asked = Mutex<[SQL]>([])
            let watched = test.over(
                InterceptedDatabase(inner: test.database) { sql in
                    asked.withLock { $0.append(sql) }
                })
            try await List.dueLater.ask(watched.desk, as: test[.enid], team: test.id("devices"))
            let sql = try #require(asked.withLock { $0.first })
            let plan = try await test.plan(of: sql)
            let ranges = plan.filter { $0.contains("call_open_due (") && $0.contains(">") }
            #expect(!ranges.isEmpty, "\(plan)")
        }
    }
}

extension DeskWithPeople {
    /// The lines of the engine's own account of what it will do.
    fileprivate func plan(of sql: SQL) async throws -> [String] {
        try await database.write { transaction in
            switch transaction.dialect {
            case .sqlite:
                return try transaction.rows("EXPLAIN QUERY PLAN \(sql)").map {
                    try $0.get("detail", as: String.self)
                }
            case .postgres:
                // A small table is scanned whatever indexes it has, unless that is forbidden.
                _ = try transaction.rows("SET LOCAL enable_seqscan = off")
                return try transaction.rows("EXPLAIN \(sql)").map {
                    try $0.get("QUERY PLAN", as: String.self)
                }
            }
        }
    }
}

extension TestEngine {
    /// Whether a line of a plan reads all calls without an index.
    fileprivate func isScanOfCalls(_ line: String) -> Bool {
        switch self {
        case .sqlite: line == "SCAN call"
        case .postgres: line.contains("Seq Scan on call")
        }
    }
}

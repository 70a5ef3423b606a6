import Testing
import USM
import Values

/// How a list of work is grouped: what presses first, and each child under its parent.
@Suite struct WorkListTests {
    private static let now = Instant(milliseconds: 1_000_000_000)
    private static let tomorrow = now.adding(.hours(8))

    private func call(
        _ id: String, _ status: Call.Status = .inProgress, parent: String? = nil,
        dueIn hours: Int? = nil, change: (inout CallSummary.Marks) -> Void = { _ in }
    ) -> CallSummary {
        var marks = CallSummary.Marks()
        change(&marks)
        return CallSummary(
            id: ID(id), number: 1, type: .incident, isComplaint: false, title: id,
            step: .first(of: .recover), status: status, workflow: "3/4", priority: nil,
            requester: .init(id: ID("p"), name: "P"), team: nil, assignee: nil, service: nil,
            parent: parent.map { ID($0) }, registeredAt: Self.now, changedAt: Self.now,
            dueAt: hours.map { Self.now.adding(.hours($0)) }, promise: nil, follows: nil,
            dueSoonAt: nil, endedAt: nil,
            version: 1, marks: marks)
    }

    private func groups(_ calls: CallSummary...) -> [WorkGroup: [[String]]] {
        let list = WorkList(calls, at: Self.now, before: Self.tomorrow)
        return Dictionary(
            uniqueKeysWithValues: list.groups.map { group, entries in
                (group, entries.map { [$0.call.title] + $0.children.map(\.title) })
            })
    }

    @Test func `What is late, refused, answered or pressed for comes first, then today`() {
        let found = groups(
            call("late", dueIn: -1), call("today", dueIn: 3), call("tomorrow", dueIn: 30),
            call("undated"), call("refused", .refused, dueIn: 40),
            call("answered", dueIn: 40) { $0.isAnswered = true },
            call("pressed", .waitingForRequester) { $0.isEscalated = true },
            call("asked", .waitingForRequester))
        #expect(found[.actNow] == [["late"], ["refused"], ["answered"], ["pressed"]])
        #expect(found[.dueToday] == [["today"]])
        #expect(found[.later] == [["tomorrow"], ["undated"]])
        #expect(found[.waiting] == [["asked"]])
    }

    @Test func `A child stands under its parent, and where the child is the work stands`() {
        let found = groups(
            call("parent", .waitingForChildren, dueIn: 3),
            call("child", .waitingForChildren, parent: "parent", dueIn: 3),
            call("grandchild", parent: "child", dueIn: -1),
            call("orphan", parent: "elsewhere", dueIn: 3))
        #expect(found[.actNow] == [["parent", "child", "grandchild"]])
        #expect(found[.dueToday] == [["orphan"]])
        #expect(found[.waiting] == nil)
    }
}

import Values

/// Where a call stands in somebody's list of work, the most pressing first.
package enum WorkGroup: Int, CaseIterable, Comparable, Sendable {
    /// Late or soon late, answered, refused, pressed for, or not even accepted.
    case actNow
    case dueToday
    case later
    /// Somebody else must move first.
    case waiting

    package static func < (left: WorkGroup, right: WorkGroup) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension CallSummary {
    /// - Parameter tomorrow: when the reader's day is over.
    package func workGroup(at now: Instant, before tomorrow: Instant) -> WorkGroup {
        if marks.isAnswered || marks.isEscalated { return .actNow }
        switch status {
        case .waitingForChildren, .waitingForRequester: return .waiting
        case .refused, .registered: return .actNow
        case .inProgress, .processFulfilled, .workflowFulfilled, .closed, .aborted: break
        }
        switch due(at: now) {
        case .over, .soon: return .actNow
        case .later: return dueAt.map { $0 < tomorrow } == true ? .dueToday : .later
        case nil: return .later
        }
    }
}

/// A list of work in its groups, each child under its parent.
package struct WorkList: Sendable {
    package struct Entry: Hashable, Sendable {
        package let call: CallSummary
        /// What it opened, where that is in the list too.
        package let children: [CallSummary]
    }

    /// Without the empty ones, the most pressing first.
    package let groups: [(group: WorkGroup, entries: [Entry])]

    /// - Parameter calls: in the order that they keep within their group.
    package init(_ calls: [CallSummary], at now: Instant, before tomorrow: Instant) {
        let listed = Set(calls.map(\.id))
        let below = Dictionary(
            grouping: calls.filter { call in
                call.parent.map(listed.contains) ?? false
            }
        ) { $0.parent }
        var found: [WorkGroup: [Entry]] = [:]
        for call in calls where !(call.parent.map(listed.contains) ?? false) {
            let children = Self.descendants(of: call.id, below)
            // The child is the work; its parent goes where that is.
            let group = ([call] + children).map { $0.workGroup(at: now, before: tomorrow) }.min()
            found[group ?? .later, default: []].append(Entry(call: call, children: children))
        }
        groups = WorkGroup.allCases.compactMap { group in
            found[group].map { (group, $0) }
        }
    }

    private static func descendants(
        of id: ID<Call>, _ below: [ID<Call>?: [CallSummary]]
    ) -> [CallSummary] {
        (below[id] ?? []).flatMap { [$0] + descendants(of: $0.id, below) }
    }
}

import Storage
import USM
import Values

extension Reader {
    /// One page of a list, of the calls that its reader may see.
    ///
    /// Each way of being allowed is asked on its own and stops at `limit`, so that a narrow view
    /// of a million calls reads along an index as a wide one does.
    package func calls(
        _ filter: CallFilter, seenBy visibility: CallVisibility, order: CallOrder, limit: Int
    ) throws -> [CallSummary] {
        let arms: [SQL] = arms(of: filter, visibility).flatMap { condition in
            order.passes.map { pass in
                """
                SELECT * FROM (
                    SELECT number, due_at FROM call
                    WHERE \(condition) AND \(filter.condition) AND \(pass.condition)
                    ORDER BY \(pass.terms) LIMIT \(limit)
                ) AS arm
                """
            }
        }
        let selection: SQL =
            arms.count == 1
            ? arms[0]
            : """
            SELECT number, due_at FROM (\(SQL.joined(arms, by: " UNION "))) AS arms
            ORDER BY \(order.terms) LIMIT \(limit)
            """
        return try rows(CallSummary.statement(selection, order: order.outerTerms))
            .map(CallSummary.init)
    }

    /// When the filter itself already says that the reader asked for the calls or has them, the
    /// other ways of being allowed add nothing.
    private func arms(of filter: CallFilter, _ visibility: CallVisibility) -> [SQL] {
        if filter.requester == visibility.person { return ["TRUE"] }
        if visibility.isWorker, filter.assignee == visibility.person { return ["TRUE"] }
        if let team = filter.team, visibility.teams.contains(team) { return ["TRUE"] }
        return visibility.conditions
    }

    /// How many open calls stand at each step, by team; of those that the reader may see.
    package func openCallCounts(
        seenBy visibility: CallVisibility
    ) throws -> [OpenCallCount] {
        let all = try openCallCounts(seenBy: visibility, where: "TRUE")
        // These are few, and counted apart, so that the rest is counted out of an index alone.
        let untyped = try openCallCounts(seenBy: visibility, where: "call.is_type_known = 0")
        let few = Dictionary(
            uniqueKeysWithValues: untyped.map { (CountedPlace($0), $0.count) })
        return all.compactMap { place in
            let rest = place.count - (few[CountedPlace(place)] ?? 0)
            return rest > 0 ? place.counting(rest, isTypeKnown: true) : nil
        } + untyped.map { $0.counting($0.count, isTypeKnown: false) }
    }

    private func openCallCounts(
        seenBy visibility: CallVisibility, where condition: SQL
    ) throws -> [OpenCallCount] {
        let conditions = SQL.joined(visibility.conditions, by: " OR ")
        return try rows(
            """
            SELECT step, status, team_id, count(*) AS amount FROM call
            WHERE ending IS NULL AND \(condition) AND (\(conditions))
            GROUP BY step, status, team_id
            """
        ).map {
            OpenCallCount(
                step: try $0.get("step"), status: try $0.get("status"),
                team: try $0.get("team_id"), count: try $0.get("amount"))
        }
    }

    /// The open calls that these opened.
    package func openChildren(of ids: [ID<Call>], limit: Int) throws -> [CallSummary] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            CallSummary.statement(
                """
                SELECT number FROM call WHERE parent_id IN \(list: ids) AND ending IS NULL
                ORDER BY number LIMIT \(limit)
                """, order: "call.number")
        ).map(CallSummary.init)
    }

    package func callSummaries(of ids: [ID<Call>]) throws -> [CallSummary] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            CallSummary.statement(
                "SELECT number FROM call WHERE id IN \(list: ids)", order: "call.number")
        ).map(CallSummary.init)
    }
}

extension CallOrder {
    fileprivate var outerTerms: SQL {
        switch self {
        case .newest: "call.number DESC"
        case .oldest: "call.number"
        case .due: "call.due_at IS NULL, call.due_at, call.number"
        }
    }
}

/// Where calls are counted together.
private struct CountedPlace: Hashable {
    let step: Step
    let status: Call.Status
    let team: ID<Party>?

    init(_ count: OpenCallCount) {
        (step, status, team) = (count.step, count.status, count.team)
    }
}

extension OpenCallCount {
    fileprivate func counting(_ count: Int, isTypeKnown: Bool) -> OpenCallCount {
        OpenCallCount(
            step: step, status: status, team: team, count: count, isTypeKnown: isTypeKnown)
    }
}

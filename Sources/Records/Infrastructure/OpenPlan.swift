import Storage
import USM
import Values

/// What an open change plans and has not done yet.
package struct OpenPlan: Sendable {
    package let call: ID<Call>
    package let reference: String
    package let plan: PlannedDifference
}

extension Reader {
    /// The open changes that add a component with one of these keys, or plan something with one of
    /// these components, the oldest first.
    package func openPlans(
        givingKeys keys: [String], or components: [ID<ManagedComponent>]
    ) throws -> [OpenPlan] {
        var calls: Set<ID<Call>> = []
        for piece in keys.inPieces() {
            let rows = try rows(
                "SELECT call_id FROM planned_key WHERE component_key IN \(list: piece)")
            for row in rows { calls.insert(try row.get("call_id")) }
        }
        for piece in components.inPieces() {
            let rows = try rows(
                "SELECT call_id FROM planned_component WHERE component_id IN \(list: piece)")
            for row in rows { calls.insert(try row.get("call_id")) }
        }
        return try calls.sorted().inPieces().flatMap(openPlans)
    }

    private func openPlans(of calls: [ID<Call>]) throws -> [OpenPlan] {
        try rows(
            """
            SELECT call.id, call.type, call.number, planned_difference.content
            FROM planned_difference JOIN call ON call.id = planned_difference.call_id
            WHERE planned_difference.call_id IN \(list: calls)
                AND planned_difference.applied_at IS NULL AND call.ending IS NULL
            ORDER BY call.number
            """
        ).map { row in
            let type: CallType = try row.get("type")
            let number: Int64 = try row.get("number")
            return OpenPlan(
                call: try row.get("id"), reference: "\(type.prefix)-\(number)",
                plan: try JSONText.decode(PlannedDifference.self, from: try row.get("content")))
        }
    }
}

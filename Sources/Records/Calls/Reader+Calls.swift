import Storage
import USM
import Values

extension Reader {
    /// - Returns: nil when there is no such call.
    package func call(_ id: ID<Call>) throws -> Call? {
        try first("SELECT * FROM call WHERE id = \(id)").map(call)
    }

    /// - Parameter number: the digits of a reference; its letters may be those of a former type.
    package func call(number: Int64) throws -> Call? {
        try first("SELECT * FROM call WHERE number = \(number)").map(call)
    }

    /// The whole tree of a workflow, the root first.
    package func callTree(root: ID<Call>) throws -> [Call] {
        try rows(
            """
            SELECT * FROM call
            WHERE id = \(root) OR (root_id = \(root) AND parent_id IS NOT NULL)
            ORDER BY number
            """
        ).map(call)
    }

    package func links(of id: ID<Call>) throws -> [Call.Link] {
        try rows(
            "SELECT kind, other_id FROM call_link WHERE call_id = \(id) ORDER BY kind, other_id"
        ).map { Call.Link(try $0.get("kind"), try $0.get("other_id")) }
    }

    package func watchers(of id: ID<Call>) throws -> [ID<Party>] {
        try rows("SELECT person_id FROM call_watch WHERE call_id = \(id) ORDER BY person_id")
            .map { try $0.get("person_id") }
    }

    func call(_ row: Row) throws -> Call {
        var call = Call(try registration(row), at: try row.get("registered_at"))
        call.step = try row.get("step")
        call.operational = try row.get("operational_id")
        call.assignee = try row.get("assignee_id")
        call.confirmation = try row.get("confirmation")
        call.awaitsAnswer = try row.get("awaits_answer")
        call.isAnswered = try row.get("is_answered")
        call.isEscalated = try row.get("is_escalated")
        call.ownReview = try row.get("own_review")
        call.secondLook = try row.get("second_look")
        call.isKnownError = try row.get("is_known_error")
        call.evaluation = try row.get("evaluation", as: String?.self)
            .map { try JSONText.decode(Evaluation.self, from: $0) }
        call.ending = try row.get("ending")
        call.acceptedAt = try row.get("accepted_at")
        call.fulfilledAt = try row.get("fulfilled_at")
        call.endedAt = try row.get("ended_at")
        call.version = try row.get("version")
        if try row.get("has_children", as: Bool.self) {
            call.children = try children(of: call.id)
        }
        if try row.get("has_components", as: Bool.self) {
            call.components = try components(of: call.id)
        }
        return call
    }

    private func registration(_ row: Row) throws -> Registration {
        let impact: Impact? = try row.get("impact")
        let urgency: Urgency? = try row.get("urgency")
        var classification: Classification?
        if let impact, let urgency {
            classification = Classification(
                category: try row.get("category", as: String?.self) ?? "",
                impact: impact, urgency: urgency)
        }
        return Registration(
            id: try row.get("id"), number: try row.get("number"), type: try row.get("type"),
            isTypeKnown: try row.get("is_type_known"), isComplaint: try row.get("is_complaint"),
            title: try row.get("title"),
            description: try row.get("description"), requester: try row.get("requester_id"),
            channel: try row.get("channel"), parent: try row.get("parent_id"),
            root: try row.get("root_id"), service: try row.get("service_id"),
            agreement: try row.get("agreement_id"), classification: classification,
            team: try row.get("team_id"), dueAt: try row.get("due_at"),
            duePromise: try row.get("due_promise"),
            order: try row.get("placed_order", as: String?.self)
                .map { try JSONText.decode(PlacedOrder.self, from: $0) })
    }

    private func children(of id: ID<Call>) throws -> [Call.Child] {
        try rows("SELECT * FROM call_child WHERE parent_id = \(id) ORDER BY position").map {
            Call.Child(
                id: try $0.get("child_id"), process: try $0.get("process"),
                outcome: try $0.get("outcome"), isPast: try $0.get("is_past"))
        }
    }

    private func components(of id: ID<Call>) throws -> Set<ID<ManagedComponent>> {
        Set(
            try rows("SELECT component_id FROM call_component WHERE call_id = \(id)")
                .map { try $0.get("component_id") })
    }
}

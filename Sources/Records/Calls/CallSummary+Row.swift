import Storage
import USM
import Values

extension CallSummary {
    init(_ row: Row) throws {
        let rank: Int = try row.get("priority")
        let priority = Priority.allCases.first { $0.rank == rank }
        let rootType: CallType? = try row.get("root_type")
        let rootNumber: Int64? = try row.get("root_number")
        self.init(
            id: try row.get("id"), number: try row.get("number"), type: try row.get("type"),
            isTypeKnown: try row.get("is_type_known"), isComplaint: try row.get("is_complaint"),
            title: try row.get("title"),
            step: try row.get("step"), status: try row.get("status"),
            workflow: try row.get("workflow"),
            priority: priority,
            requester: NamedParty(
                id: try row.get("requester_id"), name: try row.get("requester_name")),
            team: try CallSummary.party(row, "team_id", "team_name"),
            assignee: try CallSummary.party(row, "assignee_id", "assignee_name"),
            service: try CallSummary.service(row), parent: try row.get("parent_id"),
            registeredAt: try row.get("registered_at"), changedAt: try row.get("changed_at"),
            dueAt: try row.get("due_at"),
            promise: try row.get("due_promise")
                ?? DuePromise(usualUnder: try row.get("agreement_id"), priority),
            follows: rootType.flatMap { type in
                rootNumber.map { "\(type.prefix)-\($0)" }
            },
            dueSoonAt: try row.get("due_soon_at"), endedAt: try row.get("ended_at"),
            version: try row.get("version"), marks: try Marks(row))
    }

    private static func service(_ row: Row) throws -> NamedService? {
        guard let service: ID<Service> = try row.get("service_id") else { return nil }
        return NamedService(
            id: service,
            name: LocalizedText(
                english: try row.get("service_en"), dutch: try row.get("service_nl")))
    }

    private static func party(_ row: Row, _ id: String, _ name: String) throws -> NamedParty? {
        guard let party: ID<Party> = try row.get(id) else { return nil }
        return NamedParty(id: party, name: try row.get(name))
    }

    /// Everything that ``init(_:)`` reads, of the calls whose numbers `selection` gives.
    ///
    /// A child is due soon when its root is.
    static func statement(_ selection: SQL, order: SQL) -> SQL {
        """
        SELECT call.id, call.number, call.type, call.is_type_known, call.is_answered,
            call.is_escalated, call.own_review, call.second_look, call.is_complaint, call.title,
            call.step,
            call.status, call.workflow, call.priority, call.requester_id, call.team_id,
            call.assignee_id, call.service_id, call.parent_id, call.registered_at,
            call.changed_at, call.due_at, call.due_promise, call.agreement_id, call.ended_at,
            call.version, root.type AS root_type, root.number AS root_number,
            requester.name AS requester_name, team.name AS team_name,
            assignee.name AS assignee_name, service.name_en AS service_en,
            service.name_nl AS service_nl, call_warning.at AS due_soon_at
        FROM (\(selection)) AS chosen
        JOIN call ON call.number = chosen.number
        JOIN party AS requester ON requester.id = call.requester_id
        LEFT JOIN party AS team ON team.id = call.team_id
        LEFT JOIN party AS assignee ON assignee.id = call.assignee_id
        LEFT JOIN service ON service.id = call.service_id
        LEFT JOIN call AS root
            ON root.id = call.root_id AND call.parent_id IS NOT NULL
        LEFT JOIN call_warning ON call_warning.call_id = call.root_id
        ORDER BY \(order)
        """
    }
}

extension CallSummary.Marks {
    fileprivate init(_ row: Row) throws {
        self.init()
        isAnswered = try row.get("is_answered")
        isEscalated = try row.get("is_escalated")
        ownReview = try row.get("own_review")
        secondLook = try row.get("second_look")
    }
}

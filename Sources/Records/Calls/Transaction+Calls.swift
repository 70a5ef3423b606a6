import Journal
import Storage
import USM
import Values

extension Transaction {
    /// Reads a call that is about to change; rivals wait until this transaction ends.
    package func callForChange(_ id: ID<Call>) throws -> Call? {
        try first("SELECT * FROM call WHERE id = \(id)\(dialect.forUpdate)").map(call)
    }

    /// The next free number.
    ///
    /// Never given twice; a write that fails may leave a gap.
    package func nextCallNumber() throws -> Int64 {
        let statement: SQL =
            switch dialect {
            case .postgres: "SELECT nextval('call_number') AS number"
            case .sqlite:
                """
                UPDATE counter SET value = value + 1 WHERE name = 'call_number'
                RETURNING value AS number
                """
            }
        guard let number = try scalar(statement, as: Int64.self) else {
            throw StorageError.failed("No counter for call numbers.")
        }
        return number
    }

    /// Enters a call into the register: its row, its journal, its place in the search.
    @discardableResult
    package func register(_ registration: Registration, _ by: Authorship) throws -> Call {
        let call = Call(registration, at: by.at)
        try insert(call, channel: registration.channel, at: by.at)
        try appendToJournal(
            .registered(registration), of: call.id, sequence: call.version, by)
        if let origin = registration.origin {
            try insert(Call.Link(.broughtForthBy, origin), of: call.id)
            try insert(Call.Link(.broughtForth, call.id), of: origin)
        }
        try runLast(SearchText(call).insertion(dialect))
        return call
    }

    /// Applies events, keeps them, and keeps the state they lead to.
    ///
    /// - Throws: a unique constraint of the journal when somebody changed the call meanwhile.
    @discardableResult
    package func record(
        _ events: [Call.Event], of call: Call, _ by: Authorship
    ) throws -> Call {
        guard !events.isEmpty else { return call }
        var next = call
        var said = SearchSayings()
        for event in events {
            next = next.applying(event, at: by.at)
            try appendToJournal(event, of: call.id, sequence: next.version, by)
            try relate(event, of: next)
            said.add(event, by: by.actor)
        }
        try update(next, from: call, at: by.at)
        try runLast(SearchText(next).adding(said))
        return next
    }

    package func appendToJournal(
        _ event: Call.Event, of id: ID<Call>, sequence: Int, _ by: Authorship
    ) throws {
        try appendToJournal([JournalLine(event, of: id.rawValue, sequence: sequence, by)])
    }

    func insert(
        _ call: Call, channel: Registration.Channel, at moment: Instant
    ) throws {
        let evaluation = try call.evaluation.map { try JSONText.encode($0) }
        let order = try call.order.map { try JSONText.encode($0) }
        try run(
            """
            INSERT INTO call (
                id, number, type, is_complaint, title, description, requester_id, channel,
                parent_id, root_id, service_id, agreement_id, step, status, workflow, category,
                impact, urgency, priority, team_id, assignee_id, confirmation, awaits_answer,
                is_known_error, evaluation, ending, registered_at, accepted_at, fulfilled_at,
                ended_at, due_at, has_children, has_components, changed_at, version,
                placed_order, due_promise, is_type_known, is_answered, is_escalated, own_review,
                second_look)
            VALUES (
                \(call.id), \(call.number), \(call.type), \(call.isComplaint), \(call.title),
                \(call.description), \(call.requester), \(channel), \(call.parent), \(call.root),
                \(call.service), \(call.agreement), \(call.step), \(call.status),
                \(call.workflowLabel), \(call.classification?.category),
                \(call.classification?.impact), \(call.classification?.urgency),
                \(call.priorityRank), \(call.team), \(call.assignee), \(call.confirmation),
                \(call.awaitsAnswer), \(call.isKnownError), \(evaluation), \(call.ending),
                \(call.registeredAt), \(call.acceptedAt), \(call.fulfilledAt), \(call.endedAt),
                \(call.dueAt), 0, \(!call.components.isEmpty), \(moment), \(call.version),
                \(order), \(call.duePromise), \(call.isTypeKnown), \(call.isAnswered),
                \(call.isEscalated), \(call.ownReview), \(call.secondLook))
            """)
        try insertComponents(of: call)
    }

    func update(_ call: Call, from former: Call, at moment: Instant) throws {
        let evaluation = try call.evaluation.map { try JSONText.encode($0) }
        try run(
            """
            UPDATE call SET
                type = \(call.type), is_type_known = \(call.isTypeKnown),
                is_answered = \(call.isAnswered), is_escalated = \(call.isEscalated),
                own_review = \(call.ownReview), second_look = \(call.secondLook),
                is_complaint = \(call.isComplaint), title = \(call.title),
                description = \(call.description), service_id = \(call.service),
                agreement_id = \(call.agreement), step = \(call.step), status = \(call.status),
                workflow = \(call.workflowLabel), category = \(call.classification?.category),
                impact = \(call.classification?.impact),
                urgency = \(call.classification?.urgency), priority = \(call.priorityRank),
                team_id = \(call.team), assignee_id = \(call.assignee),
                confirmation = \(call.confirmation), awaits_answer = \(call.awaitsAnswer),
                is_known_error = \(call.isKnownError), evaluation = \(evaluation),
                ending = \(call.ending), accepted_at = \(call.acceptedAt),
                fulfilled_at = \(call.fulfilledAt), ended_at = \(call.endedAt),
                due_at = \(call.dueAt), has_children = \(!call.children.isEmpty),
                has_components = \(!call.components.isEmpty), changed_at = \(moment),
                version = \(call.version), due_promise = \(call.duePromise),
                operational_id = \(call.operational)
            WHERE id = \(call.id) AND version = \(former.version)
            """)
        // New children are related once they are registered: see `relateChildren(of:)`.
        if call.children != former.children, call.children.count == former.children.count {
            try relateChildren(of: call)
        }
        if call.components != former.components {
            try run("DELETE FROM call_component WHERE call_id = \(call.id)")
            try insertComponents(of: call)
        }
        if let change = SearchText(call).update(from: SearchText(former)) {
            try runLast(change)
        }
    }

    private func insertComponents(of call: Call) throws {
        for component in call.components.sorted() {
            try run(
                """
                INSERT INTO call_component (call_id, component_id)
                VALUES (\(call.id), \(component))
                """)
        }
    }
}

extension Call {
    /// 7 stands for a call that nobody has classified yet.
    package var priorityRank: Int { priority?.rank ?? 7 }
}

import Storage
import USM
import Values

extension Transaction {
    /// Journals what happened elsewhere and keeps the state that it led to, once at the end.
    package func recordHistory(
        _ steps: [(event: Call.Event, by: Authorship)], of call: Call, team: ID<Party>?,
        assignee: ID<Party>?
    ) throws {
        var next = call
        for step in steps {
            next = next.applying(step.event, at: step.by.at)
            try appendToJournal(step.event, of: call.id, sequence: next.version, step.by)
        }
        let last = steps.last?.by.at ?? call.registeredAt
        if team != next.team || assignee != next.assignee {
            let assigned = Call.Event.assigned(team: team, person: assignee)
            next = next.applying(assigned, at: last)
            try appendToJournal(
                assigned, of: call.id, sequence: next.version, Authorship(actor: nil, at: last))
        }
        try update(next, from: call, at: last)
    }

    package func rememberImport(
        of externalID: String, source: String, as call: ID<Call>
    ) throws {
        try run(
            """
            INSERT INTO imported_case (source, external_id, call_id)
            VALUES (\(source), \(externalID), \(call))
            """)
    }

    /// The party that an import means by a name, made when it is new.
    package func partyOfImport(
        key: String, kind: Party.Kind, name: String, parent: ID<Party>?, fresh: ID<Party>
    ) throws -> (id: ID<Party>, isNew: Bool) {
        if let known: ID<Party> = try scalar("SELECT id FROM party WHERE external_key = \(key)") {
            return (known, false)
        }
        try run(
            """
            INSERT INTO party (id, kind, name, name_folded, parent_id, external_key)
            VALUES (\(fresh), \(kind), \(name), \(name.folded), \(parent), \(key))
            """)
        return (fresh, true)
    }

    package func serviceOfImport(
        key: String, name: String, fresh: ID<Service>
    ) throws -> (id: ID<Service>, isNew: Bool) {
        if let known: ID<Service> = try scalar(
            "SELECT id FROM service WHERE external_key = \(key)")
        {
            return (known, false)
        }
        try run(
            """
            INSERT INTO service (id, name_en, name_nl, summary_en, summary_nl, external_key)
            VALUES (\(fresh), \(name), \(name), '', '', \(key))
            """)
        return (fresh, true)
    }
}

extension Reader {
    package func importedCall(of externalID: String, source: String) throws -> ID<Call>? {
        try scalar(
            """
            SELECT call_id FROM imported_case
            WHERE source = \(source) AND external_id = \(externalID)
            """)
    }
}

import Journal
import Storage
import USM
import Values

/// Something that happened to a call elsewhere.
package struct HistoricStep {
    package let event: Call.Event
    package let by: Authorship
    /// The event as the journal keeps it; nil where it is still to be written.
    package let text: EventText?

    package init(_ event: Call.Event, _ by: Authorship, _ text: EventText? = nil) {
        self.event = event
        self.by = by
        self.text = text
    }
}

extension Transaction {
    /// Enters a call with all that happened to it elsewhere: its journal, and once, at the end,
    /// the state that it led to.
    package func enterHistory(
        _ registration: Registration, at moment: Instant,
        _ steps: [HistoricStep], team: ID<Party>?, assignee: ID<Party>?
    ) throws -> Call {
        var call = Call(registration, at: moment)
        let nobody = Authorship(actor: nil, at: moment)
        let id = call.id.rawValue
        var lines = [
            JournalLine(
                Call.Event.registered(registration), of: id, sequence: call.version, nobody)
        ]
        lines.reserveCapacity(steps.count + 2)
        var said = SearchSayings()
        for step in steps {
            call = call.applying(step.event, at: step.by.at)
            lines.append(
                JournalLine(
                    step.event, of: id, sequence: call.version, step.by, text: step.text))
            said.add(step.event, by: step.by.actor)
        }
        let last = Authorship(actor: nil, at: steps.last?.by.at ?? moment)
        if team != call.team || assignee != call.assignee {
            let assigned = Call.Event.assigned(team: team, person: assignee)
            call = call.applying(assigned, at: last.at)
            lines.append(JournalLine(assigned, of: id, sequence: call.version, last))
            said.add(assigned, by: last.actor)
        }
        try appendToJournal(lines)
        try insert(call, channel: registration.channel, at: last.at)
        try runLast(SearchText(call).insertion(with: said, dialect))
        return call
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
    ///
    /// - Parameter moment: when it is imported.
    package func partyOfImport(
        key: String, kind: Party.Kind, name: String, parent: ID<Party>?, fresh: ID<Party>,
        at moment: Instant
    ) throws -> (id: ID<Party>, isNew: Bool) {
        if let known: ID<Party> = try scalar("SELECT id FROM party WHERE external_key = \(key)") {
            return (known, false)
        }
        try run(
            """
            INSERT INTO party (id, kind, name, name_folded, parent_id, external_key)
            VALUES (\(fresh), \(kind), \(name), \(name.folded), \(parent), \(key))
            """)
        try keepWords(of: fresh, kind: kind, name: name)
        try journal(
            .imported, stored: fresh, as: PartyState.self, Authorship(actor: nil, at: moment))
        return (fresh, true)
    }

    package func serviceOfImport(
        key: String, name: String, fresh: ID<Service>, _ by: Authorship
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
        let service = Service(
            id: fresh, name: LocalizedText(english: name, dutch: name),
            summary: LocalizedText(english: "", dutch: ""), team: nil)
        try appendToJournal(
            ServiceEvent.stands(
                ServiceContent(key: key, service: service, audience: ServiceAudience([])),
                .entered),
            of: fresh.rawValue, by)
        return (fresh, true)
    }
}

extension Reader {
    /// The cases that came in from a source already, by the ids that they have there.
    package func importedCases(of source: String) throws -> Set<String> {
        Set(
            try rows("SELECT external_id FROM imported_case WHERE source = \(source)").map {
                try $0.get("external_id")
            })
    }
}

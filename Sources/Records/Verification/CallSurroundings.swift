import Storage
import USM
import Values

/// What stands beside a call's own row, as its tables have it.
package struct CallSurroundings: Equatable, Sendable {
    package var changedAt: Instant?
    package var watchers: Set<String> = []
    package var attachments: Set<String> = []
    package var components: Set<String> = []
    package var children: [Call.Child] = []
    package var handOvers: [ID<HandOver>: HandOver.Story] = [:]

    package init() {}

    /// An attachment as a line.
    package static func line(_ file: Call.Attachment, sequence: Int) -> String {
        "\(sequence) \(file.digest) \(file.name) \(file.mediaType) \(file.size) "
            + file.visibility.rawValue
    }
}

extension Reader {
    /// What stands beside these calls; each has an entry.
    package func surroundings(
        of calls: [ID<Call>]
    ) throws -> [ID<Call>: CallSurroundings] {
        var found: [ID<Call>: CallSurroundings] = [:]
        try forEachRow("SELECT id, changed_at FROM call WHERE id IN \(list: calls)") { row in
            found[try row.get("id"), default: CallSurroundings()].changedAt =
                try row.get("changed_at")
        }
        try forEachRow("SELECT call_id, person_id FROM call_watch WHERE call_id IN \(list: calls)")
        { row in
            found[try row.get("call_id"), default: CallSurroundings()].watchers
                .insert(try row.get("person_id"))
        }
        try forEachRow(
            "SELECT call_id, component_id FROM call_component WHERE call_id IN \(list: calls)"
        ) { row in
            found[try row.get("call_id"), default: CallSurroundings()].components
                .insert(try row.get("component_id"))
        }
        try forEachRow(
            "SELECT * FROM call_child WHERE parent_id IN \(list: calls) ORDER BY position"
        ) { row in
            found[try row.get("parent_id"), default: CallSurroundings()].children
                .append(
                    Call.Child(
                        id: try row.get("child_id"), process: try row.get("process"),
                        outcome: try row.get("outcome"), isPast: try row.get("is_past")))
        }
        try addAttachments(of: calls, to: &found)
        for handOver in try handOvers(ofCalls: calls) {
            found[handOver.call, default: CallSurroundings()].handOvers[handOver.id] =
                HandOver.Story(handOver)
        }
        return found
    }

    private func addAttachments(
        of calls: [ID<Call>], to found: inout [ID<Call>: CallSurroundings]
    ) throws {
        try forEachRow("SELECT * FROM attachment WHERE call_id IN \(list: calls)") { row in
            let file = Call.Attachment(
                digest: try row.get("digest"), name: try row.get("name"),
                mediaType: try row.get("media_type"), size: try row.get("size"),
                visibility: try row.get("visibility"))
            found[try row.get("call_id"), default: CallSurroundings()].attachments
                .insert(CallSurroundings.line(file, sequence: try row.get("sequence")))
        }
    }

    // MARK: Links

    /// The links between these calls and others, as both sides have them.
    package func linkRows(touching calls: [ID<Call>]) throws -> Set<LinkRow> {
        Set(
            try rows(
                """
                SELECT call_id, kind, other_id FROM call_link WHERE call_id IN \(list: calls)
                UNION
                SELECT call_id, kind, other_id FROM call_link WHERE other_id IN \(list: calls)
                """
            ).map {
                LinkRow(try $0.get("call_id"), try $0.get("kind"), try $0.get("other_id"))
            })
    }

    /// Where calls were linked, and where links were undone.
    package func linkEvents(of calls: [ID<Call>]) throws -> [StoredEvent] {
        try rows(
            """
            SELECT \(StoredEvent.columns) FROM journal
            WHERE subject_id IN \(list: calls) AND subject = 'call'
                AND kind IN ('registered', 'linked', 'unlinked')
            """
        ).map(StoredEvent.init)
    }
}

/// One side of a link.
package struct LinkRow: Hashable, Sendable {
    package let call: ID<Call>
    package let kind: Call.Link.Kind
    package let other: ID<Call>

    package init(_ call: ID<Call>, _ kind: Call.Link.Kind, _ other: ID<Call>) {
        self.call = call
        self.kind = kind
        self.other = other
    }

    package var inverse: LinkRow { LinkRow(other, kind.inverse, call) }
}

import Storage
import USM
import Values

extension Transaction {
    /// Keeps what an event says beside the call's own row: links, watchers, files.
    func relate(_ event: Call.Event, of call: Call) throws {
        switch event {
        case .linked(let link):
            try insert(link, of: call.id)
            try insert(Call.Link(link.kind.inverse, call.id), of: link.other)
        case .unlinked(let link):
            try delete(link, of: call.id)
            try delete(Call.Link(link.kind.inverse, call.id), of: link.other)
        case .watched(let person):
            try run(
                """
                INSERT INTO call_watch (call_id, person_id) VALUES (\(call.id), \(person))
                ON CONFLICT DO NOTHING
                """)
        case .unwatched(let person):
            try run(
                "DELETE FROM call_watch WHERE call_id = \(call.id) AND person_id = \(person)")
        case .attached(let attachment):
            try run(
                """
                INSERT INTO attachment (
                    call_id, sequence, digest, name, media_type, size, visibility)
                VALUES (
                    \(call.id), \(call.version), \(attachment.digest), \(attachment.name),
                    \(attachment.mediaType), \(attachment.size), \(attachment.visibility))
                """)
        case .registered, .retyped, .described, .concerned, .accepted, .classified, .timed, .worked,
            .forked, .childEnded, .resumed, .confirmationAsked, .confirmed, .refused, .waived,
            .confirmedThrough, .evaluated, .closed, .closedThrough, .redone, .aborted, .assigned,
            .imported, .handedOver, .commented, .asked, .answered, .reckoned, .agreementChanged,
            .coveredBeside, .acceptanceWithdrawn, .selfReviewed, .reviewChecked, .escalated,
            .escalationAnswered, .termsChanged:
            break
        }
    }

    func insert(_ link: Call.Link, of id: ID<Call>) throws {
        try run(
            """
            INSERT INTO call_link (call_id, kind, other_id)
            VALUES (\(id), \(link.kind), \(link.other))
            ON CONFLICT DO NOTHING
            """)
    }

    private func delete(_ link: Call.Link, of id: ID<Call>) throws {
        try run(
            """
            DELETE FROM call_link
            WHERE call_id = \(id) AND kind = \(link.kind) AND other_id = \(link.other)
            """)
    }
}

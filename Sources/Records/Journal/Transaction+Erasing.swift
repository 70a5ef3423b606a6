import Journal
import Storage
import USM
import Values

/// The events whose words are somebody's, and the calls that they are about.
package struct ErasableWords: Sendable {
    package let positions: [Int64]
    package let calls: [ID<Call>]
}

extension Transaction {
    /// What somebody asked for, by whomever it was written down, and what they said on calls.
    ///
    /// The calls that a request opened begin with its words.
    ///
    /// What was told a supplier or came from them stays: it is theirs too.
    package func erasableWords(of person: ID<Party>) throws -> ErasableWords {
        var (positions, calls) = ([Int64](), Set<ID<Call>>())
        let events: SQL = """
            SELECT position, subject_id FROM journal
            WHERE subject = 'call' AND form > 0 AND words IS NOT NULL AND kind <> 'handed_over'
                AND actor_id = \(person)
            UNION
            SELECT position, subject_id FROM journal
            WHERE subject = 'call' AND form > 0 AND words IS NOT NULL
                AND kind IN ('registered', 'described')
                AND subject_id IN (
                    SELECT call.id FROM call JOIN call AS root ON root.id = call.root_id
                    WHERE call.requester_id = \(person) OR root.requester_id = \(person))
            ORDER BY position
            """
        try forEachRow(events) { row in
            positions.append(try row.get("position"))
            calls.insert(try row.get("subject_id"))
        }
        return ErasableWords(positions: positions, calls: calls.sorted())
    }

    /// Takes words and their salt away for ever; their digests stay.
    package func eraseWords(at positions: [Int64]) throws {
        for group in positions.groups {
            try run(
                "UPDATE journal SET words = NULL, salt = NULL WHERE position IN \(list: group)")
        }
    }

    /// Takes away what other systems were told of these events, or are still to be told; whoever
    /// has heard it keeps it.
    package func forgetDeliveries(of positions: [Int64]) throws {
        for group in positions.groups {
            try run("DELETE FROM outbox WHERE position IN \(list: group)")
        }
    }

    /// What somebody was about to write.
    package func forgetDrafts(of person: ID<Party>) throws {
        try run("DELETE FROM draft WHERE person_id = \(person)")
    }

    /// Lets what is stored of a call say what its journal says now.
    ///
    /// - Parameter replayed: the call as its journal tells it.
    package func renewWords(of replayed: Call) throws {
        let evaluation = try replayed.evaluation.map { try JSONText.encode($0) }
        let order = try replayed.order.map { try JSONText.encode($0) }
        try run(
            """
            UPDATE call SET title = \(replayed.title), description = \(replayed.description),
                category = \(replayed.classification?.category), evaluation = \(evaluation),
                placed_order = \(order)
            WHERE id = \(replayed.id)
            """)
        var names: [(sequence: Int, name: String)] = []
        try forEachEvent(of: [replayed.id]) { stored in
            guard case .attached(let file) = try stored.event(Call.Event.self) else { return }
            names.append((stored.sequence, file.name))
        }
        for (sequence, name) in names {
            try run(
                """
                UPDATE attachment SET name = \(name)
                WHERE call_id = \(replayed.id) AND sequence = \(sequence)
                """)
        }
        try renewSearchTexts(of: [replayed])
    }
}

extension [Int64] {
    /// So many that one statement takes them.
    fileprivate var groups: [[Int64]] {
        stride(from: 0, to: count, by: 500).map { Array(self[$0..<Swift.min($0 + 500, count)]) }
    }
}

extension Reader {
    /// Where words were erased, as the journal says.
    package func erasedPositions() throws -> Set<Int64> {
        var positions: Set<Int64> = []
        let erasures: SQL = """
            SELECT kind, form, structure, words FROM journal
            WHERE kind = \(ErasureEvent.wordsErasedKind) AND subject = 'erasure'
            """
        try forEachRow(erasures) { row in
            guard case .wordsErased(_, let erased, _)? = try? row.event(ErasureEvent.self) else {
                return
            }
            positions.formUnion(erased)
        }
        return positions
    }
}

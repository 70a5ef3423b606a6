import Storage
import USM
import Values

extension Reader {
    package func handOver(_ id: ID<HandOver>) throws -> HandOver? {
        try first("SELECT \(HandOver.allColumns) FROM hand_over WHERE id = \(id)")
            .map(HandOver.init)
    }

    /// What suppliers did and do for a call, the oldest first.
    package func handOvers(of call: ID<Call>) throws -> [HandOver] {
        try rows(
            """
            SELECT \(HandOver.allColumns) FROM hand_over WHERE call_id = \(call)
            ORDER BY handed_at, id
            """
        ).map(HandOver.init)
    }

    /// The same of several calls.
    package func handOvers(ofCalls calls: [ID<Call>]) throws -> [HandOver] {
        try rows(
            "SELECT \(HandOver.allColumns) FROM hand_over WHERE call_id IN \(list: calls)"
        ).map(HandOver.init)
    }

    /// What was handed on under a contract in a period, the oldest first.
    package func handOvers(
        under contract: ID<Agreement>, from start: Instant, until end: Instant
    ) throws -> [HandOver] {
        try rows(
            """
            SELECT \(HandOver.allColumns) FROM hand_over
            WHERE agreement_id = \(contract)
                AND handed_at >= \(start) AND handed_at < \(end)
            ORDER BY handed_at, id
            """
        ).map(HandOver.init)
    }

    /// What a supplier has in hand of the calls that its reader may see, the oldest first.
    package func openHandOvers(
        with supplier: ID<Party>, seenBy visibility: CallVisibility, limit: Int
    ) throws -> [HandOver] {
        let visible = SQL.joined(visibility.conditions.map { "(\($0))" }, by: " OR ")
        return try rows(
            """
            SELECT \(HandOver.allColumns) FROM hand_over
            WHERE supplier_id = \(supplier) AND ended_at IS NULL
                AND call_id IN (SELECT id FROM call WHERE \(visible))
            ORDER BY handed_at, id LIMIT \(limit)
            """
        ).map(HandOver.init)
    }
}

extension Transaction {
    package func insert(_ handOver: HandOver) throws {
        try run(
            """
            INSERT INTO hand_over (\(HandOver.columns)) VALUES (
                \(handOver.id), \(handOver.call), \(handOver.contract), \(handOver.supplier),
                \(handOver.reference), \(handOver.given), \(handOver.state),
                \(handOver.handedAt), \(handOver.acceptedAt), \(handOver.endedAt),
                \(handOver.version))
            """)
    }

    /// - Returns: false when somebody else changed it meanwhile.
    package func update(_ handOver: HandOver) throws -> Bool {
        try run(
            """
            UPDATE hand_over SET reference = \(handOver.reference), state = \(handOver.state),
                accepted_at = \(handOver.acceptedAt), ended_at = \(handOver.endedAt),
                missed = \(try handOver.missed.map { try JSONText.encode($0) }),
                cause = \(handOver.review?.cause), cause_words = \(handOver.review?.words),
                reviewed_at = \(handOver.review?.at), version = \(handOver.version)
            WHERE id = \(handOver.id) AND version = \(handOver.version - 1)
            """) == 1
    }
}

extension HandOver {
    fileprivate static let columns: SQL = """
        id, call_id, agreement_id, supplier_id, reference, given, state, handed_at, accepted_at,
        ended_at, version
        """
    fileprivate static let allColumns: SQL = """
        \(columns), missed, cause, cause_words, reviewed_at
        """

    fileprivate init(_ row: Row) throws {
        var review: Review?
        if let cause: Cause = try row.get("cause") {
            review = Review(
                cause, words: try row.get("cause_words", as: String?.self) ?? "",
                at: try row.get("reviewed_at"))
        }
        self.init(
            id: try row.get("id"), call: try row.get("call_id"),
            contract: try row.get("agreement_id"), supplier: try row.get("supplier_id"),
            reference: try row.get("reference"), given: try row.get("given"),
            state: try row.get("state"), handedAt: try row.get("handed_at"),
            acceptedAt: try row.get("accepted_at"), endedAt: try row.get("ended_at"),
            version: try row.get("version"),
            missed: try row.get("missed", as: String?.self)
                .map { try JSONText.decode([MissedPromise].self, from: $0) },
            review: review)
    }
}

extension HandOver.State: SQLConvertible {}
extension HandOver.Cause: SQLConvertible {}

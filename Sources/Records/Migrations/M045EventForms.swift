import Journal
import Storage
import USM

extension Migration {
    /// One order over all events, and each in a form whose names are written down, with people's
    /// words apart from it.
    ///
    /// Only the program can read the former spelling, so it carries the rows over itself.
    static let eventForms = Migration(
        "045 event forms",
        carrying: Carrying(
            count: "SELECT count(*) FROM former_journal",
            finish: { _ in
                [
                    "DROP TABLE former_journal",
                    """
                    CREATE INDEX journal_actor ON journal (actor_id, at)
                    WHERE actor_id IS NOT NULL
                    """,
                    "CREATE INDEX journal_kind ON journal (kind, position)",
                ]
            },
            work: { transaction, progress in
                try transaction.carryFormerJournal(progress)
            })
    ) { dialect in
        [
            "ALTER TABLE journal RENAME TO former_journal",
            "DROP INDEX journal_actor",
            "CREATE TABLE journal_order (base \(dialect.integer) NOT NULL)\(dialect.strict)",
            "INSERT INTO journal_order (base) VALUES (0)",
            """
            CREATE TABLE journal (
                position     \(dialect.integer) PRIMARY KEY,
                subject      TEXT NOT NULL,
                subject_id   TEXT NOT NULL,
                sequence     \(dialect.integer) NOT NULL,
                kind         TEXT NOT NULL,
                form         \(dialect.integer) NOT NULL,
                visibility   TEXT NOT NULL CHECK (visibility IN ('internal', 'requester')),
                at           \(dialect.integer) NOT NULL,
                actor_id     TEXT REFERENCES party (id),
                structure    TEXT NOT NULL,
                words        TEXT,
                salt         \(dialect.blob),
                words_digest \(dialect.blob),
                UNIQUE (subject_id, sequence, subject)
            )\(dialect.strict)
            """,
        ]
    }
}

extension Transaction {
    fileprivate func carryFormerJournal(_ progress: (Int) -> Void) throws {
        // A journal is never deleted from, so its rows lie in the order in which they came.
        let order: SQL = dialect == .postgres ? "ctid" : "rowid"
        var former: SQL = """
            SELECT subject_id, sequence, subject, kind, visibility, at, actor_id, payload
            FROM former_journal ORDER BY
            """
        former.append(" \(order)")
        var sequences = FormerSequences()
        var rows: [SQL] = []
        var position = 0
        try forEachRow(former) { row in
            position += 1
            let line = try JournalLine(former: row, &sequences)
            rows.append(line.row(at: "CAST(\(position) AS \(dialect.integer))"))
            guard rows.count == 1000 else { return }
            try enterIntoJournal(rows)
            rows.removeAll(keepingCapacity: true)
            progress(position)
        }
        try enterIntoJournal(rows)
        progress(position)
    }
}

/// Things of two kinds could share an id, and counted their events together.
private struct FormerSequences {
    private var last: [Subject: Int] = [:]

    mutating func next(of subject: Subject) -> Int {
        last[subject, default: 0] += 1
        return last[subject, default: 1]
    }
}

extension JournalLine {
    fileprivate init(former row: Row, _ sequences: inout FormerSequences) throws {
        let kind: String = try row.get("kind")
        let payload: String = try row.get("payload")
        let by = Authorship(actor: try row.get("actor_id"), at: try row.get("at"))
        let subject = try Subject(former: row)
        guard subject.kind == .call else {
            self.init(
                untyped: kind, of: subject, sequence: sequences.next(of: subject),
                payload: payload, by)
            return
        }
        let sequence: Int = try row.get("sequence")
        // What cannot be read stays as it is, for `verify` to say so.
        guard let event = try? JSONText.decode(Call.Event.self, from: payload) else {
            self.init(
                untyped: kind, of: subject, sequence: sequence, payload: payload, by)
            return
        }
        self.init(event, of: subject.id, sequence: sequence, by)
    }
}

extension Subject {
    /// Ids had a beginning of their own where two kinds of things would have shared one.
    fileprivate init(former row: Row) throws {
        let kind: String = try row.get("subject")
        let id: String = try row.get("subject_id")
        guard let known = Kind(rawValue: kind == "recurring action" ? "recurring_action" : kind)
        else { throw StorageError.failed("the journal speaks of an unknown kind: \(kind)") }
        let beginnings = ["design:", "plan:", "schedule ", "component_class:"]
        let beginning = beginnings.first(where: id.hasPrefix) ?? ""
        self.init(known, String(id.dropFirst(beginning.count)))
    }
}

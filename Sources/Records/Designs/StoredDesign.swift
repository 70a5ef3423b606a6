import Journal
import Storage
import USM
import Values

/// The two designs of a wish as they stand: what is asked for, and who contributes to it.
package struct StoredDesign: Hashable, Sendable {
    package let call: ID<Call>
    /// Counts the changes, from 1.
    package let version: Int
    package let functional: Specification
    package let technical: TechnicalDesign
    package let changedAt: Instant
    package let changedBy: ID<Party>?

    package init(
        call: ID<Call>, version: Int, functional: Specification, technical: TechnicalDesign,
        changedAt: Instant, changedBy: ID<Party>?
    ) {
        self.call = call
        self.version = version
        self.functional = functional
        self.technical = technical
        self.changedAt = changedAt
        self.changedBy = changedBy
    }
}

extension Reader {
    package func design(of call: ID<Call>) throws -> StoredDesign? {
        try first(
            """
            SELECT call_id, version, functional, technical, changed_at, changed_by
            FROM design WHERE call_id = \(call)
            """
        ).map { row in
            StoredDesign(
                call: try row.get("call_id"), version: try row.get("version"),
                functional: try JSONText.decode(
                    Specification.self, from: try row.get("functional")),
                technical: try JSONText.decode(
                    TechnicalDesign.self, from: try row.get("technical")),
                changedAt: try row.get("changed_at"), changedBy: try row.get("changed_by"))
        }
    }
}

extension StoredDesign {
    /// The same as its journal says it.
    package var state: DesignState {
        DesignState(
            version: version, functional: functional, technical: technical,
            changedAt: changedAt, changedBy: changedBy)
    }
}

/// One change of the designs of a wish, as the journal keeps it.
package struct DesignChange: Sendable {
    package let at: Instant
    package let by: ID<Party>?
    package let content: Content

    /// Which of the two it changed, and what that was then.
    package enum Content: Sendable {
        case functional(Specification)
        case technical(TechnicalDesign)
    }
}

extension Reader {
    /// The newest first.
    package func designChanges(of call: ID<Call>, limit: Int) throws -> [DesignChange] {
        try rows(
            """
            SELECT kind, form, structure, words, at, actor_id FROM journal
            WHERE subject_id = \(call) AND subject = 'design' AND form > 0
                AND kind IN ('functional', 'technical')
            ORDER BY sequence DESC LIMIT \(limit)
            """
        ).compactMap { row in
            let content: DesignChange.Content
            switch try row.event(DesignEvent.self) {
            case .functional(let design): content = .functional(design)
            case .technical(let design): content = .technical(design)
            case .adopted: return nil
            }
            return DesignChange(
                at: try row.get("at"), by: try row.get("actor_id"), content: content)
        }
    }
}

extension Transaction {
    /// Keeps the next version.
    ///
    /// - Returns: false when somebody else kept that version before.
    package func save(_ design: StoredDesign) throws -> Bool {
        let functional = try JSONText.encode(design.functional)
        let technical = try JSONText.encode(design.technical)
        return try !rows(
            """
            INSERT INTO design (
                call_id, version, functional, technical, changed_at, changed_by)
            VALUES (
                \(design.call), \(design.version), \(functional), \(technical),
                \(design.changedAt), \(design.changedBy))
            ON CONFLICT (call_id) DO UPDATE SET
                version = excluded.version, functional = excluded.functional,
                technical = excluded.technical, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by
            WHERE design.version = excluded.version - 1
            RETURNING version
            """
        ).isEmpty
    }
}

import Journal
import Storage
import USM
import Values

/// What a change will do to the register, as it was last drawn up.
package struct StoredPlan: Hashable, Sendable {
    package let call: ID<Call>
    package let plan: PlannedDifference
    /// Counts how often it was drawn up, from 1.
    package let version: Int
    package let writtenAt: Instant
    package let writtenBy: ID<Party>?
    /// When it was carried out; nil before.
    package let appliedAt: Instant?

    package init(
        call: ID<Call>, plan: PlannedDifference, version: Int, writtenAt: Instant,
        writtenBy: ID<Party>?, appliedAt: Instant? = nil
    ) {
        self.call = call
        self.plan = plan
        self.version = version
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
        self.appliedAt = appliedAt
    }
}

extension StoredPlan {
    /// The same as its journal says it.
    package var state: RegisterPlanState {
        RegisterPlanState(
            plan: plan, version: version, writtenAt: writtenAt, writtenBy: writtenBy,
            appliedAt: appliedAt)
    }
}

extension Reader {
    package func registerPlan(of call: ID<Call>) throws -> StoredPlan? {
        try first(
            """
            SELECT call_id, content, version, written_at, written_by, applied_at
            FROM planned_difference WHERE call_id = \(call)
            """
        ).map { row in
            StoredPlan(
                call: try row.get("call_id"),
                plan: try JSONText.decode(
                    PlannedDifference.self, from: try row.get("content")),
                version: try row.get("version"), writtenAt: try row.get("written_at"),
                writtenBy: try row.get("written_by"), appliedAt: try row.get("applied_at"))
        }
    }
}

extension Transaction {
    /// Keeps the next version of a plan.
    ///
    /// - Returns: false when somebody else kept that version before.
    package func save(_ stored: StoredPlan) throws -> Bool {
        let kept = try run(
            """
            INSERT INTO planned_difference (call_id, content, version, written_at, written_by)
            VALUES (
                \(stored.call), \(try JSONText.encode(stored.plan)), \(stored.version),
                \(stored.writtenAt), \(stored.writtenBy))
            ON CONFLICT (call_id) DO UPDATE SET
                content = excluded.content, version = excluded.version,
                written_at = excluded.written_at, written_by = excluded.written_by,
                applied_at = NULL
            WHERE planned_difference.version = excluded.version - 1
            """)
        guard kept == 1 else { return false }
        try run("DELETE FROM planned_component WHERE call_id = \(stored.call)")
        try run("DELETE FROM planned_key WHERE call_id = \(stored.call)")
        for piece in Set(stored.plan.additions.compactMap(\.key)).sorted().inPieces() {
            let rows = piece.map { "(\(stored.call), \($0))" as SQL }
            try run(
                """
                INSERT INTO planned_key (call_id, component_key)
                VALUES \(SQL.joined(rows, by: ", "))
                """)
        }
        let added = Set(stored.plan.additions.map(\.id))
        for piece in stored.plan.mentioned.subtracting(added).sorted().inPieces() {
            let rows = piece.map { "(\(stored.call), \($0))" as SQL }
            try run(
                """
                INSERT INTO planned_component (call_id, component_id)
                VALUES \(SQL.joined(rows, by: ", "))
                """)
        }
        return true
    }

    /// Carries a plan out, which was found to fit.
    ///
    /// - Parameter register: what it leads to.
    /// - Returns: false when somebody else gave one of its keys away in the same moment; this
    ///   transaction must not commit then.
    package func write(
        _ stored: StoredPlan, leadingTo register: InfrastructureRegister, _ by: Authorship
    ) throws -> Bool {
        let plan = stored.plan
        let added = plan.additions.compactMap { addition in
            register.components[addition.id].map {
                (added: $0, key: addition.key ?? addition.id.rawValue)
            }
        }
        guard try insert(added) == added.count else { return false }
        let altered = (plan.alterations.map(\.id) + plan.retirements.map(\.id))
            .compactMap { register.components[$0] }
        for component in altered { try update(component) }
        try keepWords(
            of: (added.map(\.added) + altered).map { ($0.component.id, $0.component.name) })
        let (ended, begun) = (plan.endedRelations, plan.newRelations)
        for relation in ended.sorted(by: { $0.key < $1.key }) {
            try end(relation, at: by.at, under: stored.call)
        }
        try begin(begun.sorted { $0.key < $1.key }, at: by.at, under: stored.call)
        let supporting = ended.union(begun).filter { $0.kind == .supports }.map(\.source)
        let renamed = try settleServices(of: Set(supporting).sorted())
        try keepVersions(of: plan.components, under: stored.call, by)
        // In the journal a component comes into the world before its relations do.
        try journal(ended: ended, begun: begun, under: stored.call, by)
        let versioned = Set(plan.components)
        try appendToJournal(
            renamed.filter { !versioned.contains($0.id) }.map {
                ($0.id.rawValue, ComponentEvent.named(with: $0.service))
            }, by)
        try run(
            """
            UPDATE planned_difference SET applied_at = \(by.at) WHERE call_id = \(stored.call)
            """)
        return true
    }

    /// - Returns: how many were free to be entered.
    private func insert(_ all: [(added: RegisteredComponent, key: String)]) throws -> Int {
        var entered = 0
        for piece in all.inPieces() {
            let rows = try piece.map { added, key -> SQL in
                let component = added.component
                return """
                    (
                        \(component.id), \(component.name), \(component.name.folded),
                        \(component.componentClass), \(component.owner), \(component.service),
                        \(key), \(try JSONText.encode(added.attributes)), \(added.version))
                    """
            }
            entered += try run(
                """
                INSERT INTO component (
                    id, name, name_folded, class, owner_id, service_id, external_key, attributes,
                    version)
                VALUES \(SQL.joined(rows, by: ", "))
                ON CONFLICT DO NOTHING
                """)
        }
        return entered
    }

    private func update(_ altered: RegisteredComponent) throws {
        let component = altered.component
        let changed = try run(
            """
            UPDATE component SET
                name = \(component.name), name_folded = \(component.name.folded),
                class = \(component.componentClass), owner_id = \(component.owner),
                attributes = \(try JSONText.encode(altered.attributes)),
                is_retired = \(altered.isRetired), version = \(altered.version)
            WHERE id = \(component.id) AND version = \(altered.version - 1)
            """)
        guard changed == 1 else {
            throw StorageError.failed("The component \(component.id) changed under a lock.")
        }
    }

    /// The service that lists and files name with a component: the one that it was, as long as
    /// it supports that; else the oldest of those that it supports.
    ///
    /// - Returns: the components of which that is another one now.
    private func settleServices(
        of components: [ID<ManagedComponent>]
    ) throws -> [(id: ID<ManagedComponent>, service: ID<Service>?)] {
        var renamed: [(id: ID<ManagedComponent>, service: ID<Service>?)] = []
        for piece in components.inPieces() {
            let former = try services(namedWith: piece)
            try run(
                """
                UPDATE component SET service_id = (
                    SELECT MIN(target_service_id) FROM component_relation
                    WHERE source_id = component.id AND kind = 'supports' AND until_at IS NULL)
                WHERE id IN \(list: piece) AND NOT EXISTS (
                    SELECT 1 FROM component_relation
                    WHERE source_id = component.id AND kind = 'supports' AND until_at IS NULL
                        AND target_service_id = component.service_id)
                """)
            renamed += try services(namedWith: piece)
                .filter { former[$0.key] != $0.value }
                .map { (id: $0.key, service: $0.value) }
        }
        return renamed.sorted { $0.id < $1.id }
    }

    private func services(
        namedWith components: [ID<ManagedComponent>]
    ) throws -> [ID<ManagedComponent>: ID<Service>?] {
        let named = try rows("SELECT id, service_id FROM component WHERE id IN \(list: components)")
            .map { (try $0.get("id", as: ID<ManagedComponent>.self), try service(of: $0)) }
        return Dictionary(uniqueKeysWithValues: named)
    }

    private func service(of row: Row) throws -> ID<Service>? { try row.get("service_id") }
}

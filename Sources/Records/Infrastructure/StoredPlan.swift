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
        let added = Set(stored.plan.additions.map(\.id))
        for component in stored.plan.mentioned.subtracting(added).sorted() {
            try run(
                """
                INSERT INTO planned_component (call_id, component_id)
                VALUES (\(stored.call), \(component))
                """)
        }
        return true
    }

    /// Carries a plan out, which was found to fit.
    ///
    /// - Parameter register: what it leads to.
    package func write(
        _ stored: StoredPlan, leadingTo register: InfrastructureRegister, _ by: Authorship
    ) throws {
        let plan = stored.plan
        for addition in plan.additions {
            guard let added = register.components[addition.id] else { continue }
            try insert(added, key: addition.key ?? addition.id.rawValue)
        }
        let altered = plan.alterations.map(\.id) + plan.retirements.map(\.id)
        for component in altered.compactMap({ register.components[$0] }) {
            try update(component)
        }
        let (ended, begun) = (plan.endedRelations, plan.newRelations)
        for relation in ended.sorted(by: { $0.key < $1.key }) {
            try end(relation, at: by.at, under: stored.call)
        }
        for relation in begun.sorted(by: { $0.key < $1.key }) {
            try begin(relation, at: by.at, under: stored.call)
        }
        let supporting = ended.union(begun).filter { $0.kind == .supports }.map(\.source)
        for component in Set(supporting).sorted() { try settleService(of: component) }
        for id in plan.components { try keepVersion(of: id, under: stored.call, by) }
        try run(
            """
            UPDATE planned_difference SET applied_at = \(by.at) WHERE call_id = \(stored.call)
            """)
    }

    private func insert(_ added: RegisteredComponent, key: String) throws {
        let component = added.component
        try run(
            """
            INSERT INTO component (
                id, name, name_folded, class, owner_id, service_id, external_key, attributes,
                version)
            VALUES (
                \(component.id), \(component.name), \(component.name.folded),
                \(component.componentClass), \(component.owner), \(component.service), \(key),
                \(try JSONText.encode(added.attributes)), \(added.version))
            """)
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
    private func settleService(of component: ID<ManagedComponent>) throws {
        let supported: [ID<Service>] = try rows(
            """
            SELECT target_service_id FROM component_relation
            WHERE source_id = \(component) AND kind = 'supports' AND until_at IS NULL
                AND target_service_id IS NOT NULL
            ORDER BY target_service_id
            """
        ).map { try $0.get("target_service_id") }
        let present: ID<Service>? = try first(
            "SELECT service_id FROM component WHERE id = \(component)"
        ).flatMap { try $0.get("service_id") }
        let settled = present.flatMap { supported.contains($0) ? $0 : nil } ?? supported.first
        guard settled != present else { return }
        try run("UPDATE component SET service_id = \(settled) WHERE id = \(component)")
    }

    /// Keeps a component as it is now among its versions.
    func keepVersion(
        of component: ID<ManagedComponent>, under call: ID<Call>?, _ by: Authorship
    ) throws {
        try run(
            """
            INSERT INTO component_version (
                component_id, number, name, class, owner_id, service_id, attributes, is_retired,
                valid_from, call_id, written_by)
            SELECT id, version, name, class, owner_id, service_id, attributes, is_retired,
                \(by.at), \(call), \(by.actor)
            FROM component WHERE id = \(component)
            """)
    }
}

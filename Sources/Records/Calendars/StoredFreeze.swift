import Storage
import USM
import Values

/// A freeze window under the name that an enterprise file gives it.
package struct StoredFreeze: Hashable, Sendable {
    package let key: String
    package let freeze: FreezeWindow

    package init(key: String, freeze: FreezeWindow) {
        self.key = key
        self.freeze = freeze
    }
}

extension Reader {
    /// The freeze windows that overlap another, by their start.
    package func freezes(during window: TimeWindow) throws -> [FreezeWindow] {
        let earliest = window.from.adding(.zero - TimeWindow.Purpose.freeze.longest)
        return try freezes(
            """
            WHERE from_at >= \(earliest) AND from_at < \(window.until)
                AND until_at > \(window.from)
            """
        ).map(\.freeze)
    }

    /// Every freeze window that is not over at a moment, by its start.
    package func freezes(endingAfter moment: Instant, limit: Int) throws -> [FreezeWindow] {
        try freezes("WHERE until_at > \(moment)").prefix(limit).map(\.freeze)
    }

    package func freeze(_ id: ID<FreezeWindow>) throws -> FreezeWindow? {
        try freezes("WHERE id = \(id)").first?.freeze
    }

    /// The classes that components have, in order: one step in the index for each.
    package func usedComponentClasses() throws -> [String] {
        try rows(
            """
            WITH RECURSIVE used (class) AS (
                SELECT min(class) FROM component
                UNION
                SELECT (
                    SELECT min(component.class) FROM component
                    WHERE component.class > used.class)
                FROM used WHERE used.class IS NOT NULL)
            SELECT class FROM used WHERE class IS NOT NULL ORDER BY class
            """
        ).map { try $0.get("class") }
    }

    package func storedFreezes() throws -> [StoredFreeze] {
        try freezes("")
    }

    func freezes(_ condition: SQL) throws -> [StoredFreeze] {
        let found = try rows(
            """
            SELECT coalesce(external_key, id) AS key, id, from_at, until_at, reason, service_id,
                component_class, changed_at, version, first_day, end_day
            FROM freeze_window \(condition) ORDER BY from_at, id
            """
        ).map { row in
            (key: try row.get("key", as: String.self), freeze: try FreezeWindow(row))
        }
        guard !found.isEmpty else { return [] }
        var exceptions: [ID<FreezeWindow>: Set<ID<Service>>] = [:]
        let statement: SQL = """
            SELECT freeze_id, service_id FROM freeze_exception
            WHERE freeze_id IN \(list: found.map(\.freeze.id))
            """
        for row in try rows(statement) {
            exceptions[try row.get("freeze_id"), default: []].insert(try row.get("service_id"))
        }
        return found.map { key, freeze in
            var freeze = freeze
            freeze.exceptions = exceptions[freeze.id] ?? []
            return StoredFreeze(key: key, freeze: freeze)
        }
    }
}

extension Transaction {
    /// Enters a freeze window, or gives it all that is said here and the next version.
    ///
    /// - Parameter key: nil for one that no file names.
    package func save(_ freeze: FreezeWindow, key: String? = nil) throws {
        let (service, componentClass): (ID<Service>?, String?) =
            switch freeze.scope {
            case .everything: (nil, nil)
            case .service(let service): (service, nil)
            case .componentClass(let name): (nil, name)
            }
        try run(
            """
            INSERT INTO freeze_window (
                id, from_at, until_at, reason, service_id, component_class, changed_at,
                external_key, first_day, end_day)
            VALUES (
                \(freeze.id), \(freeze.window.from), \(freeze.window.until), \(freeze.reason),
                \(service), \(componentClass), \(freeze.changedAt), \(key),
                \(freeze.days?.first.daysSinceEpoch), \(freeze.days?.end.daysSinceEpoch))
            ON CONFLICT (id) DO UPDATE SET
                from_at = excluded.from_at, until_at = excluded.until_at,
                reason = excluded.reason, service_id = excluded.service_id,
                component_class = excluded.component_class,
                first_day = excluded.first_day, end_day = excluded.end_day,
                changed_at = excluded.changed_at, version = freeze_window.version + 1
            """)
        try run("DELETE FROM freeze_exception WHERE freeze_id = \(freeze.id)")
        for service in freeze.exceptions.sorted() {
            try run(
                """
                INSERT INTO freeze_exception (freeze_id, service_id)
                VALUES (\(freeze.id), \(service))
                """)
        }
    }

    /// Keeps the row of a freeze window from others until this transaction ends.
    package func lock(freeze id: ID<FreezeWindow>) throws {
        _ = try first("SELECT id FROM freeze_window WHERE id = \(id)\(dialect.forUpdate)")
    }

    /// - Returns: whether there was one.
    package func removeFreeze(_ id: ID<FreezeWindow>) throws -> Bool {
        try run("DELETE FROM freeze_exception WHERE freeze_id = \(id)")
        return try run("DELETE FROM freeze_window WHERE id = \(id)") > 0
    }
}

extension FreezeWindow {
    fileprivate init(_ row: Row) throws {
        let service: ID<Service>? = try row.get("service_id")
        let componentClass: String? = try row.get("component_class")
        self.init(
            id: try row.get("id"), window: try TimeWindow(row), days: try row.days(),
            reason: try row.get("reason"),
            scope: service.map(Scope.service) ?? componentClass.map(Scope.componentClass)
                ?? .everything,
            changedAt: try row.get("changed_at"), version: try row.get("version"))
    }
}

extension Reader {
    /// The newest releases first.
    package func releases(limit: Int) throws -> [Release] {
        try rows("SELECT id, name FROM release ORDER BY created_at DESC, id LIMIT \(limit)")
            .map { Release(id: try $0.get("id"), name: try $0.get("name")) }
    }

    package func releases(among ids: [ID<Release>]) throws -> [ID<Release>: Release] {
        let found = try rows("SELECT id, name FROM release WHERE id IN \(list: ids)")
            .map { Release(id: try $0.get("id"), name: try $0.get("name")) }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}

extension Transaction {
    /// - Returns: false when another has this name.
    package func insert(_ release: Release, at moment: Instant) throws -> Bool {
        let entered = try rows(
            """
            INSERT INTO release (id, name, created_at)
            VALUES (\(release.id), \(release.name), \(moment))
            ON CONFLICT (name) DO NOTHING RETURNING id
            """)
        return !entered.isEmpty
    }
}

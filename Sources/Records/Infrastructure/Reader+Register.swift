import Storage
import USM
import Values

extension Reader {
    /// The components that files know by these keys.
    package func components(keyed keys: [String]) throws -> [String: ID<ManagedComponent>] {
        var found: [String: ID<ManagedComponent>] = [:]
        for start in stride(from: 0, to: keys.count, by: 1_000) {
            let piece = Array(keys[start..<min(start + 1_000, keys.count)])
            let rows = try rows(
                "SELECT external_key, id FROM component WHERE external_key IN \(list: piece)")
            for row in rows { found[try row.get("external_key")] = try row.get("id") }
        }
        return found
    }

    /// The components that files know by these keys, as they are.
    package func registeredComponents(
        keyed keys: [String]
    ) throws -> [String: RegisteredComponent] {
        var found: [String: RegisteredComponent] = [:]
        for start in stride(from: 0, to: keys.count, by: 1_000) {
            let piece = Array(keys[start..<min(start + 1_000, keys.count)])
            let rows = try rows(
                """
                SELECT external_key, \(RegisteredComponent.columns) FROM component
                WHERE external_key IN \(list: piece)
                """)
            for row in rows { found[try row.get("external_key")] = try RegisteredComponent(row) }
        }
        return found
    }

    /// Components in use with exactly this name or key.
    package func components(called name: String, limit: Int) throws -> [ID<ManagedComponent>] {
        try rows(
            """
            SELECT id FROM component WHERE name = \(name) AND is_retired = 0
            UNION SELECT id FROM component WHERE external_key = \(name) AND is_retired = 0
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }
}

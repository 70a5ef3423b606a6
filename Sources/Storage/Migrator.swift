/// Brings the tables of a database to the newest form.
///
/// Two processes may do it at once: each step takes the lock, looks again which steps are
/// applied, and does only the next one.
package struct Migrator: Sendable {
    package let migrations: [Migration]
    private let onProgress: @Sendable (MigrationProgress) -> Void

    /// - Parameter onProgress: told now and then how far a long step is.
    package init(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void = { _ in }
    ) {
        self.migrations = migrations
        self.onProgress = onProgress
    }

    package func migrate(_ database: any Database) async throws {
        guard Set(migrations.map(\.name)).count == migrations.count else {
            throw StorageError.failed("two migrations have one name")
        }
        let steps = migrations.map { Step($0, database.dialect) }
        while try await database.write({ [onProgress] transaction in
            try Self.applyNext(of: steps, transaction, onProgress)
        }) {}
    }

    /// - Returns: whether there was a step to apply.
    private static func applyNext(
        of steps: [Step], _ transaction: any Transaction,
        _ onProgress: (MigrationProgress) -> Void
    ) throws -> Bool {
        if let lock = transaction.dialect.migrationLock { _ = try transaction.rows(lock) }
        try transaction.run(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                name     TEXT PRIMARY KEY NOT NULL,
                checksum TEXT NOT NULL
            )\(transaction.dialect.strict)
            """)
        var applied: [String: String] = [:]
        for row in try transaction.rows("SELECT name, checksum FROM schema_migration") {
            applied[try row.get("name")] = try row.get("checksum", as: String.self)
        }
        let known = Set(steps.map(\.name))
        if let stranger = applied.keys.filter({ !known.contains($0) }).max() {
            throw StorageError.newerSchema(stranger)
        }
        if let edited = steps.first(where: { applied[$0.name, default: $0.checksum] != $0.checksum }
        ) {
            throw StorageError.editedMigration(edited.name)
        }
        guard let next = steps.first(where: { applied[$0.name] == nil }) else { return false }
        for statement in next.statements { try transaction.run(statement) }
        if let carrying = next.carrying {
            let count: Int = try transaction.scalar(carrying.count) ?? 0
            try carrying.work(transaction) { done in
                onProgress(MigrationProgress(step: next.name, done: done, count: count))
            }
            for statement in next.finish { try transaction.run(statement) }
        }
        try transaction.run(
            """
            INSERT INTO schema_migration (name, checksum) VALUES (\(next.name), \(next.checksum))
            """)
        return true
    }

    private struct Step: Sendable {
        let name: String
        let statements: [SQL]
        let carrying: Migration.Carrying?
        let finish: [SQL]
        let checksum: String

        init(_ migration: Migration, _ dialect: Dialect) {
            name = migration.name
            statements = migration.statements(dialect)
            carrying = migration.carrying
            finish = migration.carrying?.finish(dialect) ?? []
            checksum = Self.checksum(of: statements + finish)
        }

        /// FNV-1a with 64 bits: it must notice an accident, not withstand an attack.
        private static func checksum(of statements: [SQL]) -> String {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for statement in statements {
                for byte in "\(statement.text)\u{0}\(statement.values)\u{0}".utf8 {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
    }
}

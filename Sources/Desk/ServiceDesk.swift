import Logging
import Outbound
import Records
import Storage
import USM
import Values

/// Everything that may be asked of Mainstay.
///
/// The pages, the API, the command line and the importers all come through here, with the same
/// permissions, checks and words.
package struct ServiceDesk: Sendable {
    package let database: any Database
    package let world: World
    package let logger: Logger
    let identities: Recent<String, RecentIdentity>
    let agreements: Recent<ID<Party>, [Agreement]>
    let clocks: ServiceClocks
    let firstStart: FirstStart
    let passwords: PasswordWork
    let standIns = StandInSessions()
    /// What requests hold of this process.
    package let occupancy: Occupancy
    /// Lays out drawings, where the program was put together with something that can.
    package let layouts: GraphLayouts
    /// Reads tables of components, where the program was put together with something that can.
    let tables: ComponentTables
    /// What may be reached from here.
    let outbound: OutboundRules
    /// Seals the journal, where the program was put together with a key.
    let sealing: Sealing?
    /// By which a repeated request is known; see ``once(_:)``.
    var key: IdempotencyKey?

    package init(
        database: any Database, world: World, logger: Logger = Logger(label: "mainstay.desk"),
        passwordCost: PasswordCost = .usual, layouts: GraphLayouts = .none,
        tables: ComponentTables = .none, occupancy: Occupancy = Occupancy(),
        zones: TimeZoneData = .ofSystem, outbound: OutboundRules = OutboundRules(),
        sealing: Sealing? = nil
    ) {
        self.database = database
        self.world = world
        self.logger = logger
        identities = Recent()
        agreements = Recent()
        clocks = ServiceClocks(zones: zones)
        firstStart = FirstStart()
        passwords = PasswordWork(cost: passwordCost, world: world)
        self.occupancy = occupancy
        self.layouts = layouts
        self.tables = tables
        self.outbound = outbound
        self.sealing = sealing
    }

    /// Brings the tables to the newest form; the first thing to do with a database.
    ///
    /// - Parameter onProgress: told how far a long step is; the log is told where nobody looks.
    package func prepare(
        onProgress: (@Sendable (MigrationProgress) -> Void)? = nil
    ) async throws {
        let logger = logger
        try await database.migrate(Migrations.all) { progress in
            if let onProgress { return onProgress(progress) }
            guard progress.done.isMultiple(of: 100_000) || progress.done == progress.count else {
                return
            }
            logger.notice(
                "The database is brought to its newest form.",
                metadata: [
                    "step": "\(progress.step)", "done": "\(progress.done)",
                    "of": "\(progress.count)",
                ])
        }
        try await settleJournalOrder()
        try await settleDays()
    }
}

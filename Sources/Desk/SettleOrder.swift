import Logging
import Records
import Storage

extension ServiceDesk {
    /// In a database that was restored on another server, what comes next would stand before what
    /// is there.
    func settleJournalOrder() async throws {
        guard database.dialect == .postgres else { return }
        if try await database.write({ try $0.settleJournalOrder() }) {
            logger.notice("The order of events goes on behind those of another server.")
        }
    }
}

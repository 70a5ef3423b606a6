import Records
import Storage
import Synchronization
import USM
import Values

/// Sessions that began while the disk was full: kept in this process only, so that people can
/// sign in and read until somebody makes room.
///
/// They end as others do, and with the process.
final class StandInSessions: Sendable {
    private struct Entry {
        let session: StoredSession
        /// What the account was when it began: another password ends it.
        let account: StoredAccount
    }

    private static let most = 1_000

    private let entries = Mutex<[String: Entry]>([:])
    /// The tries in vain meanwhile.
    let failures = Mutex(RememberedFailureBook())

    /// - Throws: ``StorageError/full`` when there are too many already.
    func begin(_ session: StoredSession, of account: StoredAccount, digest: String) throws {
        try entries.withLock { entries in
            entries = entries.filter { $0.value.session.expiresAt > session.createdAt }
            guard entries.count < Self.most else { throw StorageError.full }
            entries[digest] = Entry(session: session, account: account)
        }
    }

    /// - Returns: whether there was such a session.
    func end(_ digest: String) -> Bool {
        entries.withLock { $0.removeValue(forKey: digest) != nil }
    }

    func identity(
        ofSession digest: String, at moment: Instant, _ reader: any Reader
    ) throws -> IdentifiedSession? {
        guard
            let entry = entries.withLock({ $0[digest] }), entry.session.expiresAt > moment,
            try reader.account(of: entry.session.person) == entry.account,
            let identity = try reader.identity(of: entry.session.person)
        else { return nil }
        return IdentifiedSession(session: entry.session, identity: identity)
    }
}

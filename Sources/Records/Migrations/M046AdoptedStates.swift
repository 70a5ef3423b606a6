import Journal
import Storage
import USM
import Values

extension Migration {
    /// Each person, account, grant, token, feed and thing on a calendar begins its journal of typed
    /// events as it is found, so that it replays from here on.
    static let adoptedStates = Migration(
        "046 adopted states",
        carrying: Carrying(
            count: """
                SELECT (SELECT count(*) FROM party) + (SELECT count(*) FROM account)
                    + (SELECT count(DISTINCT person_id) FROM profile_grant)
                    + (SELECT count(*) FROM api_token) + (SELECT count(*) FROM calendar_feed)
                    + (SELECT count(*) FROM absence) + (SELECT count(*) FROM reservation)
                    + (SELECT count(*) FROM freeze_window) + (SELECT count(*) FROM release)
                    + (SELECT count(*) FROM recurring_action)
                    + (SELECT count(*) FROM call_schedule)
                    + (SELECT count(*) FROM service_calendar)
                """,
            finish: { _ in [] },
            work: { transaction, progress in
                try transaction.adoptStates(progress)
            })
    ) { _ in [] }
}

extension Transaction {
    fileprivate func adoptStates(_ progress: (Int) -> Void) throws {
        // There is no clock here: it was so when the last thing happened.
        let last: Instant? = try scalar("SELECT max(at) AS last FROM journal")
        let by = Authorship(actor: nil, at: last ?? Instant(milliseconds: 0))
        var done = 0
        func adopt<State: StoredState>(_ type: State.Type) throws {
            var after = ""
            while true {
                let ids = try untold(type, after: after)
                guard let last = ids.last else { break }
                for (id, state) in try State.stored(ids, self).sorted(by: { $0.key < $1.key }) {
                    try appendToJournal(
                        StateEvent<State>(.adopted, .becomes(state)), of: id, by)
                }
                after = last
                done += ids.count
                progress(done)
            }
        }
        try adopt(PartyState.self)
        try adopt(AccountState.self)
        try adopt(GrantsState.self)
        try adopt(TokenState.self)
        try adopt(FeedState.self)
        try adopt(AbsenceState.self)
        try adopt(ReservationState.self)
        try adopt(FreezeState.self)
        try adopt(ReleaseState.self)
        try adopt(ActionState.self)
        try adopt(ScheduleState.self)
        try adopt(CalendarState.self)
    }

    /// The next things of which no typed event tells.
    private func untold<State: StoredState>(
        _ type: State.Type, after id: String
    ) throws -> [String] {
        try rows(
            """
            SELECT id FROM (\(State.subject.kept)) AS stored
            WHERE id > \(id) AND NOT EXISTS (
                SELECT 1 FROM journal
                WHERE journal.subject_id = stored.id AND journal.subject = \(State.subject)
                    AND journal.form > 0)
            ORDER BY id LIMIT 500
            """
        ).map { try $0.get("id") }
    }
}

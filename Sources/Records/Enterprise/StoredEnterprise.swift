import Journal
import Storage
import Values

extension Reader {
    /// Where the enterprise is, by whose clocks its whole days begin and end.
    package func enterpriseTimeZone() throws -> String {
        try scalar("SELECT time_zone FROM enterprise", as: String.self)
            ?? StoredEnterprise.usualTimeZone
    }

    /// Every place by whose clocks something is reckoned.
    package func usedTimeZones() throws -> [String] {
        try rows(
            """
            SELECT time_zone FROM enterprise
            UNION SELECT time_zone FROM party
            UNION SELECT time_zone FROM service_calendar
            UNION SELECT time_zone FROM recurring_action
            UNION SELECT time_zone FROM agreement_terms WHERE time_zone IS NOT NULL
            ORDER BY time_zone
            """
        ).map { try $0.get("time_zone") }
    }
}

extension Reader {
    /// The enterprise with all that is kept of it.
    package func enterpriseState() throws -> EnterpriseState {
        let start = try first("SELECT ended_at, ended_by, call_id FROM first_start WHERE id = 1")
        return EnterpriseState(
            timeZone: try scalar("SELECT time_zone FROM enterprise"),
            liveSince: try start?.get("ended_at"), liveBy: try start?.get("ended_by"),
            liveWith: try start?.get("call_id"))
    }
}

extension Transaction {
    package func setEnterpriseTimeZone(_ name: String, _ by: Authorship) throws {
        try run(
            """
            INSERT INTO enterprise (id, time_zone) VALUES ('enterprise', \(name))
            ON CONFLICT (id) DO UPDATE SET time_zone = excluded.time_zone
            """)
        try appendToJournal(
            EnterpriseEvent.applied(timeZone: name), of: StoredEnterprise.id, by)
    }
}

package enum StoredEnterprise {
    /// There is one, so its journal has one id.
    package static let id = "enterprise"
    /// Of an enterprise that says nothing.
    package static let usualTimeZone = "Europe/Amsterdam"
}

extension Row {
    /// The whole days of a row; nil where it is of moments.
    func days() throws -> DaySpan? {
        guard let first = try day("first_day"), let end = try day("end_day") else { return nil }
        return DaySpan(from: first, until: end)
    }

    func day(_ column: String) throws -> CivilDate? {
        let number: Int? = try get(column)
        return number.map(CivilDate.init(daysSinceEpoch:))
    }
}

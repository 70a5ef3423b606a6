import Storage
import USM
import Values

/// Which calls a report is about.
package struct ReportScope: Hashable, Sendable {
    package let service: ID<Service>
    /// Nil for all of them, and what was asked under none.
    package let agreements: [ID<Agreement>]?
    package let days: ClosedRange<CivilDate>

    package init(
        service: ID<Service>, agreements: [ID<Agreement>]?, days: ClosedRange<CivilDate>
    ) {
        self.service = service
        self.agreements = agreements
        self.days = days
    }
}

extension Reader {
    /// The kept sums of a period.
    package func tally(_ scope: ReportScope) throws -> ReportTally {
        let span = ReportSpan(scope.days)
        let parts = [
            span.before.map { scope.sums(in: "report_day", $0) },
            span.months.map { scope.sums(in: "report_month", $0) },
            span.after.map { scope.sums(in: "report_day", $0) },
        ].compactMap { $0 }
        var tally = ReportTally()
        let found = try rows(
            """
            SELECT type, measure, time_class, CAST(sum(calls) AS BIGINT) AS calls,
                CAST(sum(promised) AS BIGINT) AS promised, CAST(sum(kept) AS BIGINT) AS kept
            FROM (\(SQL.joined(parts, by: " UNION ALL "))) AS parts
            GROUP BY type, measure, time_class
            """)
        for row in found {
            let line = ReportTally.Line(
                type: try row.get("type"), measure: try row.get("measure"),
                timeClass: try row.get("time_class"))
            tally.add(
                .init(
                    calls: try row.get("calls"), promised: try row.get("promised"),
                    kept: try row.get("kept")),
                to: line)
        }
        return tally
    }

    /// The stretches of time in which a service was out, those that touch or overlap as one.
    ///
    /// - Parameter end: no later than now; what lasts is out until then.
    package func outages(
        _ scope: ReportScope, from start: Instant, until end: Instant
    ) throws -> [(from: Instant, until: Instant)] {
        let ofAgreement: SQL =
            scope.agreements.map { "agreement_id IN \(list: $0)" } ?? "TRUE"
        return try rows(
            """
            SELECT min(began) AS began, max(ended) AS ended FROM (
                SELECT began, ended, sum(is_apart) OVER (ORDER BY began, ended) AS stretch FROM (
                    SELECT began, ended, CASE WHEN began <= max(ended) OVER (
                            ORDER BY began, ended
                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        THEN 0 ELSE 1 END AS is_apart
                    FROM (
                        SELECT registered_at AS began,
                            coalesce(out_until, \(end)) AS ended
                        FROM call_measure
                        WHERE service_id = \(scope.service) AND is_outage = 1
                            AND registered_at < \(end)
                            AND (out_until IS NULL OR out_until > \(start))
                            AND \(ofAgreement)
                    ) AS each_outage
                ) AS marked
            ) AS numbered
            GROUP BY stretch ORDER BY began
            """
        ).map { (try $0.get("began"), try $0.get("ended")) }
    }

    /// The calls behind a number, the newest first; of those that the reader may see.
    ///
    /// - Parameter late: only those that broke the promise of this measure.
    package func calls(
        _ scope: ReportScope, type: CallType?, late: ReportTally.Measure?,
        seenBy visibility: CallVisibility, limit: Int
    ) throws -> [CallSummary] {
        let ofAgreement: SQL =
            scope.agreements.map { "call_measure.agreement_id IN \(list: $0)" } ?? "TRUE"
        let ofType: SQL = type.map { "call_measure.type = \($0)" } ?? "TRUE"
        let conditions = SQL.joined(visibility.conditions, by: " OR ")
        let numbers = try rows(
            """
            SELECT call.number FROM call_measure JOIN call ON call.id = call_measure.call_id
            WHERE call_measure.service_id = \(scope.service) AND \(ofType)
                AND call_measure.day BETWEEN \(scope.days.lowerBound.daysSinceEpoch)
                    AND \(scope.days.upperBound.daysSinceEpoch)
                AND \(ofAgreement) AND \(late.condition) AND (\(conditions))
            ORDER BY call_measure.day DESC, call.number DESC LIMIT \(limit)
            """
        ).map { try $0.get("number", as: Int64.self) }
        guard !numbers.isEmpty else { return [] }
        return try rows(
            CallSummary.statement(
                "SELECT number FROM call WHERE number IN \(list: numbers)",
                order: "call.number DESC")
        ).map(CallSummary.init)
    }

    /// The agreements about a service that are or were valid, by name.
    package func agreements(about service: ID<Service>) throws -> [Agreement] {
        try rows(
            """
            SELECT \(Agreement.columns) FROM agreement WHERE agreement.service_id = \(service)
            ORDER BY agreement.name_en, agreement.id
            """
        ).map(Agreement.init)
    }
}

extension ReportScope {
    /// - Parameter table: that of the days, or of the months by their first days.
    fileprivate func sums(in table: SQL, _ days: ClosedRange<CivilDate>) -> SQL {
        let ofAgreement: SQL = agreements.map { "agreement_id IN \(list: $0)" } ?? "TRUE"
        return """
            SELECT type, measure, time_class, calls, promised, kept FROM \(table)
            WHERE service_id = \(service)
                AND day BETWEEN \(days.lowerBound.daysSinceEpoch)
                    AND \(days.upperBound.daysSinceEpoch)
                AND \(ofAgreement)
            """
    }
}

extension ReportTally.Measure? {
    fileprivate var condition: SQL {
        switch self {
        case .reaction: "reaction_late = 1"
        case .handling: "handling_late = 1"
        case .confirmed: "(recovery_ms IS NOT NULL AND is_refused = 1)"
        case .taken, .recovery, nil: "TRUE"
        }
    }
}

extension Reader {
    /// How many calls about a service still wait to be taken up.
    ///
    /// The few that wait are read by their own index. `coalesce` keeps the engine from reading
    /// everything that was ever asked about the service instead.
    package func callsNotTakenUp(
        about service: ID<Service>, from start: Instant, until end: Instant
    ) throws -> Int {
        try scalar(
            """
            SELECT count(*) FROM call
            WHERE status = 'registered' AND coalesce(service_id, '') = \(service)
                AND parent_id IS NULL AND registered_at >= \(start) AND registered_at <= \(end)
            """, as: Int.self) ?? 0
    }
}

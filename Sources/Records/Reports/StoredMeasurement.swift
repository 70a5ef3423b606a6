import Storage
import USM
import Values

extension Reader {
    package func measurement(of call: ID<Call>) throws -> CallMeasurement? {
        try first(
            """
            SELECT service_id, agreement_id, type, registered_at, day, reaction_ms,
                reaction_target_ms, reaction_late, handling_ms, handling_target_ms, handling_late,
                recovery_ms, is_refused, is_outage, out_until
            FROM call_measure WHERE call_id = \(call)
            """
        ).map(CallMeasurement.init)
    }
}

extension Transaction {
    /// Keeps what a call has shown, and corrects the sums by the difference.
    ///
    /// - Parameter measurement: nil when it is in no report any more.
    package func keep(_ measurement: CallMeasurement?, of call: ID<Call>) throws {
        var change = ReportChange()
        try keep(measurement, of: call, collecting: &change)
        try apply(change)
    }

    /// The same for many calls, whose sums are written together by ``apply(_:)``.
    package func keep(
        _ measurement: CallMeasurement?, of call: ID<Call>, collecting change: inout ReportChange
    ) throws {
        let former = try self.measurement(of: call)
        guard former != measurement else { return }
        if let former { change.add(former, -1) }
        guard let measurement else {
            try run("DELETE FROM call_measure WHERE call_id = \(call)")
            return
        }
        try enter(measurement, of: call, collecting: &change)
    }

    /// The first measurement of a call that has none: nothing is looked up.
    package func enter(
        _ measurement: CallMeasurement, of call: ID<Call>, collecting change: inout ReportChange
    ) throws {
        change.add(measurement, 1)
        try write(measurement, of: call)
    }

    package func apply(_ change: ReportChange) throws {
        // In one order everywhere, so that two transactions never wait for each other.
        for group in change.rows.rowGroups { try add(group, to: "report_day") }
        for group in change.byMonth.rows.rowGroups { try add(group, to: "report_month") }
    }

    private func add(_ rows: [SQL], to table: SQL) throws {
        try run(
            """
            INSERT INTO \(table) (
                service_id, day, agreement_id, type, measure, time_class, calls, promised, kept)
            VALUES \(SQL.joined(rows, by: ", "))
            ON CONFLICT (service_id, day, agreement_id, type, measure, time_class)
            DO UPDATE SET calls = \(table).calls + excluded.calls,
                promised = \(table).promised + excluded.promised,
                kept = \(table).kept + excluded.kept
            """)
    }

    private func write(_ measurement: CallMeasurement, of call: ID<Call>) throws {
        let (reaction, handling) = (measurement.reaction, measurement.handling)
        try run(
            """
            INSERT INTO call_measure (
                call_id, service_id, agreement_id, type, registered_at, day, reaction_ms,
                reaction_target_ms, reaction_late, handling_ms, handling_target_ms, handling_late,
                recovery_ms, is_refused, is_outage, out_until)
            VALUES (
                \(call), \(measurement.service), \(measurement.agreement), \(measurement.type),
                \(measurement.registeredAt), \(measurement.day.daysSinceEpoch),
                \(reaction?.used.wholeMilliseconds), \(reaction?.target?.wholeMilliseconds),
                \(reaction?.isLate ?? false), \(handling?.used.wholeMilliseconds),
                \(handling?.target?.wholeMilliseconds), \(handling?.isLate ?? false),
                \(measurement.recovery?.wholeMilliseconds), \(measurement.isRefused),
                \(measurement.outage != nil), \(measurement.outage?.until))
            ON CONFLICT (call_id) DO UPDATE SET
                service_id = excluded.service_id, agreement_id = excluded.agreement_id,
                type = excluded.type, registered_at = excluded.registered_at, day = excluded.day,
                reaction_ms = excluded.reaction_ms,
                reaction_target_ms = excluded.reaction_target_ms,
                reaction_late = excluded.reaction_late, handling_ms = excluded.handling_ms,
                handling_target_ms = excluded.handling_target_ms,
                handling_late = excluded.handling_late, recovery_ms = excluded.recovery_ms,
                is_refused = excluded.is_refused, is_outage = excluded.is_outage,
                out_until = excluded.out_until
            """)
    }
}

/// What calls change in the sums of their days.
package struct ReportChange: Sendable {
    struct Place: Hashable, Sendable {
        let service: ID<Service>
        let day: CivilDate
        /// Empty for none.
        let agreement: String
        let line: ReportTally.Line

        fileprivate var order: [String] {
            [
                service.rawValue, "\(day)", agreement, line.type.rawValue, line.measure.rawValue,
                "\(line.timeClass)",
            ]
        }
    }

    private var sums: [Place: ReportTally.Sums] = [:]

    package init() {}

    mutating func add(_ measurement: CallMeasurement, _ sign: Int) {
        for (line, amount) in measurement.tally.lines {
            let place = Place(
                service: measurement.service, day: measurement.day,
                agreement: measurement.agreement?.rawValue ?? "", line: line)
            let sum = (sums[place] ?? .init(calls: 0)) + (sign < 0 ? -amount : amount)
            sums[place] = sum.isZero ? nil : sum
        }
    }

    /// The same, each at the first day of its month.
    var byMonth: ReportChange {
        var months = ReportChange()
        for (place, amount) in sums {
            let month = Place(
                service: place.service, day: place.day.firstOfMonth, agreement: place.agreement,
                line: place.line)
            let sum = (months.sums[month] ?? .init(calls: 0)) + amount
            months.sums[month] = sum.isZero ? nil : sum
        }
        return months
    }

    /// Each place with its sums, in an order that depends on nothing else.
    fileprivate var rows: [SQL] {
        sums.map { ($0.key.order, $0.key, $0.value) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
            .map { _, place, sums in
                """
                (\(place.service), \(place.day.daysSinceEpoch), \(place.agreement),
                    \(place.line.type), \(place.line.measure), \(place.line.timeClass),
                    \(sums.calls), \(sums.promised), \(sums.kept))
                """
            }
    }
}

extension CallMeasurement {
    fileprivate init(_ row: Row) throws {
        let recovery: Int64? = try row.get("recovery_ms")
        let isOutage: Bool = try row.get("is_outage")
        self.init(
            service: try row.get("service_id"), agreement: try row.get("agreement_id"),
            type: try row.get("type"), registeredAt: try row.get("registered_at"),
            day: CivilDate(daysSinceEpoch: try row.get("day")),
            reaction: TakenTime(
                try row.get("reaction_ms"), try row.get("reaction_target_ms"),
                try row.get("reaction_late")),
            handling: TakenTime(
                try row.get("handling_ms"), try row.get("handling_target_ms"),
                try row.get("handling_late")),
            recovery: recovery.map { .milliseconds($0) }, isRefused: try row.get("is_refused"),
            outage: isOutage ? Outage(until: try row.get("out_until")) : nil)
    }
}

extension CallMeasurement.TakenTime {
    fileprivate init?(_ used: Int64?, _ target: Int64?, _ isLate: Bool) {
        guard let used else { return nil }
        self.init(
            used: .milliseconds(used), target: target.map { .milliseconds($0) }, isLate: isLate)
    }
}

import Records
import Storage
import USM
import Values

extension CallReaction {
    static let measure = CallReaction { happening, change in
        guard happening.events.contains(where: \.movesMeasurement) else { return }
        try change.transaction.measure(happening.call, change.clocks)
    }
}

extension Transaction {
    /// How many calls one run of the job takes in; short, because writers wait for it.
    private static var measuredAtOnce: Int { 500 }

    /// Works out anew what a call shows in reports, in the transaction in which it moved.
    func measure(_ call: Call, _ clocks: ServiceClocks) throws {
        guard call.parent == nil else { return }
        let journal = call.service == nil ? [] : try events(of: call.id)
        try keep(try shown(by: call, journal, clocks), of: call.id)
    }

    /// Takes in the next calls by number.
    ///
    /// One that is measured already comes out the same, so it may be repeated from anywhere.
    ///
    /// - Returns: the number that it came to; nil when there is no further call.
    func measureCalls(after number: Int64, _ clocks: ServiceClocks) throws -> Int64? {
        let calls = try calls(after: number, limit: Self.measuredAtOnce)
        var change = ReportChange()
        for call in calls where call.parent == nil && call.service != nil {
            let measurement = try shown(by: call, try events(of: call.id), clocks)
            try keep(measurement, of: call.id, collecting: &change)
        }
        try apply(change)
        return calls.last?.number
    }

    /// Measures a case of another system whose journal is at hand.
    func measureHistory(
        of call: Call, _ journal: [(event: Call.Event, at: Instant)],
        _ change: inout ReportChange, _ clocks: ServiceClocks
    ) throws {
        guard call.service != nil, let shown = try shown(by: call, journal, clocks) else { return }
        try enter(shown, of: call.id, collecting: &change)
    }
}

extension Reader {
    fileprivate func shown(
        by call: Call, _ journal: [(event: Call.Event, at: Instant)], _ clocks: ServiceClocks
    ) throws -> CallMeasurement? {
        guard let clock = try clock(journal, in: clocks) else { return nil }
        let zone = try clocks.zone(try timeZone(of: call.agreement))
        let wasRefused = journal.contains {
            if case .refused = $0.event { true } else { false }
        }
        return CallMeasurement(call, clock: clock, wasRefused: wasRefused) { moment in
            zone.day(of: moment)
        }
    }

    /// Where the customer of an agreement is, by the calendar that it goes by.
    func timeZone(of agreement: ID<Agreement>?) throws -> String {
        try agreement.flatMap { try calendar(of: $0) }?.timeZone ?? "UTC"
    }
}

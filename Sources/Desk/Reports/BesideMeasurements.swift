import Records
import Storage
import USM
import Values

/// Work that a team or a supplier did for a call, measured by the clock of their own agreement.
struct BesideMeasurement {
    let call: Call
    let measurement: CallMeasurement

    /// Whether it broke the promise of this measure.
    func isLate(_ measure: ReportTally.Measure?) -> Bool {
        switch measure {
        case .reaction: measurement.reaction?.isLate ?? false
        case .handling: measurement.handling?.isLate ?? false
        case .confirmed: false
        case .taken, .recovery, nil: true
        }
    }
}

extension Reader {
    /// What was handed on under these agreements, and the child calls that they cover.
    func besideMeasurements(
        under agreements: [Agreement], _ frame: ReportFrame
    ) throws -> [BesideMeasurement] {
        var book = TermsBook(self, frame.clocks)
        return try agreements.flatMap { agreement in
            let (start, end) = try frame.moments()
            let zone = try frame.clocks.zone(try timeZone(of: agreement.id))
            let day = { (moment: Instant) in zone.day(of: moment) }
            let handed = try handOvers(under: agreement.id, from: start, until: end)
                .compactMap { handOver -> BesideMeasurement? in
                    guard let call = try call(handOver.call) else { return nil }
                    let clock = try book.clock(of: handOver, call)
                    return BesideMeasurement(call, clock, agreement, day(handOver.handedAt))
                }
            let children = try calls(besides: agreement.id, from: start, until: end)
                .compactMap { call -> BesideMeasurement? in
                    let known = call.fulfilledAt ?? call.endedAt ?? TermsBook.allKnown
                    let clock = try book.clock(
                        events(of: call.id), beside: (agreement.id, known))
                    return clock.flatMap {
                        BesideMeasurement(call, $0, agreement, day(call.registeredAt))
                    }
                }
            return handed + children
        }
    }
}

extension BesideMeasurement {
    fileprivate init?(
        _ call: Call, _ clock: CallClock, _ agreement: Agreement, _ day: CivilDate
    ) {
        let measured = CallMeasurement(
            of: call.type, beside: clock, service: agreement.service, agreement: agreement.id,
            day: day)
        guard let measured else { return nil }
        self.init(call: call, measurement: measured)
    }
}

extension ReportTally {
    /// The same with what these add.
    func adding(_ others: [BesideMeasurement]) -> ReportTally {
        others.reduce(self) { tally, other in
            other.measurement.tally.lines.reduce(into: tally) { $0.add($1.value, to: $1.key) }
        }
    }
}

import Records
import Storage
import USM
import Values

/// What agreements promise for calls, each looked up once, and the clocks that count by it.
struct TermsBook {
    /// A moment by which everything is known that ever will be.
    static let allKnown = Instant(milliseconds: .max)

    private let reader: any Reader
    private let clocks: ServiceClocks
    private var histories: [ID<Agreement>: TermsHistory] = [:]

    init(_ reader: any Reader, _ clocks: ServiceClocks) {
        self.reader = reader
        self.clocks = clocks
    }

    mutating func history(of agreement: ID<Agreement>) throws -> TermsHistory {
        if let known = histories[agreement] { return known }
        let found = try reader.termsHistory(of: agreement)
        histories[agreement] = found
        return found
    }

    /// The clock of a call, worked out from everything that happened to it.
    ///
    /// - Parameters:
    ///   - journal: the whole, internal words included.
    ///   - beside: counts by this agreement, as it was known then, whatever else covers the call.
    mutating func clock(
        _ journal: [(event: Call.Event, at: Instant)],
        beside: (agreement: ID<Agreement>, known: Instant)? = nil
    ) throws -> CallClock? {
        guard let start = journal.first?.at else { return nil }
        return try CallClock.following(journal, beside: beside) { question in
            guard let agreement = question.agreement else {
                return CallClock.Basis(
                    targets: .none, hours: try clocks.hours(of: nil, from: start))
            }
            let history = try history(of: agreement)
            let record =
                question.number.flatMap(history.record)
                ?? history.record(asked: question.asked, known: question.known)
            return try basis(record, from: start)
        }
    }

    /// What counts for work that is asked of somebody at a moment.
    mutating func basis(
        of agreement: ID<Agreement>, asked: Instant, known: Instant
    ) throws -> CallClock.Basis {
        try basis(history(of: agreement).record(asked: asked, known: known), from: asked)
    }

    /// The supplier's own clock of a hand-over, by what their contract promises.
    mutating func clock(of handOver: HandOver, _ call: Call) throws -> CallClock {
        try clock(of: handOver, call.type, call.priority)
    }

    mutating func clock(
        of handOver: HandOver, _ type: CallType, _ priority: Priority?
    ) throws -> CallClock {
        handOver.clock(try terms(of: handOver, type, priority))
    }

    /// By what a contract promised for a call when it was handed over.
    mutating func terms(
        of handOver: HandOver, _ type: CallType, _ priority: Priority?
    ) throws -> ClockTerms {
        let basis = try basis(
            of: handOver.contract, asked: handOver.handedAt,
            known: handOver.endedAt ?? Self.allKnown)
        return ClockTerms(
            type: type, priority: priority, targets: basis.targets, hours: basis.hours)
    }

    private func basis(_ record: TermsRecord?, from start: Instant) throws -> CallClock.Basis {
        try CallClock.Basis(
            targets: record?.targets ?? .none,
            hours: clocks.hours(of: record?.calendar, from: start),
            beganAt: record?.validity.from, number: record?.number)
    }
}

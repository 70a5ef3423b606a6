import Values

/// Sums over many calls, kept up to date as each of them moves, so that a report reads a few
/// thousand lines and not a million calls.
package struct ReportTally: Hashable, Sendable {
    /// What is counted.
    package enum Measure: String, CaseIterable, Sendable {
        /// Calls that were taken up, or ended.
        case taken
        case reaction, handling, recovery
        /// Confirmed calls; those within are the ones that were right at once.
        case confirmed
    }

    /// Calls of one type that took about as long.
    package struct Line: Hashable, Sendable {
        package let type: CallType
        package let measure: Measure
        /// ``TimeClass`` of the time taken; 0 where no time is.
        package let timeClass: Int

        package init(type: CallType, measure: Measure, timeClass: Int = 0) {
            self.type = type
            self.measure = measure
            self.timeClass = timeClass
        }
    }

    /// How many calls, how many of them had a promise, and how many kept it.
    package struct Sums: Hashable, Sendable {
        package var calls: Int
        package var promised: Int
        package var kept: Int

        package init(calls: Int, promised: Int = 0, kept: Int = 0) {
            self.calls = calls
            self.promised = promised
            self.kept = kept
        }

        package static func + (left: Sums, right: Sums) -> Sums {
            Sums(
                calls: left.calls + right.calls, promised: left.promised + right.promised,
                kept: left.kept + right.kept)
        }

        package static prefix func - (sums: Sums) -> Sums {
            Sums(calls: -sums.calls, promised: -sums.promised, kept: -sums.kept)
        }

        package var isZero: Bool { calls == 0 && promised == 0 && kept == 0 }
    }

    package private(set) var lines: [Line: Sums] = [:]

    package init() {}

    package mutating func add(_ sums: Sums, to line: Line) {
        let sum = (lines[line] ?? Sums(calls: 0)) + sums
        lines[line] = sum.isZero ? nil : sum
    }

    /// The sums of one type and measure; of all types when it is nil.
    package func sums(_ measure: Measure, of type: CallType? = nil) -> Sums {
        lines.reduce(Sums(calls: 0)) { sum, line in
            line.key.measure == measure && (type == nil || line.key.type == type)
                ? sum + line.value : sum
        }
    }

    /// The time within which so many of a hundred calls were done, to within a thirtieth.
    ///
    /// - Returns: nil when there are no calls.
    package func time(_ percent: Int, _ measure: Measure, of type: CallType?) -> Duration? {
        let classes = lines.filter {
            $0.key.measure == measure && (type == nil || $0.key.type == type)
        }.sorted { $0.key.timeClass < $1.key.timeClass }
        let count = classes.reduce(0) { $0 + $1.value.calls }
        guard count > 0 else { return nil }
        let rank = (count * percent + 99) / 100
        var passed = 0
        for (line, sums) in classes {
            passed += sums.calls
            if passed >= rank { return TimeClass.middle(of: line.timeClass) }
        }
        return nil
    }
}

extension CallMeasurement {
    /// What this call adds to the sums of its day.
    package var tally: ReportTally {
        var tally = ReportTally()
        tally.add(.init(calls: 1), to: .init(type: type, measure: .taken))
        add(reaction, as: .reaction, to: &tally)
        add(handling, as: .handling, to: &tally)
        if let recovery {
            let timeClass = TimeClass.number(of: recovery)
            tally.add(
                .init(calls: 1),
                to: .init(type: type, measure: .recovery, timeClass: timeClass))
            tally.add(
                .init(calls: 1, promised: 1, kept: isRefused ? 0 : 1),
                to: .init(type: type, measure: .confirmed))
        }
        return tally
    }

    private func add(
        _ time: TakenTime?, as measure: ReportTally.Measure, to tally: inout ReportTally
    ) {
        guard let time else { return }
        let isPromised = time.target != nil
        tally.add(
            .init(
                calls: 1, promised: isPromised ? 1 : 0, kept: isPromised && !time.isLate ? 1 : 0),
            to: .init(
                type: type, measure: measure, timeClass: TimeClass.number(of: time.used)))
    }
}

/// Times that are nearly equal, under one number: sixteen classes for each doubling, so that the
/// middle of a class is never more than a thirtieth away.
package enum TimeClass {
    package static func number(of time: Duration) -> Int {
        let seconds = UInt64(max(0, time.components.seconds))
        guard seconds >= 16 else { return Int(seconds) }
        let power = 63 - seconds.leadingZeroBitCount
        return (power - 3) * 16 + Int(seconds >> UInt64(power - 4)) - 16
    }

    /// The time in the middle of a class.
    package static func middle(of number: Int) -> Duration {
        guard number >= 16 else { return .seconds(max(0, number)) }
        let power = min(number / 16 + 3, 58)
        let width = Int64(1) << Int64(power - 4)
        let start = Int64(number % 16 + 16) * width
        return .seconds(start + (width - 1) / 2)
    }
}

extension OpenHours {
    /// - Returns: nil when the moment is not covered.
    package func isOpen(at moment: Instant) -> Bool? {
        guard covers(moment) else { return nil }
        let index = starts.count(upTo: moment.milliseconds)
        return index > 0 && moment.milliseconds < ends[index - 1]
    }

    /// How much of the time between two moments is open; negative when `to` is the earlier one.
    ///
    /// - Returns: nil when one of the moments is not covered.
    package func openTime(from: Instant, to: Instant) -> Duration? {
        guard covers(from), covers(to) else { return nil }
        return .milliseconds(opened(until: to) - opened(until: from))
    }

    /// The first moment at which so much open time has passed since `from`.
    ///
    /// So it lies at the end of a stretch rather than at the start of the next one. For less than
    /// a millisecond it is `from` itself, open or not.
    ///
    /// - Returns: nil when `from` is not covered, or when there is not so much open time left in
    ///   the years that are.
    package func moment(after time: Duration, from: Instant) -> Instant? {
        guard covers(from) else { return nil }
        guard time >= .milliseconds(1) else { return from }
        guard time <= end.since(from) else { return nil }
        let sought = opened(until: from) + time.wholeMilliseconds
        // The last stretch with less open time before it than is sought: the sought moment is in
        // it, or nowhere.
        let index = openBefore.count(below: sought) - 1
        guard index >= 0 else { return nil }
        let moment = starts[index] + sought - openBefore[index]
        return moment <= ends[index] ? Instant(milliseconds: moment) : nil
    }

    /// Open milliseconds from the start of all to a moment.
    private func opened(until moment: Instant) -> Int64 {
        let index = starts.count(upTo: moment.milliseconds) - 1
        guard index >= 0 else { return 0 }
        return openBefore[index] + min(moment.milliseconds, ends[index]) - starts[index]
    }
}

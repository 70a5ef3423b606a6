import Values

extension CallClock {
    package enum Event: Equatable, Sendable {
        /// Somebody accepted or classified the call: the reaction is given.
        case reacted
        case paused(ClockPause)
        /// The provider has it in hand again, and the clock runs.
        case resumed
        /// A supplier works on it, and the clock runs: to the customer nothing changes.
        case handedOn(to: ID<Party>)
        case confirmed
        /// It was not right after all; the time since the confirmation counts as a pause.
        case reopened
        /// It was aborted, or closed without being confirmed.
        case ended
        case changed(ClockTerms, because: ClockRecomputation.Cause)
    }

    /// Applies what has happened; what makes no sense at that point changes nothing.
    ///
    /// A moment before the last event counts as the moment of that event.
    package func applying(_ event: Event, at moment: Instant) -> CallClock {
        var next = self
        next.movedAt = max(movedAt, moment)
        next.apply(event)
        return next
    }

    private mutating func apply(_ event: Event) {
        switch event {
        case .reopened: reopen()
        case .changed(let new, let cause): recompute(by: new, because: cause)
        case _ where isStopped: break
        case .reacted: react()
        case .paused(let reason):
            turn(to: ClockSpan(holder: reason.holder, pause: reason, start: movedAt))
        case .resumed:
            turn(to: ClockSpan(holder: .provider, start: movedAt))
        case .handedOn(let supplier):
            turn(to: ClockSpan(holder: .supplier(supplier), start: movedAt))
        case .confirmed:
            react()
            stop()
            confirmedAt = movedAt
        case .ended:
            stop()
            endedAt = movedAt
        }
    }

    private mutating func react() {
        guard reactedAt == nil else { return }
        settle([.reaction])
        reactedAt = movedAt
    }

    private mutating func turn(to span: ClockSpan) {
        if let last = spans.last, (last.holder, last.pause) != (span.holder, span.pause) {
            closeLastSpan()
            begin(span)
        }
        reckon()
    }

    private mutating func stop() {
        settle(ServiceMeasure.allCases.filter { stop(of: $0) == nil })
        closeLastSpan()
    }

    /// Keeps how the measures stand; nothing later changes it.
    private mutating func settle(_ measures: [ServiceMeasure]) {
        // While the clock is paused, its dates move on from event to event.
        reckon()
        let used = usedTime(until: movedAt)
        for measure in measures { dates[measure]?.usedAtStop = used }
    }

    private mutating func reopen() {
        guard let stoppedAt else { return }
        (confirmedAt, endedAt) = (nil, nil)
        if stoppedAt < movedAt {
            var wait = ClockSpan(
                holder: .customer, pause: .confirmedTooEarly, start: stoppedAt)
            wait.end = movedAt
            spans.append(wait)
        }
        begin(ClockSpan(holder: .provider, start: movedAt))
        reckon()
    }

    private mutating func begin(_ span: ClockSpan) {
        if let last = spans.last, (last.holder, last.pause) == (span.holder, span.pause) {
            spans[spans.count - 1].end = nil
        } else {
            spans.append(span)
        }
    }

    private mutating func closeLastSpan() {
        guard let last = spans.indices.last else { return }
        // A span that nothing happened in would tell of a holder who never was.
        if spans[last].start == movedAt { spans.removeLast() } else { spans[last].end = movedAt }
    }

    private mutating func recompute(
        by new: ClockTerms, because cause: ClockRecomputation.Cause
    ) {
        guard new != terms else { return }
        reckon()
        let before = dates
        terms = new
        reckon()
        let moves = ServiceMeasure.allCases
            .filter { stop(of: $0) == nil && (before[$0] ?? dates[$0]) != nil }
            .map {
                ClockRecomputation.Move(
                    measure: $0, from: before[$0]?.due, to: dates[$0]?.due)
            }
        recomputations.append(ClockRecomputation(at: movedAt, cause: cause, moves: moves))
    }
}
